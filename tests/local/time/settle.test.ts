import { describe, expect, it } from "vitest";
import { plusMillis } from "../../../functions/domain/instant.ts";
import { createTestTime, start } from "./test-time.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("settling", () => {
  it("waits for work under way, and for the work that work begins", async () => {
    const time = await createTestTime();
    const done: string[] = [];
    const second = async (): Promise<void> => {
      await turn();
      done.push("second");
    };
    const first = async (): Promise<void> => {
      await turn();
      done.push("first");
      void time.track("second", second());
    };
    void time.track("first", first());
    await time.settle();
    expect(done).toEqual(["first", "second"]);
  });

  it("settles between two timers of the same moment: what the first began has ended when the second fires", async () => {
    const time = await createTestTime();
    const order: string[] = [];
    const due = plusMillis(start, 1000);
    time.schedule("a", due, () => {
      void time.track(
        "handler of a",
        turn().then(() => order.push("handler of a")),
      );
    });
    time.schedule("b", due, () => void order.push("b"));
    await time.advance({ advance: "PT1S" });
    expect(order).toEqual(["handler of a", "b"]);
  });

  it("asks every check until all are quiet at once", async () => {
    const time = await createTestTime();
    let unsent = 3;
    time.addQuietCheck({
      name: "unsent notices",
      isQuiet: () => {
        unsent -= 1;
        return Promise.resolve(unsent < 0);
      },
    });
    await time.settle();
    expect(unsent).toBe(-1);
  });

  it("asks again when something has begun and ended while it was asking", async () => {
    const time = await createTestTime();
    const asked: boolean[] = [];
    let pending = false;
    time.addQuietCheck({
      name: "pending commits",
      isQuiet: () => {
        asked.push(pending);
        return Promise.resolve(!pending);
      },
    });
    let late = true;
    time.addQuietCheck({
      name: "unsent notices",
      isQuiet: async () => {
        if (late) {
          late = false;
          await time.track(
            "a late request",
            turn().then(() => {
              pending = true;
              setImmediate(() => (pending = false));
            }),
          );
        }
        return true;
      },
    });
    await time.settle();
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.at(-1)).toBe(false);
  });

  it("fires a due timer even while a check is not quiet, since that may be what it waits for", async () => {
    const time = await createTestTime();
    let pending = true;
    time.addQuietCheck({ name: "pending commits", isQuiet: () => Promise.resolve(!pending) });
    time.schedule("retry of the dispatch", plusMillis(start, 1000), () => {
      pending = false;
    });
    pending = false;
    await time.settle();
    time.schedule("breaks", plusMillis(start, 500), () => {
      pending = true;
      time.schedule("mends", plusMillis(start, 500), () => {
        pending = false;
      });
    });
    expect(await time.advance({ advance: "PT1S" })).toMatchObject({ kind: "advanced", fired: 3 });
  });

  it("names what does not come to rest, after a bounded number of rounds", async () => {
    const time = await createTestTime();
    time.addQuietCheck({ name: "mail", isQuiet: () => Promise.resolve(true) });
    time.addQuietCheck({ name: "pending commits", isQuiet: () => Promise.resolve(false) });
    await expect(time.settle()).rejects.toThrow("not settled after 80 rounds: pending commits");
  });

  it("names a timer that sets itself again at the same moment for ever", async () => {
    const time = await createTestTime();
    const again = (): void => {
      time.schedule("loop", start, again);
    };
    again();
    await expect(time.settle()).rejects.toThrow("not settled after 80 rounds: loop");
  });

  it("is usable again after it gave up", async () => {
    const time = await createTestTime();
    let quiet = false;
    time.addQuietCheck({ name: "x", isQuiet: () => Promise.resolve(quiet) });
    await expect(time.settle()).rejects.toThrow("x");
    quiet = true;
    expect(await time.advance({ advance: "PT1S" })).toMatchObject({ kind: "advanced" });
  });

  it("rejects with the faults of background work when nobody takes them", async () => {
    const time = await createTestTime();
    time.schedule("broken", plusMillis(start, 1000), () => Promise.reject(new Error("boom")));
    time.note("unharmed", plusMillis(start, 2000));
    await expect(time.advance({ advance: "PT1M" })).rejects.toThrow("failed in the background: broken");
    expect(time.fired.map(({ key }) => key)).toEqual(["unharmed"]);
    await time.settle();
  });

  it("hands faults to whoever takes them, and goes on", async () => {
    const faults: string[] = [];
    const time = await createTestTime({ onFault: ({ what }) => void faults.push(what) });
    time.schedule("broken", plusMillis(start, 1000), () => Promise.reject(new Error("boom")));
    expect(await time.advance({ advance: "PT1M" })).toMatchObject({ kind: "advanced" });
    expect(faults).toEqual(["broken"]);
  });
});
