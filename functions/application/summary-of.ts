import type { Complaint } from "../domain/complaint/state.ts";
import type { Instant } from "../domain/instant.ts";
import type { Policy } from "../domain/policy/policy.ts";
import type { SummaryRow } from "./ports/views.ts";

/** A name as lists show it: the first sign and a star (pages section 1c). */
const masked = (name: string | undefined): string =>
  name === undefined ? "" : `${Array.from(name.trim()).slice(0, 1).join("")}*`;

const waitingFor = (complaint: Complaint): string => {
  const { phase, file } = complaint;
  switch (phase.status) {
    case "transferred":
      return file.transfers.at(-1)?.person ?? file.owner;
    case "awaiting-approval":
      return file.approvals.findLast((approval) => approval.proposalId === phase.proposalId)?.approver ?? file.owner;
    case "awaiting-consent":
    case "confirming":
      return "complainant";
    case "implementing":
      return phase.deliveries.find((delivery) => delivery.doneAt === undefined)?.owner ?? file.owner;
    case "return-visit":
      return file.deadlines.find((entry) => entry.key === "return-visit")?.owner ?? file.owner;
    default:
      return file.owner;
  }
};

const queuesOf = (complaint: Complaint, waits: string, grade: string): readonly string[] => {
  const { file, phase } = complaint;
  if (phase.status === "closed") return ["closed"];
  const department = phase.status === "transferred" ? file.transfers.at(-1)?.department : undefined;
  return [
    "all",
    `mine:${file.owner}`,
    ...(waits === file.owner || waits === "complainant" ? [] : [`mine:${waits}`]),
    ...(waits === "complainant" ? ["complainant"] : []),
    ...(department === undefined ? [] : ["departments", `department:${department}`]),
    ...(phase.status === "received" ? ["unassigned"] : []),
    ...(grade === "CRITICAL" || grade === "MAJOR" ? ["critical"] : []),
  ];
};

/** The row of a complaint in the queues: made from the fold, so it can be made again at any time. No free text in it. */
export const summaryOf = (complaint: Complaint, policy: Policy, due: Instant | undefined): SummaryRow => {
  const { file, phase } = complaint;
  const waits = waitingFor(complaint);
  const late = file.deadlines.some((entry) => entry.state === "open" && entry.level > 0);
  const category = policy.categories.find((entry) => entry.id === file.category);
  return {
    number: file.number,
    n: file.n,
    stage: phase.status,
    grade: file.grade,
    category: file.category,
    owner: file.owner,
    waitingFor: waits,
    receivedAt: file.receivedAt,
    ...(due === undefined ? {} : { dueBy: due }),
    overdue: late,
    customer: masked(file.personal?.complainant.name),
    issue: category?.id ?? file.category,
    queues: queuesOf(complaint, waits, file.grade),
  };
};
