import { html, raw } from "hono/html";
import { actionRows, blockRows, factTable, keyCard, nextRows } from "./html-blocks.ts";
import { layoutTable, lines, row, textRow } from "./html-rows.ts";
import type { Letter } from "./letter.ts";
import { darkSheet, styles as s } from "./mail-style.ts";

/** Word-Outlook knows no max-width: it gets a table of fixed width around the column. */
const openGhost = raw(
  '<!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
);
const closeGhost = raw("<!--[if mso]></td></tr></table><![endif]-->");

/**
 * The HTML part: one column of presentational tables that Word-Outlook, QQ and 163 can draw, no images, no scripts,
 * nothing loaded from anywhere (pages: mails). All values are escaped by the templates.
 */
export const htmlPart = (letter: Letter): string => {
  const page = html`<!doctype html>
    <html lang="${letter.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${letter.subject}</title>
        <style>
          ${raw(darkSheet)}
        </style>
      </head>
      <body class="page" style="${s.body}">
        <div style="${s.preheader}">${letter.preheader}</div>
        <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td align="center" style="padding:24px 16px 32px">
              ${openGhost}
              <div style="${s.column}">${layoutTable(column(letter))}</div>
              ${closeGhost}
            </td>
          </tr>
        </table>
      </body>
    </html>`;
  // Only promises among the values make the template one; a letter has none.
  if (page instanceof Promise) throw new TypeError("a letter is written at once");
  // The indentation of the templates is a third of the size and of no use to anybody.
  return page.toString().replace(/\s*\n\s*/g, "\n");
};

const column = (letter: Letter) => html`
  <tr>
    <td class="accent accentLine" style="${s.brand}">${letter.brand}</td>
  </tr>
  ${row("24px 0 4px", html`<h1 class="text" style="${s.h1}">${letter.heading}</h1>`)}
  ${textRow("12px 0 0", [letter.greeting])} ${letter.keyFactsFirst ? keyCard(letter.keyFacts) : ""}
  ${letter.blocks.map(blockRows)} ${letter.keyFactsFirst ? "" : keyCard(letter.keyFacts)} ${factTable(letter.facts)}
  ${letter.action === undefined ? "" : actionRows(letter.action)}
  ${letter.next === undefined ? "" : nextRows(letter.next)} ${textRow("20px 0 0", letter.closing)}
  ${letter.reply === undefined ? "" : textRow("12px 0 0", [letter.reply])}
  ${row(
    "28px 0 0",
    layoutTable(
      html`<tr>
        <td class="line muted" style="padding:14px 0 0;${s.line};${s.muted}">${lines(letter.footer)}</td>
      </tr>`,
    ),
  )}
`;
