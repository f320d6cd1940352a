import { describe, expect, it } from "vitest";
import { millis } from "../../../functions/domain/instant.ts";
import { Because } from "../../../functions/domain/time/because.ts";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { at, china, duration } from "./calendars.ts";
import { deadlineTable } from "./deadline-table.ts";

/** A moment as the wall shows it in China, which has no clock changes since 1991. */
const onTheWall = (instant: ReturnType<typeof at>): string =>
  new Date(millis(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

describe("deadlines worked out by hand (OP-01)", () => {
  it("covers at least 40 cases", () => {
    expect(deadlineTable.length).toBeGreaterThanOrEqual(40);
  });

  it.each(deadlineTable)("gives %s (%s + %s) until %s", (_what, from, length, due) => {
    expect(onTheWall(deadline(at(from), duration(length), china).at)).toBe(due);
  });

  it.each(deadlineTable)("explains %s with data that may stand in a commit", (_what, from, length) => {
    const { at: due, because } = deadline(at(from), duration(length), china);
    expect(Because.parse(JSON.parse(JSON.stringify(because)))).toEqual(because);
    expect(because).toMatchObject({ from: at(from), at: due, duration: length, calendarVersion: china.version });
    expect(JSON.stringify(because).length).toBeLessThan(1000);
  });
});
