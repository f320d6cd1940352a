import { describe, expect, it } from "vitest";
import { complaintOf, given, nothing, type Scene } from "./kit.ts";
import { compensation, consents, decided, line, proposed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, policy } from "./world.ts";
import { asked } from "./proposal-scenes.ts";

const ready = (world = {}): Scene => given(nothing(world), ...stepsTo("proposing"));

describe("who has to agree to an amount", () => {
  it.each([
    [100, "own limit"],
    [100.01, "supervisor (tier)"],
    [300, "supervisor (tier)"],
    [300.01, "director (tier)"],
    [800, "director (tier)"],
    [800.01, "vp (tier)"],
    [3000, "vp (tier)"],
    [3000.01, "gm (tier)"],
  ])("for %d yuan it is: %s; the bound belongs to its tier (FE-01..FE-06)", (yuan, who) => {
    expect(asked(ready(), yuan)).toBe(who);
  });

  it("asks nobody for a repair that costs nothing special", () => {
    expect(asked(ready(), 0, { lines: [] })).toBe("own limit");
  });

  it("counts what the same person was given before: 99 and 99 go to the supervisor (OP-04)", () => {
    expect(asked(ready({ historyMinor: 9_900 }), 99)).toBe("supervisor (tier)");
    expect(asked(ready({ historyMinor: 0 }), 99)).toBe("own limit");
    expect(asked(ready({ historyMinor: 99_000 }), 0, { lines: [] })).toBe("own limit");
  });

  it("counts what was offered on the complaint and not refused since (OP-04)", () => {
    const first = given(ready(), proposed(compensation(99)), released(), consents("accept"));
    expect(complaintOf(first).file.proposals[0]!.tierMinor).toBe(9_900);
    const refused = given(ready(), proposed(compensation(99)), released(), consents("refuse", "不够"));
    expect(asked(refused, 99)).toBe("own limit");
    const rejected = given(ready(), proposed(compensation(250)), decided("refuse", { by: "supervisor" }));
    expect(asked(rejected, 99)).toBe("own limit");
  });

  it("still counts what the complainant accepted when the remedy failed (OP-04)", () => {
    const again = given(
      ready(),
      proposed({ lines: [line(99)] }),
      released(),
      consents("accept"),
      {
        by: "staff:repair",
        command: { type: "complete-delivery", deliveryId: "d1", proof: { reference: "R", on: "2026-11-20" } },
      },
      {
        by: "staff:hotline",
        command: {
          type: "record-return-visit",
          at: at("2026-11-20 15:00"),
          result: "reached",
          solved: "no",
          satisfaction: "dissatisfied",
          summary: "s",
        },
      },
    );
    expect(asked(again, 99)).toBe("supervisor (tier)");
  });

  it("needs no tier for what is owed anyway, and none for what the complainant pays (OP-04)", () => {
    const owed = line(5000, { kind: "entitlement" });
    const theirs = line(5000, { direction: "from-complainant" });
    expect(asked(ready(), 0, { lines: [owed] })).toBe("own limit");
    expect(asked(ready(), 0, { lines: [theirs] })).toBe("own limit");
    expect(asked(ready(), 0, { lines: [owed, line(250, { id: "l2" })] })).toBe("supervisor (tier)");
    expect(asked(ready(), 0, { lines: [line(250, { direction: "to-third-party" })] })).toBe("supervisor (tier)");
  });

  it("adds the lines up", () => {
    expect(asked(ready(), 0, { lines: [line(60), line(60, { id: "l2" })] })).toBe("supervisor (tier)");
  });

  it("asks nobody where nothing special is spent, even where every sum has its manager", () => {
    const [, ...tiers] = policy.approvals.tiers;
    const strict = ready({ policy: { ...policy, approvals: { ...policy.approvals, tiers } } });
    expect(asked(strict, 0, { lines: [] })).toBe("own limit");
    expect(asked(strict, 1)).toBe("supervisor (tier)");
  });
});
