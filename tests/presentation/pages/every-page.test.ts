import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assets } from "../../../functions/presentation/assets/assets.ts";
import { languages } from "../../../functions/presentation/format/language.ts";
import { around, byTag, readHtml, type Element } from "./read-html.ts";
import { allSamples } from "./samples/all-samples.ts";
import { frameIn } from "./samples/sample.ts";

const pages = languages.flatMap((language) =>
  allSamples.map(({ name, render }) => ({ name: `${name} in ${language}`, language, html: render(frameIn(language)) })),
);

const idsOf = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => element.attributes.get("id") ?? []);

const isHidden = (element: Element): boolean => element.attributes.get("type") === "hidden";

const labelled = (field: Element, all: readonly Element[]): boolean =>
  around(field).some(({ tag }) => tag === "label") ||
  byTag(all, "label").some((label) => label.attributes.get("for") === field.attributes.get("id"));

const gzipped = (text: string): number => gzipSync(text).length;

describe.each(pages)("$name", ({ html, language }) => {
  const all = readHtml(html);

  it("says its language and its title, and has one heading of the first level", () => {
    const [root] = all;
    expect(root?.attributes.get("lang")).toBe(language);
    expect(byTag(all, "title")[0]?.text.trim()).not.toBe("");
    expect(byTag(all, "h1")).toHaveLength(1);
    expect(byTag(all, "main")).toHaveLength(1);
  });

  it("obeys the strict policy: no inline style, no inline script, no handler", () => {
    expect(byTag(all, "style")).toEqual([]);
    for (const script of byTag(all, "script")) {
      expect(script.attributes.get("src")).toMatch(/^\/assets\/[a-z]+\.[0-9a-f]{16}\.js$/);
      expect(script.text).toBe("");
    }
    for (const { attributes } of all)
      for (const name of attributes.keys()) expect(name).not.toMatch(/^(?:style|on.*)$/);
  });

  it("tells every moment to machines as well", () => {
    for (const time of byTag(all, "time")) {
      expect(time.attributes.get("datetime")).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      expect(time.text.trim()).not.toBe("");
    }
  });

  it("names every field, every link, every button and every picture that is not decoration", () => {
    for (const field of byTag(all, "input", "select", "textarea"))
      if (!isHidden(field)) expect(labelled(field, all), field.attributes.get("name")).toBe(true);
    for (const control of byTag(all, "a", "button")) expect(control.text.trim()).not.toBe("");
    for (const picture of byTag(all, "svg"))
      expect(picture.attributes.has("aria-hidden") || picture.attributes.has("aria-label")).toBe(true);
    for (const group of byTag(all, "fieldset")) expect(group.children[0]?.tag).toBe("legend");
  });

  it("uses an id once, and points only at ids that are there", () => {
    const ids = idsOf(all);
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = all.flatMap(({ attributes }) => [
      ...(attributes.get("href")?.startsWith("#") === true ? [attributes.get("href")?.slice(1) ?? ""] : []),
      ...(attributes.get("aria-describedby")?.split(" ") ?? []),
      ...(attributes.get("for") === undefined ? [] : [attributes.get("for") ?? ""]),
    ]);
    for (const pointer of pointers.filter((id) => id !== "write")) expect(ids).toContain(pointer);
  });

  it("links each error in the summary to its field, in the field's own words", () => {
    for (const summary of all.filter(({ attributes }) => attributes.get("role") === "alert"))
      for (const link of byTag(all, "a").filter((a) => around(a).includes(summary))) {
        const id = link.attributes.get("href")?.slice(1) ?? "";
        const error = all.find(
          ({ attributes }) => attributes.get("id")?.startsWith(id) === true && attributes.get("class") === "error",
        );
        expect(error?.text).toContain(link.text.trim());
      }
  });

  it("has one way to send each form, and none that works by GET unless it only searches", () => {
    for (const form of byTag(all, "form")) {
      const submits = byTag(all, "button").filter(
        (button) =>
          around(button).includes(form) &&
          !["button"].includes(button.attributes.get("type") ?? "submit") &&
          !button.attributes.has("formaction") &&
          button.attributes.get("name") !== "staff",
      );
      if (submits.length !== 0) expect(submits).toHaveLength(1);
      expect(form.attributes.get("method")).toBe(form.attributes.get("role") === "search" ? "get" : "post");
    }
  });

  it("weighs little: HTML, stylesheet and scripts stay within the budget", () => {
    expect(gzipped(html)).toBeLessThanOrEqual(12 * 1024);
    expect(gzipped(assets.stylesheet.body)).toBeLessThanOrEqual(6 * 1024);
    expect(gzipped(assets.formScript.body) + gzipped(assets.pageScript.body)).toBeLessThanOrEqual(5 * 1024);
  });
});
