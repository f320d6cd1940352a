import type { Fact, Letter, LetterBlock } from "./letter.ts";

/** The plain part: short paragraphs, an address alone on its line. Lines are not wrapped: reading programs do that. */
export const plainPart = (letter: Letter): string =>
  [
    letter.brand,
    letter.heading,
    letter.greeting,
    ...(letter.keyFactsFirst ? plainFacts(letter.keyFacts, letter) : []),
    ...letter.blocks.map((block) => plainBlock(block, letter)),
    ...(letter.keyFactsFirst ? [] : plainFacts(letter.keyFacts, letter)),
    ...plainFacts(letter.facts, letter),
    ...(letter.action === undefined ? [] : [plainAction(letter.action)]),
    ...(letter.next === undefined ? [] : [`${letter.next.title}\n${letter.next.items.map(bullet).join("\n")}`]),
    letter.closing.join("\n"),
    ...(letter.reply === undefined ? [] : [letter.reply]),
    // "-- " alone on its line starts a signature: programs fold it away when people answer.
    `-- \n${letter.footer.join("\n")}`,
  ].join("\n\n") + "\n";

const plainBlock = (block: LetterBlock, letter: Letter): string => {
  if (block.kind === "paragraph") return block.lines.join("\n");
  if (block.kind === "quote")
    return block.paragraphs.map((lines) => lines.map((line) => `> ${line}`).join("\n")).join("\n>\n");
  if (block.kind === "alert")
    return `** ${block.word}${colon(letter)}${block.paragraphs.map((lines) => lines.join("\n")).join("\n\n")} **`;
  const items = block.items.map((lines) => bullet(lines.join("\n  "))).join("\n");
  return block.title === undefined ? items : `${block.title}\n${items}`;
};

const bullet = (text: string): string => `- ${text}`;

const colon = ({ language }: Letter): string => (language === "zh-CN" ? "：" : ": ");

const plainFacts = (facts: readonly Fact[], letter: Letter): string[] =>
  facts.length === 0 ? [] : [facts.map(({ label, value }) => `${label}${colon(letter)}${value}`).join("\n")];

const plainAction = ({ label, url, note }: NonNullable<Letter["action"]>): string =>
  [...(note === undefined ? [] : [note]), label, url].join("\n");
