import { html } from "hono/html";
import type { Paragraphs } from "./letter.ts";
import { styles as s } from "./mail-style.ts";

/** A piece of a mail whose values are escaped. */
export type Markup = ReturnType<typeof html>;

/** A table that only places things: programs without modern style sheets know no other way. */
export const layoutTable = (rows: Markup): Markup =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    ${rows}
  </table>`;

/** One row of the column. Room stands on cells, since some programs drop margins. */
export const row = (padding: string, inside: Markup): Markup =>
  html`<tr>
    <td align="left" style="padding:${padding}">${inside}</td>
  </tr>`;

export const textRow = (padding: string, text: readonly string[]): Markup =>
  html`<tr>
    <td class="text" align="left" style="padding:${padding};${s.text}">${lines(text)}</td>
  </tr>`;

export const lines = (text: readonly string[]): Markup =>
  html`${text.map((line, k) => (k === 0 ? html`${line}` : html`<br />${line}`))}`;

/** Paragraphs inside one cell. */
export const paragraphs = (text: Paragraphs): Markup =>
  html`${text.map((paragraph, k) => html`${k === 0 ? "" : html`<br /><br />`}${lines(paragraph)}`)}`;

/** A list as a table: bullets of real lists are misplaced by several programs. */
export const listRow = (items: Paragraphs): Markup =>
  row(
    "4px 0 0",
    layoutTable(
      html`${items.map(
        (text) =>
          html`<tr>
            <td class="accent" valign="top" width="20" style="padding:4px 0;${s.bullet}">•</td>
            <td class="text" valign="top" style="padding:4px 0;${s.text}">${entry(text)}</td>
          </tr>`,
      )}`,
    ),
  );

/** The first line of an entry that explains itself is its title. */
const entry = (text: readonly string[]): Markup =>
  text.length < 2 ? lines(text) : html`<strong>${text[0]}</strong><br />${lines(text.slice(1))}`;
