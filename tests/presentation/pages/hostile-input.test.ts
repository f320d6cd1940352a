import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "./read-html.ts";
import { allSamples } from "./samples/all-samples.ts";
import { frameIn } from "./samples/sample.ts";

/** Words of our own that choose a variant, not words of people; and moments, which handlers make. */
const choosers = new Set([
  "kind",
  "status",
  "state",
  "tone",
  "icon",
  "field",
  "type",
  "currency",
  "answer",
  "language",
  "zone",
]);
const isOurs = (key: string, value: string): boolean =>
  (choosers.has(key) && /^[a-zA-Z/-]+$/.test(value)) || /^\d{4}-\d{2}-\d{2}T/.test(value);

/** The view with every word of people replaced; arrays, numbers and variants stay, so the page keeps its shape. */
const replaceAll =
  (by: string) =>
  (data: unknown, key = ""): unknown => {
    if (typeof data === "string") return isOurs(key, data) ? data : by;
    if (Array.isArray(data)) return data.map((item) => replaceAll(by)(item, key));
    if (typeof data !== "object" || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, replaceAll(by)(value, name)]));
  };

/** Tags and attribute names in order: what a browser would build, without what it would show. */
const shape = (html: string): string =>
  readHtml(html)
    .map(({ tag, attributes }) => `${tag}[${[...attributes.keys()].join(" ")}]`)
    .join("\n");

/** As long and as broken into lines as the hostile text, but harmless. */
const tame = (text: string): string => text.replace(/[^\s-]/g, "x");

const attacks = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</textarea><script>alert(1)</script>`,
  `</title><svg onload=alert(1)>`,
  `javascript:alert(1)`,
  `&lt;script&gt;`,
  `\uE0000.0\uE000<b>`,
  `\uE0001.0\uE000\uE0000.1\uE000`,
  `{name} {count, plural, one {<b>}}`,
];

const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((text) => text.trim() !== ""),
  fc
    .array(fc.constantFrom("<", ">", '"', "'", "&", "/", "=", "a", " ", "-", "\uE000", "`"), {
      minLength: 1,
      maxLength: 20,
    })
    .map((letters) => letters.join("")),
);

describe("whatever people write", () => {
  it.each(allSamples)("never becomes a tag or an attribute on the page $name", ({ renderChanged }) => {
    const frame = frameIn("zh-CN");
    fc.assert(
      fc.property(hostile, (text) => {
        const attacked = renderChanged(frame, (data) => replaceAll(text)(data));
        const harmless = renderChanged(frame, (data) => replaceAll(tame(text))(data));
        expect(shape(attacked)).toBe(shape(harmless));
        for (const { attributes } of readHtml(attacked))
          for (const name of ["href", "action", "formaction", "src"])
            expect(attributes.get(name) ?? "").not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }),
      { numRuns: 25 },
    );
  });
});
