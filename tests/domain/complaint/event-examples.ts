import type { ComplaintEvent, EventType } from "../../../functions/domain/complaint/events.ts";
import { approvalOf, deadlineOf, eventsOf, given, nothing } from "./kit.ts";
import { line } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const moment = at("2026-11-20 10:00");

/** One event of each kind with all that it can hold; what is long comes out of a real history. */
export const eventExamples = (): Readonly<Record<EventType, ComplaintEvent>> => {
  const asked = given(nothing(), ...stepsTo("awaiting-approval"));
  const { because } = deadlineOf(asked, "answer");
  const { because: why } = approvalOf(asked);
  const words = { words: "好", nonce: "n" };
  return {
    "complaint-filed": eventsOf(asked, "complaint-filed")[0]!,
    "deadline-opened": eventsOf(asked, "deadline-opened")[0]!,
    "deadline-kept": { type: "deadline-kept", id: "answer" },
    "deadline-dropped": { type: "deadline-dropped", id: "answer" },
    "deadline-warned": { type: "deadline-warned", id: "answer" },
    "deadline-missed": { type: "deadline-missed", id: "answer", level: 1, late: "a", to: "b", nextBy: moment },
    "deadline-moved": { type: "deadline-moved", id: "a", dueBy: moment, warnBy: moment, because, reason: "calendar" },
    "owner-assigned": { type: "owner-assigned", owner: "a" },
    "reported-upward": { type: "reported-upward", to: "gm" },
    "verification-started": { type: "verification-started" },
    "contact-recorded": {
      type: "contact-recorded",
      way: "call",
      result: "call-me-at",
      at: moment,
      told: false,
      callId: "call:1",
      callMeAt: moment,
      sealed: { summary: "s" },
    },
    "message-sent": { type: "message-sent", sealed: { text: "t" } },
    "message-received": { type: "message-received", sealed: { text: "t" } },
    "note-added": { type: "note-added", sealed: { text: "t" } },
    "progress-sentence-added": { type: "progress-sentence-added", sealed: { text: "t" } },
    "progress-told": { type: "progress-told", human: true, kind: "progress" },
    "supervisor-told-of-silence": { type: "supervisor-told-of-silence", to: "supervisor" },
    "facts-verified": eventsOf(asked, "facts-verified")[0]!,
    "department-assigned": eventsOf(asked, "department-assigned")[0]!,
    "department-answered": eventsOf(asked, "department-answered")[0]!,
    "finding-recorded": eventsOf(asked, "finding-recorded")[0]!,
    "remedy-proposed": eventsOf(asked, "remedy-proposed")[0]!,
    "approval-requested": eventsOf(asked, "approval-requested")[0]!,
    "approval-reminded": { type: "approval-reminded", approvalId: "a1", dueBy: moment },
    "approval-passed-on": {
      type: "approval-passed-on",
      approvalId: "a1",
      from: "a",
      to: "b",
      role: "vp",
      dueBy: moment,
      warnBy: moment,
      because: why,
      why: "late",
      sealed: { nonce: "n" },
    },
    "approval-granted": { type: "approval-granted", approvalId: "a1", by: "gm", issue: 1, how: "link" },
    "approval-refused": { type: "approval-refused", approvalId: "a1", by: "gm", issue: 1, sealed: { reason: "r" } },
    "approval-questioned": {
      type: "approval-questioned",
      approvalId: "a1",
      by: "gm",
      issue: 1,
      sealed: { question: "q" },
    },
    "approval-answered": {
      type: "approval-answered",
      approvalId: "a1",
      dueBy: moment,
      warnBy: moment,
      because: why,
      sealed: { answer: "a", nonce: "n" },
    },
    "approval-voided": { type: "approval-voided", approvalId: "a1" },
    "remedy-approved": { type: "remedy-approved", proposalId: "r1", by: "approvers" },
    "remedy-rejected": { type: "remedy-rejected", proposalId: "r1" },
    "remedy-released": {
      type: "remedy-released",
      proposalId: "r1",
      openUntil: moment,
      sealed: { paragraph: "p", nonce: "n" },
    },
    "consent-given": { type: "consent-given", proposalId: "r1", how: "spoken", revocableUntil: moment, sealed: words },
    "consent-refused": { type: "consent-refused", proposalId: "r1", how: "link", sealed: { text: "t" } },
    "consent-revoked": { type: "consent-revoked", proposalId: "r1" },
    "question-asked": { type: "question-asked", proposalId: "r1", sealed: { text: "t" } },
    "delivery-completed": {
      type: "delivery-completed",
      deliveryId: "d1",
      sealed: { reference: "R", on: "2026-11-27" },
    },
    "remedy-completed": { type: "remedy-completed" },
    "survey-asked": { type: "survey-asked", openUntil: moment, sealed: { nonce: "n" } },
    "survey-reminded": { type: "survey-reminded" },
    "survey-answered": {
      type: "survey-answered",
      solved: "yes",
      process: "neutral",
      result: "satisfied",
      how: "code",
      sealed: { text: "t" },
    },
    "survey-ended": { type: "survey-ended" },
    "return-visit-called-for": { type: "return-visit-called-for", by: "hotline" },
    "second-review-opened": { type: "second-review-opened", by: "supervisor" },
    "closing-called-for": { type: "closing-called-for", outcome: "neutral" },
    "first-contact-resolved": { type: "first-contact-resolved", lines: [line(1)], sealed: { wrong: "w", done: "d" } },
    "entry-corrected": { type: "entry-corrected", n: 1, told: true, sealed: { reason: "r", text: "t" } },
    "notice-failed": { type: "notice-failed", noticeId: "N#1#0", kind: "result", reason: "bounced" },
    "complaint-closed": {
      type: "complaint-closed",
      outcome: "satisfied",
      finalType: "price",
      satisfaction: "satisfied",
      reconsiderUntil: moment,
      sealed: { result: "r", measures: "m", changed: "c" },
    },
    "reconsideration-requested": { type: "reconsideration-requested", reviewer: "a", sealed: { reason: "r" } },
    "reconsideration-decided": {
      type: "reconsideration-decided",
      by: "a",
      upheld: false,
      toldAt: moment,
      sealed: { result: "r", measures: "m" },
    },
  };
};
