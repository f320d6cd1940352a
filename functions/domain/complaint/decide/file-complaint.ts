import type { Policy } from "../../policy/policy.ts";
import { personFor } from "../../staff/directory.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent, EventOf } from "../events.ts";
import type { Ground } from "../ground.ts";
import { wayTo } from "../people.ts";
import type { Grade, RiskFlag } from "../vocabulary.ts";
import { openDeadline, openProgress } from "./deadlines.ts";

type Graded = Pick<EventOf<"complaint-filed">, "grade" | "gradedBy" | "flags" | "category">;

const has = (text: string, keywords: readonly string[]): boolean => {
  const low = text.toLowerCase();
  return keywords.some((word) => low.includes(word.toLowerCase()));
};

/** The category the complainant chose, else the first whose key words occur (CL-13), else the last of the policy. */
const categoryOf = (policy: Policy, chosen: string | undefined, text: string): Policy["categories"][number] => {
  const found =
    policy.categories.find((category) => category.id === chosen) ??
    policy.categories.find((category) => has(text, category.keywords)) ??
    policy.categories.at(-1);
  if (found === undefined) throw new Error("a policy has at least one category");
  return found;
};

/**
 * Grades at intake by flags and key words; the reason is kept (GD-21, IN-23). What asks for safety is CRITICAL; what only
 * names the law is flagged for legal and stays NORMAL until a person says more.
 */
export const gradeAtIntake = (policy: Policy, command: CommandOf<"file-complaint">): Graded => {
  const text = `${command.form.description}\n${command.form.desiredOutcome}`;
  const category = categoryOf(policy, command.form.category, text);
  const safety = has(text, policy.safetyKeywords);
  const legal = has(text, policy.legalKeywords);
  const flags = new Set<RiskFlag>(category.flags);
  if (safety) flags.add("SAFETY");
  if (legal) flags.add("LEGAL");
  const base = { category: category.id, flags: [...flags].sort() };
  if (command.gradedByStaff !== undefined) return { ...base, grade: command.gradedByStaff, gradedBy: "staff" };
  if (category.flags.includes("SAFETY")) return { ...base, grade: "CRITICAL", gradedBy: "category-flag" };
  if (safety) return { ...base, grade: "CRITICAL", gradedBy: "safety-word" };
  return { ...base, grade: "NORMAL", gradedBy: legal ? "legal-word" : "default" };
};

/** Deals complaints out evenly: the number is as good as random, and the same number always gives the same person. */
const spreadOf = (number: string): number =>
  Array.from(number, (sign) => sign.charCodeAt(0)).reduce((sum, code) => sum + code, 0);

const clocks = (ground: Ground, grade: Grade, owner: string): readonly ComplaintEvent[] => {
  const { clocks } = ground.policy.grades[grade];
  return [
    openDeadline(ground, { key: "first-response", owner, lasts: clocks.firstResponse }),
    openDeadline(ground, { key: "handle", owner, lasts: clocks.handle }),
    openDeadline(ground, { key: "answer", owner, lasts: clocks.answer }),
    ...(clocks.finish === undefined ? [] : [openDeadline(ground, { key: "finish", owner, lasts: clocks.finish })]),
    openProgress(ground, owner, clocks.firstProgress),
  ];
};

const reported = (ground: Ground, grade: Grade): readonly ComplaintEvent[] =>
  ground.policy.grades[grade].reportTo
    .map((role) => personFor(ground.staff, role, ground.now)?.id)
    .filter((id) => id !== undefined)
    .map((to) => ({ type: "reported-upward", to }));

/** Whoever has no mail hears number, code and dates on the telephone, within the first response's time (OP-02). */
const firstCall = (
  ground: Ground,
  command: CommandOf<"file-complaint">,
  grade: Grade,
  owner: string,
): readonly ComplaintEvent[] => {
  const lasts = ground.policy.grades[grade].clocks.firstResponse;
  return wayTo(command.form.complainant) === "call"
    ? [openDeadline(ground, { key: "call", id: "call:1", owner, lasts })]
    : [];
};

/**
 * Files a complaint: number, grade, owner and every promise with its date, all in one commit (IN-15, IN-22, RC-04, OP-06).
 * Refused only when the complainant's category is not one of ours.
 */
export const fileComplaint = (ground: Ground, command: CommandOf<"file-complaint">): Decision => {
  const { form } = command;
  if (form.category !== undefined && !ground.policy.categories.some((category) => category.id === form.category))
    return refused("unknown-category", "category");
  const graded = gradeAtIntake(ground.policy, command);
  const owner = personFor(ground.staff, "specialist", ground.now, { spread: spreadOf(command.number) });
  if (owner === undefined) return refused("unknown-staff");
  return accepted(
    {
      type: "complaint-filed",
      number: command.number,
      channel: form.channel,
      language: form.language,
      ...graded,
      urgent: graded.grade === "CRITICAL",
      owner: owner.id,
      way: wayTo(form.complainant),
      bodyDigest: command.bodyDigest,
      accessCodeDigest: command.accessCodeDigest,
      sealed: command.personal,
    },
    ...reported(ground, graded.grade),
    ...clocks(ground, graded.grade, owner.id),
    ...firstCall(ground, command, graded.grade, owner.id),
  );
};
