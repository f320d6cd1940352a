import type { Instant } from "../instant.ts";
import type { ComplaintEvent, EventOf } from "./events.ts";
import type { Approval } from "./remedy.ts";

type ApprovalEvent = Extract<ComplaintEvent, { type: `approval-${string}` }>;
type LaterEvent = Exclude<ApprovalEvent, { type: "approval-requested" }>;

const requested = (event: EventOf<"approval-requested">, at: Instant): Approval => ({
  ...event.approval,
  state: "asked",
  askedAt: at,
  issue: 1,
  nonce: event.sealed?.nonce ?? null,
  questions: 0,
  question: null,
  answer: null,
  formerly: [],
});

const passedOn = (approval: Approval, event: EventOf<"approval-passed-on">, at: Instant): Approval => ({
  ...approval,
  state: "passed-on",
  approver: event.to,
  role: event.role,
  dueBy: event.dueBy,
  warnBy: event.warnBy,
  because: event.because,
  issue: approval.issue + 1,
  nonce: event.sealed?.nonce ?? null,
  formerly: [...approval.formerly, { approver: event.from, until: at, issue: approval.issue }],
});

const answered = (approval: Approval, event: EventOf<"approval-answered">): Approval => ({
  ...approval,
  state: "asked",
  dueBy: event.dueBy,
  warnBy: event.warnBy,
  because: event.because,
  issue: approval.issue + 1,
  nonce: event.sealed?.nonce ?? null,
  answer: event.sealed?.answer ?? null,
});

const changed = (approval: Approval, event: LaterEvent, at: Instant): Approval => {
  switch (event.type) {
    case "approval-reminded":
      return { ...approval, state: "reminded", dueBy: event.dueBy };
    case "approval-passed-on":
      return passedOn(approval, event, at);
    case "approval-granted":
      return { ...approval, state: "approved", decidedAt: at, decidedBy: event.by };
    case "approval-refused":
      return {
        ...approval,
        state: "refused",
        decidedAt: at,
        decidedBy: event.by,
        reason: event.sealed?.reason ?? null,
      };
    case "approval-questioned":
      return {
        ...approval,
        state: "questioned",
        questions: approval.questions + 1,
        question: event.sealed?.question ?? null,
      };
    case "approval-answered":
      return answered(approval, event);
    case "approval-voided":
      return { ...approval, state: "voided", decidedAt: at };
  }
};

/** Folds one approval event; every new link raises `issue`, which makes all earlier links superseded (OP-03). */
export const evolveApprovals = (
  approvals: readonly Approval[],
  event: ApprovalEvent,
  at: Instant,
): readonly Approval[] =>
  event.type === "approval-requested"
    ? [...approvals, requested(event, at)]
    : approvals.map((approval) => (approval.id === event.approvalId ? changed(approval, event, at) : approval));
