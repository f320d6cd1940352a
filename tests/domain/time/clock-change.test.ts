import { describe, expect, it } from "vitest";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { at, berlin, berlinRoundTheClock, china, duration } from "./calendars.ts";

const due = (from: string, length: string, calendar = china) => deadline(at(from), duration(length), calendar);

describe("a country whose clocks change", () => {
  it("lets 24 elapsed hours pass whole in spring and in autumn", () => {
    expect(due("2026-03-28T12:00:00+01:00", "24h", berlin).at).toBe(at("2026-03-29T13:00:00+02:00"));
    expect(due("2026-10-24T12:00:00+02:00", "24h", berlin).at).toBe(at("2026-10-25T11:00:00+01:00"));
  });

  it("opens at 09:00 on the wall on both sides of the change", () => {
    expect(due("2026-03-27T17:00:00+01:00", "2oh", berlin).at).toBe(at("2026-03-30T10:00:00+02:00"));
    expect(due("2026-10-23T17:00:00+02:00", "2oh", berlin).at).toBe(at("2026-10-26T10:00:00+01:00"));
  });

  it("closes at 18:00 on the wall on both sides of the change", () => {
    expect(due("2026-03-27T10:00:00+01:00", "1wd", berlin).at).toBe(at("2026-03-30T18:00:00+02:00"));
    expect(due("2026-10-23T10:00:00+02:00", "3d", berlin).at).toBe(at("2026-10-26T18:00:00+01:00"));
  });

  it("knows the country's holidays: Good Friday and Easter Monday", () => {
    expect(due("2026-04-02T10:00:00+02:00", "1wd", berlin).at).toBe(at("2026-04-07T18:00:00+02:00"));
  });

  it("counts the hours that pass, not those on the wall, where the office is open through the change", () => {
    expect(due("2026-03-28T12:00:00+01:00", "24oh", berlinRoundTheClock).at).toBe(at("2026-03-29T13:00:00+02:00"));
    expect(due("2026-10-24T12:00:00+02:00", "24oh", berlinRoundTheClock).at).toBe(at("2026-10-25T11:00:00+01:00"));
  });

  it("closes a day that is open until 24:00 at midnight and calls only that day counted", () => {
    const friday = due("2026-12-24T12:00:00+01:00", "12oh", berlinRoundTheClock);
    expect(friday.at).toBe(at("2026-12-25T00:00:00+01:00"));
    expect(friday.because).toMatchObject({ skipped: { holidays: [] } });
  });
});
