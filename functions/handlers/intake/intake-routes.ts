import { ComplaintForm } from "../../domain/complaint/commands.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { explainBecause } from "../../presentation/explain-because.ts";
import { refuse } from "../http/edge-refusals.ts";
import type { OwnMessage } from "../http/field-errors.ts";
import { idempotencyKeyOf } from "../http/idempotency-key.ts";
import { languageOf } from "../http/language.ts";
import { parseJsonBody } from "../http/parse-json-body.ts";
import { json } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import { refusalAnswer } from "../http/refusal-answer.ts";
import type { Core } from "../wiring/core.ts";

/** What filing answers: the receipt, with every date it promises (IN-22, RC-04). */
export const receiptOf = (complaint: Complaint, accessCode: string, zone: string, language: Language) => {
  const { file } = complaint;
  const due = (key: string) => file.deadlines.find((entry) => entry.key === key);
  const answer = due("answer");
  return {
    number: file.number,
    accessCode,
    status: complaint.phase.status,
    grade: file.grade,
    acknowledgedAt: file.receivedAt,
    firstReplyBy: due("first-response")?.dueBy,
    answerBy: answer?.dueBy,
    because: answer === undefined ? undefined : explainBecause(answer.because, language, zone),
    nextNoticeBy: due("progress")?.because.at,
  };
};

/** Whichever of the two is missing, both are named: one way to reach somebody is enough (pages P1). */
export const contactMissing: OwnMessage = (field, reason, language) =>
  field === "complainant.email" && reason === "contact-missing"
    ? language === "en"
      ? "Enter a phone number or an e-mail address"
      : "填写手机号或邮箱，至少一个"
    : undefined;

/** `POST /api/complaints`: parse → file → receipt. */
export const createIntakeRoutes = ({ core }: { core: Core }): Record<string, Handle> => ({
  "POST /api/complaints": async (request) => {
    const { policy } = await core.policies.current();
    const language = languageOf(request, policy.language);
    const key = idempotencyKeyOf(request);
    if ("refused" in key) return refuse(key.refused, language);
    const form = parseJsonBody(request, ComplaintForm, language, contactMissing);
    if ("refused" in form) return form.refused;
    const filed = await core.file({ form: form.data, idempotencyKey: key.key, actor: "complainant" });
    switch (filed.kind) {
      case "filed":
        return json(201, receiptOf(filed.complaint, filed.accessCode, policy.zone, language), {
          location: `/api/complaints/${filed.complaint.file.number}`,
        });
      case "key-used-for-other-body":
        return refuse("idempotency-key-reused", language);
      case "refused":
        return refusalAnswer(filed.reason, language, filed.field);
    }
  },
});
