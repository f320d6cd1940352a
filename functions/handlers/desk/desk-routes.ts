import { loadComplaint, type Loaded } from "../../application/complaint-log.ts";
import type { SummaryStore } from "../../application/ports/views.ts";
import { parseNumber } from "../../domain/complaint-number.ts";
import { impossible, deskRules } from "../../domain/complaint/command-rules.ts";
import type { DeskCommand } from "../../domain/complaint/commands.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { StaffMember, hasRole, memberOf, type StaffDirectory } from "../../domain/staff/directory.ts";
import { deskView } from "../../presentation/status/desk-view.ts";
import { refuse } from "../http/edge-refusals.ts";
import type { OwnMessage } from "../http/field-errors.ts";
import { idempotencyKeyOf } from "../http/idempotency-key.ts";
import { languageOf } from "../http/language.ts";
import { refusalAnswer } from "../http/refusal-answer.ts";
import type { HttpRequest } from "../http/request.ts";
import { parseJsonBody } from "../http/parse-json-body.ts";
import { json, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { SessionVerdict } from "../http/session.ts";
import { contactMissing, receiptOf } from "../intake/intake-routes.ts";
import type { Core } from "../wiring/core.ts";
import { CommandBody, StaffFiling } from "./desk-bodies.ts";

interface Deps {
  readonly core: Core;
  readonly summaries: SummaryStore;
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
}

/** The form lies one level deeper here. */
const filingWords: OwnMessage = (field, reason, language) =>
  contactMissing(field.replace(/^form\./, ""), reason, language);

const rowsPerPage = 50;

interface Present {
  readonly id: string;
  readonly staff: StaffDirectory;
  readonly language: Language;
}

/** The desk's interface: queues, a complaint, and the list of commands, which is the staff API (design section 4). */
export const createDeskRoutes = ({ core, summaries, session }: Deps): Record<string, Handle> => {
  const present = async (request: HttpRequest): Promise<Present | HttpResponse> => {
    const { policy } = await core.policies.current();
    const language = languageOf(request, policy.language);
    const verdict = await session(request);
    if ("refused" in verdict) return refuse(verdict.refused, language);
    const staff = await core.staff.directory();
    if (memberOf(staff, verdict.staff) === undefined) return refusalAnswer("unknown-staff", language);
    return { id: verdict.staff, staff, language };
  };

  const signedIn =
    (work: (request: HttpRequest, who: Present) => Promise<HttpResponse>): Handle =>
    async (request) => {
      const who = await present(request);
      return "statusCode" in who ? who : work(request, who);
    };

  const find = async (request: HttpRequest): Promise<Loaded | undefined> => {
    const number = parseNumber(request.parameters["number"] ?? "");
    return typeof number === "string" ? loadComplaint(core.log, number) : undefined;
  };

  const shown = async (loaded: Loaded, who: Present): Promise<object> => {
    const { policy } = await core.policies.byDigest(loaded.complaint.file.policy);
    const scene = { ...loaded, policy, staff: who.staff, language: who.language };
    const ground = core.grounds.forRequest(`staff:${who.id}`, who.staff)(core.now(), { digest: "", policy });
    const can = Object.keys(deskRules).filter(
      (type) => impossible(loaded.complaint, type as DeskCommand["type"], ground) === undefined,
    );
    return { ...deskView(scene), commands: can };
  };

  const command = async (request: HttpRequest, who: Present): Promise<HttpResponse> => {
    const key = idempotencyKeyOf(request);
    if ("refused" in key) return refuse(key.refused, who.language);
    const parsed = parseJsonBody(request, CommandBody, who.language);
    if ("refused" in parsed) return parsed.refused;
    const loaded = await find(request);
    if (loaded === undefined) return refusalAnswer("unknown-complaint", who.language);
    const { command, basedOn } = parsed.data;
    const outcome = await core.execute({
      number: loaded.complaint.file.number,
      command,
      actor: `staff:${who.id}`,
      commandId: key.key,
      ...(basedOn === undefined ? {} : { basedOn }),
    });
    switch (outcome.kind) {
      case "refused":
        return refusalAnswer(outcome.reason, who.language, outcome.field);
      case "changed-meanwhile":
        return refuse("changed-meanwhile", who.language);
      default:
        return json(outcome.kind === "done" ? 201 : 200, await shown(outcome, who));
    }
  };

  return {
    "GET /api/desk/queues/{queue}": signedIn(async (request) => {
      const queue = request.parameters["queue"] ?? "all";
      const page = await summaries.list(queue, rowsPerPage, request.query["after"]);
      return json(200, { queue, count: await summaries.count(queue), ...page });
    }),
    "GET /api/desk/complaints/{number}": signedIn(async (request, who) => {
      const loaded = await find(request);
      return loaded === undefined
        ? refusalAnswer("unknown-complaint", who.language)
        : json(200, await shown(loaded, who));
    }),
    "POST /api/desk/complaints/{number}/commands": signedIn(command),
    "POST /api/desk/complaints": signedIn(async (request, who) => {
      const key = idempotencyKeyOf(request);
      if ("refused" in key) return refuse(key.refused, who.language);
      const parsed = parseJsonBody(request, StaffFiling, who.language, filingWords);
      if ("refused" in parsed) return parsed.refused;
      const { form, grade } = parsed.data;
      const filed = await core.file({
        form,
        idempotencyKey: key.key,
        actor: `staff:${who.id}`,
        ...(grade === undefined ? {} : { grade }),
      });
      if (filed.kind === "key-used-for-other-body") return refuse("idempotency-key-reused", who.language);
      if (filed.kind === "refused") return refusalAnswer(filed.reason, who.language, filed.field);
      const { policy } = await core.policies.current();
      return json(201, receiptOf(filed.complaint, filed.accessCode, policy.zone, who.language));
    }),
    "POST /api/desk/staff": signedIn(async (request, who) => {
      if (!hasRole(who.staff, who.id, "sysadmin")) return refusalAnswer("not-your-role", who.language);
      const key = idempotencyKeyOf(request);
      if ("refused" in key) return refuse(key.refused, who.language);
      const parsed = parseJsonBody(request, StaffMember, who.language);
      if ("refused" in parsed) return parsed.refused;
      await core.staff.save(parsed.data, `staff:${who.id}`, key.key);
      return json(201, parsed.data);
    }),
  };
};
