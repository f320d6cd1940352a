import { icon } from "./icon.ts";
import { html, type Html, type Part } from "./markup.ts";

/** The end of a road: a mark, one heading with the news, and what to do now. */
export const outcome = (mark: "check" | "info", title: string, content: Part): Html =>
  html`<div class="outcome">
    <span class="outcome-mark ${mark}">${icon(mark, 28)}</span>
    <h1>${title}</h1>
    ${content}
  </div>`;
