import type { Letter, LetterBlock } from "./letter.ts";

/** The plain part: short paragraphs, an address alone on its line. Lines are not wrapped: reading programs do that. */
export const plainPart = (letter: Letter): string =>
  [
    letter.brand,
    letter.heading,
    letter.greeting,
    ...letter.blocks.map(plainBlock),
    ...(letter.facts.length > 0 ? [plainFacts(letter)] : []),
    ...(letter.action === undefined ? [] : [plainAction(letter.action)]),
    ...(letter.next === undefined ? [] : [`${letter.next.title}\n${letter.next.items.map(bullet).join("\n")}`]),
    letter.closing.join("\n"),
    ...(letter.reply === undefined ? [] : [letter.reply]),
    // "-- " alone on its line starts a signature: programs fold it away when people answer.
    `-- \n${letter.footer.join("\n")}`,
  ].join("\n\n") + "\n";

const plainBlock = (block: LetterBlock): string => {
  if (block.kind === "paragraph") return block.lines.join("\n");
  if (block.kind === "quote")
    return block.paragraphs.map((lines) => lines.map((line) => `> ${line}`).join("\n")).join("\n>\n");
  const items = block.items.map((lines) => bullet(lines.join("\n  "))).join("\n");
  return block.title === undefined ? items : `${block.title}\n${items}`;
};

const bullet = (text: string): string => `- ${text}`;

const plainFacts = ({ facts, language }: Letter): string => {
  const colon = language === "zh-CN" ? "：" : ": ";
  return facts.map(({ label, value }) => `${label}${colon}${value}`).join("\n");
};

const plainAction = ({ label, url, note }: NonNullable<Letter["action"]>): string =>
  [...(note === undefined ? [] : [note]), label, url].join("\n");
