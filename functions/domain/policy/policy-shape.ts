import * as z from "zod";
import {
  categoryIcons,
  deadlineKeys,
  grades,
  languages,
  noticeKinds,
  riskFlags,
  roles,
} from "../complaint/vocabulary.ts";
import { Duration } from "../time/duration.ts";
import { CutoffRule, SameDayRule } from "../time/same-day.ts";
import { WakingHours } from "../time/waking.ts";
import { Zone } from "../time/zone.ts";

/** A text in every language a complainant, approver or employee reads. */
export const Texts = z.object({ "zh-CN": z.string().min(1), en: z.string().min(1) });
export type Texts = z.infer<typeof Texts>;

const Role = z.enum(roles);

/** The clocks of one grade (ledger 27.1, corrected by OP-07). Absent = the grade has no such clock. */
const GradeClocks = z.object({
  firstResponse: Duration,
  handle: Duration,
  answer: Duration,
  finish: Duration.optional(),
  /** The first progress notice, where it comes before the general interval (CM-03). */
  firstProgress: Duration.optional(),
  departmentAnswer: Duration,
  proposal: Duration,
});

/** What still has to follow after each inside deadline (OP-06). */
const Reserves = z.object({ departmentAnswer: Duration, proposal: Duration, release: Duration });

const Grade_ = z.object({
  label: Texts,
  clocks: GradeClocks,
  /** Reserves of its own, where the answer is due in hours. */
  reserves: Reserves.optional(),
  /** Told at once, in person (GD-01, GD-17). */
  reportTo: z.array(Role),
  /** Whether the survey may serve as the first return visit (OP-19). */
  surveyServesAsVisit: z.boolean(),
});

/**
 * Who is told when a deadline passes: level 1 at the deadline, each next one `every` later, each once (GD-13). After the
 * last level its person hears of it again each `repeat`, so that nothing open is ever left to itself (GD-01, OP-06).
 */
const Escalation = z.object({
  chain: z.array(Role).min(1),
  every: Duration,
  repeat: Duration.prefault("5wd"),
  tellsComplainant: z.boolean(),
});

const Category = z.object({
  id: z.string().regex(/^[a-z][a-z-]{1,30}$/),
  label: Texts,
  example: Texts,
  icon: z.enum(categoryIcons),
  keywords: z.array(z.string().min(1)),
  department: z.string(),
  /** Flags a complaint of this category carries from the start (IN-23). */
  flags: z.array(z.enum(riskFlags)).default([]),
});

const Department = z.object({ id: z.string().min(1), label: Texts, role: Role });

/** First matching tier wins, `upTo` inclusive, in minor units (FE-01..FE-06); the last tier has no upper bound. */
const Tier = z.object({ upTo: z.number().int().positive().optional(), role: Role });

const RungPolicy = z.object({
  rung: z.number().int().min(0).max(7),
  label: Texts,
  /** Approvers whatever the amount, all required (FE-10, LG-09). */
  approvers: z.array(Role),
  approvalClock: z.enum(["ordinary", "same-day"]),
});

const Doubt = z.object({ onDoubt: z.enum(["resend", "ask-staff"]) });

/** Kinds that came later: a complaint keeps the policy it came in with, which may not know them yet (RC-19). */
const laterKinds = {
  "reconsideration-begun": { onDoubt: "resend" },
  "reconsideration-result": { onDoubt: "resend" },
  "reconsideration-task": { onDoubt: "resend" },
  "reconsideration-upheld": { onDoubt: "resend" },
};
const withLaterKinds = (given: unknown): unknown => (typeof given === "object" ? { ...laterKinds, ...given } : given);

/** The policy field by field; what has to fit together is checked by `Policy`. */
export const PolicyShape = z.object({
  version: z.string().min(1),
  company: z.object({
    name: Texts,
    service: Texts,
    phone: z.string().min(3),
    phoneHours: Texts,
    outsideRemedy: Texts,
  }),
  language: z.enum(languages),
  currency: z.string().regex(/^[A-Z]{3}$/),
  zone: Zone,
  /** Names the calendar in policy/calendars; the days themselves are versioned apart. */
  calendar: z.string().min(1),
  calendarWarningDays: z.number().int().positive(),
  waking: WakingHours,
  grades: z.record(z.enum(grades), Grade_),
  /** Words that raise a complaint to CRITICAL at intake (IN-23, GD-01). */
  safetyKeywords: z.array(z.string().min(1)),
  legalKeywords: z.array(z.string().min(1)),
  progress: z.object({
    interval: Duration,
    askOwnerAfter: Duration,
    /** How long before the promised moment a message leaves, so that it is there in time. */
    lead: Duration,
    /** Progress notices without a human sentence until the supervisor hears of it (OP-15). */
    silentLimit: z.number().int().positive(),
  }),
  warnAt: z.number().gt(0).lt(1),
  reserves: Reserves,
  /** The least time an inside deadline gets. */
  insideFloor: Duration,
  tasks: z.object({
    release: Duration,
    approverQuestion: Duration,
    messageReply: Duration,
    call: Duration,
    closing: Duration,
    returnVisit: Duration,
    delivery: Duration,
  }),
  escalation: z.partialRecord(z.enum(deadlineKeys), Escalation).and(z.object({ default: Escalation })),
  /** How much later the new date is after a missed answer (GD-12, GD-19). */
  overdueNewDate: Duration,
  categories: z.array(Category).min(1),
  departments: z.array(Department).min(1),
  ladder: z.array(RungPolicy).length(8),
  approvals: z.object({
    tiers: z.array(Tier).min(1),
    /** Special lines of the same person or serial number count this long (OP-04). */
    historyDays: z.number().int().positive(),
    typeAmountAbove: z.number().int().nonnegative(),
    signInAbove: z.number().int().nonnegative(),
    /** Solutions 4 to 6, and every grade whose approver stands on the rota (OP-14). */
    sameDay: SameDayRule,
    /** Solutions 1 to 3. */
    ordinary: CutoffRule,
    /** Passed on from role to role when nobody answers (FE-16, 27.4 no. 8). */
    ladder: z.array(Role).min(1),
    questionsAtMost: z.number().int().nonnegative(),
  }),
  consent: z.object({
    noAnswerAfter: Duration,
    callAttempts: z.number().int().positive(),
    offerOpen: Duration,
    revocable: Duration,
  }),
  survey: z.object({ after: Duration, remindAfter: Duration, open: Duration }),
  reconsideration: z.object({
    /** How long after closing it may be asked for (RE-08). */
    within: Duration,
    /** From the request to the final result (RE-07). */
    decide: Duration.prefault("5wd"),
    /** Who may be asked to look again, from the lowest level to the last instance (RE-03, RE-04). */
    reviewers: z.array(Role).min(1).default(["supervisor", "director", "vp", "gm"]),
  }),
  /** What may happen to a notice nobody knows the fate of (design section 6 point 2). */
  notices: z.preprocess(withLaterKinds, z.record(z.enum(noticeKinds), Doubt)),
});
