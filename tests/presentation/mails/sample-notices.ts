import { parseInstant } from "../../../functions/domain/instant.ts";
import { fieldsOf, type NoticeContent, type NoticeKind } from "../../../functions/presentation/mails/notice-content.ts";
import type {
  Choice,
  Field,
  Fields,
  FieldType,
  FieldValues,
} from "../../../functions/presentation/mails/notice-fields.ts";
import { isChoice, isOptional, typeOf } from "../../../functions/presentation/mails/placeholders.ts";

export interface SampleShape {
  /** Whether values that may be absent are there. */
  readonly optional: boolean;
  readonly entries: number;
  /** Which literal of each choice. */
  readonly pick: (choice: Choice) => string;
}

export const full: SampleShape = { optional: true, entries: 2, pick: (choice) => choice[0]! };
export const bare: SampleShape = { optional: false, entries: 0, pick: (choice) => choice.at(-1)! };

/** A notice of any kind, made from the table of its fields; words are told apart by the name of their field. */
export const sampleNotice = (kind: NoticeKind, shape: SampleShape): NoticeContent =>
  ({
    kind,
    writtenAt: parseInstant("2026-11-21T02:12:00Z"),
    ...(shape.optional ? { recipient: "张伟" } : {}),
    ...valuesOf(fieldsOf(kind), shape),
  }) as unknown as NoticeContent;

const valuesOf = (fields: Fields, shape: SampleShape): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = valueOf(name, field, shape);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const valueOf = (name: string, field: Field, shape: SampleShape): unknown => {
  if (isChoice(field)) return shape.pick(field);
  if (typeof field === "string")
    return isOptional(field) && !shape.optional ? undefined : simpleValue(name, typeOf(field));
  if ("derived" in field) return undefined;
  return Array.from({ length: shape.entries }, (_, k) =>
    Object.fromEntries(Object.entries(valuesOf(field.list, shape)).map(([key, v]) => [key, marked(v, k)])),
  );
};

const marked = (value: unknown, k: number): unknown =>
  typeof value === "string" && value.startsWith("<") ? `${value}${k + 1}` : value;

/** The angle brackets must arrive as themselves: whoever writes them must not write markup. */
const simpleValue = (name: string, type: FieldType): unknown => {
  const values: FieldValues = {
    by: parseInstant("2026-11-27T10:00:00Z"),
    at: parseInstant("2027-01-04T04:00:00Z"),
    money: { minor: 128_000, currency: "CNY" },
    number: "7K4M9QRTC2XWH",
    code: "H7Q2M9XK4T",
    duration: 3_900_000,
    count: 3,
    label: `label-${name}`,
    name: `<b>name-${name}`,
    text: `<i>text-${name} & "more"`,
    link: "https://redress.example/x?t=abc&u=def",
  };
  return values[type];
};
