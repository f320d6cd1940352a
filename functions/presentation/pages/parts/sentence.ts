import { html, type Html } from "./markup.ts";

/** A character of the private use area begins and ends each mark; no text of ours contains it. */
const EDGE = "\uE000";

const marksOf = (count: number, attempt: number): string[] =>
  Array.from({ length: count }, (_, index) => `${EDGE}${String(attempt)}.${String(index)}${EDGE}`);

/**
 * A text of the catalogue with markup (a moment, an amount) at its placeholders: texts hold no markup, and where the
 * moment stands is the language's business. `say` gets one mark per part and puts them into its placeholders. Should
 * somebody's own words contain a mark, other marks are taken: people cannot place or double our markup.
 */
export const sentence = (say: (...marks: string[]) => string, ...parts: readonly Html[]): Html => {
  for (let attempt = 0; ; attempt += 1) {
    const marks = marksOf(parts.length, attempt);
    const said = say(...marks);
    if (marks.every((mark) => said.split(mark).length <= 2)) return filled(said, marks, parts);
  }
};

const filled = (said: string, marks: readonly string[], parts: readonly Html[]): Html => {
  const mark = marks.find((candidate) => said.includes(candidate));
  if (mark === undefined) return html`${said}`;
  const [before = "", after = ""] = said.split(mark);
  return html`${filled(before, marks, parts)}${parts[marks.indexOf(mark)]}${filled(after, marks, parts)}`;
};
