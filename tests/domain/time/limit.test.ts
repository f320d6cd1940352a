import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, millis, plusMillis } from "../../../functions/domain/instant.ts";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { backwards, limit } from "../../../functions/domain/time/limit.ts";
import { openDayFrom } from "../../../functions/domain/time/office-day.ts";
import { closeOfOffice } from "../../../functions/domain/time/office-time.ts";
import { dateOfDay } from "../../../functions/domain/time/local-date.ts";
import { dayOf } from "../../../functions/domain/time/zone.ts";
import { calendarDays, calendars, durations, elapsed, instants, office, workingDays } from "./arbitraries.ts";
import { at, china, duration } from "./calendars.ts";

describe("the latest moment that leaves a reserve (OP-06)", () => {
  it.each([
    ["two working days before Friday's close are Wednesday's close", "2026-11-27 18:00", "2wd", "2026-11-25 18:00"],
    ["a day not worked to its end does not count", "2026-11-27 10:00", "2wd", "2026-11-24 18:00"],
    ["a weekend is passed over", "2026-11-24 18:00", "2wd", "2026-11-20 18:00"],
    ["a promise on a Sunday leaves Friday's close", "2026-11-22 12:00", "1wd", "2026-11-19 18:00"],
    ["Spring Festival is passed over, the make-up Saturday counts", "2026-02-25 18:00", "3wd", "2026-02-13 18:00"],
    ["four office hours before Monday noon begin on Friday", "2026-11-23 12:00", "4oh", "2026-11-20 17:00"],
    ["office hours before a night end at the close", "2026-11-23 22:00", "4oh", "2026-11-23 14:00"],
    ["elapsed hours go straight back", "2026-11-23 12:00", "24h", "2026-11-22 12:00"],
    ["ten days before a Monday that stands for its Saturday", "2026-11-30 18:00", "10d", "2026-11-20 18:00"],
    ["three days before a Tuesday start on Friday", "2026-11-24 18:00", "3d", "2026-11-20 18:00"],
  ])("%s", (_what, by, reserve, expected) => {
    expect(backwards(at(by), duration(reserve), china)).toEqual({ at: at(expected), by: at(by), reserve });
  });

  it("leaves the reserve whole, whatever its kind", () => {
    fc.assert(
      fc.property(instants, durations, calendars, (by, reserve, calendar) => {
        expect(deadline(backwards(by, reserve, calendar).at, reserve, calendar).at <= by).toBe(true);
      }),
    );
  });

  it("is the latest: a millisecond more does not fit for time", () => {
    fc.assert(
      fc.property(instants, fc.oneof(elapsed, office), calendars, (by, reserve, calendar) => {
        const latest = backwards(by, reserve, calendar).at;
        expect(deadline(plusMillis(latest, 1), reserve, calendar).at > by).toBe(true);
      }),
    );
  });

  it("is the latest: the next close of office does not fit for days", () => {
    fc.assert(
      fc.property(instants, fc.oneof(workingDays, calendarDays), calendars, (by, reserve, calendar) => {
        const latest = dayOf(millis(backwards(by, reserve, calendar).at) - 1, calendar.zone);
        expect(closeOfOffice(dateOfDay(latest), calendar)).toBe(backwards(by, reserve, calendar).at);
        const next = instantOf(openDayFrom(latest + 1, calendar).closes);
        expect(deadline(next, reserve, calendar).at > by).toBe(true);
      }),
    );
  });
});

describe("inside deadlines limited backwards (OP-06)", () => {
  const answerBy = at("2026-11-27 18:00");
  const reserve = backwards(answerBy, duration("2wd"), china);

  it("keeps the department's own three days where they fit", () => {
    const own = deadline(at("2026-11-20 10:00"), duration("3wd"), china);
    expect(limit(own, reserve)).toEqual(own);
    expect(own.at).toBe(reserve.at);
  });

  it("cuts a second unit's three days to what leaves two for the answer, and says so (OP-20)", () => {
    const own = deadline(at("2026-11-24 10:00"), duration("3wd"), china);
    const cut = limit(own, reserve);
    expect(cut.at).toBe(at("2026-11-25 18:00"));
    expect(cut.because).toEqual({
      ...own.because,
      at: cut.at,
      limitedBy: { limit: cut.at, by: answerBy, reserve: "2wd" },
    });
  });

  it("is due at its start when the reserve is eaten up already: nothing is due before it exists", () => {
    const cut = limit(deadline(at("2026-11-26 10:00"), duration("3wd"), china), reserve);
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
