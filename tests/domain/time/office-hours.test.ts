import { describe, expect, it } from "vitest";
import { OfficeHours } from "../../../functions/domain/time/office-hours.ts";

describe("office hours", () => {
  const nine = { opens: "09:00", closes: "12:00" };
  const two = { opens: "14:00", closes: "18:00" };
  const closed = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, []]));

  it.each([
    ["a lunch break", { usual: [nine, two] }, true],
    ["a weekday of its own", { usual: [nine], weekdays: { fri: [] } }, true],
    ["only Saturdays", { usual: [nine], weekdays: { ...closed, sat: [nine] } }, true],
    ["no hours at all", { usual: [] }, false],
    ["every weekday closed", { usual: [nine], weekdays: closed }, false],
    ["spans out of order", { usual: [two, nine] }, false],
    ["spans that touch", { usual: [nine, { opens: "12:00", closes: "13:00" }] }, false],
    ["closing before opening", { usual: [{ opens: "18:00", closes: "09:00" }] }, false],
    ["opening and closing at once", { usual: [{ opens: "09:00", closes: "09:00" }] }, false],
    ["a weekday that is none", { usual: [nine], weekdays: { holiday: [] } }, false],
  ])("with %s are accepted: %s", (_what, hours, accepted) => {
    expect(OfficeHours.safeParse(hours).success).toBe(accepted);
  });

  it("are needed for the usual day, whatever single days have", () => {
    expect(OfficeHours.safeParse({ usual: [], weekdays: { sat: [nine] } }).error?.issues[0]?.message).toBe(
      "an office has hours",
    );
  });
});
