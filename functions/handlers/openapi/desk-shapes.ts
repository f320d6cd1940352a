import * as z from "zod";
import { deskRules } from "../../domain/complaint/command-rules.ts";
import type { DeskCommand } from "../../domain/complaint/commands.ts";
import { OpenedDeadline } from "../../domain/complaint/deadline-entry.ts";
import { Complainant, Product } from "../../domain/complaint/people.ts";
import { ApprovalRequest, Proposal, ProposalWords } from "../../domain/complaint/remedy.ts";
import { channels, findings, grades, riskFlags, statuses } from "../../domain/complaint/vocabulary.ts";
import { Instant } from "../../domain/instant.ts";
import { TimelineEntry } from "./complaint-shapes.ts";
import { Phase } from "./phase-shape.ts";

const erasable = z.string().nullable();
const commandTypes = Object.keys(deskRules) as DeskCommand["type"][];

const Point = z.object({
  id: z.string(),
  category: z.string(),
  finding: z.enum(findings).optional(),
  reason: erasable.optional(),
});

const Deadline = OpenedDeadline.extend({
  because: z.string().describe("How the date comes about, in words"),
  firstDueBy: Instant.describe("The promise first given; dueBy is the one in force (OP-13)"),
  state: z.enum(["open", "kept", "kept-late", "dropped"]),
  endedAt: Instant.optional(),
  warned: z.boolean(),
  level: z.int().nonnegative().describe("Escalation levels reached so far"),
  escalatedTo: z.string().optional(),
  escalatedAt: Instant.optional(),
  movedAt: Instant.optional().describe("When the complainant was last given another date"),
  escalateBy: Instant.optional(),
});

const Transfer = z.object({
  department: z.string(),
  person: z.string(),
  at: Instant,
  answeredAt: Instant.optional(),
  answer: z.object({ cause: z.string(), solution: z.string(), improvement: z.string() }).nullable().optional(),
});

const ProposedRemedy = Proposal.extend({
  words: ProposalWords.nullable(),
  proposedAt: Instant,
  state: z.enum(["proposed", "approved", "rejected", "released", "accepted", "refused"]),
});

const Approval = ApprovalRequest.extend({
  state: z.enum(["asked", "reminded", "passed-on", "questioned", "approved", "refused", "voided"]),
  askedAt: Instant,
  issue: z.int().describe("Counts the links made for it; an older one decides nothing"),
  questions: z.int(),
  question: erasable,
  answer: erasable,
  decidedAt: Instant.optional(),
  decidedBy: z.string().optional(),
  reason: erasable.optional(),
  formerly: z.array(z.object({ approver: z.string(), until: Instant, issue: z.int() })),
});

const Reconsideration = z.object({
  askedAt: Instant,
  reason: erasable,
  reviewer: z.string().describe("Who decides it: somebody who took no part"),
  formerOwner: z.string(),
  decision: z
    .object({
      at: Instant,
      by: z.string(),
      upheld: z.boolean(),
      words: z.object({ result: z.string(), measures: z.string().optional() }).nullable(),
    })
    .optional(),
});

/** A complaint as the desk sees it, and what whoever asks may do with it now (SC-03). */
export const DeskComplaint = z
  .object({
    number: z.string(),
    n: z.int().positive().describe("The last commit: send it back as basedOn"),
    status: z.enum(statuses),
    phase: Phase,
    grade: z.enum(grades),
    category: z.string(),
    urgent: z.boolean(),
    flags: z.array(z.enum(riskFlags)),
    owner: z.string(),
    channel: z.enum(channels),
    receivedAt: Instant,
    erased: z.boolean().describe("Everything personal was removed (OP-27)"),
    complainant: Complainant.optional(),
    description: z.string().optional(),
    desiredOutcome: z.string().optional(),
    product: Product.optional(),
    orderReference: z.string().optional(),
    round: z.int().positive(),
    points: z.array(Point),
    deadlines: z.array(Deadline),
    transfers: z.array(Transfer),
    proposals: z.array(ProposedRemedy),
    approvals: z.array(Approval),
    reconsideration: Reconsideration.optional(),
    timeline: z.array(TimelineEntry),
    commands: z.array(z.enum(commandTypes)).describe("Commands that are possible now for whoever asks"),
  })
  .describe("A complaint as the desk sees it");

const QueueRow = z.object({
  number: z.string(),
  n: z.int().positive(),
  stage: z.enum(statuses),
  grade: z.enum(grades),
  category: z.string(),
  owner: z.string(),
  waitingFor: z.string(),
  receivedAt: Instant,
  dueBy: Instant.optional(),
  overdue: z.boolean(),
  customer: z.string().describe("Masked"),
  issue: z.string(),
  queues: z.array(z.string()),
});

/** One page of a queue, by what is due first. */
export const QueuePage = z.object({
  queue: z.string(),
  count: z.int().nonnegative(),
  rows: z.array(QueueRow),
  next: z.string().optional().describe("Send it back as `after` for the next page"),
});
