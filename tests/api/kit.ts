import { createThrottle } from "../../functions/application/throttle.ts";
import { loadComplaint } from "../../functions/application/complaint-log.ts";
import type { Commit, CommitLog } from "../../functions/application/ports/commit-log.ts";
import { complaintStream } from "../../functions/application/streams.ts";
import { summaryOf } from "../../functions/application/summary-of.ts";
import { nextDue } from "../../functions/domain/complaint/position.ts";
import type { Status } from "../../functions/domain/complaint/vocabulary.ts";
import { millis, type Instant } from "../../functions/domain/instant.ts";
import { createComplainantRoutes } from "../../functions/handlers/complainant/complainant-routes.ts";
import { createDeskRoutes } from "../../functions/handlers/desk/desk-routes.ts";
import { createHealthRoutes } from "../../functions/handlers/health/health-routes.ts";
import type { HttpResponse } from "../../functions/handlers/http/response.ts";
import { createRouter, type RouteLogLine } from "../../functions/handlers/http/router.ts";
import { createIntakeRoutes } from "../../functions/handlers/intake/intake-routes.ts";
import { createOpenApiRoutes } from "../../functions/handlers/openapi/openapi-routes.ts";
import { createCore } from "../../functions/handlers/wiring/core.ts";
import { seedStaff } from "../../local/desk/seed-staff.ts";
import { createMemoryStore } from "../../local/store/memory-store.ts";
import { packPolicy } from "../../policy/pack-policy.ts";
import { stepsTo } from "../domain/complaint/stages.ts";
import type { Step } from "../domain/complaint/kit.ts";
import { formOf } from "../domain/complaint/steps.ts";
import { at } from "../domain/complaint/world.ts";
import { apiEvent, jsonType } from "../edge/api-events.ts";
import { createTrialLog } from "./trial-log.ts";
import { memoryThrottleCounter } from "../edge/memory-throttle-counter.ts";
import { scriptedSecrets } from "../edge/scripted-secrets.ts";

const pack = packPolicy();

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: HttpResponse["headers"];
}

/** Who asks and what they send, for one request. */
export interface Sent {
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly raw?: string;
  readonly base64?: boolean;
}

/** The JSON interface over a core in memory, at a business time the test sets. */
export const openDesk = async () => {
  const time = { now: at("2026-11-20 10:00") };
  const store = createMemoryStore();
  const lines: RouteLogLine[] = [];
  const wall = { now: () => millis(time.now) };
  const trial = createTrialLog(store.log);
  const mode = { log: store.log as CommitLog };
  const commits = new Map<string, number>();
  const core = createCore({
    log: {
      ...store.log,
      read: (stream, after) => mode.log.read(stream, after),
      append: async (commit) => {
        const put = await mode.log.append(commit);
        if (put.kind === "appended") commits.set(commit.stream, commit.n);
        return put;
      },
    },
    policies: store.policies,
    inUse: pack,
    clock: { now: () => time.now },
    wall,
    secrets: scriptedSecrets(),
    keys: (use) => new Uint8Array(32).fill(use.length),
    pause: () => Promise.resolve(),
  });
  await seedStaff(core);
  const rule = { name: "access-code", limit: 5, windowSeconds: 900 };
  const throttle = createThrottle({ counter: memoryThrottleCounter().counter, clock: wall, rule });
  const routes = {
    ...createHealthRoutes({ now: core.now }),
    ...createOpenApiRoutes(),
    ...createIntakeRoutes({ core }),
    ...createComplainantRoutes({ core, throttle }),
    ...createDeskRoutes({
      core,
      summaries: store.summaries,
      session: ({ headers }) => {
        const staff = /^Bearer (\S+)$/.exec(headers["authorization"] ?? "")?.[1];
        return Promise.resolve(staff === undefined ? { refused: "sign-in-needed", because: "no-token" } : { staff });
      },
    }),
  };
  const handle = createRouter({ log: (line) => lines.push(line), language: "en" }, routes);
  let keys = 0;
  const nextKey = () => `key-of-a-test-${String((keys += 1)).padStart(6, "0")}`;

  const ask = async (method: string, path: string, sent: Sent = {}): Promise<Answer> => {
    const body = sent.raw ?? (sent.json === undefined ? undefined : JSON.stringify(sent.json));
    const keyed = method === "POST" ? { "idempotency-key": nextKey() } : {};
    const answer = await handle(
      apiEvent(method, path, {
        headers: { ...keyed, ...(body === undefined ? {} : jsonType), ...sent.headers },
        ...(body === undefined ? {} : { body }),
        ...(sent.base64 === undefined ? {} : { base64: sent.base64 }),
      }),
    );
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Answer["body"], headers: answer.headers };
  };

  const commitsOf = (number: string): Promise<Commit[]> => mode.log.read(complaintStream(number));

  /** What dispatch does for the queues. */
  const summarise = async (number: string): Promise<void> => {
    const loaded = await loadComplaint(store.log, number);
    if (loaded === undefined) throw new Error("nothing was filed");
    await store.summaries.put(summaryOf(loaded.complaint, pack.policy, nextDue(loaded.complaint)));
  };

  /** Every log that was ever written to, with its length. */
  const streams = () => [...commits].sort();

  /** From here on nothing lasts: `trial.reset()` takes back what was written since. */
  const tryOnly = () => {
    mode.log = trial.log;
    return trial;
  };

  return { time, store, core, routes, lines, ask, nextKey, commitsOf, summarise, streams, tryOnly };
};

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export const bearer = (staff: string) => ({ authorization: `Bearer ${staff}` });

/** A complaint in the hands of a test: its number, its code, and what every call on the way answered. */
export interface Case {
  readonly number: string;
  readonly code: Record<string, string>;
  readonly answers: readonly { readonly route: string; readonly answer: Answer }[];
}

const complainantPath: Readonly<Record<string, string>> = {
  "add-message": "messages",
  "answer-proposal": "answers",
  "answer-survey": "survey",
  withdraw: "withdrawal",
  "request-reconsideration": "reconsideration",
};

/** Files a complaint and takes it to a status by the ordinary steps, each over the interface. */
export const bring = async (desk: Desk, status: Status, first: Instant = at("2026-11-20 10:00")): Promise<Case> => {
  desk.time.now = first;
  const filed = await desk.ask("POST", "/api/complaints", { json: formOf() });
  const number = String(filed.body["number"]);
  const code = { "x-access-code": String(filed.body["accessCode"]) };
  const answers = [{ route: "POST /api/complaints", answer: filed }];

  const take = async ({ by, command, on }: Step): Promise<void> => {
    if (on !== undefined) desk.time.now = at(on);
    const loaded = await loadComplaint(desk.store.log, number);
    if (loaded === undefined) throw new Error("nothing was filed");
    const given = typeof command === "function" ? command(loaded.complaint) : command;
    const { type, ...body } = given;
    const what = complainantPath[type];
    const [route, sent] = by.startsWith("staff:")
      ? [
          "POST /api/desk/complaints/{number}/commands",
          { headers: bearer(by.slice("staff:".length)), json: { command: given } },
        ]
      : [`POST /api/complaints/{number}/${what ?? ""}`, { headers: code, json: body }];
    const answer = await desk.ask("POST", (route.split(" ")[1] ?? "").replace("{number}", number), sent);
    if (answer.status !== 201) throw new Error(`${type}: ${JSON.stringify(answer.body)}`);
    answers.push({ route, answer });
  };

  for (const step of stepsTo(status).slice(1)) await take(step);
  await desk.summarise(number);
  return { number, code, answers };
};
