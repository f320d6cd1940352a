import { earlier, type Instant } from "../../functions/domain/instant.ts";
import type { Json } from "./json.ts";

export const executionStatuses = ["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"] as const;
export type ExecutionStatus = (typeof executionStatuses)[number];

/** One execution between two steps: everything that must outlive the process, and nothing else. */
export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machineArn: string;
  /** Digest of the definition it was started with; an update of the machine does not change it. */
  readonly definition: string;
  /** The input's very text: a repeated start is compared with it. */
  readonly input: string;
  readonly startedAt: Instant;
  /** When the whole execution is out of time. */
  readonly timeoutAt: Instant;
  status: ExecutionStatus;
  stoppedAt?: Instant;
  output?: string;
  error?: string;
  cause?: string;
  /** State entries, retries included: what AWS bills. */
  transitions: number;
  /** History events so far. */
  events: number;
  /** Where it is; absent once it has ended. */
  visit?: Visit;
}

/** A stay in one state, from entry to exit, over all its attempts. */
export interface Visit {
  readonly state: string;
  readonly input: Json;
  readonly enteredAt: Instant;
  retryCount: number;
  /** Attempts used of each entry of Retry. */
  readonly retriesUsed: number[];
  phase: Phase;
}

export type Phase = TaskPhase | { readonly kind: "back-off" | "wait"; readonly until: Instant };

/** One attempt of a Task. */
export interface TaskPhase {
  readonly kind: "task";
  /** New with every attempt, dead once the attempt has ended. */
  readonly token: string;
  /** Whether the token, not the function's return, ends the attempt. */
  readonly callback: boolean;
  readonly functionName: string;
  readonly payload: Json;
  readonly timeoutAt?: Instant;
  readonly heartbeatSeconds?: number;
  heartbeatBy?: Instant;
  /** The function has returned; until then a restart calls it again. */
  returned: boolean;
}

/** The next moment at which something happens to an execution by itself. */
export const dueOf = ({ visit, timeoutAt }: Execution): Instant | undefined => {
  if (visit === undefined) return undefined;
  const { phase } = visit;
  const moments = phase.kind === "task" ? [phase.timeoutAt, phase.heartbeatBy] : [phase.until];
  return moments.reduce<Instant>((first, at) => (at === undefined ? first : earlier(first, at)), timeoutAt);
};

/** The call that has to be made (again, after a restart) for an execution to go on. */
export const callOf = ({ visit }: Execution): TaskPhase | undefined =>
  visit?.phase.kind === "task" && !visit.phase.returned ? visit.phase : undefined;
