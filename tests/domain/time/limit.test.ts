import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { backwards, limit } from "../../../functions/domain/time/limit.ts";
import { calendars, durations, instants } from "./arbitraries.ts";
import { at, china, duration } from "./calendars.ts";

describe("inside deadlines limited backwards (OP-06)", () => {
  const answerBy = at("2026-11-27 18:00");
  const latest = () => backwards(answerBy, duration("2wd"), china);

  it("keeps the department's own three days where they fit", () => {
    const own = deadline(at("2026-11-20 10:00"), duration("3wd"), china);
    expect(limit(own, latest())).toEqual(own);
    expect(own.at).toBe(latest().at);
  });

  it("cuts a second unit's three days to what leaves two for the answer, and says so (OP-20)", () => {
    const own = deadline(at("2026-11-24 10:00"), duration("3wd"), china);
    const cut = limit(own, latest());
    expect(cut.at).toBe(at("2026-11-25 18:00"));
    expect(cut.because).toEqual({
      ...own.because,
      at: cut.at,
      limitedBy: { limit: cut.at, by: answerBy, reserve: "2wd" },
    });
  });

  it("is due at its start when the reserve is eaten up already: nothing is due before it exists", () => {
    const cut = limit(deadline(at("2026-11-26 10:00"), duration("3wd"), china), latest());
    expect(cut.at).toBe(at("2026-11-26 10:00"));
    expect(cut.because).toMatchObject({ at: cut.at, limitedBy: { limit: at("2026-11-25 18:00") } });
  });

  it("never lies after its own end, nor before its start", () => {
    fc.assert(
      fc.property(instants, durations, instants, durations, calendars, (from, length, by, kept, calendar) => {
        const own = deadline(from, length, calendar);
        const cut = limit(own, backwards(by, kept, calendar));
        expect(cut.at <= own.at && cut.at >= from).toBe(true);
        expect(cut.because.at).toBe(cut.at);
        expect(cut.because.limitedBy === undefined).toBe(cut.at === own.at);
      }),
    );
  });
});
