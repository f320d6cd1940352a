import type { Instant } from "../instant.ts";
import { isOpen } from "./deadline-entry.ts";
import { evolveApprovals } from "./evolve-approvals.ts";
import { evolveDeadlines, type DeadlineEvent } from "./evolve-deadlines.ts";
import type { ComplaintEvent, EventOf } from "./events.ts";
import type { ProposedRemedy } from "./remedy.ts";
import type { CaseFile, Reconsideration, Transfer } from "./state.ts";
import { tells } from "./telling.ts";
import type { DeadlineKey } from "./vocabulary.ts";

/** The file of a complaint that was just filed (RC-01..RC-04). */
export const openFile = (event: EventOf<"complaint-filed">, at: Instant, policy: string): CaseFile => ({
  number: event.number,
  n: 1,
  updatedAt: at,
  policy,
  channel: event.channel,
  language: event.language,
  receivedAt: at,
  bodyDigest: event.bodyDigest,
  accessCodeDigest: event.accessCodeDigest,
  grade: event.grade,
  urgent: event.urgent,
  flags: event.flags,
  category: event.category,
  owner: event.owner,
  personal: event.sealed,
  way: event.way,
  points: [{ id: "p1", category: event.category }],
  deadlines: [],
  transfers: [],
  round: 1,
  proposals: [],
  approvals: [],
  toldAt: at,
  sentence: null,
  silentProgress: 0,
  done: [],
  toldAbout: [],
  toldSentence: null,
  said: {},
  times: [at],
  callAttempts: 0,
  handlers: [event.owner],
  tookPart: [],
});

/** The steps that a progress notice tells of: things done about the matter, without what is internal (SC-07). */
const worthTelling: readonly ComplaintEvent["type"][] = [
  "verification-started",
  "facts-verified",
  "department-assigned",
  "department-answered",
  "remedy-proposed",
  "owner-assigned",
];

const proposalState = (
  file: CaseFile,
  proposalId: string,
  state: ProposedRemedy["state"],
): Pick<CaseFile, "proposals"> => ({
  proposals: file.proposals.map((proposal) => (proposal.id === proposalId ? { ...proposal, state } : proposal)),
});

const answerTransfer = (
  transfers: readonly Transfer[],
  event: EventOf<"department-answered">,
  at: Instant,
): readonly Transfer[] =>
  transfers.map((transfer, index) =>
    index === transfers.length - 1 ? { ...transfer, answeredAt: at, answer: event.sealed } : transfer,
  );

const withHandler = (file: CaseFile, id: string): readonly string[] => [...new Set([...file.handlers, id])];

/** A delivery stays with whom the plan names, a reconsideration with whoever took no part. */
const staysWith: readonly DeadlineKey[] = ["delivery", "reconsideration"];

/** What the old owner still owed the new one owes (OP-06, OP-11). */
const handedOver = (file: CaseFile, owner: string): CaseFile["deadlines"] =>
  file.deadlines.map((entry) =>
    isOpen(entry) && entry.owner === file.owner && !staysWith.includes(entry.key) ? { ...entry, owner } : entry,
  );

/** While only the complainant's answer is awaited nobody owes a sentence (OP-15). */
const silence = (file: CaseFile, event: EventOf<"progress-told">): number => {
  if (event.human) return 0;
  return event.kind === "progress" ? file.silentProgress + 1 : file.silentProgress;
};

/** Whoever decided it hands it back; upheld, it is another round for those whose complaint it was (OP-29). */
const reconsidered = (
  file: CaseFile,
  reconsideration: Reconsideration,
  { by, upheld, sealed: words }: EventOf<"reconsideration-decided">,
  at: Instant,
): Partial<CaseFile> => ({
  owner: reconsideration.formerOwner,
  deadlines: handedOver(file, reconsideration.formerOwner),
  handlers: withHandler(file, by),
  round: upheld ? file.round + 1 : file.round,
  reconsideration: { ...reconsideration, decision: { at, by, upheld, words } },
});

