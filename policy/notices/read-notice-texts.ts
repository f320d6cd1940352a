import { readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument } from "yaml";
import { parseNoticeTexts, type NoticeTexts } from "../../functions/presentation/mails/notice-texts.ts";
import type { SourceDocument } from "../../functions/presentation/mails/source-document.ts";

/** A YAML text that still knows its lines. Broken YAML throws, naming line and column. */
export const yamlDocument = (text: string): SourceDocument => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start !== undefined) return counter.linePos(start).line;
    return path.length === 0 ? undefined : lineOf(path.slice(0, -1));
  };
  return { value: document.toJS(), lineOf };
};

/** The notice texts as they stand in this folder, checked (throws a NoticeTextsError with every problem). */
export const readNoticeTexts = (): NoticeTexts => {
  const file = (language: string) => yamlDocument(readFileSync(new URL(`${language}.yaml`, import.meta.url), "utf8"));
  return parseNoticeTexts({ "zh-CN": file("zh-CN"), en: file("en") });
};
