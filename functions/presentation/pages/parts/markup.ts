import { html as tagged } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Finished markup: made by `html` only, so every string inside went through escaping. */
export type Html = HtmlEscapedString;

/** What may stand in a template: text and numbers are escaped, finished markup is not, nothing prints as nothing. */
export type Part = string | number | Html | false | undefined | readonly Part[];

/** Tagged template with escaping; everything we put in is at hand, so the answer is never a promise. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  tagged(strings, ...parts) as Html;

const harmless = /^(?:\/(?!\/)|#|\?|https:\/\/|mailto:|tel:|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/;

/** An address for a link or a form; anything that could run as code or leave for a foreign scheme becomes "#". */
export const address = (url: string): string => (harmless.test(url) ? url : "#");

/** Text whose line breaks are the writer's own. */
export const lines = (text: string): Html => html`<span class="lines">${text}</span>`;

/** `<input type="hidden">` for each entry: what a form carries without asking. */
export const hiddenFields = (values: Readonly<Record<string, string>>): Html[] =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
