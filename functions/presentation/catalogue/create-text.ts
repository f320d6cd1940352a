import type { Language } from "../format/language.ts";
import type { Texts, ValuesOf } from "./message-types.ts";
import { formatMessage, type MessageValues } from "./message.ts";

/**
 * THE TEXT CATALOGUE
 *
 * An area is a file with one plain object; each key holds the text in every language, side by side:
 *
 *     export const formTexts = {
 *       "form.title": { "zh-CN": "告诉我们发生了什么", en: "Tell us what went wrong" },
 *       "form.errors": { "zh-CN": "有 {count} 处需要您看一下", en: "There is a problem with {count, plural, one {# answer} other {# answers}}" },
 *     } as const satisfies Texts;
 *
 * and whoever writes pages or mails takes the areas that it needs:
 *
 *     const text = createText(commonTexts, formTexts);
 *     const t = text("zh-CN");
 *     t("form.title");                 // no values: none are asked for
 *     t("form.errors", { count: 2 });  // a missing value or an unknown key does not type-check
 *
 * - A language left out is a type error; so is an unknown key or a missing value. The values are read from the Chinese
 *   and the English text, so a placeholder that stands in one language only has to be given as well; the catalogue test
 *   (tests/presentation/format/catalogue.test.ts, `problemsOf`) refuses that.
 * - Messages are ICU: `{name}`, `{n, plural, one {…} other {…}}`, `{x, select, a {…} other {…}}`. Placeholders are Latin
 *   letters and digits, with one space after each comma; a branch that is a single Latin word (`{yes}`) would read like a
 *   placeholder, so write more than one word there.
 * - Values are words made by functions/presentation/format; no dates or money are formatted by messages.
 * - Texts hold no markup; what comes out is plain text and is escaped by whoever puts it into a page.
 * - Keys begin with their area, so that areas can be joined; a key in two areas throws at the first text.
 */
export const createText = <const Areas extends readonly Texts[]>(...areas: Areas): CatalogueText<Areas> => {
  // Joined when first asked: a function starts with dozens of these and needs a few.
  let all: Texts | undefined;
  return (language) =>
    (key: string, ...[values]: readonly unknown[]) => {
      const found = (all ??= joined(areas))[key];
      if (found === undefined) throw new RangeError(`no text with the key ${key}`);
      return formatMessage(found[language], language, values as MessageValues | undefined);
    };
};

/** `text(language)(key, values)` over the areas it was made from. */
export type CatalogueText<Areas extends readonly Texts[]> = (language: Language) => TextIn<Joined<Areas[number]>>;

/** The texts in one language. */
export type TextIn<All extends Texts> = <K extends keyof All & string>(key: K, ...values: Arguments<All[K]>) => string;

type Arguments<T extends Texts[string]> = unknown extends ValuesOf<T["zh-CN"]> & ValuesOf<T["en"]>
  ? []
  : [values: ValuesOf<T["zh-CN"]> & ValuesOf<T["en"]>];

type Joined<Area> = (Area extends unknown ? (area: Area) => void : never) extends (all: infer All) => void
  ? All extends Texts
    ? All
    : never
  : never;

const joined = (areas: readonly Texts[]): Texts => {
  const all: Record<string, Texts[string]> = {};
  for (const area of areas)
    for (const [key, found] of Object.entries(area)) {
      if (all[key] !== undefined) throw new RangeError(`two texts with the key ${key}`);
      all[key] = found;
    }
  return all;
};
