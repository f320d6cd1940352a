import * as z from "zod";
import type { Json } from "./json.ts";

interface Comparison {
  readonly operand: z.ZodType;
  readonly matches: (value: Json | undefined, operand: Json) => boolean;
}

const isString = (value: Json | undefined): value is string => typeof value === "string";
const isNumber = (value: Json | undefined): value is number => typeof value === "number";
const isTime = (value: Json | undefined): value is string => isString(value) && !Number.isNaN(Date.parse(value));

const text = (test: (a: string, b: string) => boolean): Comparison => ({
  operand: z.string(),
  matches: (value, operand) => isString(value) && test(value, operand as string),
});
const number = (test: (a: number, b: number) => boolean): Comparison => ({
  operand: z.number(),
  matches: (value, operand) => isNumber(value) && test(value, operand as number),
});
const time = (test: (a: number, b: number) => boolean): Comparison => ({
  operand: z.iso.datetime({ offset: true }),
  matches: (value, operand) => isTime(value) && test(Date.parse(value), Date.parse(operand as string)),
});
const type = (is: (value: Json | undefined) => boolean): Comparison => ({
  operand: z.boolean(),
  matches: (value, operand) => is(value) === operand,
});

/** `*` stands for any run of characters; `\*` and `\\` for themselves. */
const wildcard = (pattern: string): RegExp => {
  const source = pattern.replace(/\\([*\\])|\*|[.+?^${}()|[\]\\]/g, (found: string) =>
    found === "*" ? "[^]*" : found.length === 2 ? found : `\\${found}`,
  );
  return new RegExp(`^${source}$`);
};

/** Every comparison of a Choice rule that the interpreter knows. A value of another type never matches. */
export const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: text((a, b) => a === b),
  StringMatches: text((a, b) => wildcard(b).test(a)),
  NumericEquals: number((a, b) => a === b),
  NumericLessThan: number((a, b) => a < b),
  NumericLessThanEquals: number((a, b) => a <= b),
  NumericGreaterThan: number((a, b) => a > b),
  NumericGreaterThanEquals: number((a, b) => a >= b),
  TimestampEquals: time((a, b) => a === b),
  TimestampLessThan: time((a, b) => a < b),
  TimestampGreaterThan: time((a, b) => a > b),
  BooleanEquals: { operand: z.boolean(), matches: (value, operand) => value === operand },
  IsPresent: type((value) => value !== undefined),
  IsNull: type((value) => value === null),
  IsString: type(isString),
  IsNumeric: type(isNumber),
  IsBoolean: type((value) => typeof value === "boolean"),
  IsTimestamp: type(isTime),
};
