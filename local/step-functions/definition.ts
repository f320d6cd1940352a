import * as z from "zod";
import { ChoiceRule, ReferencePath } from "./choice-rule.ts";
import { templatePaths } from "./payload-template.ts";
import { isReferencePath } from "./reference-path.ts";

/** The resources a Task may name. */
export const resources = {
  request: "arn:aws:states:::lambda:invoke",
  callback: "arn:aws:states:::lambda:invoke.waitForTaskToken",
} as const;

const Template = z.json().superRefine((template, context) => {
  for (const { field, path } of templatePaths(template)) {
    if (typeof path === "string" && isReferencePath(path)) continue;
    const intrinsic = typeof path === "string" ? /^States\.\w+/.exec(path)?.[0] : undefined;
    context.addIssue(
      intrinsic === undefined
        ? `${field}: ${JSON.stringify(path)} is not a reference path`
        : `${field}: the intrinsic function ${intrinsic} is not supported`,
    );
  }
});
const NullablePath = ReferencePath.nullable().optional();
const ErrorEquals = z.array(z.string().min(1)).min(1);
const Seconds = z.number().int().min(1).max(99_999_999).optional();

const Retrier = z.strictObject({
  ErrorEquals,
  IntervalSeconds: z.number().int().min(1).default(1),
  MaxAttempts: z.number().int().min(0).max(99_999_999).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.number().int().min(1).optional(),
  JitterStrategy: z.literal("NONE").optional(),
  Comment: z.string().optional(),
});
export type Retrier = z.infer<typeof Retrier>;

const Catcher = z.strictObject({
  ErrorEquals,
  Next: z.string(),
  ResultPath: NullablePath,
  Comment: z.string().optional(),
});

const base = { Comment: z.string().optional(), InputPath: NullablePath, OutputPath: NullablePath };
const onward = { Next: z.string().optional(), End: z.literal(true).optional() };

const Task = z.strictObject({
  Type: z.literal("Task"),
  ...base,
  ...onward,
  Resource: z.enum(resources, { error: ({ input }) => `the resource ${String(input)} is not supported` }),
  Parameters: Template,
  ResultSelector: Template.optional(),
  ResultPath: NullablePath,
  TimeoutSeconds: Seconds,
  TimeoutSecondsPath: ReferencePath.optional(),
  HeartbeatSeconds: Seconds,
  HeartbeatSecondsPath: ReferencePath.optional(),
  Retry: z.array(Retrier).optional(),
  Catch: z.array(Catcher).optional(),
});
const Choice = z.strictObject({
  Type: z.literal("Choice"),
  ...base,
  Choices: z.array(ChoiceRule).min(1),
  Default: z.string().optional(),
});
const Wait = z.strictObject({
  Type: z.literal("Wait"),
  ...base,
  ...onward,
  Seconds: z.number().int().min(0).max(99_999_999).optional(),
  SecondsPath: ReferencePath.optional(),
  Timestamp: z.iso.datetime({ offset: true }).optional(),
  TimestampPath: ReferencePath.optional(),
});
const Pass = z.strictObject({
  Type: z.literal("Pass"),
  ...base,
  ...onward,
  Result: z.json().optional(),
  Parameters: Template.optional(),
  ResultPath: NullablePath,
});
const Succeed = z.strictObject({ Type: z.literal("Succeed"), ...base });
const Fail = z.strictObject({
  Type: z.literal("Fail"),
  Comment: z.string().optional(),
  Error: z.string().optional(),
  ErrorPath: ReferencePath.optional(),
  Cause: z.string().optional(),
  CausePath: ReferencePath.optional(),
});

const State = z.discriminatedUnion("Type", [Task, Choice, Wait, Pass, Succeed, Fail], {
  error: ({ input }) => `the state type ${String((input as { Type?: unknown }).Type)} is not supported`,
});

/** What the interpreter runs: a part of the Amazon States Language with JSONPath. Anything else is refused by name. */
export const Definition = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.literal("JSONPath").optional(),
  Version: z.literal("1.0").optional(),
  TimeoutSeconds: Seconds,
  StartAt: z.string(),
  States: z.record(z.string().min(1).max(80), State),
});

export type Definition = z.infer<typeof Definition>;
export type State = z.infer<typeof State>;
export type StateOf<T extends State["Type"]> = Extract<State, { Type: T }>;