const change = (file: CaseFile, event: ComplaintEvent, at: Instant): Partial<CaseFile> => {
  switch (event.type) {
    case "owner-assigned":
      return { owner: event.owner, handlers: withHandler(file, event.owner), deadlines: handedOver(file, event.owner) };
    case "contact-recorded":
      return event.result === "reached"
        ? { callAttempts: 0, ...(event.told ? { silentProgress: 0 } : {}) }
        : { callAttempts: file.callAttempts + 1 };
    case "facts-verified":
      return {
        category: event.category,
        urgent: event.urgent,
        verification: event.sealed?.result ?? null,
        points: file.points.map((point, index) => (index === 0 ? { ...point, category: event.category } : point)),
      };
    case "department-assigned":
      return {
        transfers: [...file.transfers, { department: event.department, person: event.person, at }],
        handlers: withHandler(file, event.person),
      };
    case "department-answered":
      return { transfers: answerTransfer(file.transfers, event, at) };
    case "finding-recorded":
      return {
        points: file.points.map((point) =>
          point.id === event.pointId
            ? { ...point, finding: event.finding, reason: event.sealed?.reason ?? null }
            : point,
        ),
      };
    case "progress-sentence-added":
      return { sentence: { text: event.sealed?.text ?? null, at } };
    case "progress-told":
      return {
        sentence: null,
        toldSentence: file.sentence?.text ?? null,
        silentProgress: silence(file, event),
      };
    case "message-sent":
      return { silentProgress: 0 };
    case "remedy-proposed":
      return {
        proposals: [...file.proposals, { ...event.proposal, words: event.sealed, proposedAt: at, state: "proposed" }],
        handlers: withHandler(file, event.proposal.proposedBy),
      };
    case "remedy-approved":
      return proposalState(file, event.proposalId, "approved");
    case "remedy-rejected":
      return { ...proposalState(file, event.proposalId, "rejected"), round: file.round + 1 };
    case "remedy-released":
      return { ...proposalState(file, event.proposalId, "released"), callAttempts: 0 };
    case "remedy-completed":
    case "return-visit-called-for":
      return { callAttempts: 0 };
    case "consent-given":
      return proposalState(file, event.proposalId, "accepted");
    case "consent-refused":
      return { ...proposalState(file, event.proposalId, "refused"), round: file.round + 1 };
    case "second-review-opened":
      return { round: file.round + 1 };
    case "consent-revoked":
      return proposalState(file, event.proposalId, "released");
    case "reconsideration-requested":
      return {
        owner: event.reviewer,
        handlers: withHandler(file, event.reviewer),
        silentProgress: 0,
        reconsideration: {
          askedAt: at,
          reason: event.sealed?.reason ?? null,
          reviewer: event.reviewer,
          formerOwner: file.owner,
        },
      };
    case "reconsideration-decided":
      return file.reconsideration === undefined ? {} : reconsidered(file, file.reconsideration, event, at);
    case "first-contact-resolved":
      return { points: file.points.map((point) => ({ ...point, finding: point.finding ?? "upheld" })) };
    default:
      return {};
  }
};

const told = (file: CaseFile, event: ComplaintEvent, at: Instant): Partial<CaseFile> => {
  if (tells(event)) return { toldAt: at, done: [], toldAbout: file.done };
  return worthTelling.includes(event.type) ? { done: [...file.done, { at, what: event.type }] } : {};
};

/** The words of an entry that later notices and pages quote; undefined when it has none. */
const wordsOf = (event: ComplaintEvent): string | null | undefined => {
  switch (event.type) {
    case "message-sent":
    case "message-received":
    case "question-asked":
    case "consent-refused":
    case "entry-corrected":
      return event.sealed === null ? null : event.sealed.text;
    case "department-answered":
      return event.sealed === null ? null : event.sealed.solution;
    case "department-assigned":
      return event.sealed === null ? null : event.sealed.measures;
    default:
      return undefined;
  }
};

const said = (file: CaseFile, event: ComplaintEvent, at: Instant): Partial<CaseFile> => {
  const text = wordsOf(event);
  return text === undefined ? {} : { said: { ...file.said, [event.type]: { text, at } } };
};

/** A new call has attempts of its own (OP-02). */
const onDeadline = (file: CaseFile, event: DeadlineEvent, at: Instant): CaseFile => ({
  ...file,
  deadlines: evolveDeadlines(file.deadlines, event, at),
  callAttempts: event.type === "deadline-opened" && event.deadline.key === "call" ? 0 : file.callAttempts,
});

/** Folds an event into the part of a complaint that every status has. */
export const evolveFile = (file: CaseFile, event: ComplaintEvent, at: Instant): CaseFile => {
  const next = { ...file, ...change(file, event, at), ...told(file, event, at), ...said(file, event, at) };
  if (event.type.startsWith("deadline-")) return onDeadline(next, event as DeadlineEvent, at);
  if (event.type.startsWith("approval-"))
    return { ...next, approvals: evolveApprovals(file.approvals, event as Parameters<typeof evolveApprovals>[1], at) };
  return next;
};
