import * as z from "zod";

/** A day on the wall calendar of some zone, "2026-11-21". String order is the order of days. */
export const LocalDate = z.iso.date().brand<"LocalDate">();
export type LocalDate = z.infer<typeof LocalDate>;

/** Days since 1970-01-01: what the arithmetic of this folder counts in. */
export type DayNumber = number;

const dayMillis = 86_400_000;

/** The number of a date; the inverse of `dateOfDay`. */
export const dayNumber = (date: LocalDate): DayNumber => Date.parse(`${date}T00:00:00Z`) / dayMillis;

/** The date of a day number. */
export const dateOfDay = (day: DayNumber): LocalDate =>
  new Date(day * dayMillis).toISOString().slice(0, 10) as LocalDate;

/** The year a date lies in. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Days of the week, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** The day of the week of a day number (day 0 was a Thursday). */
export const weekdayOf = (day: DayNumber): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] as Weekday;
