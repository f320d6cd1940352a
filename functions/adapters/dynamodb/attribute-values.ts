import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Key } from "./table-keys.ts";

/** Our items are flat: texts, whole numbers and bytes. */
export type Item = Record<string, AttributeValue>;

export const textValue = (value: string): AttributeValue => ({ S: value });
export const wholeValue = (value: number): AttributeValue => ({ N: String(value) });
export const bytesValue = (value: Uint8Array): AttributeValue => ({ B: value });
export const keyValues = (key: Key): Item => ({ pk: textValue(key.pk), sk: textValue(key.sk) });

/** Schemas of single attributes, for parsing a stored item. */
export const TextValue = z.object({ S: z.string() }).transform((value) => value.S);
export const WholeValue = z.object({ N: z.string() }).transform((value) => Number(value.N));
export const BytesValue = z.object({ B: z.instanceof(Uint8Array) }).transform((value) => value.B);

const KeyItem = z.object({ pk: TextValue, sk: TextValue });
export const keyOf = (item: Item): Key => KeyItem.parse(item);

/** The size DynamoDB counts against the limit of an item: names and values in UTF-8, a number by its digits. */
export const sizeOfItem = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);

const sizeOfValue = (value: AttributeValue): number =>
  value.B?.byteLength ?? Buffer.byteLength(value.S ?? "") + (value.N?.length ?? 0);
