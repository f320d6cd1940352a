import { html, type Html } from "./markup.ts";

/** A number or a code in its groups: a group is never torn, a line may end after a hyphen, copying gives the whole. */
export const groupedKey = (key: string): Html => {
  const groups = key.split("-");
  return html`${groups.map((group, index) => {
    const last = index === groups.length - 1;
    return html`<span>${group}${!last && "-"}</span>${!last && html`<wbr />`}`;
  })}`;
};
