import { approvalPosition, complaintPosition, type Position } from "../domain/complaint/position.ts";
import type { Complaint } from "../domain/complaint/state.ts";
import { millis, type Instant } from "../domain/instant.ts";
import type { Machine } from "./ports/workflow.ts";

/** Which workflow: a complaint's own, or one of its approvals'. */
export interface WorkflowRef {
  readonly machine: Machine;
  readonly id: string;
  readonly number: string;
}

/** What a state of the machines takes in and hands on: ids and values ready to use, nothing to compute (design section 3). */
export interface WorkflowState extends WorkflowRef {
  readonly generation: number;
  readonly stage: string;
  readonly dueBy: Instant;
  readonly timeoutSeconds: number;
}

export const locate = (complaint: Complaint, ref: WorkflowRef, now: Instant): Position =>
  ref.machine === "complaint" ? complaintPosition(complaint, now) : approvalPosition(complaint, ref.id, now);

/** The stages in which a workflow has nothing left to wait for. */
export const isOver = (stage: string): boolean => stage === "ended" || stage === "decided" || stage === "superseded";

/** Rounded up and one second more: waking early is normal, a timeout of nothing is an error (design section 3). */
const timeoutUntil = (dueBy: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((millis(dueBy) - millis(now)) / 1000)) + 1;

export const workflowState = (
  ref: WorkflowRef,
  generation: number,
  position: Position,
  now: Instant,
): WorkflowState => ({
  machine: ref.machine,
  id: ref.id,
  number: ref.number,
  generation,
  stage: position.stage,
  dueBy: position.dueBy,
  timeoutSeconds: timeoutUntil(position.dueBy, now),
});

/**
 * Has the world moved on since this was waited for? Another stage or an earlier due moment must wake the workflow; a later
 * one need not: it wakes by itself, early, and looks again, which costs no more.
 */
export const hasMoved = (waiting: { stage: string; dueBy: Instant }, position: Position): boolean =>
  waiting.stage !== position.stage || position.dueBy < waiting.dueBy;
