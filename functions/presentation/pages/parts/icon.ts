import { html, type Html } from "./markup.ts";

/** Outlines on a 24 × 24 grid, drawn with the colour of the text around them. */
const outlines = {
  product: "M4 5h16v11H4zM2 19h20",
  repair: "M14.5 6.5a4 4 0 0 1 5-5l-2.6 2.6.6 2.4 2.4.6 2.6-2.6a4 4 0 0 1-5 5L8 19a2.1 2.1 0 0 1-3-3z",
  service: "M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v5H5a1 1 0 0 1-1-1zM20 14h-3v5h2a1 1 0 0 0 1-1zM17 19c0 2-2 3-5 3",
  delivery: "M2 6h12v11H2zM14 10h4l4 4v3h-8M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4M17 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  price: "M5 3h14v18l-3-2-2 2-2-2-2 2-2-2-3 2zM9 8l3 4 3-4M9 13h6M12 12v5",
  process: "M5 5a2 2 0 1 0 .01 0M19 15a2 2 0 1 0 .01 0M7 7h7a4 4 0 0 1 0 8H9a3 3 0 0 0 0 6h8",
  place: "M12 22s7-7 7-13A7 7 0 0 0 5 9c0 6 7 13 7 13zM12 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6",
  danger: "M12 3 2 20h20zM12 10v5M12 17.5v.5",
  question: "M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1-1.5 2.1M12 17v.5",
  other: "M6 12h.01M12 12h.01M18 12h.01",
  check: "M5 12.5 10 17.5 19 7",
  cross: "M6 6l12 12M18 6 6 18",
  clock: "M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20M12 6v6l4 2",
  info: "M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20M12 11v6M12 7v.5",
  clip: "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7L9.5 17a1.7 1.7 0 0 1-2.4-2.4L14.5 7",
  lock: "M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4",
} as const;

export type IconName = keyof typeof outlines;

/** A picture beside a word, never instead of one: readers' software passes over it. */
export const icon = (name: IconName, size = 24): Html =>
  html`<svg
    class="icon"
    width="${size}"
    height="${size}"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="${outlines[name]}" />
  </svg>`;

/** The mark of the desk: something said, and put right. */
export const brandMark = (): Html =>
  html`<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <path fill="currentColor" d="M8 1h12a7 7 0 0 1 7 7v8a7 7 0 0 1-7 7h-6l-6 5v-5a7 7 0 0 1-7-7V8a7 7 0 0 1 7-7z" />
    <path class="mark" d="M8.5 12.5l4 4 7-8" />
  </svg>`;
