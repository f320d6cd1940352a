import type * as z from "zod";
import { parseNumber } from "../../domain/complaint-number.ts";
import type { ComplainantCommand } from "../../domain/complaint/commands.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { loadComplaint, type Loaded } from "../../application/complaint-log.ts";
import type { ThrottleVerdict } from "../../application/throttle.ts";
import { complainantView } from "../../presentation/status/complainant-view.ts";
import { refuse } from "../http/edge-refusals.ts";
import { idempotencyKeyOf } from "../http/idempotency-key.ts";
import { languageOf } from "../http/language.ts";
import { problem } from "../http/problem.ts";
import { refusalAnswer } from "../http/refusal-answer.ts";
import type { HttpRequest } from "../http/request.ts";
import { parseJsonBody } from "../http/parse-json-body.ts";
import { json, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { complainantBodies } from "./complainant-bodies.ts";

interface Deps {
  readonly core: Core;
  /** Counts a wrong code of a client address; a right one is always accepted (design section 2: access code). */
  readonly throttle: (address: string) => Promise<ThrottleVerdict>;
}

const commands: {
  readonly [K in keyof typeof complainantBodies]: (body: z.infer<(typeof complainantBodies)[K]>) => ComplainantCommand;
} = {
  messages: ({ text }) => ({ type: "add-message", text }),
  answers: ({ answer, text, proposalId }) => ({
    type: "answer-proposal",
    answer,
    text,
    ...(proposalId === undefined ? {} : { proposalId }),
  }),
  survey: (body) => ({ type: "answer-survey", ...body }),
  withdrawal: ({ reason }) => ({ type: "withdraw", reason }),
  reconsideration: ({ reason }) => ({ type: "request-reconsideration", reason }),
};

/** The same words for an unknown number and a wrong code: this answer tells nobody which numbers exist (SC-04). */
const notFound = (language: Language): HttpResponse =>
  problem(404, {
    title: language === "en" ? "The number or the code is not right" : "编号或查询码不对，请对照我们发给您的邮件",
    reason: "number-or-code",
  });

/** The complainant's interface: look up and answer with number and access code (CM-05, SC-04). */
export const createComplainantRoutes = ({ core, throttle }: Deps): Record<string, Handle> => {
  const open = async (request: HttpRequest, language: Language): Promise<Loaded | HttpResponse> => {
    const number = parseNumber(request.parameters["number"] ?? "");
    const known = typeof number === "string" ? number : undefined;
    const loaded = known === undefined ? undefined : await loadComplaint(core.log, known);
    const typed = request.headers["x-access-code"] ?? "";
    const digest = loaded?.complaint.file.accessCodeDigest;
    const unknown = "0000000000000" as Parameters<typeof core.codes.opens>[0];
    if (core.codes.opens(known ?? unknown, typed, digest) && loaded !== undefined) return loaded;
    const verdict = await throttle(request.address);
    if (verdict.allowed) return notFound(language);
    return refuse("throttled", language, { headers: { "retry-after": String(verdict.retryAfterSeconds) } });
  };

  const show = async (loaded: Loaded, language: Language): Promise<object> => {
    const { policy } = await core.policies.byDigest(loaded.complaint.file.policy);
    return complainantView({ ...loaded, policy, staff: await core.staff.directory(), language });
  };

  const post =
    (kind: keyof typeof complainantBodies): Handle =>
    async (request) => {
      const { policy } = await core.policies.current();
      const language = languageOf(request, policy.language);
      const loaded = await open(request, language);
      if ("statusCode" in loaded) return loaded;
      const key = idempotencyKeyOf(request);
      if ("refused" in key) return refuse(key.refused, language);
      const parsed = parseJsonBody(request, complainantBodies[kind], language);
      if ("refused" in parsed) return parsed.refused;
      const command = commands[kind](parsed.data as never);
      const { number } = loaded.complaint.file;
      const outcome = await core.execute({ number, command, actor: "complainant", commandId: key.key });
      if (outcome.kind === "refused") return refusalAnswer(outcome.reason, language, outcome.field);
      return json(outcome.kind === "done" ? 201 : 200, await show(outcome, language));
    };

  return {
    "GET /api/complaints/{number}": async (request) => {
      const { policy } = await core.policies.current();
      const language = languageOf(request, policy.language);
      const loaded = await open(request, language);
      return "statusCode" in loaded ? loaded : json(200, await show(loaded, language));
    },
    "POST /api/complaints/{number}/messages": post("messages"),
    "POST /api/complaints/{number}/answers": post("answers"),
    "POST /api/complaints/{number}/survey": post("survey"),
    "POST /api/complaints/{number}/withdrawal": post("withdrawal"),
    "POST /api/complaints/{number}/reconsideration": post("reconsideration"),
  };
};
