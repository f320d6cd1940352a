import { millis } from "../../domain/instant.ts";
import { formatMoment } from "../format/moment.ts";
import type { Facts } from "./notice-facts.ts";
import type { StaffContents } from "./staff-content-types.ts";

const answerBy = (f: Facts): string => formatMoment(f.answerBy, f.language, f.policy.zone, { now: f.notice.at });

const percentLeft = (f: Facts): number => Math.round((1 - f.policy.warnAt) * 100);

const callScript = (f: Facts): string =>
  f.t("call.script", {
    number: f.file.number,
    code: f.file.personal?.accessCode ?? "-",
    status: f.t(`status.${f.phase.status}`),
    answerBy: answerBy(f),
  });

/** What a member of staff is told because a clock runs: tasks with their times, warnings, and what was missed (GD-13). */
export const dutyContents = {
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
  "return-visit-task": (f, links) => ({
    kind: "return-visit-task",
    ...f.base,
    link: links.desk,
    because: f.t("visit.because"),
    callBy: f.dueOf("return-visit"),
    script: f.t("call.visit"),
  }),
  "release-due": (f, links) => {
    const proposal = f.proposal();
    return {
      kind: "release-due",
      ...f.base,
      link: links.desk,
      what: f.proposal()?.words?.remedy ?? "-",
      ...(proposal === undefined ? {} : f.value(proposal)),
      releaseBy: f.dueOf("release"),
    };
  },
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
} satisfies Partial<StaffContents>;
