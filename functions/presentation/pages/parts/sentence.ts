import { html, type Html } from "./markup.ts";

/** A code point of the private use area: it stands in no text that people write. */
const FIRST_MARK = 0xe000;

/**
 * A text of the catalogue with markup (a moment, a link) at its placeholders: texts hold no markup, and where the
 * moment stands is the language's business. `say` gets one mark per part and puts them into its placeholders.
 */
export const sentence = (say: (...marks: string[]) => string, ...parts: readonly Html[]): Html => {
  const marks = parts.map((_, index) => String.fromCharCode(FIRST_MARK + index));
  const pieces = say(...marks).split(/([\uE000-\uE00F])/u);
  return html`${pieces.map((piece) => parts[marks.indexOf(piece)] ?? piece)}`;
};
