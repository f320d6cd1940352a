import type { Instant } from "../../domain/instant.ts";

export type Machine = "complaint" | "approval";

/**
 * What a waiting state has left behind (design section 3, "Waiting safely"): an operational record outside the log.
 * Only a live record proves a live workflow.
 */
export interface WaitRecord {
  readonly machine: Machine;
  /** Complaint number, or approval id. */
  readonly id: string;
  /** The complaint the wait belongs to (the same as `id` for the complaint machine). */
  readonly number: string;
  readonly generation: number;
  readonly token: string;
  readonly stage: string;
  readonly dueBy: Instant;
  /** `$$.State.EnteredTime` and `$$.State.RetryCount`: order the attempts of one execution. */
  readonly enteredAt: Instant;
  readonly retryCount: number;
}

export interface WaitStore {
  /**
   * Stores the record if its generation is not lower than the stored one and, within a generation, (enteredAt, retryCount)
   * is newer (the same one again counts as stored).
   */
  put(record: WaitRecord): Promise<"stored" | "superseded" | "older">;
  /** Consistent. A generation that was taken but has not waited yet has no token and answers undefined here. */
  find(machine: Machine, id: string): Promise<WaitRecord | undefined>;
  /**
   * Forgets the wait when the workflow has ended; only if it still holds this token. The generation stays, and attempts that
   * are not newer than the one removed stay "older".
   */
  remove(machine: Machine, id: string, token: string): Promise<void>;
  /** The generation in force, 0 when no execution was ever started. Consistent. */
  generation(machine: Machine, id: string): Promise<number>;
  /**
   * Takes generation `expected + 1` by a conditional update; false when somebody else has taken it. Until that generation
   * waits for the first time it stands in the due register with `at`: an execution that was lost on its way is found there.
   */
  takeGeneration(machine: Machine, id: string, number: string, expected: number, at: Instant): Promise<boolean>;
  /** Takes a generation that ended without ever waiting out of the due register; only while it is in force and not waiting. */
  release(machine: Machine, id: string, generation: number): Promise<void>;
  /** The due register: waits whose dueBy lies before `before`, earliest first. A hint; the index may lag. */
  listOverdue(
    before: Instant,
    limit: number,
  ): Promise<{ machine: Machine; id: string; number: string; dueBy: Instant }[]>;
  /** The earliest dueBy of all waits (for the local clock, which jumps). A hint. */
  earliestDue(): Promise<Instant | undefined>;
}

/** Step Functions as the application sees it. */
export interface Workflows {
  /** Starts `<id>-g<generation>`; "started" also when that execution exists already. */
  start(machine: Machine, input: { id: string; number: string; generation: number }): Promise<"started">;
  /** Answers a waiting token. "moved-on" = the token is dead (TaskTimedOut, TaskDoesNotExist, InvalidToken). */
  wake(token: string, output: object): Promise<"woken" | "moved-on">;
  /** Ends an execution that lost its place to a newer generation; nothing happens when it is gone. */
  stop(machine: Machine, id: string, generation: number): Promise<void>;
}
