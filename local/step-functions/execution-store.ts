import type { Execution } from "./execution.ts";
import type { HistoryEvent } from "./history.ts";

/** What one step changed: the execution as it is now, and the events that are new. */
export interface StoredStep {
  readonly execution: Execution;
  readonly events: readonly HistoryEvent[];
}

/** Where executions outlive the process. A step that was appended is still there after a kill. */
export interface ExecutionStore {
  /** The last step of every execution, and every definition one of them may be pinned to (text by digest). */
  load(): Promise<{ definitions: ReadonlyMap<string, string>; executions: readonly Execution[] }>;
  saveDefinition(digest: string, text: string): Promise<void>;
  append(step: StoredStep): Promise<void>;
  history(arn: string): Promise<HistoryEvent[]>;
  remove(arn: string): Promise<void>;
}

/** Keeps executions as long as the process lives; for tests and what-if. */
export const createMemoryExecutionStore = (): ExecutionStore => {
  const definitions = new Map<string, string>();
  const steps = new Map<string, { execution: Execution; events: HistoryEvent[] }>();
  return {
    load: () =>
      Promise.resolve({
        definitions: new Map(definitions),
        executions: [...steps.values()].map(({ execution }) => structuredClone(execution)),
      }),
    saveDefinition: (digest, text) => {
      definitions.set(digest, text);
      return Promise.resolve();
    },
    append: ({ execution, events }) => {
      const before = steps.get(execution.arn)?.events ?? [];
      before.push(...events);
      steps.set(execution.arn, { execution: structuredClone(execution), events: before });
      return Promise.resolve();
    },
    history: (arn) => Promise.resolve([...(steps.get(arn)?.events ?? [])]),
    remove: (arn) => {
      steps.delete(arn);
      return Promise.resolve();
    },
  };
};
