import type { JsonObject } from "../../local/step-functions/json.ts";

/** What the machines are told about a complaint or an approval. */
export interface Situation {
  readonly stage: string;
  readonly timeoutSeconds: number;
}

export interface FakeDesk {
  /** Sets how things stand with an id. */
  set(id: string, stage: string, timeoutSeconds?: number): void;
  /** Sets what dealing with what is due makes of an id, one entry for each time; the last one stays. */
  whenDue(id: string, ...situations: Situation[]): void;
  /** Makes the next calls of an operation fail under this name. */
  fail(operation: string, error: string, times: number): void;
  /** Makes the next wait be answered by this before the function returns. */
  answerAtOnce(answer: (token: string, output: JsonObject) => Promise<unknown>): void;
  /** The input of the next state, as a waker sends it. */
  situation(id: string): JsonObject;
  /** The token the last wait of an id got. */
  token(id: string): string;
  /** Every call of a function, in order. */
  readonly calls: JsonObject[];
  readonly workflow: (payload: JsonObject) => JsonObject;
  readonly wait: (payload: JsonObject) => Promise<null>;
}

const day = 24 * 60 * 60;

/** Stands in for the application behind the two functions: it only knows stages and timeouts. */
export const createFakeDesk = (): FakeDesk => {
  const now = new Map<string, Situation>();
  const later = new Map<string, Situation[]>();
  const tokens = new Map<string, string>();
  const failures: { operation: string; error: string }[] = [];
  const calls: JsonObject[] = [];
  let atOnce: ((token: string, output: JsonObject) => Promise<unknown>) | undefined;

  const failIfAsked = (operation: unknown): void => {
    const index = failures.findIndex((failure) => failure.operation === operation);
    const [failure] = index < 0 ? [] : failures.splice(index, 1);
    if (failure !== undefined) throw Object.assign(new Error("made to fail"), { name: failure.error });
  };

  const output = (from: JsonObject): JsonObject => {
    const id = from["id"] as string;
    const { stage, timeoutSeconds } = now.get(id) ?? { stage: "received", timeoutSeconds: day };
    const { machine = "", number = "", generation = 0 } = from;
    return { machine, id, number, generation, stage, timeoutSeconds, dueBy: `${stage}+${timeoutSeconds}` };
  };

  return {
    set: (id, stage, timeoutSeconds = day) => void now.set(id, { stage, timeoutSeconds }),
    whenDue: (id, ...situations) => void later.set(id, situations),
    fail: (operation, error, times) => {
      for (let i = 0; i < times; i++) failures.push({ operation, error });
    },
    answerAtOnce: (answer) => {
      atOnce = answer;
    },
    situation: (id) => output(calls.findLast((call) => call["id"] === id) ?? { id }),
    token: (id) => tokens.get(id) ?? "",
    calls,
    workflow: (payload) => {
      calls.push(payload);
      failIfAsked(payload["operation"]);
      const id = payload["id"] as string;
      if (payload["operation"] === "deal-with-due") {
        const [next, ...rest] = later.get(id) ?? [];
        if (next !== undefined) now.set(id, next);
        if (rest.length > 0) later.set(id, rest);
      }
      return output(payload);
    },
    wait: async (payload) => {
      calls.push(payload);
      const id = payload["id"] as string;
      tokens.set(id, payload["token"] as string);
      failIfAsked(payload["operation"]);
      const answer = atOnce;
      atOnce = undefined;
      await answer?.(payload["token"] as string, output(payload));
      return null;
    },
  };
};
