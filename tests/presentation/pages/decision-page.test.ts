import { describe, expect, it } from "vitest";
import { isOverBudget } from "../../../functions/presentation/pages/decision/is-over-budget.ts";
import type { OpenDecisionView } from "../../../functions/presentation/pages/decision/decision-view.ts";
import { around, byTag, readHtml, type Element } from "./read-html.ts";
import { decisionSamples } from "./samples/decision-samples.ts";
import { at, frameIn } from "./samples/sample.ts";

const page = (name: string, language: "zh-CN" | "en" = "zh-CN"): Element[] =>
  readHtml(decisionSamples.find((sample) => sample.name === name)!.render(frameIn(language)));
const main = (all: Element[]): string => byTag(all, "main")[0]!.text.replace(/\s+/g, " ");
const named = (all: Element[], name: string): Element[] =>
  all.filter(({ attributes }) => attributes.get("name") === name);

describe("the approver's page", () => {
  it("offers three answers, none of them chosen in advance, and one button (OP-03)", () => {
    const answers = named(page("decision"), "answer");
    expect(answers.map(({ attributes }) => attributes.get("value"))).toEqual(["approve", "refuse", "ask"]);
    expect(answers.some(({ attributes }) => attributes.has("checked"))).toBe(false);
    expect(byTag(page("decision"), "button")).toHaveLength(1);
  });

  it("says amount, words, payee, reason, date and budget before the facts", () => {
    const text = main(page("decision"));
    const order = [
      "请您决定",
      "向张*补偿 ¥1,280.00",
      "壹仟贰佰捌拾元整",
      "剩 3 小时 20 分",
      "今天 18:00 前",
      "为什么",
      "批准后剩 ¥540.00",
      "依据",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("asks to type the amount only where the policy says so", () => {
    expect(named(page("decision"), "amount")).toHaveLength(1);
    expect(named(page("decision-unanswered"), "amount")).toEqual([]);
  });

  it("asks for a reason on approval only when the budget does not suffice, and says by how much", () => {
    expect(named(page("decision"), "approvalReason")).toEqual([]);
    expect(named(page("decision-errors"), "approvalReason")).toHaveLength(1);
    expect(main(page("decision-errors"))).toContain("超出 ¥460.00");
  });

  it("is over budget from the first fen beyond what is left", () => {
    const yuan = (minor: number) => ({ minor, currency: "CNY" });
    const view = (asked: number) =>
      ({
        subject: { kind: "payment", recipient: "张*", amount: yuan(asked) },
        budget: { limit: yuan(500_000), spent: yuan(318_000) },
      }) as OpenDecisionView;
    expect(isOverBudget(view(182_000))).toBe(false);
    expect(isOverBudget(view(182_001))).toBe(true);
  });

  it("keeps the answer and the amount that were typed, and explains the difference", () => {
    const all = page("decision-errors");
    expect(named(all, "amount")[0]!.attributes.get("value")).toBe("1820");
    expect(named(all, "answer")[0]!.attributes.has("checked")).toBe(true);
    expect(main(all)).toContain("您输入的是 1,820，申请金额是 1,280");
  });

  it("carries token and nonce in the form, and nowhere in a link", () => {
    const all = page("decision");
    expect(named(all, "t")[0]!.attributes.get("value")).toBe("v1.k1.payload.mac");
    for (const link of byTag(all, "a")) expect(link.attributes.get("href")).not.toContain("payload");
  });

  it("draws no share outside the bar, however far over budget", () => {
    const bars = byTag(page("decision-errors"), "rect").map(({ attributes }) => [
      Number(attributes.get("x") ?? 0),
      Number(attributes.get("width")),
    ]);
    for (const [x, width] of bars) expect(x! + width!).toBeLessThanOrEqual(100.1);
  });
});

const closed = decisionSamples
  .map(({ name }) => name)
  .filter((name) => !["decision", "decision-errors", "decision-unanswered", "decision-sign-in"].includes(name));

describe.each(closed)("the link once it is %s", (name) => {
  it("offers nothing to decide and no way to change anything", () => {
    expect(byTag(page(name), "form", "button", "input")).toEqual([]);
    expect(byTag(page(name, "en"), "form", "button", "input")).toEqual([]);
  });

  it("leads nowhere else: only the skip link and the other language", () => {
    const links = byTag(page(name), "a");
    expect(links.filter((link) => around(link).some(({ tag }) => tag === "main"))).toEqual([]);
    expect(links.map(({ attributes }) => attributes.get("href"))).toEqual(["#main", "?language=other"]);
  });
});

it("tells nothing about any case behind an unknown link", () => {
  expect(main(page("decision-unknown"))).not.toMatch(/张|¥|\d/);
});

it("says who and when after somebody else was faster", () => {
  expect(main(page("decision-by-other"))).toContain("刘总已经决定了");
  expect(byTag(page("decision-by-other"), "time")[0]!.attributes.get("datetime")).toBe(at("11-23 13:20"));
});
