import * as z from "zod";

/**
 * The four kinds of duration (OP-01). `elapsed` runs through nights and holidays; `office` counts open hours;
 * `workingDays` and `days` do not count the day they start on and end at a close of office.
 */
export type Duration =
  | { readonly kind: "elapsed"; readonly minutes: number }
  | { readonly kind: "office"; readonly minutes: number }
  | { readonly kind: "workingDays"; readonly days: number }
  | { readonly kind: "days"; readonly days: number };
export type DurationKind = Duration["kind"];

const form = /^([1-9]\d{0,4})(s|min|h|omin|oh|wd|d)$/;
const explanation =
  "a duration is written 30min or 24h (elapsed), 30omin or 4oh (office hours), 5wd (working days), 10d (days)";

/** A duration as the policy writes it: "30min", "24h", "30omin", "4oh", "5wd", "10d"; "20s" for a desk in fast motion. */
export const DurationText = z.string().regex(form, explanation).brand<"DurationText">();
export type DurationText = z.infer<typeof DurationText>;

/** Reads a duration of the policy. */
export const Duration = DurationText.transform((text): Duration => {
  const [, count = "", unit = ""] = form.exec(text) ?? [];
  return durationOf(Number(count), unit as Unit);
});

type Unit = "s" | "min" | "h" | "omin" | "oh" | "wd" | "d";

const durationOf = (count: number, unit: Unit): Duration => {
  switch (unit) {
    case "s":
      return { kind: "elapsed", minutes: count / 60 };
    case "min":
      return { kind: "elapsed", minutes: count };
    case "h":
      return { kind: "elapsed", minutes: count * 60 };
    case "omin":
      return { kind: "office", minutes: count };
    case "oh":
      return { kind: "office", minutes: count * 60 };
    case "wd":
      return { kind: "workingDays", days: count };
    case "d":
      return { kind: "days", days: count };
  }
};

/** Whether a clock runs through nights and holidays, as every clock of a critical complaint must (OP-01). */
export const isElapsed = (duration: Duration): duration is Extract<Duration, { kind: "elapsed" }> =>
  duration.kind === "elapsed";

/** A duration that must be `elapsed`: the only kind a critical complaint may have (OP-01). */
export const ElapsedDuration = Duration.transform((duration, refusal) => {
  if (isElapsed(duration)) return duration;
  refusal.addIssue("this clock runs through nights and holidays: write 30min or 24h");
  return z.NEVER;
});

/** Writes a duration as the policy does, in whole hours where it can; the inverse of `Duration`. */
export const durationText = (duration: Duration): DurationText => {
  switch (duration.kind) {
    case "elapsed":
      return Number.isInteger(duration.minutes)
        ? inHours(duration.minutes, "h", "min")
        : (`${Math.round(duration.minutes * 60)}s` as DurationText);
    case "office":
      return inHours(duration.minutes, "oh", "omin");
    case "workingDays":
      return `${duration.days}wd` as DurationText;
    case "days":
      return `${duration.days}d` as DurationText;
  }
};

const inHours = (minutes: number, hours: string, rest: string): DurationText =>
  (minutes % 60 === 0 ? `${minutes / 60}${hours}` : `${minutes}${rest}`) as DurationText;

/** Which of two durations of one kind is longer (negative = a is shorter); undefined when the kinds differ. */
export const compareDurations = (a: Duration, b: Duration): number | undefined =>
  a.kind === b.kind ? amount(a) - amount(b) : undefined;

const amount = (duration: Duration): number => ("minutes" in duration ? duration.minutes : duration.days);
