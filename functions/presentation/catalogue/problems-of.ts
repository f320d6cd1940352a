import { languages, type Language } from "../format/language.ts";
import { argumentsOf, type MessageArgument } from "./message-arguments.ts";
import type { Text, Texts } from "./message-types.ts";

/** What type checking cannot see in an area: broken messages, placeholders that differ between languages, empty texts. */
export const problemsOf = (area: Texts): string[] =>
  Object.entries(area).flatMap(([key, text]) => problemsOfText(text).map((problem) => `${key}: ${problem}`));

const problemsOfText = (text: Text): string[] => {
  const alone = languages.flatMap((language) => problemsOfMessage(text[language], language));
  if (alone.length > 0) return alone;
  const [first = "", ...others] = languages.map((language) => shapeOf(argumentsOf(text[language], language)));
  return others.every((other) => other === first) ? [] : [`placeholders differ: ${[first, ...others].join(" / ")}`];
};

const problemsOfMessage = (message: string, language: Language): string[] => {
  if (message.trim() === "") return [`empty in ${language}`];
  try {
    const names = argumentsOf(message, language);
    // The same reading as ValuesOf: where it and the parser disagree, types would ask for the wrong values.
    const typed = new Set(
      Array.from(message.matchAll(/\{([A-Za-z][A-Za-z0-9]*)(?:\}|, )/g), (match) => match[1] ?? ""),
    );
    const misread = [...typed].filter((name) => !names.has(name));
    const unread = [...names.keys()].filter((name) => !typed.has(name));
    return [
      ...misread.map((name) => `${language} has a branch that reads like the placeholder {${name}}`),
      ...unread.map((name) => `${language} has a placeholder that types cannot read: {${name}}`),
    ];
  } catch (error) {
    return [`${language} is not an ICU message: ${String(error)}`];
  }
};

/** One language may count what the other only names, so plural and plain are alike. */
const shapeOf = (names: ReadonlyMap<string, MessageArgument>): string =>
  [...names]
    .map(([name, { form }]) => `{${name}${form === "plain" || form === "plural" ? "" : `, ${form}`}}`)
    .sort()
    .join(" ");
