import { actingStaff, type Ground } from "./ground.ts";
import type { CommandType, DeskCommand } from "./commands.ts";
import type { Refusal } from "./decision.ts";
import { mayReconsider } from "./reviewer.ts";
import type { Complaint } from "./state.ts";
import { statuses, type Role, type Status } from "./vocabulary.ts";
import { memberOf } from "../staff/directory.ts";

interface Rule {
  readonly in: readonly Status[];
  readonly roles: readonly Role[];
}

const open = statuses.filter((status) => status !== "closed");
/** A reconsideration is nobody's to hand on or to cut short: it ends with a decision. */
const inHand = open.filter((status) => status !== "reconsidering");
/** Who may own a complaint. */
export const desk: readonly Role[] = ["specialist", "supervisor", "director", "hotline"];
/** May be asked to look at a complaint again, and then speak with whoever complained (OP-29). */
const seniors: readonly Role[] = ["vp", "gm"];
const departments: readonly Role[] = ["repair", "spares", "techcentre", "quality", "legal", "sales", "finance"];

/** When each desk command is possible, and for whom (TR-06, SC-03). One table for the domain, the API and the page. */
export const deskRules: Readonly<Record<DeskCommand["type"], Rule>> = {
  "take-complaint": { in: ["received"], roles: desk },
  "assign-owner": { in: inHand, roles: ["supervisor", "director"] },
  "record-contact": { in: open, roles: [...desk, ...departments, ...seniors] },
  "send-message": { in: open, roles: [...desk, ...seniors] },
  "add-note": { in: statuses, roles: [...desk, ...departments, ...seniors] },
  "add-progress-sentence": { in: open, roles: [...desk, ...departments, ...seniors] },
  "verify-facts": { in: ["received", "verifying"], roles: desk },
  "assign-departments": { in: ["verifying"], roles: desk },
  "answer-transfer": { in: ["transferred"], roles: [...departments, "supervisor"] },
  "record-finding": {
    in: ["verifying", "transferred", "proposing", "awaiting-approval", "awaiting-release"],
    roles: [...desk, ...departments],
  },
  "propose-remedy": { in: ["verifying", "proposing"], roles: ["specialist", "supervisor", "director"] },
  "answer-approver": { in: ["awaiting-approval"], roles: ["specialist", "supervisor", "director"] },
  "release-remedy": { in: ["awaiting-release"], roles: ["specialist", "supervisor", "director"] },
  "record-answer": { in: ["awaiting-consent"], roles: desk },
  "complete-delivery": { in: ["implementing"], roles: [...desk, ...departments] },
  "record-return-visit": { in: ["confirming", "return-visit"], roles: desk },
  "resolve-at-first-contact": { in: ["received", "verifying"], roles: ["specialist", "supervisor", "hotline"] },
  correct: { in: statuses, roles: ["specialist", "supervisor", "director"] },
  "close-complaint": { in: ["awaiting-consent", "closing"], roles: ["specialist", "supervisor", "director"] },
  "decide-reconsideration": { in: ["reconsidering"], roles: [...desk, ...departments, ...seniors] },
};

/** Every command but the one that a complaint begins with. */
type LaterCommand = Exclude<CommandType, "file-complaint">;

/** The stages in which everybody else's commands are possible. */
const otherRules: Readonly<Record<Exclude<LaterCommand, DeskCommand["type"]>, readonly Status[]>> = {
  "add-message": statuses,
  "answer-proposal": statuses,
  "revoke-answer": statuses,
  "answer-survey": statuses,
  withdraw: inHand,
  "request-reconsideration": statuses,
  "decide-approval": statuses,
  "pass-time": statuses,
  "record-notice-failure": statuses,
};

const isDeskCommand = (type: LaterCommand): type is DeskCommand["type"] => type in deskRules;

/** The reason why this actor cannot give this command now, or undefined when they may try. */
export const impossible = (
  complaint: Complaint,
  type: LaterCommand,
  ground: Pick<Ground, "actor" | "staff">,
): Refusal | undefined => {
  if (!isDeskCommand(type))
    return otherRules[type].includes(complaint.phase.status) ? undefined : "not-possible-in-this-stage";
  const rule = deskRules[type];
  const id = actingStaff(ground);
  const member = id === undefined ? undefined : memberOf(ground.staff, id);
  if (member === undefined) return "unknown-staff";
  if (!member.roles.some((role) => rule.roles.includes(role))) return "not-your-role";
  if (!rule.in.includes(complaint.phase.status)) return "not-possible-in-this-stage";
  return type === "decide-reconsideration" && !mayReconsider(complaint, member.id) ? "not-the-reviewer" : undefined;
};
