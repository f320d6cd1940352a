import { icon } from "./icon.ts";
import { address, html, type Part } from "./markup.ts";

/** A file that belongs to a complaint, behind a link of limited life; `size` is in words ("2.1 MB"). */
export interface Attachment {
  readonly name: string;
  readonly href: string;
  readonly size: string;
}

/** Files by name and size; nothing when there are none. */
export const attachments = (title: string, files: readonly Attachment[]): Part =>
  files.length > 0 &&
  html`<ul class="files" aria-label="${title}">
    ${files.map(
      ({ name, href, size }) =>
        html`<li>${icon("clip", 20)}<a href="${address(href)}">${name}</a> <span class="meta">${size}</span></li>`,
    )}
  </ul>`;
