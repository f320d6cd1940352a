import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assetHeaders, assets, findAsset } from "../../../functions/presentation/assets/assets.ts";
import { contentHash } from "../../../functions/presentation/assets/content-hash.ts";
import { colours } from "../../../functions/presentation/assets/tokens.ts";
import { languages } from "../../../functions/presentation/format/language.ts";
import { readHtml } from "./read-html.ts";
import { allSamples } from "./samples/all-samples.ts";
import { frameIn } from "./samples/sample.ts";

const css = assets.stylesheet.body;

describe("assets", () => {
  it.each(Object.values(assets))("stand at a path that carries the hash of their bytes: $path", (asset) => {
    expect(asset.hash).toBe(contentHash(asset.body));
    expect(asset.path).toContain(`.${asset.hash}.`);
    expect(findAsset(asset.path)).toBe(asset);
    expect(assetHeaders(asset)["cache-control"]).toContain("immutable");
    expect(assetHeaders(asset)["content-type"]).toBe(asset.contentType);
  });

  it("answers nothing for an old hash or a path that only looks alike", () => {
    expect(findAsset("/assets/redress.0000000000.css")).toBeUndefined();
    expect(findAsset(`${assets.stylesheet.path}/`)).toBeUndefined();
    expect(findAsset("/assets/../assets")).toBeUndefined();
  });
});

describe("the hash of a content", () => {
  it("is sixteen hex digits, the same for the same text", () => {
    expect(contentHash("")).toMatch(/^[0-9a-f]{16}$/);
    expect(contentHash("a".repeat(20_000))).toBe(contentHash("a".repeat(20_000)));
  });

  it("differs for texts that differ in one letter, in order or in length", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        expect(contentHash(a)).not.toBe(contentHash(b));
      }),
    );
    expect(contentHash("ab")).not.toBe(contentHash("ba"));
  });
});

describe("the stylesheet", () => {
  it("fetches nothing and closes what it opens", () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
    expect(css.split("{")).toHaveLength(css.split("}").length);
  });

  it("names its layers once, first, in the order in which they win", () => {
    expect(css.startsWith("@layer reset,tokens,base,layout,parts,desk,print;")).toBe(true);
  });

  it("writes every colour as a token, save paper and screens that bring their own", () => {
    const outside = css.replace(/@media print.*$/s, "").replace(/--[a-z-]+:#[0-9A-F]{6}/g, "");
    expect(outside.match(/#[0-9a-fA-F]{3,8}\b/g) ?? []).toEqual(["#fff"]);
    for (const value of [...Object.values(colours.light), ...Object.values(colours.dark)]) expect(css).toContain(value);
  });

  it("has a rule for every class that a page uses, and no rule for a class that none uses", () => {
    const used = new Set(
      languages
        .flatMap((language) => allSamples.map(({ render }) => render(frameIn(language))))
        .flatMap((html) => readHtml(html))
        .flatMap(({ attributes }) => (attributes.get("class") ?? "").split(/\s+/))
        .filter((name) => name !== ""),
    );
    const selectors = css.replace(/\{[^{}]*\}/g, " ");
    const styled = new Set([...selectors.matchAll(/\.([a-z][a-z-]*)/g)].map((match) => match[1]!));
    const meansNothing = new Set(["public", "plain", "rows", "current", "check", "info", "icon", "outcome"]);
    expect([...used].filter((name) => !styled.has(name) && !meansNothing.has(name))).toEqual([]);
    expect([...styled].filter((name) => !used.has(name))).toEqual([]);
  });
});
