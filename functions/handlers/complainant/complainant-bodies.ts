import * as z from "zod";
import { satisfactions, solvedAnswers } from "../../domain/complaint/vocabulary.ts";

const text = (most: number) => z.string().trim().min(1).max(most);

/** What each way of answering takes. */
export const complainantBodies = {
  messages: z.strictObject({ text: text(4000) }),
  answers: z
    .strictObject({
      answer: z.enum(["accept", "refuse", "question"]),
      text: z.string().trim().max(4000).default(""),
      proposalId: text(80).optional(),
    })
    .refine((body) => body.answer === "accept" || body.text !== "", {
      path: ["text"],
      params: { reason: "reason-missing" },
    }),
  survey: z.strictObject({
    solved: z.enum(solvedAnswers),
    process: z.enum(satisfactions),
    result: z.enum(satisfactions),
    text: z.string().trim().max(4000).default(""),
  }),
  withdrawal: z.strictObject({ reason: text(2000) }),
  reconsideration: z.strictObject({ reason: text(4000) }),
} as const;
