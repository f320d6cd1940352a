import { describe, expect, it } from "vitest";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { at, china, chinaWithLunch, duration } from "./calendars.ts";

const due = (from: string, length: string, calendar = china) => deadline(at(from), duration(length), calendar);

describe("a lunch break and short Saturdays", () => {
  it("stops office hours at noon and goes on after the break", () => {
    expect(due("2026-11-20 11:30", "1oh", chinaWithLunch).at).toBe(at("2026-11-20 14:00"));
    expect(due("2026-11-20 11:30", "30omin", chinaWithLunch).at).toBe(at("2026-11-20 12:00"));
    expect(due("2026-11-20 12:15", "30omin", chinaWithLunch).at).toBe(at("2026-11-20 14:00"));
  });

  it("counts a Saturday with hours of its own as a working day that closes early", () => {
    expect(due("2026-11-20 11:30", "1wd", chinaWithLunch).at).toBe(at("2026-11-21 12:00"));
  });

  it("gives a make-up Saturday its own hours where it has some", () => {
    expect(due("2026-02-13 17:00", "4oh", chinaWithLunch).at).toBe(at("2026-02-24 10:00"));
  });

  it("does not call a Saturday made up that is worked anyway", () => {
    expect(due("2026-02-13 17:00", "4oh", chinaWithLunch).because).toMatchObject({ skipped: { makeUpDays: [] } });
  });
});
