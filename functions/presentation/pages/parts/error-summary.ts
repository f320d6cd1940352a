import { fieldId, type FieldError } from "./field.ts";
import { html, type Html } from "./markup.ts";

/**
 * What needs another look, above everything else, in the words that stand at the fields; takes the focus. Only fields
 * that the page shows (`fields`) become links, so no link leads nowhere.
 */
export const errorSummary = (
  title: string,
  errors: readonly FieldError[],
  fields: readonly string[],
  form?: string,
): Html | undefined => {
  if (errors.length === 0) return undefined;
  return html`<div class="summary stack" role="alert" tabindex="-1" autofocus>
    <h2>${title}</h2>
    <ul>
      ${errors.map(
        ({ field, message }) =>
          html`<li>
            ${fields.includes(field) ? html`<a href="#${fieldId({ name: field, form })}">${message}</a>` : message}
          </li>`,
      )}
    </ul>
  </div>`;
};
