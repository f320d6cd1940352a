import { createHash } from "node:crypto";
import type { Order } from "../../../functions/application/execute-command.ts";
import { loadComplaint, type Loaded } from "../../../functions/application/complaint-log.ts";
import type { StreamId } from "../../../functions/application/ports/commit-log.ts";
import { complaintStream, staffStream } from "../../../functions/application/streams.ts";
import type { Command } from "../../../functions/domain/complaint/commands.ts";
import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { plusMillis, type Instant } from "../../../functions/domain/instant.ts";
import { createAllHandles, type HandleParts } from "../../../functions/handlers/all-handles.ts";
import type { SignIn } from "../../../functions/handlers/desk-pages/sign-in-pages.ts";
import { createRouter, type Handle } from "../../../functions/handlers/http/router.ts";
import type { HttpResponse } from "../../../functions/handlers/http/response.ts";
import { createCore, type CoreParts } from "../../../functions/handlers/wiring/core.ts";
import { createMemoryStore } from "../../../local/store/memory-store.ts";
import { packPolicy } from "../../../policy/pack-policy.ts";
import { stepsTo } from "../../domain/complaint/stages.ts";
import { formOf } from "../../domain/complaint/steps.ts";
import type { Step } from "../../domain/complaint/kit.ts";
import { at, staff } from "../../domain/complaint/world.ts";
import { apiEvent, formType } from "../../edge/api-events.ts";
import { scriptedSecrets } from "../../edge/scripted-secrets.ts";

const inUse = packPolicy();
const keys = (use: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(`test ${use}`).digest());

/** The use cases over a store in memory, with a clock that tests set and the example staff. */
export const startDesk = async (change: Partial<CoreParts> = {}) => {
  const store = createMemoryStore();
  const clock = { now: at("2026-11-20 10:00") };
  const wall = { now: Date.parse("2026-11-20T02:00:00Z") };
  const written: string[] = [];
  const log: CoreParts["log"] = {
    ...store.log,
    append: (commit) => {
      written.push(commit.stream);
      return store.log.append(commit);
    },
  };
  const core = createCore({
    log,
    policies: store.policies,
    inUse,
    clock: { now: () => clock.now },
    wall: { now: () => wall.now },
    secrets: scriptedSecrets(),
    keys,
    pause: () => Promise.resolve(),
    ...change,
  });
  for (const member of staff) await core.staff.save(member, "system", `staff-${member.id}`);

  const load = async (number: string): Promise<Loaded> => {
    const loaded = await loadComplaint(core.log, number);
    if (loaded === undefined) throw new Error(`there is no complaint ${number}`);
    return loaded;
  };
  let commands = 0;
  const play = async (number: string, { by, command, on }: Step): Promise<void> => {
    clock.now = on === undefined ? plusMillis(clock.now, 60_000) : at(on);
    const given: Command = typeof command === "function" ? command((await load(number)).complaint) : command;
    const outcome = await core.execute({
      number,
      command: given as Order["command"],
      actor: by,
      commandId: `played-${String((commands += 1)).padStart(12, "0")}`,
    });
    if (outcome.kind !== "done") throw new Error(`${given.type}: ${JSON.stringify(outcome).slice(0, 300)}`);
  };
  let filings = 0;
  /** A complaint brought into a status by the usual steps. */
  const complaintIn = async (status: Status, form: Parameters<typeof formOf>[0] = {}) => {
    clock.now = at("2026-11-20 10:00");
    const idempotencyKey = `filing-${String((filings += 1)).padStart(12, "0")}`;
    const filed = await core.file({ form: formOf(form), idempotencyKey, actor: "complainant" });
    if (filed.kind !== "filed") throw new Error("the filing was refused");
    const { number } = filed.complaint.file;
    for (const step of stepsTo(status).slice(1)) await play(number, step);
    return { number, accessCode: filed.accessCode };
  };

  /** Everything the log holds about a complaint and the staff, and what was ever written, as one text. */
  const dump = async (number: string): Promise<string> => {
    const streams: readonly StreamId[] = [complaintStream(number), staffStream];
    const logs = await Promise.all(streams.map((stream) => store.log.read(stream)));
    return JSON.stringify([logs, await store.log.listPending(1000), [...written].sort()]);
  };

  return { store, core, clock, wall, load, play, complaintIn, dump };
};
export type DeskUnderTest = Awaited<ReturnType<typeof startDesk>>;

/** A sign-in in which no issuer takes part. */
export const signInOf = (change: Partial<SignIn> = {}): SignIn => ({
  provider: {
    begin: (next) => ({
      location: `https://accounts.example/begin?next=${encodeURIComponent(next)}`,
      keepsake: "kept",
    }),
    finish: () => Promise.resolve({ refused: "sign-in-denied" }),
    leave: () => undefined,
  },
  verify: () => Promise.resolve({ refused: "malformed" }),
  ...change,
});

/** Everything the functions behind the API answer; nobody is signed in and nobody is throttled, unless `change` says so. */
export const handlesOf = ({ core, store }: DeskUnderTest, change: Partial<HandleParts> = {}): Record<string, Handle> =>
  createAllHandles({
    core,
    summaries: store.summaries,
    throttle: () => Promise.resolve({ allowed: true }),
    session: () => Promise.resolve({ refused: "sign-in-needed", because: "no-token" }),
    signIn: signInOf(),
    secure: true,
    ...change,
  });

interface Sent {
  readonly headers?: Record<string, string>;
  readonly cookies?: readonly string[];
}

/** A browser without scripts in front of some routes; what goes wrong inside is thrown, not answered. */
export const browse = (routes: Readonly<Record<string, Handle>>) => {
  const faults: string[] = [];
  const answer = createRouter(
    { log: (line) => faults.push(`${line.fault} at ${line.place}`), language: "zh-CN" },
    routes,
  );
  const send = async (method: string, target: string, sent: Sent & { body?: string } = {}): Promise<HttpResponse> => {
    const { headers = {}, cookies = [], body } = sent;
    const event = apiEvent(method, target, {
      headers: { ...(body !== undefined && formType), "accept-language": "zh-CN", ...headers },
      cookies: [...cookies],
      ...(body !== undefined && { body }),
    });
    return answer(event);
  };
  return {
    faults,
    send,
    get: (target: string, sent?: Sent) => send("GET", target, sent),
    post: (target: string, fields: Readonly<Record<string, string>>, sent: Sent = {}) =>
      send("POST", target, { ...sent, body: new URLSearchParams(fields).toString() }),
  };
};

const mainOf = (body: string): string => body.slice(body.indexOf("<main"), body.indexOf("</main>"));

/** The values of a page's hidden fields, as its form would send them. */
export const hiddenIn = ({ body }: HttpResponse): Record<string, string> =>
  Object.fromEntries(
    [...mainOf(body).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [
        name,
        value.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<"),
      ],
    ),
  );

/** What a page says, without its markup. */
export const wordsOf = ({ body }: HttpResponse): string =>
  body
    .slice(body.indexOf("<main"))
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The first name=value of a cookie that was set. */
export const cookieOf = ({ cookies = [] }: HttpResponse, name: string): string | undefined =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(";")[0];

export const later = (instant: Instant, hours: number): Instant => plusMillis(instant, hours * 3_600_000);
