import * as z from "zod";

/** A time on the clock on the wall, "00:00" to "24:00" (the end of the day). String order is the order of times. */
export const WallTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "a time is written 09:00; the end of the day is 24:00")
  .brand<"WallTime">();
export type WallTime = z.infer<typeof WallTime>;

/** Minutes since midnight that a time on the wall shows. */
export const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time on the wall that many minutes after midnight; the inverse of `minutesOf`. */
export const wallTimeOf = (minutes: number): WallTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}` as WallTime;
