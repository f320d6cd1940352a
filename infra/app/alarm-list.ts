/** Codes of log lines that are an alarm; functions write them as JSON with the field `code`. */
export const alarmCodes = ["quarantined", "sweep-failed"] as const;

/** The section of docs/runbook.md that explains an alarm. */
const runbook = {
  functionErrors: "a-function-fails",
  functionThrottled: "a-function-is-throttled",
  streamBehind: "dispatch-or-sending-is-behind",
  sweepSilent: "the-sweep-is-silent",
  deadLetters: "dead-letters",
  machineFailed: "an-execution-failed",
  apiFaults: "the-api-answers-5xx",
  quarantined: "a-commit-is-quarantined",
  "sweep-failed": "the-sweep-could-not-mend-something",
} as const;
export type AlarmKind = keyof typeof runbook;

/** The text under an alarm: what it means, and where to read on. */
export const alarmText = (kind: AlarmKind, meaning: string): string =>
  `${meaning} See docs/runbook.md#${runbook[kind]}`;
