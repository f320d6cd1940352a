import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import { actingStaff, type Ground } from "../ground.ts";
import { reviewerFor } from "../reviewer.ts";
import type { Complaint } from "../state.ts";
import { deadlineKeys } from "../vocabulary.ts";
import { drop, keep, openDeadline } from "./deadlines.ts";
import { proposalDue } from "./transfer.ts";

/**
 * The complainant asks for another look at a closed complaint's result: within its time, once (RE-01, RE-08, OP-29).
 * Somebody who took no part owes the final result by a date of its own (RE-07).
 */
export const requestReconsideration = (
  complaint: Complaint,
  ground: Ground,
  { reason }: CommandOf<"request-reconsideration">,
): Decision => {
  const { phase, file } = complaint;
  if (file.reconsideration !== undefined) return refused("already-reconsidered");
  if (phase.status !== "closed") return refused("not-closed");
  if (phase.reconsiderUntil === undefined) return refused("nothing-to-reconsider");
  if (ground.now > phase.reconsiderUntil) return refused("reconsideration-too-late");
  const reviewer = reviewerFor(complaint, ground);
  const lasts = ground.policy.reconsideration.decide;
  return accepted(
    { type: "reconsideration-requested", reviewer, sealed: { reason } },
    openDeadline(ground, { key: "reconsideration", owner: reviewer, lasts, grade: file.grade }),
  );
};

/**
 * The reviewer decides (OP-29, RE-07). Upheld, the complaint is worked on again: its owner owes a proposal, and the
 * complainant an answer has been promised anew. Otherwise the result is final; whoever has no mail must have heard it on
 * the telephone before (OP-02), since nothing runs any more that would tell them.
 */
export const decideReconsideration = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"decide-reconsideration">,
): Decision => {
  const { file } = complaint;
  if (file.reconsideration === undefined) return refused("not-possible-in-this-stage");
  const { upheld, result, measures, toldAt } = command;
  if (toldAt !== undefined && toldAt > ground.now) return refused("date-in-the-future", "toldAt");
  if (file.way === "call" && !upheld && toldAt === undefined) return refused("call-first", "toldAt");
  const kept = keep(file, "reconsideration");
  const decided = {
    type: "reconsideration-decided",
    by: actingStaff(ground) ?? file.owner,
    upheld,
    ...(toldAt === undefined ? {} : { toldAt }),
    sealed: { result, ...(measures === undefined ? {} : { measures }) },
  } as const;
  if (!upheld)
    return accepted(decided, ...kept, ...drop(file, ...deadlineKeys.filter((key) => key !== "reconsideration")));
  const owner = file.reconsideration.formerOwner;
  const again: Complaint = { ...complaint, file: { ...file, owner } };
  return accepted(decided, ...kept, answerAgain(again, ground), proposalDue(again, ground));
};

/** A promise of its own beside the first one, which stays in the record with its date (OP-13). */
const answerAgain = ({ file: { owner, grade, round } }: Complaint, ground: Ground) =>
  openDeadline(ground, {
    key: "answer",
    id: `answer:${round + 1}`,
    owner,
    lasts: ground.policy.grades[grade].clocks.answer,
  });
