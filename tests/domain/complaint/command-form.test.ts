import { describe, expect, it } from "vitest";
import { DeskCommand } from "../../../functions/domain/complaint/desk-commands.ts";
import { commandExamples, optional } from "./command-examples.ts";

type Type = DeskCommand["type"];

const commands = Object.entries(commandExamples) as readonly (readonly [Type, Record<string, unknown>])[];

const takes = (type: Type, change: object) =>
  DeskCommand.safeParse({ type, ...commandExamples[type], ...change }).success;

describe("a command of the desk as it comes in", () => {
  it.each(commands)("%s is read as it was said", (type, said) => {
    expect(DeskCommand.parse({ type, ...said })).toEqual({ type, ...said });
  });

  it.each(commands)("%s is refused with a word too many or one too few", (type, said) => {
    expect(takes(type, { extra: true })).toBe(false);
    for (const field of Object.keys(said)) {
      const mayBeLeftOut = optional.includes(field) || optional.includes(`${field} of ${type}`);
      expect(`${field} ${takes(type, { [field]: undefined })}`).toBe(`${field} ${mayBeLeftOut}`);
    }
  });

  it.each(commands)("%s has words in it, not only spaces around them", (type, said) => {
    const texts = Object.keys(said).filter((field) => typeof said[field] === "string");
    for (const field of texts) expect(`${field} ${takes(type, { [field]: "   " })}`).toBe(`${field} false`);
  });

  it("knows each answer that there is, and no other", () => {
    const answers: readonly (readonly [Type, string, readonly string[]])[] = [
      ["verify-facts", "identity", ["unverified", "confirmed", "failed"]],
      ["record-answer", "answer", ["accept", "refuse"]],
      ["resolve-at-first-contact", "satisfaction", ["very-satisfied", "satisfied"]],
    ];
    for (const [type, field, values] of answers) {
      expect(values.map((value) => takes(type, { [field]: value }))).toEqual(values.map(() => true));
      expect(["", "neutral", "question"].map((value) => takes(type, { [field]: value }))).toEqual([
        false,
        false,
        false,
      ]);
    }
  });

  it("keeps the words, not the spaces around them", () => {
    expect(DeskCommand.parse({ type: "add-note", text: "  您好 \n" })).toEqual({ type: "add-note", text: "您好" });
    const proof = { reference: " R-1 ", on: "2026-11-27", note: " 好 " };
    expect(DeskCommand.parse({ type: "complete-delivery", deliveryId: "d1", proof })).toMatchObject({
      proof: { reference: "R-1", note: "好" },
    });
    expect(takes("complete-delivery", { proof: { ...proof, note: "长".repeat(1001) } })).toBe(false);
  });

  it("plans from one to ten deliveries", () => {
    const [delivery] = (commandExamples["propose-remedy"] as { deliveries: readonly object[] }).deliveries;
    const deliveries = (count: number) =>
      takes("propose-remedy", {
        deliveries: Array.from({ length: count }, (_, index) => ({ ...delivery, id: `d${index}` })),
      });
    expect([0, 1, 2, 10, 11].map(deliveries)).toEqual([false, true, true, true, false]);
    expect(takes("propose-remedy", { deliveries: [delivery, delivery] })).toBe(false);
  });

  it("costs what can be counted: whole minor units of a currency, a sum that is money itself", () => {
    const [line] = (commandExamples["propose-remedy"] as { lines: readonly { amount: object }[] }).lines;
    const lines = (...amounts: readonly object[]) =>
      DeskCommand.safeParse({
        type: "propose-remedy",
        ...commandExamples["propose-remedy"],
        lines: amounts.map((change) => ({ ...line, amount: { ...line!.amount, ...change } })),
      });
    const most = 1_000_000_000_000;
    expect(lines({ minor: most - 1 }, { minor: 1 }).success).toBe(true);
    expect(lines({ minor: most }, { minor: 1 }).error?.issues[0]).toMatchObject({
      path: ["lines"],
      params: { reason: "sum-too-large" },
    });
    for (const change of [
      { minor: -1 },
      { minor: 0.5 },
      { minor: most + 1 },
      { currency: "CNYX" },
      { currency: "xCNY" },
    ])
      expect(lines(change).success).toBe(false);
    expect(lines(...Array.from({ length: 20 }, () => ({ minor: 1 }))).success).toBe(true);
    expect(lines(...Array.from({ length: 21 }, () => ({ minor: 1 }))).success).toBe(false);
  });
});
