import { deadline } from "../../time/deadline.ts";
import { accepted, refused, type Decision, type Refusal } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent } from "../events.ts";
import type { Ground } from "../ground.ts";
import type { ProposedRemedy } from "../remedy.ts";
import { isIn, type Complaint, type In } from "../state.ts";
import { replyOwed } from "./contact.ts";
import { drop, keep, openAgreed, openDeadline } from "./deadlines.ts";
import { proposalDue } from "./transfer.ts";

/**
 * The owner releases the exact letter with a personal paragraph (OP-18): only now does the complainant see a proposal
 * (CC-03, SC-07). Every point must have its finding (OP-12). The promised answer is kept by it.
 */
export const releaseRemedy = (complaint: Complaint, ground: Ground, command: CommandOf<"release-remedy">): Decision => {
  if (!isIn(complaint, "awaiting-release")) return refused("not-possible-in-this-stage");
  const open = complaint.file.points.findIndex((point) => point.finding === undefined);
  if (open >= 0) return refused("finding-missing", `points.${open}`);
  const { proposalId } = complaint.phase;
  const { consent } = ground.policy;
  return accepted(
    {
      type: "remedy-released",
      proposalId,
      openUntil: deadline(ground.now, consent.offerOpen, ground.calendar).at,
      sealed: { paragraph: command.paragraph, nonce: ground.secret(`consent:${proposalId}`) },
    },
    ...keep(complaint.file, "release", "answer", "finish", "first-response", "message-reply"),
    openDeadline(ground, { key: "consent", owner: "complainant", lasts: consent.noAnswerAfter }),
  );
};

const proposalOf = (complaint: Complaint, id: string): ProposedRemedy | undefined =>
  complaint.file.proposals.find((proposal) => proposal.id === id);

type Answerable = { complaint: In<"awaiting-consent">; proposal: ProposedRemedy };

const answerable = (complaint: Complaint, ground: Ground, proposalId?: string): Answerable | Refusal => {
  const asked = proposalId === undefined ? undefined : proposalOf(complaint, proposalId);
  if (proposalId !== undefined && asked === undefined) return "proposal-replaced";
  if (asked?.state === "accepted" || asked?.state === "refused") return "already-answered";
  if (!isIn(complaint, "awaiting-consent"))
    return asked === undefined ? "not-possible-in-this-stage" : "proposal-replaced";
  const { offer } = complaint.phase;
  if (proposalId !== undefined && offer.proposalId !== proposalId) return "proposal-replaced";
  const proposal = proposalOf(complaint, offer.proposalId);
  if (proposal === undefined) return "proposal-replaced";
  return ground.now > offer.openUntil ? "offer-expired" : { complaint, proposal };
};

const deliveriesDue = (ground: Ground, proposal: ProposedRemedy): readonly ComplaintEvent[] =>
  proposal.deliveries.map((delivery) =>
    openAgreed(ground, {
      key: "delivery",
      id: `delivery:${delivery.id}`,
      owner: delivery.owner,
      dueBy:
        delivery.dueBy > ground.now
          ? delivery.dueBy
          : deadline(ground.now, ground.policy.tasks.delivery, ground.calendar).at,
    }),
  );

/** Consent is bound to the exact proposal (CC-02): accepted → carried out, refused → the next proposal (SL-23, CC-12). */
export const answerProposal = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"answer-proposal">,
  how: "link" | "code",
): Decision => {
  const found = answerable(complaint, ground, command.proposalId);
  if (typeof found === "string") return refused(found);
  const { proposal } = found;
  if (command.answer !== "accept" && command.text.trim() === "") return refused("reason-missing", "text");
  const proposalId = proposal.id;
  switch (command.answer) {
    case "accept":
      return accepted(
        {
          type: "consent-given",
          proposalId,
          how,
          sealed: { words: command.text, nonce: ground.secret(`revoke:${proposalId}`) },
        },
        ...drop(complaint.file, "call", "closing"),
        ...keep(complaint.file, "consent"),
        ...deliveriesDue(ground, proposal),
      );
    case "refuse":
      return refuse(complaint, ground, proposalId, how, command.text);
    case "question":
      return accepted(
        { type: "question-asked", proposalId, sealed: { text: command.text } },
        ...replyOwed(complaint, ground),
      );
  }
};

const refuse = (
  complaint: Complaint,
  ground: Ground,
  proposalId: string,
  how: "link" | "code" | "spoken",
  text: string,
): Decision =>
  accepted(
    { type: "consent-refused", proposalId, how, sealed: { text } },
    ...keep(complaint.file, "consent"),
    ...drop(complaint.file, "call", "closing"),
    proposalDue(complaint, ground),
  );

/**
 * A spoken yes or no with the time of the call and the words (OP-18). A yes leaves a confirmation at once, which can be
 * taken back for the policy's time.
 */
export const recordAnswer = (complaint: Complaint, ground: Ground, command: CommandOf<"record-answer">): Decision => {
  if (command.at > ground.now) return refused("date-in-the-future", "at");
  const found = answerable(complaint, ground);
  if (typeof found === "string") return refused(found);
  const proposalId = found.proposal.id;
  if (command.answer === "refuse") return refuse(complaint, ground, proposalId, "spoken", command.words);
  return accepted(
    {
      type: "consent-given",
      proposalId,
      how: "spoken",
      revocableUntil: deadline(ground.now, ground.policy.consent.revocable, ground.calendar).at,
      sealed: { words: command.words, nonce: ground.secret(`revoke:${proposalId}`) },
    },
    ...keep(complaint.file, "consent", "call"),
    ...drop(complaint.file, "closing"),
    ...deliveriesDue(ground, found.proposal),
  );
};

/** Takes a spoken yes back while it can be: within its time and until goods have left (OP-18). */
export const revokeAnswer = (complaint: Complaint, ground: Ground, command: CommandOf<"revoke-answer">): Decision => {
  if (!isIn(complaint, "implementing")) return refused("not-revocable");
  const { agreement, deliveries } = complaint.phase;
  if (agreement.proposalId !== command.proposalId) return refused("proposal-replaced");
  const until = agreement.revocableUntil;
  if (until === undefined || ground.now > until || deliveries.some((delivery) => delivery.doneAt !== undefined))
    return refused("not-revocable");
  return accepted(
    { type: "consent-revoked", proposalId: agreement.proposalId },
    ...drop(complaint.file, "delivery"),
    openDeadline(ground, { key: "consent", owner: "complainant", lasts: ground.policy.consent.noAnswerAfter }),
  );
};
