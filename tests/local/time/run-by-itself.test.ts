import { describe, expect, it } from "vitest";
import { millis, plusMillis } from "../../../functions/domain/instant.ts";
import { createTestTime, start, type TestTime } from "./test-time.ts";

const day = 24 * 60 * 60 * 1000;

/** A wall clock that moves only when told, with the one alarm it may ring. */
const createWall = () => {
  let now = millis(start);
  let alarm: { at: number; ring: () => void } | undefined;
  const asked: number[] = [];
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    asked,
    now: () => now,
    setAlarm: (ms: number, ring: () => void) => {
      const mine = { at: now + ms, ring };
      asked.push(ms);
      alarm = mine;
      return () => {
        if (alarm === mine) alarm = undefined;
      };
    },
    isArmed: () => alarm !== undefined,
    /** Lets real time pass, ringing on the way. */
    pass: async (ms: number) => {
      const end = now + ms;
      while (alarm !== undefined && alarm.at <= end) {
        const { at, ring } = alarm;
        now = at;
        alarm = undefined;
        ring();
        await turn();
      }
      now = end;
    },
  };
};

const createLive = async (): Promise<{ time: TestTime; wall: ReturnType<typeof createWall> }> => {
  const wall = createWall();
  const time = await createTestTime({ wall, setAlarm: wall.setAlarm, frozen: false });
  time.start();
  await wall.pass(0);
  return { time, wall };
};

describe("time that runs by itself", () => {
  it("fires each timer at its moment", async () => {
    const { time, wall } = await createLive();
    time.note("soon", plusMillis(start, 1500));
    time.note("later", plusMillis(start, 90_000));
    await wall.pass(1499);
    expect(time.fired).toEqual([]);
    await wall.pass(1);
    expect(time.fired.map(({ key }) => key)).toEqual(["soon"]);
    await wall.pass(100_000);
    expect(time.fired).toEqual([
      { key: "soon", at: plusMillis(start, 1500) },
      { key: "later", at: plusMillis(start, 90_000) },
    ]);
  });

  it("never asks for more than a minute, since 30 days would overflow a real timer", async () => {
    const { time, wall } = await createLive();
    time.note("consent", plusMillis(start, 30 * day));
    await wall.pass(10 * 60_000);
    expect(Math.max(...wall.asked)).toBe(60_000);
    expect(time.fired).toEqual([]);
  });

  it("wakes earlier when an earlier timer comes in", async () => {
    const { time, wall } = await createLive();
    time.note("later", plusMillis(start, 50_000));
    time.note("sooner", plusMillis(start, 1000));
    await wall.pass(1000);
    expect(time.fired.map(({ key }) => key)).toEqual(["sooner"]);
  });

  it("does not hold up the next timer while one hangs", async () => {
    const { time, wall } = await createLive();
    time.schedule("hangs", plusMillis(start, 1000), () => new Promise<never>(() => undefined));
    time.note("next", plusMillis(start, 2000));
    await wall.pass(5000);
    expect(time.fired.map(({ key }) => key)).toEqual(["next"]);
  });

  it("looks at a job as often as it asks, runs it when due, and never twice at once", async () => {
    const { time, wall } = await createLive();
    let looks = 0;
    let runs = 0;
    time.addJob({
      name: "slow",
      everySeconds: 10,
      nextDue: () => {
        looks += 1;
        return Promise.resolve(looks >= 3 ? start : undefined);
      },
      run: () => {
        runs += 1;
        return new Promise<never>(() => undefined);
      },
    });
    await wall.pass(10_000);
    expect(looks).toBe(1);
    await wall.pass(60_000);
    expect({ looks, runs }).toEqual({ looks: 3, runs: 1 });
  });

  it("fires nothing by itself while it is being advanced, and goes on afterwards", async () => {
    const { time, wall } = await createLive();
    const order: string[] = [];
    time.schedule("slow", plusMillis(start, 1000), async () => {
      await wall.pass(65_000);
      order.push("slow has ended");
    });
    time.schedule("slow's twin", plusMillis(start, 1000), () => void order.push("twin"));
    await time.advance({ advance: "PT1H" });
    expect(order).toEqual(["slow has ended", "twin"]);
    time.note("after", plusMillis(time.now(), 1000));
    await wall.pass(1000);
    expect(time.fired.map(({ key }) => key)).toEqual(["after"]);
  });

  it("does nothing any more once stopped", async () => {
    const { time, wall } = await createLive();
    time.note("a", plusMillis(start, 1000));
    time.stop();
    expect(wall.isArmed()).toBe(false);
    await wall.pass(10_000);
    expect(time.fired).toEqual([]);
  });

  it("never sets an alarm when the wall clock is frozen", async () => {
    const wall = createWall();
    const time = await createTestTime({ wall, setAlarm: wall.setAlarm, frozen: true });
    time.start();
    time.note("a", plusMillis(start, 1000));
    expect(wall.asked).toEqual([]);
  });
});
