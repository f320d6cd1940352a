import { isOver, hasMoved, locate, type WorkflowRef } from "../../functions/application/locate.ts";
import { effects } from "../../functions/domain/complaint/effects.ts";
import { noticeId } from "../../functions/domain/complaint/notice.ts";
import { asOf } from "../../functions/application/complaint-log.ts";
import { executionArn } from "../../local/step-functions/arns.ts";
import { machineName, runName } from "./engine-workflows.ts";
import type { TestDesk } from "./kit.ts";

/** What is wrong with one workflow: an open one is live and waits for what is next, a finished one has left nothing. */
const workflowWrongs = async (desk: TestDesk, ref: WorkflowRef): Promise<string[]> => {
  const { complaint } = await desk.load(ref.number);
  const name = `${ref.machine} ${ref.id}`;
  const wait = await desk.store.waits.find(ref.machine, ref.id);
  const generation = await desk.store.waits.generation(ref.machine, ref.id);
  const run = desk.engine.find(executionArn(machineName(ref.machine), runName(ref.id, generation)));
  const others = desk.engine.list().filter((e) => e.name.startsWith(`${ref.id}-g`) && e.status === "RUNNING");
  const position = locate(complaint, ref, desk.now());
  if (isOver(position.stage)) return wait === undefined ? [] : [`${name} is over and still waits as ${wait.stage}`];
  if (wait === undefined) return [`${name} has no wait (generation ${generation}, ${run?.status ?? "no run"})`];
  return [
    ...(hasMoved(wait, position) ? [`${name} waits for ${wait.stage} ${wait.dueBy}, not ${position.stage}`] : []),
    ...(wait.generation === generation ? [] : [`${name} waits in generation ${wait.generation} of ${generation}`]),
    ...(run?.status === "RUNNING" ? [] : [`${name} has no live run: ${run?.status ?? "none"}`]),
    ...(others.length === 1 ? [] : [`${name} has ${others.length} runs`]),
  ];
};

/** Every notice that the commits cause stands in the ledger; it left once, or a doubt says why not. */
const noticeWrongs = async (desk: TestDesk, number: string): Promise<string[]> => {
  const { commits } = await desk.load(number);
  const caused = commits.flatMap((commit) => {
    const after = asOf(commits, commit.n);
    return after === undefined ? [] : effects(after, commit);
  });
  const wrongs: string[] = [];
  for (const notice of caused) {
    const id = noticeId(notice);
    const entry = await desk.store.notices.find(id);
    const left = desk.post.mails.filter((mail) => mail.noticeId === id).length;
    const name = `notice ${id} ${notice.kind}`;
    if (entry === undefined) wrongs.push(`${name} is not in the ledger`);
    else {
      if (left > 1 + entry.doubts.length) wrongs.push(`${name} left ${left} times with ${entry.doubts.length} doubts`);
      if (entry.state === "sent" && left === 0) wrongs.push(`${name} counts as sent and never left`);
      if (entry.state === "pending" && entry.notBefore <= desk.now()) wrongs.push(`${name} is due and did not leave`);
      if (entry.state === "sending") wrongs.push(`${name} is still claimed`);
      const told = commits.some((c) => c.events.some((e) => e.type === "notice-failed" && e.noticeId === id));
      const failed = entry.state === "ask-staff" || entry.state === "rejected" || entry.state === "unknown";
      if (failed && !told && notice.kind !== "needs-a-person") wrongs.push(`${name} ${entry.state}: nobody was told`);
    }
  }
  return wrongs;
};

/** All that is wrong with a complaint once everything has settled (design section 6, points 1 and 2); empty is right. */
export const wrongsOf = async (desk: TestDesk, number: string): Promise<string[]> => {
  const { complaint } = await desk.load(number);
  const summary = await desk.store.summaries.find(number);
  const open = complaint.file.deadlines.some((entry) => entry.state === "open");
  const workflows: WorkflowRef[] = [
    { machine: "complaint", id: number, number },
    ...complaint.file.approvals.map((approval) => ({ machine: "approval", id: approval.id, number }) as const),
  ];
  return [
    ...(await Promise.all(workflows.map((ref) => workflowWrongs(desk, ref)))).flat(),
    ...(await noticeWrongs(desk, number)),
    ...(summary?.n === complaint.file.n
      ? []
      : [`the summary is of commit ${summary?.n ?? 0}, not ${complaint.file.n}`]),
    ...(complaint.phase.status === "closed" || open ? [] : ["no deadline is running"]),
    ...(await desk.store.log.listPending(10)).map(({ stream, n }) => `${stream} ${n} is not dispatched`),
    ...(await desk.store.log.listQuarantined(10)).map(({ stream, n }) => `${stream} ${n} is quarantined`),
  ];
};
