import { colours } from "./tokens.ts";

/** The mark in the browser's tab: something said, and put right. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path fill="${colours.light.accent}" d="M8 1h12a7 7 0 0 1 7 7v8a7 7 0 0 1-7 7h-6l-6 5v-5a7 7 0 0 1-7-7V8a7 7 0 0 1 7-7z"/><path fill="none" stroke="${colours.light["on-accent"]}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" d="M8.5 12.5l4 4 7-8"/></svg>`;
