import type { Instant } from "../instant.ts";
import type { ComplaintEvent, EventOf } from "./events.ts";
import type { Delivery } from "./remedy.ts";
import type { Agreement, CaseFile, Phase } from "./state.ts";

type CarriedOut = Extract<Phase, { status: "confirming" }>;

const carriedOut = (phase: Phase): phase is Extract<Phase, { remedyAt: Instant }> => "remedyAt" in phase;

const planned = (file: CaseFile, proposalId: string): readonly Delivery[] =>
  file.proposals.find((proposal) => proposal.id === proposalId)?.deliveries ?? [];

const agreed = (event: EventOf<"consent-given">, at: Instant): Agreement => ({
  proposalId: event.proposalId,
  at,
  how: event.how,
  nonce: event.sealed?.nonce ?? null,
  words: event.sealed?.words ?? null,
  ...(event.revocableUntil === undefined ? {} : { revocableUntil: event.revocableUntil }),
});

const accepted = (phase: Phase, file: CaseFile, event: EventOf<"consent-given">, at: Instant): Phase =>
  phase.status === "awaiting-consent"
    ? {
        status: "implementing",
        agreement: agreed(event, at),
        offer: phase.offer,
        deliveries: planned(file, event.proposalId),
      }
    : phase;

const offered = (event: EventOf<"remedy-released">, at: Instant): Phase => ({
  status: "awaiting-consent",
  offer: {
    proposalId: event.proposalId,
    releasedAt: at,
    openUntil: event.openUntil,
    paragraph: event.sealed?.paragraph ?? null,
    nonce: event.sealed?.nonce ?? null,
  },
});

const delivered = (phase: Phase, event: EventOf<"delivery-completed">, at: Instant): Phase =>
  phase.status === "implementing"
    ? {
        ...phase,
        deliveries: phase.deliveries.map((delivery) =>
          delivery.id === event.deliveryId ? { ...delivery, doneAt: at, proof: event.sealed } : delivery,
        ),
      }
    : phase;

/** A later phase keeps what was carried out, whichever of the three it is. */
const withStatus = (phase: Phase, status: "return-visit"): Phase => {
  if (!carriedOut(phase)) return phase;
  const { agreement, deliveries, remedyAt, survey, answer } = phase as CarriedOut;
  return {
    status,
    agreement,
    deliveries,
    remedyAt,
    ...(survey === undefined ? {} : { survey }),
    ...(answer === undefined ? {} : { answer }),
  };
};

const afterSurvey = (phase: Phase, event: EventOf<"survey-answered">, at: Instant): Phase =>
  carriedOut(phase)
    ? {
        ...phase,
        answer: {
          solved: event.solved,
          process: event.process,
          result: event.result,
          text: event.sealed?.text ?? null,
          at,
        },
      }
    : phase;

/** Upheld, the matter is worked on again; else the result stands, and for good (OP-05, OP-29). */
const reconsidered = (
  { words: former, ...closing }: Extract<Phase, { status: "closed" }>,
  { upheld, sealed }: EventOf<"reconsideration-decided">,
  at: Instant,
): Phase => {
  if (upheld) return { status: "proposing" };
  const { reconsiderUntil: _, ...rest } = closing;
  const words =
    sealed === null ? null : { ...former, result: sealed.result, measures: sealed.measures ?? former?.measures ?? "-" };
  return { ...rest, outcome: "final-position", closedAt: at, words };
};

/** Folds an event into the part of a complaint that belongs to its status; `file` is as it was before the event. */
export const evolvePhase = (phase: Phase, file: CaseFile, event: ComplaintEvent, at: Instant): Phase => {
  switch (event.type) {
    case "verification-started":
      return { status: "verifying", verified: false };
    case "facts-verified":
      return { status: "verifying", verified: true };
    case "department-assigned":
      return { status: "transferred" };
    case "department-answered":
    case "remedy-rejected":
    case "consent-refused":
    case "second-review-opened":
      return { status: "proposing" };
    case "remedy-proposed":
      return { status: "awaiting-approval", proposalId: event.proposal.id };
    case "remedy-approved":
      return { status: "awaiting-release", proposalId: event.proposalId };
    case "remedy-released":
      return offered(event, at);
    case "consent-given":
      return accepted(phase, file, event, at);
    case "consent-revoked":
      return phase.status === "implementing" ? { status: "awaiting-consent", offer: phase.offer } : phase;
    case "delivery-completed":
      return delivered(phase, event, at);
    case "remedy-completed":
      return phase.status === "implementing"
        ? { status: "confirming", agreement: phase.agreement, deliveries: phase.deliveries, remedyAt: at }
        : phase;
    case "survey-asked":
      return phase.status === "confirming"
        ? { ...phase, survey: { nonce: event.sealed?.nonce ?? null, openUntil: event.openUntil } }
        : phase;
    case "survey-answered":
      return afterSurvey(phase, event, at);
    case "return-visit-called-for":
      return withStatus(phase, "return-visit");
    case "closing-called-for":
      return carriedOut(phase) ? { ...(phase as CarriedOut), status: "closing", outcome: event.outcome } : phase;
    case "complaint-closed":
      return {
        status: "closed",
        outcome: event.outcome,
        closedAt: at,
        words: event.sealed,
        ...("answer" in phase ? { answer: phase.answer } : {}),
        ...(event.reconsiderUntil === undefined ? {} : { reconsiderUntil: event.reconsiderUntil }),
        ...(event.satisfaction === undefined ? {} : { satisfaction: event.satisfaction }),
      };
    case "reconsideration-requested":
      return phase.status === "closed" ? { status: "reconsidering", closing: phase } : phase;
    case "reconsideration-decided":
      return phase.status === "reconsidering" ? reconsidered(phase.closing, event, at) : phase;
    default:
      return phase;
  }
};
