import * as z from "zod";
import { DeliveryPlan, DeliveryProof } from "../../domain/complaint/remedy.ts";
import { outcomes, satisfactions, solvedAnswers, type Status } from "../../domain/complaint/vocabulary.ts";
import { Instant } from "../../domain/instant.ts";

const Agreement = z.object({
  proposalId: z.string(),
  at: Instant,
  how: z.enum(["link", "code", "spoken"]),
  revocableUntil: Instant.optional(),
  words: z.string().nullable(),
});
const Offer = z.object({
  proposalId: z.string(),
  releasedAt: Instant,
  openUntil: Instant,
  paragraph: z.string().nullable(),
});
const Delivery = DeliveryPlan.extend({ doneAt: Instant.optional(), proof: DeliveryProof.nullable().optional() });
const SurveyAnswer = z.object({
  solved: z.enum(solvedAnswers),
  process: z.enum(satisfactions),
  result: z.enum(satisfactions),
  text: z.string().nullable(),
  at: Instant,
});
const ClosingWords = z.object({ result: z.string(), measures: z.string(), changed: z.string().optional() });

const carriedOut = {
  agreement: Agreement,
  deliveries: z.array(Delivery),
  remedyAt: Instant,
  survey: z.object({ openUntil: Instant }).optional(),
  answer: SurveyAnswer.optional(),
};

const phase = <S extends Status, R extends z.ZodRawShape>(status: S, shape: R) =>
  z.object({ status: z.literal(status), ...shape });

const Closed = phase("closed", {
  outcome: z.enum(outcomes),
  closedAt: Instant,
  reconsiderUntil: Instant.optional(),
  words: ClosingWords.nullable(),
  answer: SurveyAnswer.optional(),
  satisfaction: z.enum(satisfactions).optional(),
});

/** What a complaint has in its status and in no other, as the desk is shown it: without secrets. */
export const Phase = z.discriminatedUnion("status", [
  phase("received", {}),
  phase("verifying", { verified: z.boolean() }),
  phase("transferred", {}),
  phase("proposing", {}),
  phase("awaiting-approval", { proposalId: z.string() }),
  phase("awaiting-release", { proposalId: z.string() }),
  phase("awaiting-consent", { offer: Offer }),
  phase("implementing", { agreement: Agreement, offer: Offer, deliveries: z.array(Delivery) }),
  phase("confirming", carriedOut),
  phase("return-visit", carriedOut),
  phase("closing", { outcome: z.enum(outcomes), ...carriedOut }),
  Closed,
  phase("reconsidering", { closing: Closed }),
]);
