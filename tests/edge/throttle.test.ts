import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createThrottle } from "../../functions/application/throttle.ts";
import { throttleClient } from "../../functions/application/throttle-client.ts";
import { memoryThrottleCounter } from "./memory-throttle-counter.ts";

const start = Date.parse("2026-11-23T06:00:00Z");

const world = (rule = { name: "access-code", limit: 3, windowSeconds: 60 }) => {
  let now = start;
  const { counter, kept } = memoryThrottleCounter();
  return {
    throttle: createThrottle({ counter, clock: { now: () => now }, rule }),
    other: createThrottle({ counter, clock: { now: () => now }, rule: { ...rule, name: "other" } }),
    wait: (seconds: number) => (now += seconds * 1000),
    kept,
  };
};

describe("the throttle of wrong codes", () => {
  it("lets a client be wrong up to the limit and then names the seconds to wait (SC-04)", async () => {
    const { throttle, wait } = world();
    wait(10.5);
    for (let n = 0; n < 3; n += 1) expect(await throttle("203.0.113.7")).toEqual({ allowed: true });
    expect(await throttle("203.0.113.7")).toEqual({ allowed: false, retryAfterSeconds: 50 });
    wait(49.4);
    expect(await throttle("203.0.113.7")).toEqual({ allowed: false, retryAfterSeconds: 1 });
    wait(0.1);
    expect(await throttle("203.0.113.7")).toEqual({ allowed: true });
  });

  it("slows nobody else, and no other use", async () => {
    const { throttle, other } = world();
    for (let n = 0; n < 9; n += 1) await throttle("203.0.113.7");
    expect(await throttle("203.0.113.8")).toEqual({ allowed: true });
    expect(await other("203.0.113.7")).toEqual({ allowed: true });
  });

  it("never asks for more than a window or for less than a second, and never lets more through than two limits per window", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 60 }), async (pauses) => {
        const { throttle, wait } = world();
        const passed: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          wait(pause);
          now += pause;
          const verdict = await throttle("203.0.113.7");
          if (verdict.allowed) passed.push(now);
          else {
            expect(verdict.retryAfterSeconds).toBeGreaterThanOrEqual(1);
            expect(verdict.retryAfterSeconds).toBeLessThanOrEqual(60);
          }
        }
        for (const from of passed)
          expect(passed.filter((at) => at >= from && at < from + 59).length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it("keeps a counter past its window and not for ever", async () => {
    const { throttle, kept } = world();
    await throttle("203.0.113.7");
    expect([...kept.values()]).toEqual([start / 1000 + 120]);
  });
});

describe("whom the throttle counts", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("is %s as %s", (address, client) => {
    expect(throttleClient(address)).toBe(client);
  });

  it("is one network for all addresses that one IPv6 connection owns", () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 0, max: 0xffff }), (address, last) => {
        const neighbour = address.replace(/[0-9a-f]+$/i, last.toString(16));
        fc.pre(!address.includes(".") && !/::$/.test(address));
        expect(throttleClient(neighbour)).toBe(throttleClient(address));
      }),
    );
  });

  it("is something short, whatever is claimed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (address) => {
        expect(throttleClient(address).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
