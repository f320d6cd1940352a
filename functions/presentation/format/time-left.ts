import { millis, type Instant } from "../../domain/instant.ts";
import { formatDuration } from "./duration.ts";
import type { Language } from "./language.ts";

/** `normal`, `due-soon` (80 % used), `overdue`, `paused`, `kept` and `late` (done, after its time). */
export type ClockState = "normal" | "due-soon" | "overdue" | "paused" | "kept" | "late";

/** What the domain knows about a clock beside its due moment. */
export type ClockReading =
  /** `warnAt`: the moment 80 % are used, in the clock's own unit; `workingDaysLeft`: whole working days, from 1 on. */
  | { readonly status: "running"; readonly warnAt?: Instant; readonly workingDaysLeft?: number }
  /** `because`: what we wait for, in the reader's language. */
  | { readonly status: "paused"; readonly because: string }
  | { readonly status: "done"; readonly at: Instant };

export interface TimeLeft {
  readonly state: ClockState;
  /** The mark before the words; empty for a clock that needs no attention. Hide it from screen readers. */
  readonly icon: "" | "▲" | "■" | "‖" | "✓";
  readonly words: string;
  /** Icon and words together, for places without markup. */
  readonly text: string;
}

/** A clock in the five words used everywhere (icon + word + time), so that no colour carries the meaning alone. */
export const formatTimeLeft = (dueBy: Instant, now: Instant, reading: ClockReading, language: Language): TimeLeft => {
  const say = words[language];
  const between = (a: Instant, b: Instant): string => formatDuration(millis(a) - millis(b), language);
  if (reading.status === "paused") return timeLeft("paused", say.paused(reading.because));
  if (reading.status === "done")
    return reading.at <= dueBy ? timeLeft("kept", say.kept) : timeLeft("late", say.late(between(reading.at, dueBy)));
  if (now >= dueBy) return timeLeft("overdue", say.overdue(between(now, dueBy)));
  const soon = reading.warnAt !== undefined && now >= reading.warnAt;
  const days = reading.workingDaysLeft ?? 0;
  const left = days >= 1 ? say.workingDays(days) : between(dueBy, now);
  return timeLeft(soon ? "due-soon" : "normal", say.left(left));
};

const icons = { normal: "", "due-soon": "▲", overdue: "■", paused: "‖", kept: "✓", late: "✓" } as const;

const timeLeft = (state: ClockState, said: string): TimeLeft => ({
  state,
  icon: icons[state],
  words: said,
  text: `${icons[state]} ${said}`.trimStart(),
});

const words = {
  "zh-CN": {
    left: (time: string) => `剩 ${time}`,
    workingDays: (n: number) => `${n} 个工作日`,
    overdue: (time: string) => `已超时 ${time}`,
    paused: (because: string) => `已暂停：${because}`,
    kept: "按时",
    late: (time: string) => `迟了 ${time}`,
  },
  en: {
    left: (time: string) => `${time} left`,
    workingDays: (n: number) => (n === 1 ? "1 working day" : `${n} working days`),
    overdue: (time: string) => `${time} overdue`,
    paused: (because: string) => `Paused: ${because}`,
    kept: "On time",
    late: (time: string) => `${time} late`,
  },
} as const;
