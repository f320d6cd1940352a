import { html } from "hono/html";
import { layoutTable, lines, listRow, paragraphs, row, textRow, type Markup } from "./html-rows.ts";
import type { Fact, Letter, LetterBlock } from "./letter.ts";
import { buttonColour, styles as s } from "./mail-style.ts";

export const blockRows = (block: LetterBlock): Markup => {
  switch (block.kind) {
    case "paragraph":
      return textRow("12px 0 0", block.lines);
    case "quote":
      return row("16px 0 4px", cell("text accentLine", s.quote, paragraphs(block.paragraphs)));
    case "alert": {
      const inside = html`<strong>${block.word}</strong><br />${paragraphs(block.paragraphs)}`;
      return row("16px 0 4px", cell("alert", s.alert, inside));
    }
    case "list":
      return html`${block.title === undefined ? "" : textRow("12px 0 0", [block.title])}${listRow(block.items)}`;
  }
};

const cell = (classes: string, style: string, inside: Markup): Markup =>
  layoutTable(
    html`<tr>
      <td class="${classes}" style="${style}">${inside}</td>
    </tr>`,
  );

/** The facts the mail is about, each under its label: a date never breaks beside a narrow column. */
export const keyCard = (facts: readonly Fact[]): Markup => {
  if (facts.length === 0) return html``;
  const rows = facts.map(({ label, value }) => {
    const inside = html`<span class="muted" style="${s.keyLabel}">${label}</span><br />
      <span class="text" style="${s.keyValue}">${value}</span>`;
    return row("6px 0", inside);
  });
  return row("18px 0 6px", cell("card", s.card, layoutTable(html`${rows}`)));
};

/** A real table, read out as label and value. */
export const factTable = (facts: readonly Fact[]): Markup => {
  if (facts.length === 0) return html``;
  const rows = facts.map(
    ({ label, value }) =>
      html`<tr>
        <th class="line muted" scope="row" align="left" valign="top" width="100" style="${s.factLabel}">${label}</th>
        <td class="line text" align="left" valign="top" style="${s.factValue}">${lines(value.split("\n"))}</td>
      </tr>`,
  );
  return row(
    "16px 0 0",
    html`<table width="100%" cellpadding="0" cellspacing="0" border="0">
      ${rows}
    </table>`,
  );
};

/** A button that needs no image and works where style sheets do not, and the address for where buttons do not. */
export const actionRows = ({ label, url, copy, note }: NonNullable<Letter["action"]>): Markup =>
  html`${row(
    "24px 0 0",
    html`<table role="presentation" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td class="button" bgcolor="${buttonColour}" style="${s.button}">
          <a class="button" href="${url}" style="${s.buttonLink}">${label}</a>
        </td>
      </tr>
    </table>`,
  )}${note === undefined ? "" : textRow("10px 0 0", [note])}
  ${row(
    "10px 0 0",
    html`<span class="muted" style="${s.muted}"
      >${copy}<br /><a class="accent" href="${url}" style="${s.link}">${url}</a></span
    >`,
  )}`;

export const nextRows = ({ title, items }: NonNullable<Letter["next"]>): Markup =>
  html`${row("24px 0 0", html`<h2 class="text" style="${s.h2}">${title}</h2>`)}
  ${listRow(items.map((item) => item.split("\n")))}`;
