import { html, type Html, type Part } from "./markup.ts";

/** One row of a fact list; rows without content are left out. */
export interface Fact {
  readonly label: string;
  readonly content: Part;
}

const isEmpty = (content: Part): boolean => content === undefined || content === false || content === "";

/** Facts as a description list: label beside value, hairlines between. Nothing at all when every row is empty. */
export const factList = (facts: readonly Fact[]): Html | undefined => {
  const rows = facts.filter((fact) => !isEmpty(fact.content));
  if (rows.length === 0) return undefined;
  return html`<dl class="facts">
    ${rows.map(
      ({ label, content }) =>
        html`<div>
          <dt>${label}</dt>
          <dd><span class="lines">${content}</span></dd>
        </div>`,
    )}
  </dl>`;
};
