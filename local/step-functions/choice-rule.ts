import * as z from "zod";
import { comparisons } from "./comparisons.ts";
import type { Json } from "./json.ts";
import { find, get, isReferencePath, type Scope } from "./reference-path.ts";

export const ReferencePath = z
  .string()
  .refine(isReferencePath, { error: (issue) => `${JSON.stringify(issue.input)} is not a reference path` });

const fields = {
  Variable: ReferencePath.optional(),
  ...Object.fromEntries(Object.entries(comparisons).map(([name, { operand }]) => [name, operand.optional()])),
  get And() {
    return z.array(TestRule).min(1).optional();
  },
  get Or() {
    return z.array(TestRule).min(1).optional();
  },
  get Not() {
    return TestRule.optional();
  },
};

const operators = ["And", "Or", "Not", ...Object.keys(comparisons)];

const operatorOf = (rule: object): string[] => operators.filter((name) => name in rule);

const isOneTest = (rule: object): boolean => {
  const [operator, ...more] = operatorOf(rule);
  if (operator === undefined || more.length > 0) return false;
  return operator in comparisons === "Variable" in rule;
};

const wrongTest = "a choice rule is one comparison of one Variable, or one And, Or or Not";

/** A test without a way on: what stands inside And, Or and Not. */
const TestRule: z.ZodType<TestRule> = z.strictObject(fields).refine(isOneTest, wrongTest);

/** One rule of a Choice state. */
export const ChoiceRule = z
  .strictObject({ ...fields, Next: z.string(), Comment: z.string().optional() })
  .refine(isOneTest, wrongTest);

export interface TestRule {
  readonly Variable?: string | undefined;
  readonly And?: readonly TestRule[] | undefined;
  readonly Or?: readonly TestRule[] | undefined;
  readonly Not?: TestRule | undefined;
}

/** Whether a rule holds. A variable that is missing fails the execution (States.Runtime), except for IsPresent. */
export const ruleHolds = (rule: TestRule, scope: Scope): boolean => {
  if (rule.And !== undefined) return rule.And.every((part) => ruleHolds(part, scope));
  if (rule.Or !== undefined) return rule.Or.some((part) => ruleHolds(part, scope));
  if (rule.Not !== undefined) return !ruleHolds(rule.Not, scope);
  const [operator = ""] = operatorOf(rule);
  const path = rule.Variable ?? "$";
  const value = operator === "IsPresent" ? find(path, scope) : get(path, "Variable", scope);
  return comparisons[operator]?.matches(value, (rule as Record<string, Json>)[operator] ?? null) === true;
};
