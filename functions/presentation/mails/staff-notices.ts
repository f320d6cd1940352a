import type { Fields } from "./notice-fields.ts";

/** `link` leads to a page behind the sign-in, except in approvals, where it is the signed link. */
const complaint = { number: "number", link: "link" } as const satisfies Fields;

/** The terms an approver decides on; the same in request and reminder (design section 6, point 3). */
const terms = {
  ...complaint,
  amount: "money",
  /** Masked by whoever fills it in. */
  payee: "name",
  what: "text",
  rung: "label",
  why: "text",
  requester: "name",
  requestedAt: "at",
  decideBy: "by",
  /** Who is asked when the time passes. */
  passesTo: "label",
  actingFor: "name?",
  /** Who was asked before, when it was passed on. */
  former: "name?",
  budgetLeft: "money?",
  budgetAfter: "money?",
  overBudgetBy: "money?",
  tried: { list: { rung: "label", reason: "text" } },
  precedents: "text?",
  ifRefused: "text?",
} as const satisfies Fields;

/** What staff, approvers and departments are told. */
export const staffNotices = {
  assigned: {
    ...complaint,
    grade: "label",
    category: "label",
    firstReplyBy: "by",
    answerBy: "by",
    assignedBy: "name?",
  },
  /** 80 % of a clock are used. */
  "deadline-warning": { ...complaint, clock: "label", percentLeft: "count", dueBy: "by", owner: "name", todo: "text" },
  /** Goes up the levels; names who is late (GD-13). */
  "deadline-missed": {
    ...complaint,
    clock: "label",
    dueAt: "at",
    lateFor: "duration",
    late: "name",
    level: "label",
    nextLevel: "label?",
    nextLevelAt: "at?",
    todo: "text",
  },
  /** Transfer to a department: taken or given back in time, silence = taken (OP-20). */
  "department-slip": {
    ...complaint,
    department: "label",
    grade: "label",
    category: "label",
    product: "text?",
    task: "text",
    takeBy: "by",
    answerBy: "by",
    from: "name",
  },
  "department-answered": { ...complaint, department: "label", answeredAt: "at", summary: "text", answerBy: "by" },
  "approval-request": terms,
  "approval-reminder": terms,
  /** To whoever was asked before: nothing is left to do. */
  "approval-passed-on": {
    number: "number",
    amount: "money",
    passedOnAt: "at",
    passedTo: "label",
    because: ["no-answer", "absent", "handed-over"],
  },
  /** To the requester. */
  "approval-decided": {
    ...complaint,
    decision: ["approved", "refused"],
    amount: "money",
    what: "text",
    decidedBy: "name",
    decidedAt: "at",
    reason: "text?",
    todo: "text",
    dueBy: "by",
  },
  /** Sent back with a question (OP-03). */
  "approval-question": {
    ...complaint,
    amount: "money",
    what: "text",
    question: "text",
    askedBy: "name",
    answerBy: "by",
  },
  /** The owner releases the exact letter (OP-18). */
  "release-due": { ...complaint, what: "text", value: "money?", releaseBy: "by" },
  "consent-given": {
    ...complaint,
    what: "text",
    way: ["link", "telephone", "paper"],
    givenAt: "at",
    words: "text?",
    todo: "text",
    dueBy: "by",
  },
  "consent-refused": {
    ...complaint,
    what: "text",
    way: ["link", "telephone", "paper"],
    refusedAt: "at",
    wish: "text",
    round: "count",
    todo: "text",
    dueBy: "by",
  },
  /** Asked instead of accepting or refusing. */
  "complainant-question": { ...complaint, what: "text", question: "text", askedAt: "at", replyBy: "by" },
  "message-received": { ...complaint, words: "text", receivedAt: "at", replyBy: "by" },
  /** One delivery of a plan, with the proof that ends it (OP-08). */
  "delivery-task": {
    ...complaint,
    task: ["payment", "goods-out", "goods-back", "repair", "extended-service", "other"],
    what: "text",
    value: "money?",
    payee: "name?",
    proof: "label",
    dueBy: "by",
  },
  /** Critical and major complaints, at once. */
  "gm-report": {
    ...complaint,
    grade: "label",
    category: "label",
    receivedAt: "at",
    summary: "text",
    measures: "text?",
    owner: "name",
    answerBy: "by",
  },
  /** The owner is asked for one sentence before the notice leaves (OP-15). */
  "progress-sentence-wanted": { ...complaint, stage: "label", lastToldAt: "at", leavesBy: "by" },
  /** To the supervisor after two notices without a person's sentence (OP-15). */
  "progress-silence": { ...complaint, owner: "name", notices: "count", lastToldAt: "at", nextNoticeBy: "by" },
  /** Somebody who did not handle the case calls (OP-19). */
  "return-visit-task": { ...complaint, because: "label", callBy: "by", script: "text" },
  /** Everything is in; the owner closes it. */
  "closing-due": { ...complaint, outcome: "label", closeBy: "by", missing: "text?" },
  /** No telephone number in the mail: it stands behind the sign-in. */
  "call-task": {
    ...complaint,
    purpose: "label",
    callBy: "by",
    attempt: "count",
    attempts: "count",
    agreedAt: "at?",
    script: "text",
  },
  /** A workflow or a notice needs a person. */
  "needs-a-person": { ...complaint, step: "label", since: "at", effect: "text", todo: "text" },
  /** To somebody who took no part: look at the result again and decide (OP-29). */
  "reconsideration-task": {
    ...complaint,
    reason: "text",
    grade: "label",
    category: "label",
    formerOwner: "name",
    decideBy: "by",
  },
  /** To whoever owns the complaint again: it is worked on anew (OP-29). */
  "reconsideration-upheld": {
    ...complaint,
    reviewer: "name",
    result: "text",
    measures: "text?",
    proposeBy: "by",
    answerBy: "by",
  },
  /** House-wide, no complaint behind it. */
  "calendar-ends": { calendar: "label", lastDayAt: "at", daysLeft: "count", link: "link" },
} as const satisfies Record<string, Fields>;
