import { explainBecause } from "../explain-because.ts";
import type { ComplainantContents } from "./complainant-content-types.ts";
import type { Facts } from "./notice-facts.ts";
import { resultContent } from "./result-content.ts";
import { reconsiderationContents } from "./reconsideration-contents.ts";

const remedyWords = (f: Facts): string => f.proposal()?.words?.remedy ?? "-";

const nextStep = (f: Facts): string => {
  const { status } = f.phase;
  switch (status) {
    case "received":
    case "verifying":
    case "transferred":
    case "proposing":
    case "implementing":
    case "reconsidering":
      return f.t(`next.${status}`);
    default:
      return f.t("next.awaiting");
  }
};

const step = (f: Facts, what: string): string => {
  switch (what) {
    case "department-assigned":
    case "department-answered":
      return f.t(`done.${what}`, { department: f.department(f.file.transfers.at(-1)?.department) });
    case "owner-assigned":
      return f.t("done.owner-assigned", { owner: f.owner });
    case "verification-started":
    case "facts-verified":
    case "remedy-proposed":
      return f.t(`done.${what}`);
    default:
      return f.t("done.contact-recorded");
  }
};

const sentenceTold = (f: Facts): { sentence?: string } => {
  const text = f.file.toldSentence;
  return text === null ? {} : { sentence: text };
};

/** What the complainant is told, from the complaint as it was at the notice's commit (CM-01..CM-13). */
export const complainantContents: ComplainantContents = {
  "reconsideration-begun": reconsiderationContents["reconsideration-begun"],
  "reconsideration-result": reconsiderationContents["reconsideration-result"],
  acknowledgement: (f, links) => {
    const answer = f.clock("answer");
    const code = f.file.personal?.accessCode;
    if (answer === undefined || code === undefined) return undefined;
    return {
      kind: "acknowledgement",
      ...f.base,
      link: links.status,
      code,
      firstReplyBy: f.dueOf("first-response"),
      answerBy: answer.dueBy,
      because: explainBecause(answer.because, f.language, f.policy.zone),
      handler: f.owner,
      ...(f.file.flags.includes("SAFETY") ? { safety: f.t("safety.now") } : {}),
    };
  },
  "message-from-staff": (f, links) => ({
    kind: "message-from-staff",
    ...f.base,
    link: links.status,
    from: f.owner,
    words: f.file.said["message-sent"]?.text ?? "-",
  }),
  progress: (f, links) => ({
    kind: "progress",
    ...f.base,
    link: links.status,
    stage: f.t(`status.${f.phase.status}`),
    done: f.file.toldAbout.map((entry) => ({ at: entry.at, what: step(f, entry.what) })),
    ...sentenceTold(f),
    handler: f.owner,
    next: nextStep(f),
    nextNoticeBy: f.dueOf("progress"),
    answerBy: f.answerBy,
  }),
  overdue: (f, links) => ({
    kind: "overdue",
    ...f.base,
    link: links.status,
    promisedAt: f.about?.firstDueBy ?? f.notice.at,
    newAnswerBy: f.about?.dueBy ?? f.notice.at,
    reason: f.t("overdue.reason"),
    supervisor: f.nameOf(f.about?.escalatedTo ?? f.file.owner),
  }),
  proposal: (f, links) => {
    const proposal = f.proposal();
    if (f.phase.status !== "awaiting-consent" || proposal?.words == null) return undefined;
    return {
      kind: "proposal",
      ...f.base,
      link: links.consent,
      what: proposal.words.remedy,
      ...f.value(proposal),
      doneBy: proposal.completeBy,
      doer: f.nameOf(proposal.responsible),
      why: proposal.words.why,
      personal: f.phase.offer.paragraph ?? "-",
      from: f.owner,
      answerBy: f.phase.offer.openUntil,
    };
  },
  "consent-reminder": (f, links) =>
    f.phase.status === "awaiting-consent"
      ? {
          kind: "consent-reminder",
          ...f.base,
          link: links.consent,
          what: remedyWords(f),
          answerBy: f.phase.offer.openUntil,
        }
      : undefined,
  "consent-recorded": (f, links) =>
    f.phase.status === "implementing"
      ? {
          kind: "consent-recorded",
          ...f.base,
          link: links.revoke,
          answer: "accepted",
          what: remedyWords(f),
          words: f.phase.agreement.words ?? "-",
          spokenAt: f.phase.agreement.at,
          recordedBy: f.owner,
          revokeUntil: f.phase.agreement.revocableUntil ?? f.notice.at,
        }
      : undefined,
  implementing: (f, links) => {
    const proposal = f.proposal();
    if (proposal === undefined) return undefined;
    return {
      kind: "implementing",
      ...f.base,
      link: links.status,
      what: remedyWords(f),
      ...f.value(proposal),
      doneBy: proposal.completeBy,
      doer: f.nameOf(proposal.responsible),
    };
  },
  survey: (f, links) =>
    "remedyAt" in f.phase && f.phase.survey !== undefined
      ? {
          kind: "survey",
          ...f.base,
          link: links.survey,
          what: remedyWords(f),
          completedAt: f.phase.remedyAt,
          openUntil: f.phase.survey.openUntil,
        }
      : undefined,
  "survey-reminder": (f, links) =>
    "remedyAt" in f.phase && f.phase.survey !== undefined
      ? {
          kind: "survey-reminder",
          ...f.base,
          link: links.survey,
          what: remedyWords(f),
          openUntil: f.phase.survey.openUntil,
        }
      : undefined,
  result: resultContent,
  withdrawn: (f, links) => ({ kind: "withdrawn", ...f.base, link: links.status, withdrawnAt: f.notice.at }),
  correction: (f, links) => {
    const right = f.file.said["entry-corrected"]?.text;
    if (right == null) return undefined;
    return {
      kind: "correction",
      ...f.base,
      link: links.status,
      wrongSentAt: f.correctedAt ?? f.notice.at,
      wrong: f.t("correction.earlier"),
      right,
      from: f.owner,
    };
  },
};
