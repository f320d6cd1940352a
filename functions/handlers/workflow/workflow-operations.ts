import * as z from "zod";
import type { WorkflowSteps } from "../../application/workflow-steps.ts";
import type { WorkflowWait } from "../../application/workflow-wait.ts";
import { parseInstant } from "../../domain/instant.ts";

const moment = z.string().transform((text, refusal) => {
  try {
    return parseInstant(text);
  } catch {
    refusal.addIssue("not a moment");
    return z.NEVER;
  }
});

const ref = {
  machine: z.enum(["complaint", "approval"]),
  id: z.string().min(1),
  number: z.string().min(1),
  generation: z.int().nonnegative(),
};

const TaskInput = z.discriminatedUnion("operation", [
  z.object({ operation: z.literal("fold"), ...ref }),
  z.object({
    operation: z.literal("deal-with-due"),
    ...ref,
    execution: z.string(),
    state: z.string(),
    enteredAt: z.string(),
  }),
  z.object({ operation: z.literal("report-failure"), ...ref, error: z.unknown() }),
]);

const WaitInput = z.object({
  operation: z.literal("wait"),
  ...ref,
  token: z.string().min(1),
  stage: z.string().min(1),
  dueBy: moment,
  enteredAt: moment,
  retryCount: z.int().nonnegative().default(0),
});

interface Deps {
  readonly steps: WorkflowSteps;
  readonly alarm: (code: string, id: string, fault?: string) => void;
}

/**
 * The function behind the plain states of both machines. A command's id is `<execution>#<state>#<entered>`, so a state that
 * is tried again gives the same command again (design section 2: Commits).
 */
export const createTask =
  ({ steps, alarm }: Deps) =>
  async (input: unknown): Promise<object> => {
    const task = TaskInput.parse(input);
    switch (task.operation) {
      case "fold":
        return steps.fold(task, task.generation);
      case "deal-with-due":
        return steps.dealWithDue(task, task.generation, `${task.execution}#${task.state}#${task.enteredAt}`);
      case "report-failure":
        alarm("workflow-failed", `${task.machine}#${task.id}`, JSON.stringify(task.error));
        await steps.giveUp(task, task.generation);
        return { machine: task.machine, id: task.id, number: task.number, generation: task.generation };
    }
  };

/** The function behind the waiting states: it keeps the token, or answers it at once. */
export const createWait =
  ({ wait }: { wait: WorkflowWait }) =>
  async (input: unknown): Promise<object> => {
    await wait(WaitInput.parse(input));
    return {};
  };

/** Both functions of the machines, where one process is all of them. */
export const createWorkflowOperations = ({ wait, ...deps }: Deps & { wait: WorkflowWait }) => ({
  task: createTask(deps),
  wait: createWait({ wait }),
});
