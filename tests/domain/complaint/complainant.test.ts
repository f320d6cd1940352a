import { describe, expect, it } from "vitest";
import { Complainant, wayTo } from "../../../functions/domain/complaint/people.ts";

describe("a complainant", () => {
  const person = (change: object) => Complainant.safeParse({ name: "张伟", ...change });

  it("needs one way to be reached, whichever (RC-01, OP-02)", () => {
    expect(person({ email: "a@b.example" }).success).toBe(true);
    expect(person({ phone: "+86 138 0000 0000" }).success).toBe(true);
    expect(person({ address: "上海市" }).success).toBe(true);
    const nowhere = person({});
    expect(nowhere.error?.issues[0]).toMatchObject({ path: ["email"], params: { reason: "contact-missing" } });
  });

  it("hears of it the way they like best that we can serve, else by mail, else by telephone (OP-02)", () => {
    const way = (change: object) => wayTo(Complainant.parse({ name: "张伟", ...change }));
    const both = { email: "a@b.example", phone: "13800000000" };
    expect(way(both)).toBe("mail");
    expect(way({ phone: "13800000000" })).toBe("call");
    expect(way({ ...both, preferredWays: ["call", "mail"] })).toBe("call");
    expect(way({ ...both, preferredWays: ["mail", "call"] })).toBe("mail");
    expect(way({ ...both, preferredWays: ["sms", "letter", "call"] })).toBe("call");
    expect(way({ email: "a@b.example", preferredWays: ["call"] })).toBe("mail");
    expect(way({ phone: "13800000000", preferredWays: ["mail"] })).toBe("call");
    expect(way({ address: "上海市", preferredWays: ["letter"] })).toBe("call");
  });
});
