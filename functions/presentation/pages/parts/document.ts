import { assets, type Asset } from "../../assets/assets.ts";
import type { Language } from "../../format/language.ts";
import { html, type Html } from "./markup.ts";

export interface DocumentOptions {
  readonly language: Language;
  readonly title: string;
  readonly largeText?: boolean;
  readonly theme?: "light" | "dark" | undefined;
  readonly bodyClass?: string;
  /** Scripts beside the one of every page; each page works without any. */
  readonly scripts?: readonly Asset[];
  readonly body: Html;
}

/**
 * The whole document around a page's body. Telephones must not turn our numbers and dates into links of their own
 * (`format-detection`), and nothing here needs a script or an inline style.
 */
export const renderDocument = (options: DocumentOptions): string =>
  html`<!doctype html>
    <html
      lang="${options.language}"
      ${options.largeText === true && html`data-size="large"`}
      ${options.theme !== undefined && html`data-theme="${options.theme}"`}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <meta name="color-scheme" content="light dark" />
        <title>${options.title}</title>
        <link rel="icon" href="${assets.icon.path}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets.stylesheet.path}" />
        ${[assets.pageScript, ...(options.scripts ?? [])].map(
          (script) => html`<script type="module" src="${script.path}"></script>`,
        )}
      </head>
      <body class="${options.bodyClass ?? "public"}">
        ${options.body}
      </body>
    </html>`.toString();
