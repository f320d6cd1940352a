import { describe, expect, it } from "vitest";
import { ComplaintForm } from "../../../functions/domain/complaint/commands.ts";

describe("a complaint as it comes in", () => {
  const full = {
    channel: "web-form",
    language: "zh-CN",
    complainant: { name: "张伟", phone: "+86 138 0000 0000" },
    category: "price",
    product: { model: "X1", serial: "S-1", quantity: 2, deliveredOn: "2026-11-01" },
    orderReference: "O-1",
    description: "黑屏",
    desiredOutcome: "修好",
    evidence: [{ id: "e1", kind: "PHOTO", name: "照片" }],
  };
  const takesForm = (change: object) => ComplaintForm.safeParse({ ...full, ...change }).success;

  it("is read as it was said, with product and evidence", () => {
    expect(ComplaintForm.parse(full)).toEqual(full);
    expect(takesForm({ product: {}, evidence: [], desiredOutcome: "" })).toBe(true);
    expect(ComplaintForm.parse({ ...full, desiredOutcome: " 修好 " }).desiredOutcome).toBe("修好");
  });

  it("may bring every kind of evidence, ten pieces at most", () => {
    const kinds = ["LETTER", "FEEDBACK", "CONVERSATION", "INVOICE", "RECORDING", "TEST_REPORT", "PHOTO", "OTHER"];
    const evidence = kinds.map((kind, index) => ({ id: `e${index}`, kind, name: "n" }));
    expect(takesForm({ evidence })).toBe(true);
    expect(takesForm({ evidence: [{ id: "e1", kind: "", name: "n" }] })).toBe(false);
    expect(takesForm({ evidence: [...evidence, ...evidence.slice(0, 3)] })).toBe(false);
  });

  it("counts products in whole pieces", () => {
    const counts = [0, 1, 1_000_000, 1_000_001, 1.5].map((quantity) => takesForm({ product: { quantity } }));
    expect(counts).toEqual([false, true, true, false, false]);
  });

  it("has a name and a telephone number that somebody can use, spaces around them left out", () => {
    const person = (change: object) => ComplaintForm.safeParse({ ...full, complainant: { name: "张伟", ...change } });
    expect(person({ name: " 张伟 ", phone: " 010-8888 0000 " }).data?.complainant).toEqual({
      name: "张伟",
      phone: "010-8888 0000",
    });
    for (const phone of ["call 13800000000", "13800000000 ext", "12345", "--------", ""])
      expect(person({ phone }).success).toBe(false);
  });
});
