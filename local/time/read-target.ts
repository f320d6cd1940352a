import { Temporal } from "temporal-polyfill";
import { instantOf, parseInstant, type Instant } from "../../functions/domain/instant.ts";

/** Where to take the clock: a distance ("PT48H", "P20D", "P1M") or a moment with an offset. */
export type AdvanceRequest = { readonly advance: string } | { readonly to: string };

export type Target =
  { readonly target: Instant } | { readonly refused: "not-a-duration" | "not-a-moment" | "backwards" };

/** The moment a request asks for; refused when it cannot be read or lies before `now`. Months are calendar months in UTC. */
export const readTarget = (request: AdvanceRequest, now: Instant): Target => {
  const target = "advance" in request ? plusDuration(now, request.advance) : moment(request.to);
  if (target === undefined) return { refused: "advance" in request ? "not-a-duration" : "not-a-moment" };
  return target < now ? { refused: "backwards" } : { target };
};

const plusDuration = (now: Instant, text: string): Instant | undefined =>
  orUndefined(() => {
    const start = Temporal.Instant.from(now).toZonedDateTimeISO("UTC");
    return instantOf(start.add(Temporal.Duration.from(text)).epochMilliseconds);
  });

const moment = (text: string): Instant | undefined => orUndefined(() => parseInstant(text));

const orUndefined = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
