import fc from "fast-check";
import type * as z from "zod";

type Schema = z.core.JSONSchema.BaseSchema;

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => ({ a: [inner] }), 1);

/** What fits nowhere. */
const wrong = fc.constantFrom<unknown[]>(
  null,
  true,
  0,
  -1,
  0.1,
  1e308,
  -9_007_199_254_740_993,
  "",
  "constructor",
  [],
  {},
  [[]],
  { length: -1 },
  { toString: 1, valueOf: null },
  deep(10),
  deep(16),
  deep(40),
);

/** Names that objects have anyway, and names nobody knows. */
const oddNames = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "then",
  "",
  "0",
  "x".repeat(300),
);

/** What a complaint of the tests holds, so that a generated command may hit something. */
const known = ["specialist", "finance", "repair", "p1", "d1", "r1", "product-quality", "CNY"];

const hostile = [
  "\ud800",
  "\u0000\u0001",
  "\u202e右",
  "👨‍👩‍👧‍👦".repeat(3),
  "ﷺ",
  "a\r\nBcc: x@y.example",
  "<script>1</script>",
  "{name}",
  "=1+1",
];

const moments = [
  "2026-12-04T10:00:00.000Z",
  "2026-11-19T02:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
  "0000-01-01T00:00:00.000Z",
  "2026-02-30T00:00:00.000Z",
  "2099-12-31T00:00:00.000Z",
];

const texts = ({ minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known, "电脑又黑屏了") },
    { weight: 1, arbitrary: fc.constantFrom(...hostile, " ", "\u3000") },
    { weight: 1, arbitrary: fc.constantFrom(minLength, maxLength, maxLength + 1).map((length) => "字".repeat(length)) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );

const stringOf = (schema: Schema): fc.Arbitrary<string> => {
  if (schema.format === "date-time") return fc.constantFrom(...moments);
  if (schema.format === "date") return fc.constantFrom("2026-11-27", "2026-02-29", "9999-12-31", "27.11.2026");
  if (schema.format === "email")
    return fc.constantFrom("zhang@customer.example", "a@b", `${"a".repeat(250)}@x.cn`, "a@b.c\n@d.e");
  if (schema.pattern === undefined) return texts(schema);
  return fc.constantFrom("CNY", "USD", "cny", "+86 138 0000 0000", "1".repeat(40));
};

const numberOf = ({
  exclusiveMinimum,
  minimum = Number(exclusiveMinimum ?? 0),
  maximum = 1e6,
}: Schema): fc.Arbitrary<number> =>
  fc.constantFrom(minimum, minimum + 1, minimum + 25_000, maximum, maximum + 1, minimum - 1, 0.5, -0, 1e300);

/** Values at, just inside and just outside every border of a JSON schema; mostly inside, so that some get through. */
export const edgesOf = (schema: Schema, defs: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: fitting(schema, defs) }, { weight: 1, arbitrary: wrong });

const fitting = (schema: Schema, defs: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> => {
  if (schema.$ref !== undefined) return fitting(defs[schema.$ref.split("/").at(-1)!]!, defs);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => fitting(one, defs)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "string":
      return stringOf(schema);
    case "integer":
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(edgesOf(schema.items as Schema, defs), { maxLength: 3 });
    default:
      return objectOf(schema, defs);
  }
};

const objectOf = (schema: Schema, defs: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> => {
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => {
    const odds = schema.required?.includes(name) === true ? 40 : 1;
    const value = edgesOf(one as Schema, defs).map((inner) => [[name, inner]] as const);
    return fc.oneof({ weight: odds, arbitrary: value }, { weight: 1, arbitrary: fc.constant([] as const) });
  });
  const more = fc.oneof(
    { weight: 40, arbitrary: fc.constant([] as const) },
    { weight: 1, arbitrary: oddNames.map((name) => [[name, 1]] as const) },
  );
  return fc.tuple(...fields, more).map((parts) => Object.fromEntries(parts.flat()));
};
