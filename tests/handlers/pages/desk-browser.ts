import { summaryOf } from "../../../functions/application/summary-of.ts";
import { nextDue } from "../../../functions/domain/complaint/position.ts";
import { createDeskPages } from "../../../functions/handlers/desk-pages/desk-pages.ts";
import type { SignIn } from "../../../functions/handlers/desk-pages/sign-in-pages.ts";
import type { SessionVerdict } from "../../../functions/handlers/http/session.ts";
import { browse, signInOf, startDesk } from "./desk-under-test.ts";

export const nobody: SessionVerdict = { refused: "sign-in-needed", because: "no-token" };

/** The desk in a browser of somebody who can be signed in and out at will. */
export const startDeskPages = async (signIn: SignIn = signInOf({ pick: "/_local/sign-in" })) => {
  const desk = await startDesk();
  const at: { work: SessionVerdict } = { work: { staff: "specialist" } };
  const { core, store } = desk;
  const session = () => Promise.resolve(at.work);
  const browser = browse(createDeskPages({ core, summaries: store.summaries, session, signIn, secure: true }));

  /** Puts a complaint into the queues as the dispatch would. */
  const enqueue = async (number: string): Promise<void> => {
    const { complaint } = await desk.load(number);
    await store.summaries.put(summaryOf(complaint, core.inUse.policy, nextDue(complaint)));
  };
  return { desk, browser, at, enqueue };
};

const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

/** The form of one command on a page: its hidden fields and what stands in its fields, as a browser would send them. */
export const commandFormIn = (body: string, name: string): Record<string, string> => {
  const form = body.split("<form").find((part) => part.includes(`name="command" value="${name}"`)) ?? "";
  const entries: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, "type");
    const field = attribute(tag, "name");
    if (field === undefined || ((type === "checkbox" || type === "radio") && !/\bchecked\b/.test(tag))) continue;
    entries.push([field, attribute(tag, "value") ?? ""]);
  }
  for (const [, tag = "", options = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option[^>]*>/g)].map(([one]) => one).find((one) => /\bselected\b/.test(one));
    entries.push([attribute(tag, "name") ?? "", chosen === undefined ? "" : (attribute(chosen, "value") ?? "")]);
  }
  for (const [, tag = "", value = ""] of form.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g))
    entries.push([attribute(tag, "name") ?? "", value]);
  return Object.fromEntries(entries);
};
