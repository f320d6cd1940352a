import { readFileSync } from "node:fs";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { parseNoticeTexts, type NoticeTexts } from "../../functions/presentation/mails/notice-texts.ts";
import type { SourceDocument } from "../../functions/presentation/mails/source-document.ts";

/** A YAML text that still knows its lines. Broken YAML throws, naming line and column. */
export const yamlDocument = (text: string): SourceDocument => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const start = startOf(document.getIn(path.slice(0, -1), true) ?? document.contents, last);
    return start === undefined ? lineOf(path.slice(0, -1)) : counter.linePos(start).line;
  };
  return { value: document.toJS(), lineOf };
};

/** Where an entry begins: a key of a mapping, or an item of a list. */
const startOf = (parent: unknown, key: PropertyKey): number | undefined => {
  if (isMap(parent)) {
    const found = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key;
    return isScalar(found) ? found.range?.[0] : undefined;
  }
  const item = isSeq(parent) && typeof key === "number" ? parent.items[key] : undefined;
  return isNode(item) ? item.range?.[0] : undefined;
};

/** The notice texts as they stand in this folder, checked (throws a NoticeTextsError with every problem). */
export const readNoticeTexts = (): NoticeTexts => {
  const file = (language: string) => yamlDocument(readFileSync(new URL(`${language}.yaml`, import.meta.url), "utf8"));
  return parseNoticeTexts({ "zh-CN": file("zh-CN"), en: file("en") });
};
