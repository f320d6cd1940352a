import { Definition, type State } from "./definition.ts";
import { errorNames } from "./state-failure.ts";

export type ReadDefinition =
  | { readonly definition: Definition }
  | { readonly refused: "invalid-definition"; readonly problems: readonly string[] };

/** Reads a state machine file; refused with every problem named when the interpreter could not run it as AWS does. */
export const readDefinition = (text: string): ReadDefinition => {
  const json = parseJson(text);
  if (json === undefined) return refused(["the definition is not JSON"]);
  const parsed = Definition.safeParse(json);
  if (!parsed.success) {
    return refused(parsed.error.issues.map(({ path, message }) => `/${path.map(String).join("/")}: ${message}`));
  }
  const problems = structureProblems(parsed.data);
  return problems.length > 0 ? refused(problems) : { definition: parsed.data };
};

const refused = (problems: readonly string[]): ReadDefinition => ({ refused: "invalid-definition", problems });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const structureProblems = (definition: Definition): string[] => {
  const states = Object.entries(definition.States);
  const known = new Set(states.map(([name]) => name));
  const reached = new Set([definition.StartAt, ...states.flatMap(([, state]) => exitsOf(state))]);
  return [
    ...[...reached].filter((name) => !known.has(name)).map((name) => `/States: there is no state "${name}"`),
    ...[...known].filter((name) => !reached.has(name)).map((name) => `/States/${name}: nothing leads here`),
    ...states.flatMap(([name, state]) => stateProblems(state).map((problem) => `/States/${name}: ${problem}`)),
  ];
};

/** The names of every state that can follow a state. */
export const exitsOf = (state: State): string[] => {
  if (state.Type === "Choice") {
    return [...state.Choices.map(({ Next }) => Next), ...(state.Default === undefined ? [] : [state.Default])];
  }
  if (state.Type === "Succeed" || state.Type === "Fail") return [];
  const caught = state.Type === "Task" ? (state.Catch ?? []).map(({ Next }) => Next) : [];
  return [...(state.Next === undefined ? [] : [state.Next]), ...caught];
};

const stateProblems = (state: State): string[] => {
  const problems: string[] = [];
  const given = (...fields: string[]): number => fields.filter((field) => Object.hasOwn(state, field)).length;
  if ((state.Type === "Task" || state.Type === "Wait" || state.Type === "Pass") && given("Next", "End") !== 1) {
    problems.push("exactly one of Next and End");
  }
  if (state.Type === "Wait" && given("Seconds", "SecondsPath", "Timestamp", "TimestampPath") !== 1) {
    problems.push("exactly one of Seconds, SecondsPath, Timestamp and TimestampPath");
  }
  for (const field of ["TimeoutSeconds", "HeartbeatSeconds", "Error", "Cause"]) {
    if (given(field, `${field}Path`) > 1) problems.push(`${field} or ${field}Path, not both`);
  }
  if (state.Type === "Task") {
    problems.push(...wildcardProblems("Retry", state.Retry ?? []), ...wildcardProblems("Catch", state.Catch ?? []));
  }
  return problems;
};

const wildcardProblems = (field: string, list: readonly { ErrorEquals: readonly string[] }[]): string[] =>
  list.flatMap(({ ErrorEquals }, index) =>
    ErrorEquals.includes(errorNames.all) && (ErrorEquals.length > 1 || index < list.length - 1)
      ? [`${field}: States.ALL must stand alone and last`]
      : [],
  );
