import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, millis, plusMillis } from "../../../functions/domain/instant.ts";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { backwards } from "../../../functions/domain/time/limit.ts";
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
