import { describe, expect, it } from "vitest";
import { colours, type ColourName } from "../../../functions/presentation/assets/tokens.ts";

const channel = (part: string): number => {
  const value = Number.parseInt(part, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));

const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

/** Every pair that pages put together: what is read needs 4.5:1 (WCAG 1.4.3). */
const read: readonly (readonly [ColourName, ...ColourName[]])[] = [
  ["text", "bg", "surface", "accent-soft", "ok-soft", "warn-soft", "late-soft", "info-soft"],
  ["muted", "bg", "surface", "accent-soft"],
  ["accent", "bg", "surface", "accent-soft", "ok-soft", "warn-soft", "late-soft", "info-soft"],
  ["accent-strong", "bg", "surface", "accent-soft"],
  ["on-accent", "accent", "accent-strong"],
  ["ok", "bg", "surface", "ok-soft"],
  ["warn", "bg", "surface", "warn-soft"],
  ["late", "bg", "surface", "late-soft", "accent-soft"],
  ["info", "bg", "surface", "info-soft"],
];

/** Edges of what can be used, and the focus ring, need 3:1 (WCAG 1.4.11). */
const seen: readonly (readonly [ColourName, ...ColourName[]])[] = [
  ["border", "bg", "surface", "accent-soft"],
  ["accent", "bg", "surface", "accent-soft"],
  ["warn", "bg"],
  ["text", "bg", "surface", "accent-soft"],
];

describe.each(["light", "dark"] as const)("the %s colours", (theme) => {
  const pairs = (list: typeof read) => list.flatMap(([ink, ...grounds]) => grounds.map((ground) => ({ ink, ground })));
  const ratio = (ink: ColourName, ground: ColourName): number => contrast(colours[theme][ink], colours[theme][ground]);

  it.each(pairs(read))("let $ink be read on $ground", ({ ink, ground }) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(seen))("let $ink be seen on $ground", ({ ink, ground }) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(3);
  });
});

it("computes what WCAG computes", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
});
