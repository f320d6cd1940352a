import { millis } from "../../domain/instant.ts";
import { maskName } from "../format/mask.ts";
import { formatMoment } from "../format/moment.ts";
import { approvalContents } from "./approval-contents.ts";
import type { Facts } from "./notice-facts.ts";
import type { StaffContents } from "./staff-content-types.ts";

const what = (f: Facts): string => f.proposal()?.words?.remedy ?? "-";
const answerBy = (f: Facts): string => formatMoment(f.answerBy, f.language, f.policy.zone, { now: f.notice.at });

const way = (f: Facts): "link" | "telephone" =>
  "agreement" in f.phase && f.phase.agreement.how === "spoken" ? "telephone" : "link";

const percentLeft = (f: Facts): number => Math.round((1 - f.policy.warnAt) * 100);

const callScript = (f: Facts): string =>
  f.t("call.script", {
    number: f.file.number,
    code: f.file.personal?.accessCode ?? "-",
    status: f.t(`status.${f.phase.status}`),
    answerBy: answerBy(f),
  });

/** What members of staff are told, from the complaint as it was at the notice's commit. */
export const staffContents: StaffContents = {
  ...approvalContents,
  assigned: (f, links) => ({
    kind: "assigned",
    ...f.base,
    link: links.desk,
    grade: f.grade,
    category: f.category,
    firstReplyBy: f.dueOf("first-response"),
    answerBy: f.dueOf("answer"),
  }),
  "deadline-warning": (f, links) =>
    f.about === undefined
      ? undefined
      : {
          kind: "deadline-warning",
          ...f.base,
          link: links.desk,
          clock: f.t(`clock.${f.about.key}`),
          percentLeft: percentLeft(f),
          dueBy: f.about.dueBy,
          owner: f.nameOf(f.about.owner),
          todo: f.t("todo.soon"),
        },
  "deadline-missed": (f, links) => {
    const { about } = f;
    if (about === undefined) return undefined;
    const rule = f.policy.escalation[about.key] ?? f.policy.escalation.default;
    const here = rule.chain[about.level - 1];
    const next = rule.chain[about.level];
    return {
      kind: "deadline-missed",
      ...f.base,
      link: links.desk,
      clock: f.t(`clock.${about.key}`),
      dueAt: about.firstDueBy,
      lateFor: Math.max(60_000, millis(f.notice.at) - millis(about.firstDueBy)),
      late: f.nameOf(about.owner),
      level: here === undefined ? f.nameOf(f.file.owner) : f.role(here),
      ...(next === undefined || about.escalateBy === undefined
        ? {}
        : { nextLevel: f.role(next), nextLevelAt: about.escalateBy }),
      todo: f.t("todo.late"),
    };
  },
  "department-slip": (f, links) => {
    const transfer = f.file.transfers.at(-1);
    const due = f.clock("department-answer");
    if (transfer === undefined || due === undefined) return undefined;
    const model = f.file.personal?.product?.model;
    return {
      kind: "department-slip",
      ...f.base,
      link: links.desk,
      department: f.department(transfer.department),
      grade: f.grade,
      category: f.category,
      ...(model === undefined ? {} : { product: model }),
      task: f.file.said["department-assigned"]?.text ?? "-",
      takeBy: due.warnBy ?? due.dueBy,
      answerBy: due.dueBy,
      from: f.owner,
    };
  },
  "department-answered": (f, links) => {
    const transfer = f.file.transfers.at(-1);
    return {
      kind: "department-answered",
      ...f.base,
      link: links.desk,
      department: f.department(transfer?.department),
      answeredAt: transfer?.answeredAt ?? f.notice.at,
      summary: transfer?.answer?.solution ?? "-",
      answerBy: f.dueOf("answer"),
    };
  },
  "release-due": (f, links) => {
    const proposal = f.proposal();
    return {
      kind: "release-due",
      ...f.base,
      link: links.desk,
      what: what(f),
      ...(proposal === undefined ? {} : f.value(proposal)),
      releaseBy: f.dueOf("release"),
    };
  },
  "consent-given": (f, links) => ({
    kind: "consent-given",
    ...f.base,
    link: links.desk,
    what: what(f),
    way: way(f),
    givenAt: f.notice.at,
    todo: f.t("todo.carryOut"),
    dueBy: f.proposal()?.completeBy ?? f.notice.at,
  }),
  "consent-refused": (f, links) => ({
    kind: "consent-refused",
    ...f.base,
    link: links.desk,
    what: f.file.proposals.at(-1)?.words?.remedy ?? "-",
    way: "link",
    refusedAt: f.notice.at,
    wish: f.file.said["consent-refused"]?.text ?? "-",
    round: f.file.round,
    todo: f.t("todo.nextRung"),
    dueBy: f.dueOf("proposal"),
  }),
  "complainant-question": (f, links) => ({
    kind: "complainant-question",
    ...f.base,
    link: links.desk,
    what: what(f),
    question: f.file.said["question-asked"]?.text ?? "-",
    askedAt: f.notice.at,
    replyBy: f.dueOf("message-reply"),
  }),
  "message-received": (f, links) => ({
    kind: "message-received",
    ...f.base,
    link: links.desk,
    words: f.file.said["message-received"]?.text ?? "-",
    receivedAt: f.notice.at,
    replyBy: f.dueOf("message-reply"),
  }),
  "delivery-task": (f, links) => {
    const deliveries = f.phase.status === "implementing" ? f.phase.deliveries : [];
    const delivery = deliveries.find((entry) => entry.id === f.notice.about);
    const name = f.file.personal?.complainant.name;
    if (delivery === undefined) return undefined;
    return {
      kind: "delivery-task",
      ...f.base,
      link: links.desk,
      task: delivery.kind === "service" ? "extended-service" : delivery.kind,
      what: what(f),
      ...(delivery.amount === undefined ? {} : { value: delivery.amount }),
      ...(name === undefined ? {} : { payee: maskName(name) }),
      proof: f.t(`proof.${delivery.kind}`),
      dueBy: delivery.dueBy,
    };
  },
  "gm-report": (f, links) => ({
    kind: "gm-report",
    ...f.base,
    link: links.desk,
    grade: f.grade,
    category: f.category,
    receivedAt: f.file.receivedAt,
    summary: f.file.personal?.description ?? "-",
    owner: f.owner,
    answerBy: f.dueOf("answer"),
  }),
  "progress-sentence-wanted": (f, links) => ({
    kind: "progress-sentence-wanted",
    ...f.base,
    link: links.desk,
    stage: f.t(`deskStatus.${f.phase.status}`),
    lastToldAt: f.file.toldAt,
    leavesBy: f.dueOf("progress"),
  }),
  "progress-silence": (f, links) => ({
    kind: "progress-silence",
    ...f.base,
    link: links.desk,
    owner: f.owner,
    notices: f.file.silentProgress,
    lastToldAt: f.file.toldAt,
    nextNoticeBy: f.dueOf("progress"),
  }),
  "return-visit-task": (f, links) => ({
    kind: "return-visit-task",
    ...f.base,
    link: links.desk,
    because: f.t("visit.because"),
    callBy: f.dueOf("return-visit"),
    script: f.t("call.visit"),
  }),
  "closing-due": (f, links) =>
    f.phase.status === "closing"
      ? {
          kind: "closing-due",
          ...f.base,
          link: links.desk,
          outcome: f.t(`outcome.${f.phase.outcome}`),
          closeBy: f.dueOf("closing"),
        }
      : undefined,
  "call-task": (f, links) => ({
    kind: "call-task",
    ...f.base,
    link: links.desk,
    purpose: f.t("call.purpose"),
    callBy: f.about?.dueBy ?? f.notice.at,
    attempt: f.file.callAttempts + 1,
    attempts: f.policy.consent.callAttempts,
    script: callScript(f),
  }),
  "needs-a-person": (f, links) => ({
    kind: "needs-a-person",
    ...f.base,
    link: links.desk,
    step: f.t("person.failed"),
    since: f.notice.at,
    effect: f.t("person.effect"),
    todo: f.t("person.todo"),
  }),
  "reconsideration-task": (f, links) =>
    f.file.reconsideration === undefined
      ? undefined
      : {
          kind: "reconsideration-task",
          ...f.base,
          link: links.desk,
          reason: f.file.reconsideration.reason ?? "-",
          grade: f.grade,
          category: f.category,
          formerOwner: f.nameOf(f.file.reconsideration.formerOwner),
          decideBy: f.dueOf("reconsideration"),
        },
  "reconsideration-upheld": (f, links) => {
    const { decision } = f.file.reconsideration ?? {};
    if (decision === undefined) return undefined;
    const { measures } = decision.words ?? {};
    return {
      kind: "reconsideration-upheld",
      ...f.base,
      link: links.desk,
      reviewer: f.nameOf(decision.by),
      result: decision.words?.result ?? "-",
      ...(measures === undefined ? {} : { measures }),
      proposeBy: f.dueOf("proposal"),
      answerBy: f.answerBy,
    };
  },
};
