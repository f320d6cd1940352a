import { describe, expect, it } from "vitest";
import type { ComplaintForm } from "../../../functions/domain/complaint/commands.ts";
import { complaintOf, eventsOf, given, nothing, verdict, type Scene } from "./kit.ts";
import { does, filed, filing, formOf, staffDoes } from "./steps.ts";

const file = (form: Partial<ComplaintForm>, on?: string): Scene => given(nothing(), filed({ form, ...(on && { on }) }));

describe("what a filing leaves behind", () => {
  it("keeps the words sealed and the rest readable", () => {
    const scene = file({});
    expect(complaintOf(scene).file).toMatchObject({
      number: "7K3M9QXW2RDT5",
      n: 1,
      channel: "web-form",
      language: "zh-CN",
      category: "product-quality",
      bodyDigest: "body",
      accessCodeDigest: "code",
      points: [{ id: "p1", category: "product-quality" }],
      round: 1,
      transfers: [],
      proposals: [],
      approvals: [],
      handlers: ["specialist"],
      callAttempts: 0,
      silentProgress: 0,
      sentence: null,
      policy: "p",
      personal: filing().personal,
    });
    const { sealed: _, ...open } = eventsOf(scene, "complaint-filed")[0]!;
    expect(JSON.stringify(open)).not.toContain(formOf().complainant.name);
  });

  it("is filed once only, and nothing else can be done before it", () => {
    expect(verdict(file({}), filed())).toBe("complaint-exists");
    expect(verdict(nothing(), does({ type: "take-complaint" }))).toBe("unknown-complaint");
    expect(verdict(file({}), staffDoes("nobody", { type: "take-complaint" }))).toBe("unknown-staff");
  });
});
