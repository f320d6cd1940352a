import * as z from "zod";
import { type Instant, instantOf, later, millis, plusMillis } from "../instant.ts";
import type { Deadline } from "./because.ts";
import type { Calendar } from "./calendar.ts";
import { ElapsedDuration, durationText } from "./duration.ts";
import { officeDay, openDayFrom } from "./office-day.ts";
import { skippedIn } from "./skipped.ts";
import { WallTime } from "./wall-time.ts";
import { dayOf, momentOf } from "./zone.ts";

/** Asked by `cutoff` of a working day → `sameDay`, else → `nextDay` of the next working day; at least `atLeast`. */
export const CutoffRule = z
  .strictObject({ cutoff: WallTime, sameDay: WallTime, nextDay: WallTime, atLeast: ElapsedDuration })
  .refine((rule) => rule.cutoff < rule.sameDay, "what is asked by the cutoff is due after it");
export type CutoffRule = z.infer<typeof CutoffRule>;

/** Asked between `opens` and `closes` → `length`, at night → `morning` after it; at least `atLeast`. */
export const RotaRule = z
  .strictObject({
    opens: WallTime,
    closes: WallTime,
    length: ElapsedDuration,
    morning: WallTime,
    atLeast: ElapsedDuration,
  })
  .refine(
    (rule) => rule.opens < rule.closes && rule.opens <= rule.morning,
    "opens, then closes; the morning is not before",
  );
export type RotaRule = z.infer<typeof RotaRule>;

/** "Same day" (OP-14): the ordinary rule, and the one for approvers on the rota (CRITICAL and MAJOR). */
export const SameDayRule = z.strictObject({ ordinary: CutoffRule, urgent: RotaRule });
export type SameDayRule = z.infer<typeof SameDayRule>;

/** When an answer asked for "the same day" is due: on the rota when `urgent`, else by the cutoff (OP-14, FE-11). */
export const sameDay = (asked: Instant, urgent: boolean, rule: SameDayRule, calendar: Calendar): Deadline =>
  urgent ? byRota(asked, rule.urgent, calendar) : byCutoff(asked, rule.ordinary, calendar);

/** The cutoff rule by itself: approvals of solutions 1–3 have one with a cutoff of their own (OP-14). */
export const byCutoff = (asked: Instant, rule: CutoffRule, calendar: Calendar): Deadline => {
  const today = dayOf(millis(asked), calendar.zone);
  const inTime = officeDay(today, calendar).open && millis(asked) <= momentOf(today, rule.cutoff, calendar.zone);
  const day = inTime ? today : openDayFrom(today + 1, calendar).day;
  const due = instantOf(momentOf(day, inTime ? rule.sameDay : rule.nextDay, calendar.zone));
  const { at, raised } = notUnder(asked, due, rule.atLeast);
  const skipped = skippedIn(today, day, day, calendar);
  const { cutoff } = rule;
  const calendarVersion = calendar.version;
  return { at, because: { kind: "cutoff", from: asked, at, calendarVersion, cutoff, inTime, raised, skipped } };
};

/** The rota rule by itself. "Next day" is the morning after the night it was asked in: 03:00 is due at 10:00 (OP-14). */
const byRota = (asked: Instant, rule: RotaRule, calendar: Calendar): Deadline => {
  const { opens, closes } = rule;
  const ms = millis(asked);
  const today = dayOf(ms, calendar.zone);
  const beforeOpening = ms < momentOf(today, opens, calendar.zone);
  const inTime = !beforeOpening && ms <= momentOf(today, closes, calendar.zone);
  const morning = instantOf(momentOf(beforeOpening ? today : today + 1, rule.morning, calendar.zone));
  const due = inTime ? plusMillis(asked, rule.length.minutes * 60_000) : morning;
  const { at, raised } = notUnder(asked, due, rule.atLeast);
  const because = { from: asked, at, calendarVersion: calendar.version, opens, closes, inTime, raised };
  return { at, because: { kind: "rota", ...because, duration: durationText(rule.length) } };
};

const notUnder = (asked: Instant, due: Instant, atLeast: z.infer<typeof ElapsedDuration>) => {
  const at = later(due, plusMillis(asked, atLeast.minutes * 60_000));
  return { at, raised: at !== due };
};
