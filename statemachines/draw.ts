import { readFileSync, writeFileSync } from "node:fs";

/** What a picture needs of a state. */
interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string; readonly StringEquals?: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
}

interface Machine {
  readonly Comment: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

const isWaiting = ({ Resource }: State): boolean => Resource?.endsWith(".waitForTaskToken") === true;

const text = (words: string): string => `"${words.replaceAll('"', "#quot;")}"`;

const shapeOf = (state: State, name: string): string => {
  if (state.Type === "Choice") return `{${text(name)}}`;
  if (state.Type === "Succeed" || state.Type === "Fail") return `([${text(name)}])`;
  return isWaiting(state) ? `(${text(name)})` : `[${text(name)}]`;
};

/** The stages whose rule leads from a choice to a state; "anything else" for the default. */
const stagesTo = (choice: State, name: string): string[] => [
  ...(choice.Choices ?? []).filter(({ Next }) => Next === name).map(({ StringEquals = "" }) => StringEquals),
  ...(choice.Default === name ? ["anything else"] : []),
];

const catches = (state: State, error: string): string | undefined =>
  state.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.Next;

/** A mermaid flow chart. All waiting states have the same ways out, so they stand in one box with one arrow each. */
const picture = ({ StartAt, States }: Machine): string => {
  const names = Object.keys(States);
  const id = (name: string): string => `s${names.indexOf(name)}`;
  const entries = Object.entries(States);
  const waiting = entries.filter(([, state]) => isWaiting(state));
  const others = entries.filter(([, state]) => !isWaiting(state));
  const arrow = (from: string, to: string | undefined, label = ""): string[] =>
    to === undefined ? [] : [`  ${from} -->${label === "" ? "" : `|${text(label)}|`} ${id(to)}`];
  const failure = (from: string, to: string | undefined): string[] =>
    to === undefined ? [] : [`  ${from} -. fails .-> ${id(to)}`];

  const [anyWait] = waiting.map(([, state]) => state);
  return [
    "flowchart LR",
    `  start((" ")) --> ${id(StartAt)}`,
    ...others.map(([name, state]) => `  ${id(name)}${shapeOf(state, name)}`),
    '  subgraph waits["Waits for somebody to act, or for the next promise to fall due"]',
    ...waiting.map(([name, state]) => `    ${id(name)}${shapeOf(state, name)}`),
    "  end",
    ...others.flatMap(([name, state]) => [
      ...(state.Type === "Choice"
        ? names.flatMap((to) => stagesTo(state, to).flatMap((stage) => arrow(id(name), to, stage)))
        : arrow(id(name), state.Next)),
      ...(catches(state, "States.ALL") === state.Next ? [] : failure(id(name), catches(state, "States.ALL"))),
    ]),
    ...arrow("waits", anyWait?.Next, "somebody acted"),
    ...arrow("waits", anyWait && catches(anyWait, "States.Timeout"), "a moment has come"),
    ...failure("waits", anyWait && catches(anyWait, "States.ALL")),
  ].join("\n");
};

const table = ({ States }: Machine): string => {
  const choices = Object.values(States).filter(({ Type }) => Type === "Choice");
  const rows = Object.entries(States).map(([name, state]) => {
    const stages = choices.flatMap((choice) => stagesTo(choice, name)).map((stage) => `\`${stage}\``);
    return `| ${name} | ${stages.join(", ").replace("`anything else`", "anything else")} | ${state.Comment ?? ""} |`;
  });
  return ["| state | stage | what happens there |", "|---|---|---|", ...rows].join("\n");
};

/** The README of this folder, made from the state machine files so that it cannot tell another story than they do. */
const drawReadme = (machines: Readonly<Record<string, Machine>>): string =>
  [
    "# State machines",
    "",
    "Made by `node statemachines/draw.ts` from the files beside it; a test holds them together. A rounded box waits for a",
    "task token, a square one answers at once, a diamond only looks at the stage. State names are sentences and are for",
    "ever: running executions, histories and command ids carry them.",
    ...Object.entries(machines).flatMap(([name, machine]) => [
      "",
      `## ${name}`,
      "",
      machine.Comment,
      "",
      "```mermaid",
      picture(machine),
      "```",
      "",
      table(machine),
    ]),
    "",
  ].join("\n");

const machineNames = ["complaint", "approval"] as const;

/** Reads a state machine file of this folder. */
const readMachine = (name: string): Machine =>
  JSON.parse(readFileSync(new URL(`${name}.asl.json`, import.meta.url), "utf8")) as Machine;

/** The README as it has to be at present. */
export const currentReadme = (): string =>
  drawReadme(Object.fromEntries(machineNames.map((name) => [name, readMachine(name)])));

if (import.meta.main) writeFileSync(new URL("README.md", import.meta.url), currentReadme());
