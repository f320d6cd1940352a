import { describe, expect, it } from "vitest";
import { approvalOf, given, nothing, verdict, type Scene } from "./kit.ts";
import { compensation, decided, line, proposed } from "./steps.ts";
import { stepsTo } from "./stages.ts";

describe("a large amount", () => {
  const large = (yuan: number): Scene => given(nothing(), ...stepsTo("proposing"), proposed(compensation(yuan)));
  const approve = (change: object) => decided("approve", { by: "vp", ...change });

  it("is typed by the approver above 1 000 yuan (design 6.3)", () => {
    expect(verdict(large(1000), approve({}))).toBe("accepted");
    expect(verdict(large(1000.01), approve({}))).toBe("amount-missing at amount");
    expect(verdict(large(1000.01), approve({ typedMinor: 100_000 }))).toBe("amount-mismatch at amount");
    expect(verdict(large(1000.01), approve({ typedMinor: 100_001 }))).toBe("accepted");
    expect(verdict(large(1000.01), decided("refuse", { by: "vp" }))).toBe("accepted");
  });

  it("needs a sign-in above 5 000 yuan (design 6.3)", () => {
    const gm = (change: object) => decided("approve", { by: "gm", ...change });
    expect(verdict(large(5000), gm({ typedMinor: 500_000 }))).toBe("accepted");
    expect(verdict(large(5000.01), gm({ typedMinor: 500_001 }))).toBe("sign-in-required");
    expect(verdict(large(5000.01), gm({ typedMinor: 500_001, how: "signed-in" }))).toBe("accepted");
    expect(verdict(large(5000.01), decided("refuse", { by: "gm" }))).toBe("accepted");
  });

  it("is large when it is owed by law too: the approver approves what is paid (OP-04, design 6.3)", () => {
    const owed = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ rung: 5, lines: [line(6000, { kind: "entitlement", rung: 5 })] }),
    );
    expect(approvalOf(owed).amount.minor).toBe(600_000);
    expect(verdict(owed, approve({ typedMinor: 600_000 }))).toBe("sign-in-required");
  });
});
