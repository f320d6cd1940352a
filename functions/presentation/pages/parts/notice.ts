import { icon, type IconName } from "./icon.ts";
import { html, type Html, type Part } from "./markup.ts";

const icons: Readonly<Record<NoticeTone, IconName>> = { info: "info", ok: "check", warn: "danger", late: "danger" };

export type NoticeTone = "info" | "ok" | "warn" | "late";

/** News above everything else. `announced` tells readers' software at once: for the answer to what was just sent. */
export const notice = (tone: NoticeTone, content: Part, announced = false): Html =>
  html`<div class="notice ${tone}" ${announced && html`role="status"`}>
    ${icon(icons[tone])}
    <div class="stack">${content}</div>
  </div>`;
