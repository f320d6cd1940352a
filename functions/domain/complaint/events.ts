import * as z from "zod";
import { Instant } from "../instant.ts";
import { Because } from "../time/because.ts";
import { OpenedDeadline, Owner } from "./deadline-entry.ts";
import { Personal } from "./people.ts";
import { ApprovalRequest, DeliveryProof, Proposal, ProposalWords } from "./remedy.ts";
import {
  attemptResults,
  channels,
  findings,
  grades,
  languages,
  outcomes,
  riskFlags,
  roles,
  satisfactions,
  solvedAnswers,
  ways,
} from "./vocabulary.ts";

const id = z.string().min(1);
const words = z.string();

/** An event without anything personal. */
const plain = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** An event with a sealed part, which reads as null after erasure (OP-27). */
const withSeal = <T extends string, S extends z.ZodRawShape, P extends z.ZodType>(type: T, shape: S, sealed: P) =>
  z.object({ type: z.literal(type), ...shape, sealed: sealed.nullable() });

/**
 * Everything that can have happened to a complaint, in the past tense. These schemas read stored commits, so a field is
 * only ever added as optional; anything else is an upcaster's work.
 */
export const ComplaintEvent = z.discriminatedUnion("type", [
  withSeal(
    "complaint-filed",
    {
      number: id,
      channel: z.enum(channels),
      language: z.enum(languages),
      grade: z.enum(grades),
      urgent: z.boolean(),
      flags: z.array(z.enum(riskFlags)),
      category: id,
      owner: id,
      way: z.enum(["mail", "call"]),
      bodyDigest: id,
      accessCodeDigest: id,
      /** Which rule graded it: the category's flag, a key word, or the default (GD-21). */
      gradedBy: z.enum(["category-flag", "safety-word", "legal-word", "staff", "default"]),
    },
    Personal,
  ),

  plain("deadline-opened", { deadline: OpenedDeadline }),
  plain("deadline-kept", { id }),
  plain("deadline-dropped", { id }),
  plain("deadline-warned", { id }),
  plain("deadline-missed", { id, level: z.number().int().positive(), late: Owner, to: id, nextBy: Instant.optional() }),
  /** A date given anew: earlier (a rise in grade, a better calendar) or later with the person told (GD-12). */
  plain("deadline-moved", {
    id,
    dueBy: Instant,
    warnBy: Instant.optional(),
    because: Because,
    reason: z.enum(["told-late", "told-again", "regraded", "calendar"]),
  }),

  plain("owner-assigned", { owner: id }),
  /** Told at once, in person, by the rule of the grade (GD-01, GD-17). */
  plain("reported-upward", { to: id }),
  plain("verification-started", {}),
  withSeal(
    "contact-recorded",
    {
      way: z.enum(ways),
      result: z.enum(attemptResults),
      at: Instant,
      /** The complainant heard where the matter stands. */
      told: z.boolean(),
      callId: id.optional(),
      callMeAt: Instant.optional(),
    },
    z.object({ summary: words }),
  ),
  withSeal("message-sent", {}, z.object({ text: words })),
  withSeal("message-received", {}, z.object({ text: words })),
  withSeal("note-added", {}, z.object({ text: words })),
  withSeal("progress-sentence-added", {}, z.object({ text: words })),
  plain("progress-told", { human: z.boolean(), kind: z.enum(["progress", "consent-reminder"]) }),
  plain("supervisor-told-of-silence", { to: id }),

  withSeal(
    "facts-verified",
    { category: id, urgent: z.boolean(), identity: z.enum(["unverified", "confirmed", "failed"]) },
    z.object({ result: words }),
  ),
  withSeal("department-assigned", { department: id, person: id }, z.object({ result: words, measures: words })),
  withSeal("department-answered", {}, z.object({ cause: words, solution: words, improvement: words })),
  withSeal("finding-recorded", { pointId: id, finding: z.enum(findings) }, z.object({ reason: words })),

  withSeal("remedy-proposed", { proposal: Proposal }, ProposalWords),
  withSeal("approval-requested", { approval: ApprovalRequest }, z.object({ nonce: words })),
  plain("approval-reminded", { approvalId: id, dueBy: Instant }),
  withSeal(
    "approval-passed-on",
    {
      approvalId: id,
      from: id,
      to: id,
      role: z.enum(roles),
      dueBy: Instant,
      warnBy: Instant,
      because: Because,
      why: z.enum(["late", "absent", "lost-role", "by-approver"]),
    },
    z.object({ nonce: words }),
  ),
  plain("approval-granted", { approvalId: id, by: id, issue: z.number().int(), how: z.enum(["link", "signed-in"]) }),
  withSeal("approval-refused", { approvalId: id, by: id, issue: z.number().int() }, z.object({ reason: words })),
  withSeal("approval-questioned", { approvalId: id, by: id, issue: z.number().int() }, z.object({ question: words })),
  withSeal(
    "approval-answered",
    { approvalId: id, dueBy: Instant, warnBy: Instant, because: Because },
    z.object({ answer: words, nonce: words }),
  ),
  plain("approval-voided", { approvalId: id }),
  plain("remedy-approved", { proposalId: id, by: z.enum(["own-limit", "approvers"]) }),
  plain("remedy-rejected", { proposalId: id }),
  withSeal("remedy-released", { proposalId: id, openUntil: Instant }, z.object({ paragraph: words, nonce: words })),

  withSeal(
    "consent-given",
    { proposalId: id, how: z.enum(["link", "code", "spoken"]), revocableUntil: Instant.optional() },
    z.object({ words, nonce: words }),
  ),
  withSeal("consent-refused", { proposalId: id, how: z.enum(["link", "code", "spoken"]) }, z.object({ text: words })),
  plain("consent-revoked", { proposalId: id }),
  withSeal("question-asked", { proposalId: id }, z.object({ text: words })),

  withSeal("delivery-completed", { deliveryId: id }, DeliveryProof),
  plain("remedy-completed", {}),
  withSeal("survey-asked", { openUntil: Instant }, z.object({ nonce: words })),
  plain("survey-reminded", {}),
  withSeal(
    "survey-answered",
    {
      solved: z.enum(solvedAnswers),
      process: z.enum(satisfactions),
      result: z.enum(satisfactions),
      how: z.enum(["link", "code", "spoken"]),
    },
    z.object({ text: words }),
  ),
  plain("survey-ended", {}),
  plain("return-visit-called-for", { by: id }),
  plain("second-review-opened", { by: id }),
  plain("closing-called-for", { outcome: z.enum(outcomes) }),

  withSeal("first-contact-resolved", { lines: Proposal.shape.lines }, z.object({ wrong: words, done: words })),
  withSeal(
    "entry-corrected",
    { n: z.number().int().positive(), told: z.boolean() },
    z.object({ reason: words, text: words }),
  ),
  plain("notice-failed", { noticeId: id, kind: id, reason: z.enum(["bounced", "rejected", "unknown"]) }),
  withSeal(
    "complaint-closed",
    {
      outcome: z.enum(outcomes),
      finalType: id,
      satisfaction: z.enum(satisfactions).optional(),
      reconsiderUntil: Instant.optional(),
    },
    z.object({ result: words, measures: words, changed: words.optional() }),
  ),
  withSeal("reconsideration-requested", { reviewer: id }, z.object({ reason: words })),
  withSeal(
    "reconsideration-decided",
    { by: id, upheld: z.boolean(), toldAt: Instant.optional() },
    z.object({ result: words, measures: words.optional() }),
  ),
]);
export type ComplaintEvent = z.infer<typeof ComplaintEvent>;
export type EventType = ComplaintEvent["type"];
export type EventOf<T extends EventType> = Extract<ComplaintEvent, { type: T }>;
