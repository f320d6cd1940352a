import type { TaskPhase } from "./execution.ts";
import type { Faults } from "./faults.ts";
import { overTheWire, type Json } from "./json.ts";
import type { Happening } from "./step.ts";

/** Calls a function and answers what it returns. What it throws is a function error under the error's name. */
export type Invoke = (functionName: string, payload: Json) => Promise<unknown>;

/** Makes the call of one attempt, faults that were asked for included, and says what came of it. Never throws. */
export const callLambda = async (invoke: Invoke, faults: Faults, phase: TaskPhase): Promise<Happening> => {
  const { token, functionName, payload } = phase;
  const threw = (error: string, message: string): Happening => ({
    kind: "threw",
    token,
    error,
    cause: JSON.stringify({ errorMessage: message, errorType: error }),
  });
  const failure = faults.takeFailedCall();
  if (failure !== undefined) return threw(failure, "made to fail");
  try {
    const result = overTheWire(await invoke(functionName, overTheWire(payload)));
    if (faults.takeDroppedResult()) return threw("Lambda.SdkClientException", "the answer was lost");
    return { kind: "returned", token, payload: result };
  } catch (error) {
    return error instanceof Error ? threw(error.name, error.message) : threw("Error", String(error));
  }
};
