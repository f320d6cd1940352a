import * as z from "zod";
import { Money } from "../../domain/complaint/money.ts";
import { grades, outcomes, statuses } from "../../domain/complaint/vocabulary.ts";
import { Instant } from "../../domain/instant.ts";

/** The desk answers, and what time it goes by. */
export const Health = z.object({ status: z.literal("ok"), now: Instant });

/** What filing answers (IN-22, RC-04). */
export const Receipt = z
  .object({
    number: z.string().describe("Number of the complaint, 12 characters and a check character"),
    accessCode: z.string().describe("Opens the complaint together with its number; told only here and in the mail"),
    status: z.enum(statuses),
    grade: z.enum(grades),
    acknowledgedAt: Instant,
    firstReplyBy: Instant.optional().describe("Until when a person answers"),
    answerBy: Instant.optional().describe("Until when the complaint is answered"),
    because: z.string().optional().describe("How that date comes about"),
    nextNoticeBy: Instant.optional().describe("Until when we report again, whatever happens"),
  })
  .describe("A complaint that was taken in, with every date it is promised");

/** One line of a history, in words. */
export const TimelineEntry = z.object({
  n: z.int().positive().describe("The commit it stands in"),
  at: Instant,
  by: z.enum(["company", "complainant", "system"]),
  who: z.string(),
  what: z.string(),
  text: z.string().optional(),
  visibleTo: z.enum(["everybody", "staff"]),
});

const OpenProposal = z.object({
  id: z.string(),
  remedy: z.string(),
  why: z.string(),
  letter: z.string(),
  value: Money.optional(),
  completeBy: Instant,
  openUntil: Instant,
});

/** A complaint as its complainant may see it (CC-05, SC-07). */
export const ComplaintStatus = z
  .object({
    number: z.string(),
    status: z.enum(statuses),
    stage: z.string().describe("The status in words"),
    receivedAt: Instant,
    handler: z.string().describe("Name of the person who looks after it"),
    next: z.object({ what: z.string(), by: Instant.optional(), because: z.string().optional() }),
    answerBy: Instant.optional(),
    because: z.string().optional(),
    firstAnswerBy: Instant.optional().describe("The date first promised, where a later one is in force"),
    nextNoticeBy: Instant.optional(),
    late: z.boolean(),
    proposal: OpenProposal.optional(),
    survey: z.object({ openUntil: Instant }).optional(),
    outcome: z.enum(outcomes).optional(),
    result: z
      .object({ text: z.string(), changed: z.string().optional(), reconsiderUntil: Instant.optional() })
      .optional(),
    timeline: z.array(TimelineEntry),
  })
  .describe("Where a complaint stands, what happens next and by when");
