import type { AlarmCode } from "../../functions/application/guarded.ts";

/** Codes of log lines that are an alarm; functions write them as JSON with the field `code`. */
export const alarmCodes = [
  "quarantined",
  "sweep-failed",
  "mail-unavailable",
  "calendar-ends",
] as const satisfies readonly AlarmCode[];

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
  "mail-unavailable": "the-mail-service-takes-nothing",
  "calendar-ends": "the-calendar-ends",
} as const;
export type AlarmKind = keyof typeof runbook;

/** The text under an alarm: what it means, and where to read on. */
export const alarmText = (kind: AlarmKind, meaning: string): string =>
  `${meaning} See docs/runbook.md#${runbook[kind]}`;
