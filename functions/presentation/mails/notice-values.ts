import type { Instant } from "../../domain/instant.ts";
import type { MessageValues } from "../catalogue/message.ts";
import { formatAccessCode, formatNumber } from "../format/complaint-number.ts";
import { formatDuration } from "../format/duration.ts";
import type { Language } from "../format/language.ts";
import { formatMoneyInWords } from "../format/money-in-words.ts";
import { formatMoney } from "../format/money.ts";
import { formatMoment, formatNearMoment, formatShortDate } from "../format/moment.ts";
import type { MailFrame } from "./mail-frame.ts";
import { fieldsOf, type NoticeContent } from "./notice-content.ts";
import type { Fields, FieldType, FieldValues } from "./notice-fields.ts";
import { optionOf, typeOf, variantsOf } from "./placeholders.ts";

/** A notice's values in words: by placeholder, and for each list one set per entry (the notice's own values included). */
export interface NoticeValues {
  readonly values: MessageValues;
  readonly lists: Readonly<Record<string, readonly MessageValues[]>>;
}

/** Writes every value of a notice in the reader's language. What is absent has no placeholder in the answer. */
export const noticeValues = (notice: NoticeContent, language: Language, frame: MailFrame): NoticeValues => {
  const given = withDerived(notice);
  const write = writer(language, frame.zone, notice.writtenAt);
  const house = { company: frame.company, phone: frame.phone, phoneHours: frame.phoneHours };
  const values = { ...house, ...valuesOf(fieldsOf(notice.kind), given, write) };
  const lists: Record<string, readonly MessageValues[]> = {};
  for (const [name, field] of Object.entries(fieldsOf(notice.kind)))
    if (typeof field === "object" && "list" in field)
      lists[name] = entriesOf(given, name).map((entry) => ({ ...values, ...valuesOf(field.list, entry, write) }));
  return { values, lists };
};

type Given = Readonly<Record<string, unknown>>;
type Write = <T extends FieldType>(type: T, value: FieldValues[T]) => readonly (string | number | undefined)[];

const entriesOf = (given: Given, name: string): readonly Given[] => given[name] as readonly Given[];

const valuesOf = (fields: Fields, given: Given, write: Write): MessageValues => {
  const found: Record<string, string | number> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof field === "object" && "list" in field) found[`${name}Count`] = entriesOf(given, name).length;
    else if (typeof field === "string") {
      const type = typeOf(field);
      const written = write(type, value as never);
      variantsOf(name, type).forEach((variant, k) => {
        const words = written[k];
        if (words !== undefined) found[variant] = words;
      });
    } else found[name] = optionOf(value as string);
  }
  return found;
};

/** One writing per variant of the type, in the order of `variantsOf`. */
const writer = (language: Language, zone: string, now: Instant): Write => {
  const moment = (at: Instant, withBy: boolean) => [
    formatMoment(at, language, zone, { now, withBy }),
    formatShortDate(at, language, zone, now),
    formatNearMoment(at, language, zone, { now, withBy }),
  ];
  const write: { [T in FieldType]: (value: FieldValues[T]) => readonly (string | number | undefined)[] } = {
    by: (at) => moment(at, true),
    at: (at) => moment(at, false),
    money: (money) => [formatMoney(money, language), formatMoneyInWords(money, language)],
    number: (number) => [formatNumber(number)],
    code: (code) => [formatAccessCode(code)],
    duration: (milliseconds) => [formatDuration(milliseconds, language)],
    count: (count) => [count],
    label: (words) => [words],
    name: (name) => [name],
    text: (text) => [text.trim()],
    link: () => [],
  };
  return (type, value) => write[type](value);
};

/** Responsibility is admitted only for what is upheld at least in part, whatever the caller has filled in (OP-31). */
const withDerived = (notice: NoticeContent): Given => {
  if (notice.kind !== "result") return { ...notice };
  const upheld = notice.points.some(({ finding }) => finding === "upheld" || finding === "partly");
  return upheld
    ? { ...notice, apology: "responsibility" }
    : { ...notice, apology: "regret", responsibility: undefined };
};
