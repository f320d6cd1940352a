import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { given, nothing, until, type Scene, type Step } from "./kit.ts";
import { complainantDoes, compensation, decided, does, proposed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";

/** The approver asks back, and is answered. */
export const asked: Step = decided("question", { by: "supervisor" });

export const answers: Step = {
  by: "staff:specialist",
  command: (complaint) => ({ type: "answer-approver", approvalId: complaint.file.approvals[0]!.id, answer: "a" }),
};

/** The owner's sentence for the next progress notice. */
export const sentence = does({ type: "add-progress-sentence", text: "主板已到" });

/** A history that came as far as a stage, and what followed. */
export const history = (status: Status, ...more: Step[]): Scene => given(nothing(), ...stepsTo(status), ...more);

/** A history in which an approver asked, was answered, was late and refused, and the complainant said no once. */
export const long = (): Scene => {
  const start = history("awaiting-approval", asked, answers, sentence);
  return given(
    until(start, "2026-11-23 13:00"),
    decided("refuse", { by: "director" }, "2026-11-23 13:30"),
    proposed(compensation(50)),
    released("2026-11-24 11:00"),
    complainantDoes({ type: "answer-proposal", answer: "refuse", text: "不够", proposalId: "r2" }),
    proposed(compensation(60)),
    released("2026-11-24 12:00"),
    complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r3" }),
  );
};
