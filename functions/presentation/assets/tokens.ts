import { css } from "./css.ts";

/**
 * The colours of Redress, light and dark. Contrast is a promise: a test computes every pair that pages put
 * together and refuses text below 4.5:1 and borders below 3:1.
 */
export const colours = {
  light: {
    bg: "#FFFFFF",
    surface: "#F5F7F8",
    text: "#16222B",
    muted: "#4C5B65",
    line: "#D5DCE0",
    border: "#76848C",
    accent: "#0B5A6F",
    "accent-strong": "#08475A",
    "on-accent": "#FFFFFF",
    "accent-soft": "#E4F1F4",
    ok: "#17663A",
    "ok-soft": "#E5F4EA",
    warn: "#8A4B00",
    "warn-soft": "#FDF1DC",
    late: "#A81E1E",
    "late-soft": "#FCEBEA",
    info: "#234E9C",
    "info-soft": "#E9F0FB",
    focus: "#FFBF47",
  },
  dark: {
    bg: "#12191E",
    surface: "#1A2329",
    text: "#E8EEF1",
    muted: "#A9B7BF",
    line: "#33414A",
    border: "#82929C",
    accent: "#7CCBDD",
    "accent-strong": "#A3DCE9",
    "on-accent": "#0B1418",
    "accent-soft": "#12323B",
    ok: "#7FD6A0",
    "ok-soft": "#12301F",
    warn: "#F2B866",
    "warn-soft": "#38270D",
    late: "#FF9C94",
    "late-soft": "#3C1A19",
    info: "#9DBEF7",
    "info-soft": "#172A49",
    focus: "#FFBF47",
  },
} as const;

/** A colour's name, as CSS knows it (`--accent-soft`). */
export type ColourName = keyof (typeof colours)["light"];

const declarations = (theme: "light" | "dark"): string =>
  Object.entries(colours[theme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The system's theme decides; `data-theme` on the root overrules it in both directions. */
export const tokensCss = css`
  @layer tokens {
    :root {
      color-scheme: light dark;
      ${declarations("light")};
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
        ${declarations("dark")};
      }
    }
    [data-theme="light"] {
      color-scheme: light;
    }
    [data-theme="dark"] {
      color-scheme: dark;
      ${declarations("dark")};
    }
  }
`;
