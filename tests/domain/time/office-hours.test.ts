import { describe, expect, it } from "vitest";
import { OfficeHours } from "../../../functions/domain/time/office-hours.ts";

describe("office hours", () => {
  const nine = { opens: "09:00", closes: "12:00" };
  const two = { opens: "14:00", closes: "18:00" };
  const closed = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, []]));

  const never = "an office opens on some day of the week";
  const inOrder = "open hours of a day stand in order and do not touch";
  const after = "an office closes after it opens";

  it.each([
    ["a lunch break", { usual: [nine, two] }, "fine"],
    ["a weekday of its own", { usual: [nine], weekdays: { fri: [] } }, "fine"],
    ["only Saturdays", { usual: [nine], weekdays: { ...closed, sat: [nine] } }, "fine"],
    ["no hours at all", { usual: [] }, "an office has hours"],
    ["no usual hours", { usual: [], weekdays: { sat: [nine] } }, "an office has hours"],
    ["every weekday closed", { usual: [nine], weekdays: closed }, never],
    ["spans out of order", { usual: [two, nine] }, inOrder],
    ["spans that touch", { usual: [nine, { opens: "12:00", closes: "13:00" }] }, inOrder],
    ["closing before opening", { usual: [{ opens: "18:00", closes: "09:00" }] }, after],
    ["opening and closing at once", { usual: [{ opens: "09:00", closes: "09:00" }] }, after],
    ["a weekday that is none", { usual: [nine], weekdays: { holiday: [] } }, expect.stringContaining("holiday")],
  ])("with %s are judged", (_what, hours, judged) => {
    expect(OfficeHours.safeParse(hours).error?.issues[0]?.message ?? "fine").toEqual(judged);
  });
});
