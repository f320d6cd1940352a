import { loadComplaint, type Loaded } from "../../application/complaint-log.ts";
import { parseNumber } from "../../domain/complaint-number.ts";
import type { ComplainantCommand } from "../../domain/complaint/commands.ts";
import { clockOf } from "../../domain/complaint/decide/deadlines.ts";
import { deadline } from "../../domain/time/deadline.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesStatusTexts } from "../../presentation/catalogue/pages-status.ts";
import { consentTerms, surveyTerms, type LinkTerms } from "../../presentation/notices/notice-links.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { renderStatusPage } from "../../presentation/pages/status/status-page.ts";
import { complainantView } from "../../presentation/status/complainant-view.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { formKey } from "./form-key.ts";
import { formValues } from "./form-values.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";
import type { StatusSession } from "./status-session.ts";
import { statusView, type Links } from "./status-view.ts";

interface Deps {
  readonly core: Core;
  readonly statusSession: StatusSession;
}

const text = createText(pagesStatusTexts);

const longestMessage = 4000;

/** What was written into one of the two forms, and what is wrong with it. */
interface Typed {
  readonly field: "text" | "reason";
  readonly value: string;
  readonly error: string;
}

/**
 * P5 and P7: the complaint for whoever showed number and code a short while ago, and a message to us. Everybody else is sent
 * to the look-up, whether the number exists or not (SC-04).
 */
export const createStatusRoutes = ({ core, statusSession }: Deps): Record<string, Handle> => {
  const linksOf = ({ complaint }: Loaded): Links => {
    const linkTo = (path: string, terms: LinkTerms | undefined) =>
      terms && `${path}?${new URLSearchParams({ t: core.links.sign(terms) }).toString()}`;
    const consent = linkTo(paths.consent, consentTerms(complaint));
    const survey = linkTo(paths.survey, surveyTerms(complaint));
    return { ...(consent !== undefined && { consent }), ...(survey !== undefined && { survey }) };
  };

  const show = async (request: HttpRequest, loaded: Loaded, typed?: Typed): Promise<HttpResponse> => {
    const frame = publicFrame(core, request);
    const { number, policy: digest, grade } = loaded.complaint.file;
    const { policy } = await core.policies.byDigest(digest);
    const staff = await core.staff.directory();
    const view = complainantView({ ...loaded, policy, staff, language: frame.language });
    const formFor = (field: Typed["field"], action: string) => ({
      action,
      hidden: { idempotencyKey: formKey(core, request) },
      ...(typed?.field === field
        ? { value: typed.value, errors: [{ field, message: typed.error }] }
        : { value: "", errors: [] }),
    });
    const decided = deadline(core.now(), clockOf(grade, policy.reconsideration.decide), core.policies.calendar);
    const forms = {
      message: formFor("text", paths.messages(number)),
      reconsider: { ...formFor("reason", paths.reconsideration(number)), answerBy: decided.at },
    };
    const isSent = request.query["sent"] !== undefined;
    const page = statusView({ ...loaded, view, links: linksOf(loaded), ...forms, isSent }, frame);
    return pageAnswer(typed === undefined ? 200 : 400, renderStatusPage(page, frame));
  };

  const withComplaint =
    (work: (request: HttpRequest, loaded: Loaded) => Promise<HttpResponse>): Handle =>
    async (request) => {
      const typed = request.parameters["number"] ?? "";
      const number = parseNumber(typed);
      if (typeof number !== "string") return redirect(paths.findComplaint);
      if (number !== typed && request.method === "GET") return redirect(paths.complaint(number));
      const loaded = statusSession.isOpen(request, number) ? await loadComplaint(core.log, number) : undefined;
      return loaded === undefined ? redirect(`${paths.findComplaint}?number=${number}`) : work(request, loaded);
    };

  /** One form, one command. Where it comes too late the page itself tells how things stand now. */
  const takes = (
    field: Typed["field"],
    empty: "status.messageEmpty" | "status.reconsiderEmpty",
    commandOf: (words: string) => ComplainantCommand,
  ): Handle =>
    withComplaint(async (request, loaded) => {
      const t = text(publicFrame(core, request).language);
      const value = formValues(request, [field])[field] ?? "";
      const words = value.trim();
      if (words === "") return show(request, loaded, { field, value, error: t(empty) });
      if (words.length > longestMessage)
        return show(request, loaded, { field, value, error: t("status.messageTooLong", { limit: longestMessage }) });
      const { number } = loaded.complaint.file;
      // With its words: going back and writing something else is another message, sending the same twice is one.
      const commandId = core.digests.digest(JSON.stringify([formKey(core, request), words]));
      const outcome = await core.execute({ number, command: commandOf(words), actor: "complainant", commandId });
      return redirect(`${paths.complaint(number)}${outcome.kind === "refused" ? "" : "?sent=1"}`);
    });

  return {
    "GET /complaints/{number}": withComplaint((request, loaded) => show(request, loaded)),
    "POST /complaints/{number}/messages": takes("text", "status.messageEmpty", (words) => ({
      type: "add-message",
      text: words,
    })),
    "POST /complaints/{number}/reconsideration": takes("reason", "status.reconsiderEmpty", (reason) => ({
      type: "request-reconsideration",
      reason,
    })),
  };
};
