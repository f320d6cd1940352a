import { describe, expect, it } from "vitest";
import { plusMillis, type Instant } from "../../../functions/domain/instant.ts";
import type { BackgroundJob } from "../../../local/time/background-jobs.ts";
import { createTestTime, start } from "./test-time.ts";

const day = 24 * 60 * 60 * 1000;
const at = (ms: number): Instant => plusMillis(start, ms);

/** A due register over a list of moments; a run deals with all that have passed. */
const createRegister = (moments: Instant[]): BackgroundJob & { readonly runs: Instant[] } => {
  const runs: Instant[] = [];
  return {
    name: "due register",
    runs,
    nextDue: () => Promise.resolve(moments.toSorted()[0]),
    run: (now) => {
      runs.push(now);
      moments.splice(0, moments.length, ...moments.filter((due) => due > now));
      return Promise.resolve();
    },
  };
};

describe("background jobs", () => {
  it("run at the next due moment, so that twenty days are three runs and not 28 800", async () => {
    const time = await createTestTime();
    const register = createRegister([at(day), at(10 * day), at(20 * day), at(21 * day)]);
    time.addJob(register);
    await time.advance({ advance: "P20D" });
    expect(register.runs).toEqual([at(day), at(10 * day), at(20 * day)]);
  });

  it("run before a timer of the same moment fires, and settle what the timer leaves behind", async () => {
    const time = await createTestTime();
    const order: string[] = [];
    let pending: Instant | undefined = at(1000);
    time.addJob({
      name: "sweeper",
      nextDue: () => Promise.resolve(pending),
      run: () => {
        order.push("sweep");
        pending = undefined;
        return Promise.resolve();
      },
    });
    time.schedule("timer", at(1000), () => {
      order.push("timer");
      pending = at(1000);
    });
    await time.advance({ advance: "PT2S" });
    expect(order).toEqual(["sweep", "timer", "sweep"]);
  });

  it("are named when they stay due for ever", async () => {
    const time = await createTestTime();
    time.addJob({ name: "stuck sweeper", nextDue: () => Promise.resolve(start), run: () => Promise.resolve() });
    await expect(time.settle()).rejects.toThrow("stuck sweeper");
  });

  it("fail the settling they ran in", async () => {
    const time = await createTestTime();
    time.addJob({
      name: "sweeper",
      nextDue: () => Promise.resolve(start),
      run: () => Promise.reject(new Error("no table")),
    });
    await expect(time.settle()).rejects.toThrow("no table");
  });
});
