import { isObject, type Json } from "./json.ts";
import { errorNames, runtimeFailure, StateFailure } from "./state-failure.ts";

type Step = string | number;

const stepForm = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\['([^'\\]+)'\]/y;

/**
 * Steps of a reference path: `$`, `$.a.b`, `$.list[0]`, `$['a name']`, and the same after `$$` for the context object.
 * Undefined for anything else: filters, wildcards, slices, descents and intrinsic functions are not reference paths.
 */
export const parseReferencePath = (path: string): { context: boolean; steps: Step[] } | undefined => {
  const context = path.startsWith("$$");
  if (!path.startsWith("$")) return undefined;
  const steps: Step[] = [];
  stepForm.lastIndex = context ? 2 : 1;
  while (stepForm.lastIndex < path.length) {
    const match = stepForm.exec(path);
    if (match === null) return undefined;
    const [, name, index, quoted] = match;
    steps.push(index === undefined ? ((name ?? quoted) as string) : Number(index));
  }
  return { context, steps };
};

export const isReferencePath = (path: string): boolean => parseReferencePath(path) !== undefined;

const stepsOf = (path: string): { context: boolean; steps: Step[] } => {
  const parsed = parseReferencePath(path);
  if (parsed === undefined) throw runtimeFailure(`'${path}' is not a reference path`);
  return parsed;
};

const descend = (value: Json | undefined, step: Step): Json | undefined => {
  if (value === undefined || value === null || typeof value !== "object") return undefined;
  if (typeof step === "number") return Array.isArray(value) ? (value as readonly Json[])[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
};

/** What a path may look at: the data, and after `$$` the context object. */
export interface Scope {
  readonly data: Json;
  readonly context: Json;
}

/** The value a path points at; undefined when there is none. */
export const find = (path: string, scope: Scope): Json | undefined => {
  const { context, steps } = stepsOf(path);
  return steps.reduce<Json | undefined>(descend, context ? scope.context : scope.data);
};

/** The value a path points at; States.Runtime when there is none, as on AWS. */
export const get = (path: string, field: string, scope: Scope): Json => {
  const value = find(path, scope);
  if (value !== undefined) return value;
  const input = JSON.stringify(path.startsWith("$$") ? scope.context : scope.data);
  throw runtimeFailure(
    `The JSONPath '${path}' specified for the field '${field}' could not be found in the input '${input}'`,
  );
};

/** `data` with `value` put at `path`; missing objects on the way are made, everything else stays as it was. */
export const put = (path: string, data: Json, value: Json): Json => putAt(stepsOf(path).steps, path, data, value);

const putAt = (steps: readonly Step[], path: string, data: Json, value: Json): Json => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof step === "string" && isObject(data)) {
    const below = Object.hasOwn(data, step) ? (data[step] as Json) : {};
    return { ...data, [step]: putAt(rest, path, isContainer(below) || rest.length === 0 ? below : {}, value) };
  }
  if (typeof step === "number" && Array.isArray(data) && step < data.length) {
    return (data as readonly Json[]).map((item, index) => (index === step ? putAt(rest, path, item, value) : item));
  }
  throw new StateFailure(
    errorNames.resultPathMatchFailure,
    `Unable to apply step "${step}" of ResultPath '${path}' to input ${JSON.stringify(data)}`,
  );
};

const isContainer = (value: Json): boolean => typeof value === "object" && value !== null;
