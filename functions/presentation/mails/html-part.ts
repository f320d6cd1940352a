import { html, raw } from "hono/html";
import type { Fact, Letter, LetterBlock } from "./letter.ts";
import { buttonColour, darkSheet, styles as s } from "./mail-style.ts";

type Markup = ReturnType<typeof html>;

/**
 * The HTML part: one column of presentational tables that Word-Outlook, QQ and 163 can draw, no images, no scripts,
 * nothing loaded from anywhere (pages: mails). All values are escaped by the template.
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
        <table
          role="presentation"
          class="page"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="${s.outer}"
        >
          <tr>
            <td align="center" style="padding:24px 16px 32px">
              ${raw('<!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->')}
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                align="center"
                style="${raw(s.column)}"
              >
                <tr>
                  <td class="accent" style="${s.brand}">${letter.brand}</td>
                </tr>
                ${row("padding:24px 0 4px", html`<h1 class="text" style="${s.h1}">${letter.heading}</h1>`)}
                ${textRow("padding:12px 0 0", [letter.greeting])} ${letter.blocks.map(block)}
                ${letter.facts.length === 0 ? "" : factTable(letter.facts)}
                ${letter.action === undefined ? "" : actionRows(letter.action)}
                ${letter.next === undefined ? "" : nextRows(letter.next)} ${textRow("padding:20px 0 0", letter.closing)}
                ${letter.reply === undefined ? "" : textRow("padding:12px 0 0", [letter.reply])}
                <tr>
                  <td style="padding:28px 0 0">
                    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
                      <tr>
                        <td class="line muted" style="padding:14px 0 0;${s.line};${s.muted}">
                          ${lines(letter.footer)}
                        </td>
                      </tr>
                    </table>
                  </td>
                </tr>
              </table>
              ${raw("<!--[if mso]></td></tr></table><![endif]-->")}
            </td>
          </tr>
        </table>
      </body>
    </html> `;
  // Only promises among the values make the template one; a letter has none.
  if (page instanceof Promise) throw new TypeError("a letter is written at once");
  return page.toString();
};

const row = (padding: string, inside: Markup): Markup =>
  html`<tr>
    <td align="left" style="${padding}">${inside}</td>
  </tr> `;

const textRow = (padding: string, text: readonly string[]): Markup =>
  html`<tr>
    <td class="text" align="left" style="${padding};${s.text}">${lines(text)}</td>
  </tr> `;

const lines = (text: readonly string[]): Markup =>
  html`${text.map((line, k) => (k === 0 ? html`${line}` : html`<br />${line}`))}`;

const block = (part: LetterBlock): Markup => {
  if (part.kind === "paragraph") return textRow("padding:12px 0 0", part.lines);
  if (part.kind === "quote")
    return row(
      "padding:16px 0 4px",
      html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
        <tr>
          <td class="line text" style="padding:2px 0 2px 16px;${s.quote}">
            ${part.paragraphs.map((text, k) => html`${k === 0 ? "" : html`<br /><br />`}${lines(text)}`)}
          </td>
        </tr>
      </table>`,
    );
  return html`${part.title === undefined ? "" : textRow("padding:12px 0 0", [part.title])}${list(part.items)}`;
};

/** A list as a table: bullets of real lists are misplaced by several programs. */
const list = (items: readonly (readonly string[])[]): Markup =>
  row(
    "padding:4px 0 0",
    html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
      ${items.map(
        (text) =>
          html`<tr>
            <td class="accent" valign="top" width="20" style="padding:4px 0;${s.link};font-size:16px;line-height:28px">
              •
            </td>
            <td class="text" valign="top" style="padding:4px 0;${s.text}">${lines(text)}</td>
          </tr>`,
      )}
    </table>`,
  );

const factTable = (facts: readonly Fact[]): Markup =>
  row(
    "padding:20px 0 0",
    html`<table width="100%" cellpadding="0" cellspacing="0" border="0">
      ${facts.map(
        ({ label, value, strong }) =>
          html`<tr>
            <th
              class="line muted${strong ? " soft" : ""}"
              scope="row"
              align="left"
              valign="top"
              width="128"
              style="padding:11px 12px 11px ${strong ? "12px" : "0"};font-weight:400;${s.line};${strong ? `${s.soft};` : ""}${s.muted};line-height:26px"
            >
              ${label}
            </th>
            <td
              class="line text${strong ? " soft" : ""}"
              align="left"
              valign="top"
              style="padding:11px ${strong ? "12px" : "0"} 11px 0;${s.line};${strong ? `${s.soft};` : ""}${s.text};line-height:26px;font-weight:${strong ? "650" : "400"}"
            >
              ${lines(value.split("\n"))}
            </td>
          </tr>`,
      )}
    </table>`,
  );

const actionRows = ({ label, url, copy, note }: NonNullable<Letter["action"]>): Markup =>
  html`${row(
      "padding:24px 0 0",
      html`<table role="presentation" cellpadding="0" cellspacing="0" border="0">
        <tr>
          <td class="button" bgcolor="${buttonColour}" style="${s.button}">
            <a class="button" href="${url}" style="${s.buttonLink}">${label}</a>
          </td>
        </tr>
      </table>`,
    )}${note === undefined ? "" : textRow("padding:10px 0 0", [note])}
    <tr>
      <td class="muted" align="left" style="padding:10px 0 0;${s.muted}">
        ${copy}<br /><a class="accent" href="${url}" style="${s.link}">${url}</a>
      </td>
    </tr> `;

const nextRows = ({ title, items }: NonNullable<Letter["next"]>): Markup =>
  html`${row("padding:24px 0 0", html`<h2 class="text" style="margin:0;${s.text};font-size:18px;font-weight:650">${title}</h2>`)}${list(items.map((item) => item.split("\n")))}`;
