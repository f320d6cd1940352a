import type { Language } from "../../domain/complaint/vocabulary.ts";

/** Why a field was refused: the literals of every surface. */
export const fieldReasons = [
  "required",
  "wrong-type",
  "too-short",
  "too-long",
  "too-small",
  "too-large",
  "too-few",
  "too-many",
  "malformed",
  "not-a-choice",
  "unknown-field",
  "not-accepted",
] as const;
export type FieldReason = (typeof fieldReasons)[number];

type Say = (limit: string) => string;

/** Instruction for empty, description for wrong; nothing is blamed on the writer. */
const messages: Readonly<Record<FieldReason, Readonly<Record<Language, Say>>>> = {
  required: { "zh-CN": () => "填写此项", en: () => "Fill in this field" },
  "wrong-type": { "zh-CN": () => "此项的类型不对", en: () => "This value is of another type than expected" },
  "too-short": { "zh-CN": (n) => `至少写 ${n} 个字`, en: (n) => `Use at least ${n} characters` },
  "too-long": { "zh-CN": (n) => `最多写 ${n} 个字`, en: (n) => `Use at most ${n} characters` },
  "too-small": { "zh-CN": (n) => `不能小于 ${n}`, en: (n) => `Must be ${n} or more` },
  "too-large": { "zh-CN": (n) => `不能大于 ${n}`, en: (n) => `Must be ${n} or less` },
  "too-few": { "zh-CN": (n) => `至少 ${n} 项`, en: (n) => `Give at least ${n}` },
  "too-many": { "zh-CN": (n) => `最多 ${n} 项`, en: (n) => `Give at most ${n}` },
  malformed: { "zh-CN": () => "格式不对", en: () => "This is not in the expected form" },
  "not-a-choice": { "zh-CN": (n) => `可选：${n}`, en: (n) => `Choose one of: ${n}` },
  "unknown-field": { "zh-CN": () => "没有此项", en: () => "There is no such field" },
  "not-accepted": { "zh-CN": () => "此项不符合要求", en: () => "This value cannot be accepted" },
};

/** The message of a refused field in the reader's language; `limit` is the number or the list of choices. */
export const fieldMessage = (reason: FieldReason, language: Language, limit: string): string =>
  messages[reason][language](limit);
