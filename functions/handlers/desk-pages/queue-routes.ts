import type { SummaryRow, SummaryStore } from "../../application/ports/views.ts";
import { desk, impossible } from "../../domain/complaint/command-rules.ts";
import { loadComplaint } from "../../application/complaint-log.ts";
import { parseNumber } from "../../domain/complaint-number.ts";
import { grades } from "../../domain/complaint/vocabulary.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesDeskTexts } from "../../presentation/catalogue/pages-desk.ts";
import { renderQueuePage } from "../../presentation/pages/desk/queue-page.ts";
import type { QueueView } from "../../presentation/pages/desk/queue-view.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import { formKey } from "../pages/form-key.ts";
import { pageAnswer } from "../pages/page-answer.ts";
import type { Core } from "../wiring/core.ts";
import { isOverdue, matches, queueNames, queueRow, storedQueue, type QueueName } from "./queue-view.ts";
import type { createSignedIn, Present } from "./signed-in.ts";

interface Deps {
  readonly core: Core;
  readonly summaries: SummaryStore;
  readonly signedIn: ReturnType<typeof createSignedIn>;
}

const text = createText(pagesDeskTexts);

const rowsPerPage = 50;
/** How many rows of a queue are looked through for a filter or counted as overdue; 20 pages of the store at most. */
const mostRead = 1000;
/** How many of the most urgent cases are tried where others take them at the same time. */
const takeTries = 5;

const isQueue = (name: string): name is QueueName => queueNames.some((one) => one === name);

interface Filter {
  readonly search: string;
  readonly grade: string;
}

/** D1: the queues, the address being the view; and the most urgent case that nobody has taken (OP-11). */
export const createQueueRoutes = ({ core, summaries, signedIn }: Deps): Record<string, Handle> => {
  const { policy } = core.inUse;

  /** Rows from `after` on, as many as a page holds, all of them fitting the filter. */
  const pageOf = async (queue: string, fits: (row: SummaryRow) => boolean, after?: string) => {
    const rows: SummaryRow[] = [];
    let next = after;
    for (let read = 0; read < mostRead; read += rowsPerPage) {
      const page = await summaries.list(queue, rowsPerPage, next);
      rows.push(...page.rows.filter(fits));
      next = page.next;
      if (next === undefined || rows.length >= rowsPerPage) break;
    }
    return { rows, next };
  };

  const overdueIn = async (queue: string, present: Present): Promise<number> => {
    let count = 0;
    let after: string | undefined;
    for (let read = 0; read < mostRead; read += rowsPerPage) {
      const page = await summaries.list(queue, rowsPerPage, after);
      count += page.rows.filter((row) => isOverdue(row, present)).length;
      after = page.next;
      if (after === undefined) break;
    }
    return count;
  };

  const tabsOf = (current: QueueName, present: Present): Promise<QueueView["tabs"]> =>
    Promise.all(
      queueNames.map(async (queue) => ({
        label: text(present.frame.language)(`queue.tab.${queue}`),
        count: await summaries.count(storedQueue(queue, present), mostRead),
        href: paths.deskQueue(queue),
        current: queue === current,
      })),
    );

  const filterOf = (queue: QueueName, { search, grade }: Filter, { frame }: Present): QueueView["filter"] => ({
    action: paths.deskQueue(queue),
    search,
    grade,
    grades: grades.map((value) => ({ value, label: policy.grades[value].label[frame.language] })),
    clearHref: paths.deskQueue(queue),
  });

  const addressOf = (queue: QueueName, { search, grade }: Filter, after: string): string => {
    const given = { ...(search !== "" && { q: search }), ...(grade !== "" && { grade }), after };
    return `${paths.deskQueue(queue)}?${new URLSearchParams(given).toString()}`;
  };

  const show = async (request: HttpRequest, present: Present, queue: QueueName): Promise<HttpResponse> => {
    const { q: search = "", grade = "", after } = request.query;
    const { frame, member } = present;
    const stored = storedQueue(queue, present);
    const fits = (row: SummaryRow): boolean =>
      (grade === "" || row.grade === grade) && (search === "" || matches(queueRow(row, policy, present), search));
    const { rows, next } = await pageOf(stored, fits, after);
    const tabs = await tabsOf(queue, present);
    const mayTake = queue === "unassigned" && member.roles.some((role) => desk.includes(role));
    const take = { action: `${paths.deskQueue(queue)}/next`, hidden: { idempotencyKey: formKey(core) } };
    const view: QueueView = {
      title: text(frame.language)(`queue.tab.${queue}`),
      tabs,
      total: tabs.find(({ current }) => current)?.count ?? 0,
      overdue: queue === "closed" ? 0 : await overdueIn(stored, present),
      readAt: frame.now,
      rows: rows.map((row) => queueRow(row, policy, present)),
      filter: filterOf(queue, { search, grade }, present),
      ...(mayTake && rows.length > 0 && { takeNext: take }),
      ...(after !== undefined && { previousHref: paths.deskQueue(queue) }),
      ...(next !== undefined && { nextHref: addressOf(queue, { search, grade }, next) }),
    };
    return pageAnswer(200, renderQueuePage(view, frame));
  };

  /** Somebody else may take the same case first: then the next one, until one is ours. */
  const takeNext = async (request: HttpRequest, { member, staff }: Present): Promise<HttpResponse> => {
    const actor = `staff:${member.id}`;
    const commandId = core.digests.digest(`take-next\n${formKey(core, request)}`);
    const { rows } = await summaries.list("unassigned", takeTries);
    for (const { number } of rows) {
      const loaded = await loadComplaint(core.log, number);
      const isMine = loaded?.commits.some((commit) => commit.commandId === commandId) === true;
      if (loaded === undefined) continue;
      if (!isMine && impossible(loaded.complaint, "take-complaint", { actor, staff }) !== undefined) continue;
      const { n } = loaded.complaint.file;
      const command = { type: "take-complaint" } as const;
      const outcome = await core.execute({ number, command, actor, commandId, basedOn: n });
      if (outcome.kind === "done") return redirect(`${paths.deskComplaint(number)}?done=take-complaint`);
    }
    return redirect(paths.deskQueue("unassigned"));
  };

  return {
    [`GET ${paths.desk}`]: signedIn((request, present) => show(request, present, "mine")),
    "GET /desk/queues/{queue}": signedIn(async (request, present) => {
      const queue = request.parameters["queue"] ?? "";
      const number = parseNumber(request.query["q"] ?? "");
      const found = typeof number === "string" ? await loadComplaint(core.log, number) : undefined;
      if (found !== undefined) return redirect(paths.deskComplaint(found.complaint.file.number));
      return isQueue(queue) ? show(request, present, queue) : redirect(paths.desk);
    }),
    "POST /desk/queues/{queue}/next": signedIn(takeNext),
  };
};
