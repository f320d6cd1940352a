import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, millis, parseInstant, plusMillis, type Instant } from "../../../functions/domain/instant.ts";
import { createTestTime, start } from "./test-time.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const at = (ms: number): Instant => plusMillis(start, ms);

describe("advancing", () => {
  it("stands still by itself when the wall clock is frozen", async () => {
    const time = await createTestTime();
    time.start();
    expect(time.now()).toBe(start);
    await time.settle();
    expect(time.now()).toBe(start);
  });

  it("fires timers in order of due moment and key, each at its own moment", async () => {
    const time = await createTestTime();
    time.note("b", at(2 * minute));
    time.note("a", at(2 * minute));
    time.note("late", at(30 * day));
    time.note("early", at(minute));
    expect(await time.advance({ advance: "P30D" })).toEqual({ kind: "advanced", now: at(30 * day), fired: 4 });
    expect(time.fired).toEqual([
      { key: "early", at: at(minute) },
      { key: "a", at: at(2 * minute) },
      { key: "b", at: at(2 * minute) },
      { key: "late", at: at(30 * day) },
    ]);
    expect(time.now()).toBe(at(30 * day));
  });

  it("fires what a timer sets on the way, and nothing beyond the target", async () => {
    const time = await createTestTime();
    time.schedule("first", at(minute), () => {
      time.note("second", at(2 * minute));
      time.note("third", at(10 * minute));
    });
    await time.advance({ advance: "PT5M" });
    expect(time.fired).toEqual([{ key: "second", at: at(2 * minute) }]);
    expect(time.status()).toEqual({ now: at(5 * minute), offsetMs: 5 * minute, timers: 1, nextTimer: at(10 * minute) });
  });

  it("never shows a moment before one it has shown, and fires a timer that was late already at once", async () => {
    const time = await createTestTime();
    await time.advance({ advance: "PT1H" });
    time.note("overdue", at(minute));
    await time.settle();
    expect(time.fired).toEqual([{ key: "overdue", at: at(60 * minute) }]);
  });

  it("holds for any set of timers: order, moments and the end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { maxLength: 40 }), fc.nat(45), async (pairs, end) => {
        const time = await createTestTime();
        const timers = new Map(pairs.map(([due, key]) => [`k${key}`, due]));
        for (const [key, due] of timers) time.note(key, at(due * minute));
        await time.advance({ advance: `PT${end}M` });
        const expected = [...timers]
          .filter(([, due]) => due <= end)
          .map(([key, due]) => ({ key, at: at(due * minute) }))
          .sort((a, b) => (`${a.at} ${a.key}` < `${b.at} ${b.key}` ? -1 : 1));
        expect(time.fired).toEqual(expected);
        expect(time.now()).toBe(at(end * minute));
      }),
      { numRuns: 50 },
    );
  });

  it("reads durations and moments: hours, days, calendar months, a moment with an offset", async () => {
    const time = await createTestTime();
    await time.advance({ advance: "PT48H" });
    expect(time.now()).toBe("2026-11-25T01:00:00.000Z");
    await time.advance({ advance: "P1M" });
    expect(time.now()).toBe("2026-12-25T01:00:00.000Z");
    await time.advance({ to: "2027-01-01T00:00:00+08:00" });
    expect(time.now()).toBe("2026-12-31T16:00:00.000Z");
  });

  it.each([
    [{ to: "2026-11-23T00:59:59.999Z" }, "backwards"],
    [{ advance: "-PT1S" }, "backwards"],
    [{ advance: "2 days" }, "not-a-duration"],
    [{ to: "tomorrow" }, "not-a-moment"],
    [{ to: "2026-12-01T10:00:00" }, "not-a-moment"],
  ])("refuses %j as %s and changes nothing", async (request, reason) => {
    const time = await createTestTime();
    expect(await time.advance(request)).toEqual({ kind: "refused", reason });
    expect(time.now()).toBe(start);
    expect(time.saved).toEqual([]);
  });

  it("refuses a second advance while one is running, and the first one ends as if alone", async () => {
    const time = await createTestTime();
    const second: unknown[] = [];
    time.schedule("meddler", at(minute), async () => {
      second.push(await time.advance({ advance: "PT1M" }));
    });
    expect(await time.advance({ advance: "PT1H" })).toEqual({ kind: "advanced", now: at(60 * minute), fired: 1 });
    expect(second).toEqual([{ kind: "refused", reason: "advance-running" }]);
    expect(await time.advance({ advance: "PT1M" })).toMatchObject({ kind: "advanced", now: at(61 * minute) });
  });

  it("stores the offset before anything fires, so that a crash on the way never takes time back", async () => {
    const time = await createTestTime();
    const seen: number[][] = [];
    time.schedule("witness", at(minute), () => void seen.push([...time.saved]));
    await time.advance({ advance: "PT1H" });
    expect(seen).toEqual([[60 * minute]]);
  });

  it("does not move when the offset cannot be stored", async () => {
    const time = await createTestTime({
      offset: { load: () => Promise.resolve(0), save: () => Promise.reject(new Error("disk full")) },
    });
    time.note("a", at(minute));
    await expect(time.advance({ advance: "PT1H" })).rejects.toThrow("disk full");
    expect(time.now()).toBe(start);
    expect(time.fired).toEqual([]);
  });

  it("goes on from the stored offset after a restart and fires what became due meanwhile", async () => {
    const time = await createTestTime({
      offset: { load: () => Promise.resolve(3 * day), save: () => Promise.resolve() },
    });
    expect(time.now()).toBe(at(3 * day));
    time.note("missed", at(day));
    await time.settle();
    expect(time.fired).toEqual([{ key: "missed", at: at(3 * day) }]);
  });
});

describe("the clock", () => {
  it("never goes back, not even when somebody sets the wall clock back", async () => {
    let wall = millis(start);
    const time = await createTestTime({ wall: { now: () => wall } });
    wall += minute;
    expect(time.now()).toBe(at(minute));
    wall -= 30 * minute;
    expect(time.now()).toBe(at(minute));
    wall += 30 * minute;
    expect(time.now()).toBe(at(minute));
    wall += minute;
    expect(time.now()).toBe(at(2 * minute));
  });

  it("shows a timer its own moment although the wall clock runs on meanwhile, and the running time afterwards", async () => {
    let wall = millis(start);
    const time = await createTestTime({ wall: { now: () => (wall += 5) } });
    const target = parseInstant("2026-11-24T00:00:00Z");
    const due = instantOf(millis(target) - 1000);
    time.note("a", due);
    await time.advance({ to: target });
    expect(time.fired).toEqual([{ key: "a", at: due }]);
    expect(time.now() > target).toBe(true);
  });
});
