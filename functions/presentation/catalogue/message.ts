import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../format/language.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** Parsing a message costs more than formatting it, and the same few hundred are used again and again. */
const parsed = new Map<string, IntlMessageFormat>();

/** An ICU message with its values. Throws when a value is missing. `<` means itself: texts hold no markup. */
export const formatMessage = (message: string, language: Language, values: MessageValues = {}): string => {
  const key = `${language} ${message}`;
  const format = parsed.get(key) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  parsed.set(key, format);
  return String(format.format({ ...values }));
};
