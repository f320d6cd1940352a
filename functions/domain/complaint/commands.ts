import * as z from "zod";
import type { DeskCommand } from "./desk-commands.ts";
import { Complainant, Evidence, Product, type Personal } from "./people.ts";
import { channels, type grades, languages, type satisfactions, type solvedAnswers } from "./vocabulary.ts";

const text = (most: number) => z.string().trim().min(1).max(most);

/** What a complaint says, in the words of the interface (design section 4). */
export const ComplaintForm = z.strictObject({
  channel: z.enum(channels),
  language: z.enum(languages),
  complainant: Complainant,
  category: text(40).optional(),
  product: Product.optional(),
  orderReference: text(80).optional(),
  description: text(8000),
  desiredOutcome: z.string().trim().max(2000),
  evidence: z.array(Evidence).max(10).optional(),
});
export type ComplaintForm = z.infer<typeof ComplaintForm>;

export type { DeskCommand } from "./desk-commands.ts";

/** Commands of the complainant, by link or by number and code. */
export type ComplainantCommand =
  | { type: "add-message"; text: string }
  | { type: "answer-proposal"; answer: "accept" | "refuse" | "question"; text: string; proposalId?: string }
  | { type: "revoke-answer"; proposalId: string }
  | {
      type: "answer-survey";
      solved: (typeof solvedAnswers)[number];
      process: (typeof satisfactions)[number];
      result: (typeof satisfactions)[number];
      text: string;
    }
  | { type: "withdraw"; reason: string }
  | { type: "request-reconsideration"; reason: string };

/** The decision behind a signed link (OP-03). `issue` is the link's own number: an older one decides nothing. */
export interface ApproverCommand {
  type: "decide-approval";
  approvalId: string;
  issue: number;
  terms: string;
  answer: "approve" | "refuse" | "question";
  text: string;
  /** What the approver typed, in minor units, where typing is asked for. */
  typedMinor?: number;
  how: "link" | "signed-in";
}

export interface FileCommand {
  type: "file-complaint";
  number: string;
  form: ComplaintForm;
  personal: Personal;
  bodyDigest: string;
  accessCodeDigest: string;
  gradedByStaff?: (typeof grades)[number];
}

/** Time as one more command: a passed deadline is nothing else (design section 2). */
export type SystemCommand =
  | { type: "pass-time"; scope: "complaint" }
  | { type: "pass-time"; scope: "approval"; approvalId: string }
  | { type: "record-notice-failure"; noticeId: string; kind: string; reason: "bounced" | "rejected" | "unknown" };

export type Command = FileCommand | DeskCommand | ComplainantCommand | ApproverCommand | SystemCommand;
export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
