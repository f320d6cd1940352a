import type { Fields } from "./notice-fields.ts";

/** Every notice about a complaint carries its number and has one link. */
const complaint = { number: "number", link: "link" } as const satisfies Fields;

export const findings = ["upheld", "partly", "not-upheld", "unclear"] as const;

/**
 * What complainants are told, and the values each notice gets. Only `result` may admit responsibility, and only when a
 * point is upheld (OP-31); everything else regrets.
 */
export const complainantNotices = {
  /** At once on intake, without anything of the case in it (CM-01, IN-12). `safety`: what to do now, if danger is possible. */
  acknowledgement: {
    ...complaint,
    code: "code",
    firstReplyBy: "by",
    answerBy: "by",
    /** The sum behind the date, in words. */
    because: "text",
    handler: "name?",
    safety: "text?",
  },
  /** A person's words; meets the first response. */
  "message-from-staff": { ...complaint, from: "name", words: "text" },
  /** A question; may pause the answer clock (OP-25). */
  question: { ...complaint, from: "name", question: "text", wantedBy: "by", pausedUntil: "at?" },
  /** CM-02, OP-15. `done` since the last notice, oldest first; `sentence` is the owner's. */
  progress: {
    ...complaint,
    stage: "label",
    done: { list: { at: "at", what: "text" } },
    sentence: "text?",
    handler: "name?",
    next: "text",
    nextNoticeBy: "by",
    answerBy: "by",
  },
  /** The time will not do: told beforehand (GD-12, CM-10, TR-17, OP-25). */
  "waiting-time": {
    ...complaint,
    newAnswerBy: "by",
    formerAnswerAt: "at",
    reason: "text",
    progress: "text?",
    from: "name",
  },
  /** A promise was broken (CM-09, GD-13). */
  overdue: { ...complaint, promisedAt: "at", newAnswerBy: "by", reason: "text", supervisor: "name" },
  /** The released letter (CM-08, CC-01, OP-18); the link leads to the page where the complainant answers. */
  proposal: {
    ...complaint,
    what: "text",
    value: "money?",
    doneBy: "by",
    doer: "label",
    why: "text",
    personal: "text",
    from: "name",
    answerBy: "by",
  },
  "consent-reminder": { ...complaint, what: "text", answerBy: "by", offerUntil: "at?" },
  /** A spoken answer was written down; the link takes it back (OP-18). */
  "consent-recorded": {
    ...complaint,
    answer: ["accepted", "refused"],
    what: "text",
    words: "text",
    spokenAt: "at",
    recordedBy: "name",
    revokeUntil: "at",
  },
  /** The answer given on the page is in: it starts. */
  implementing: { ...complaint, what: "text", value: "money?", doneBy: "by", doer: "label" },
  /** The remedy was carried out (OP-08). `proof`: voucher, waybill, test report. */
  completed: { ...complaint, what: "text", value: "money?", completedAt: "at", proof: "text?" },
  /** One page, result and satisfaction (OP-19, RV-12). */
  survey: { ...complaint, what: "text", completedAt: "at", openUntil: "at" },
  "survey-reminder": { ...complaint, what: "text", openUntil: "at" },
  /** The closing letter (CM-13, OP-05, OP-12). `responsibility` is shown only when a point is upheld, at least in part. */
  result: {
    ...complaint,
    points: { list: { point: "text", finding: findings, reason: "text" } },
    apology: { derived: ["regret", "responsibility"] },
    responsibility: "text?",
    remedy: "text?",
    value: "money?",
    changed: "text?",
    /** Absent after the round that a reconsideration led to: there is one (OP-29). */
    reconsiderUntil: "at?",
    outside: "text",
    from: "name",
  },
  "message-acknowledged": { ...complaint, receivedAt: "at", handler: "name?", answerBy: "by" },
  /** CM-14, VF-08: what was looked at, what was found, how to go on. */
  unfounded: {
    ...complaint,
    examined: "text",
    finding: "text",
    reconsiderUntil: "at",
    outside: "text",
    from: "name",
  },
  "out-of-scope": { ...complaint, reason: "text", whereTo: "text", callBy: "by?", outside: "text", from: "name" },
  /** `continues`: what is looked into all the same (OP-27). */
  withdrawn: { ...complaint, withdrawnAt: "at", restoreUntil: "at?", continues: "text?" },
  /** Answers a wrong notice (OP-22). */
  correction: { ...complaint, wrongSentAt: "at", wrong: "text", right: "text", from: "name" },
  /** Asked for and begun: who looks again, and until when (OP-29, RE-07). */
  "reconsideration-begun": { ...complaint, askedAt: "at", reviewer: "name", answerBy: "by", because: "text" },
  /** `answerBy`: when it is worked on again; without it the result is final (OP-29). */
  "reconsideration-result": {
    ...complaint,
    decision: ["upheld", "final"],
    reviewer: "name",
    result: "text",
    measures: "text?",
    handler: "name?",
    answerBy: "by?",
    outside: "text",
  },
} as const satisfies Record<string, Fields>;
