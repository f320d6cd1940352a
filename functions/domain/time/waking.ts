import * as z from "zod";
import { type Instant, instantOf, millis } from "../instant.ts";
import { WallTime } from "./wall-time.ts";
import { dayOf, momentOf } from "./zone.ts";

/** The hours of a person's day in which a notice may arrive (OP-15: 08:00 to 21:00), both ends included. */
export const WakingHours = z
  .strictObject({ opens: WallTime, closes: WallTime })
  .refine((hours) => hours.opens < hours.closes, "waking hours end after they begin");
export type WakingHours = z.infer<typeof WakingHours>;

const onDay = (day: number, hours: WakingHours, zone: string): { opens: number; closes: number } => ({
  opens: momentOf(day, hours.opens, zone),
  closes: momentOf(day, hours.closes, zone),
});

/** Whether a notice may arrive now in that person's zone (OP-15). */
export const isWaking = (at: Instant, hours: WakingHours, zone: string): boolean => nextWaking(at, hours, zone) === at;

/** The first waking moment from `from` on: for what is not bound to a date (OP-15). */
export const nextWaking = (from: Instant, hours: WakingHours, zone: string): Instant => {
  const ms = millis(from);
  const day = dayOf(ms, zone);
  const today = onDay(day, hours, zone);
  if (ms > today.closes) return instantOf(onDay(day + 1, hours, zone).opens);
  return instantOf(Math.max(ms, today.opens));
};

/** The last waking moment up to `by`: what is promised by a time leaves earlier, never later (OP-15). */
export const latestWaking = (by: Instant, hours: WakingHours, zone: string): Instant => {
  const ms = millis(by);
  const day = dayOf(ms, zone);
  const today = onDay(day, hours, zone);
  if (ms < today.opens) return instantOf(onDay(day - 1, hours, zone).closes);
  return instantOf(Math.min(ms, today.closes));
};
