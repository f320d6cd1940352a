import { describe, expect, it } from "vitest";
import { renderCheckPage } from "../../../functions/presentation/pages/complaint/check-page.ts";
import { complaintFields } from "../../../functions/presentation/pages/complaint/complaint-form-view.ts";
import { byTag, readHtml, type Element } from "./read-html.ts";
import { allSamples } from "./samples/all-samples.ts";
import { frameIn } from "./samples/sample.ts";

const frame = frameIn("zh-CN");
const page = (name: string): Element[] => readHtml(allSamples.find((sample) => sample.name === name)!.render(frame));
const textOf = (all: Element[]): string => byTag(all, "main")[0]!.text.replace(/\s+/g, " ");
const field = (all: Element[], name: string): Element => all.find(({ attributes }) => attributes.get("name") === name)!;

describe("the complaint form", () => {
  it("asks for all fields once, and works by POST without a script", () => {
    const all = page("form");
    for (const name of complaintFields) expect(field(all, name), name).toBeDefined();
    expect(byTag(all, "form")[0]!.attributes.get("action")).toBe("/complaints/check");
    expect(byTag(all, "form")[0]!.attributes.has("novalidate")).toBe(true);
  });

  it("chooses no category in advance", () => {
    expect(page("form").filter(({ attributes }) => attributes.has("checked"))).toEqual([]);
  });

  it("keeps wrong answers, marks them, and says so first in the title", () => {
    const all = page("form-errors");
    expect(field(all, "phone").attributes.get("value")).toBe("1381234123");
    expect(field(all, "phone").attributes.get("aria-invalid")).toBe("true");
    expect(field(all, "name").attributes.has("aria-invalid")).toBe(false);
    expect(byTag(all, "title")[0]!.text.startsWith("错误：")).toBe(true);
  });

  it("keeps everything typed when the service is down, and says that nothing was sent", () => {
    const all = page("form-unavailable");
    expect(textOf(all)).toContain("没有提交");
    expect(field(all, "description").text).toContain("两次送修");
    expect(byTag(all, "details").some(({ attributes }) => attributes.has("open"))).toBe(true);
  });

  it("never keeps contact data in the browser's draft", () => {
    const kept = page("form").filter(({ attributes }) => attributes.has("data-keep"));
    expect(kept.map(({ attributes }) => attributes.get("name"))).toEqual(["description", "desiredOutcome"]);
  });

  it("carries the idempotency key", () => {
    expect(field(page("form"), "idempotencyKey").attributes.get("value")).toBe("form-0123456789abcdef");
  });
});

describe("the check page", () => {
  const values = { category: "other", description: "a\n<b>", name: "张伟", email: "z@example.com", relationship: "" };
  const all = readHtml(renderCheckPage({ values, categoryLabel: "不确定", idempotencyKey: "k".repeat(16) }, frame));

  it("carries every answer and the key unseen, so there is no session to lose", () => {
    const hidden = all.filter(({ attributes }) => attributes.get("type") === "hidden");
    expect(
      Object.fromEntries(hidden.map(({ attributes }) => [attributes.get("name"), attributes.get("value")])),
    ).toEqual({
      category: "other",
      description: "a\n<b>",
      name: "张伟",
      email: "z@example.com",
      language: "zh-CN",
      idempotencyKey: "k".repeat(16),
    });
  });

  it("goes back to the very field by posting the answers, without a script", () => {
    const back = byTag(all, "button").flatMap(({ attributes }) => attributes.get("formaction") ?? []);
    expect(back).toEqual(["category", "description", "name", "email"].map((name) => `/complaints/new#f-${name}`));
  });

  it("files by POST only", () => {
    expect(byTag(all, "form")[0]!.attributes.get("action")).toBe("/complaints");
    expect(byTag(all, "form")[0]!.attributes.get("method")).toBe("post");
  });
});

describe("the receipt", () => {
  it("shows number and code whole, in groups, with a way to copy both", () => {
    const all = page("receipt");
    const keys = all.filter(({ attributes }) => attributes.get("class") === "key").map(({ text }) => text.trim());
    expect(keys).toEqual(["7K4M-9QRT-C2XW-H", "H7Q2M-9XK4T"]);
    const copy = all.find(({ attributes }) => attributes.has("data-copy"))!;
    expect(copy.attributes.get("data-copy")).toBe("7K4M-9QRT-C2XW-H H7Q2M-9XK4T");
    expect(copy.attributes.has("hidden")).toBe(true);
  });

  it("has no link inside the coloured panel", () => {
    const all = page("receipt");
    const panel = all.find(({ attributes }) => attributes.get("class") === "panel")!;
    const inside = (element: Element): Element[] => element.children.flatMap((child) => [child, ...inside(child)]);
    expect(byTag(inside(panel), "a", "button")).toEqual([]);
  });

  it("dates each step that has a date", () => {
    expect(byTag(page("receipt"), "time").map(({ text }) => text)).toEqual([
      "11月24日（周二）14:40 前",
      "11月25日（周三）14:40 前",
      "11月30日（周一）18:00 前",
    ]);
  });
});
