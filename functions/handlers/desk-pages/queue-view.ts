import type { SummaryRow } from "../../application/ports/views.ts";
import { grades, statuses } from "../../domain/complaint/vocabulary.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { noticePhrases } from "../../presentation/catalogue/notice-phrases.ts";
import { pagesDeskTexts } from "../../presentation/catalogue/pages-desk.ts";
import type { QueueRow } from "../../presentation/pages/desk/queue-view.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { Present } from "./signed-in.ts";

const text = createText(labelTexts, noticePhrases, pagesDeskTexts);

/** The queues of the desk, in the order of their tabs. */
export const queueNames = ["mine", "unassigned", "critical", "departments", "complainant", "all", "closed"] as const;
export type QueueName = (typeof queueNames)[number];

/** The queue's name in the store: one's own, and for a department the cases that wait for it. */
export const storedQueue = (queue: QueueName, { member }: Present): string =>
  queue === "mine" ? `mine:${member.id}` : queue;

export const isOverdue = (row: SummaryRow, { frame }: Present): boolean =>
  row.overdue || (row.dueBy !== undefined && row.dueBy < frame.now);

const nameOf = (id: string, { staff, frame }: Present): string =>
  id === "complainant"
    ? text(frame.language)("someone.complainant")
    : (staff.members.find((member) => member.id === id)?.name ?? id);

/** A row in words. Its customer came masked from the store (pages section 1c). */
export const queueRow = (row: SummaryRow, policy: Policy, present: Present): QueueRow => {
  const { language } = present.frame;
  const t = text(language);
  const stage = statuses.find((status) => status === row.stage);
  const grade = grades.find((one) => one === row.grade);
  const category = policy.categories.find(({ id }) => id === row.category);
  const waitingFor = [
    ...(stage === undefined ? [] : [t(`deskStatus.${stage}`)]),
    ...(row.waitingFor === row.owner ? [] : [nameOf(row.waitingFor, present)]),
    // The next moment may lie ahead while a promise behind it was missed: the word says so.
    ...(row.overdue ? [t("queue.overdue")] : []),
  ];
  return {
    number: row.number,
    href: paths.deskComplaint(row.number),
    ...(row.dueBy !== undefined && { clock: { dueBy: row.dueBy, reading: { status: "running" } } }),
    unseen: false,
    customer: row.customer,
    issue: category?.label[language] ?? row.issue,
    grade: grade === undefined ? row.grade : policy.grades[grade].label[language],
    waitingFor: waitingFor.join(" · "),
    handler: nameOf(row.owner, present),
  };
};

/** Whether a row holds what was searched for, in the words that the reader sees. */
export const matches = (row: QueueRow, search: string): boolean =>
  [row.number, row.customer, row.issue, row.waitingFor, row.handler ?? ""].some((part) =>
    part.toLowerCase().includes(search.toLowerCase()),
  );
