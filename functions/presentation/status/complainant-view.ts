import type { FoldableCommit } from "../../domain/complaint/evolve.ts";
import type { Complaint, Phase } from "../../domain/complaint/state.ts";
import type { Language, Status } from "../../domain/complaint/vocabulary.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { memberOf, type StaffDirectory } from "../../domain/staff/directory.ts";
import { totalMinor, type Money } from "../../domain/complaint/money.ts";
import { createText } from "../catalogue/create-text.ts";
import { labelTexts } from "../catalogue/labels.ts";
import { noticePhrases } from "../catalogue/notice-phrases.ts";
import { statusPhrases } from "../catalogue/status-phrases.ts";
import { explainBecause } from "../explain-because.ts";
import { timelineOf, type TimelineEntry } from "./timeline.ts";

/** A complaint as its complainant may see it: stages, dates, released proposals, and nothing internal (CC-05, SC-07). */
export interface ComplainantView {
  readonly number: string;
  readonly status: Status;
  readonly stage: string;
  readonly receivedAt: Instant;
  readonly handler: string;
  readonly next: { readonly what: string; readonly by?: Instant; readonly because?: string };
  readonly answerBy?: Instant;
  readonly because?: string;
  readonly firstAnswerBy?: Instant;
  readonly nextNoticeBy?: Instant;
  readonly late: boolean;
  readonly proposal?: {
    readonly id: string;
    readonly remedy: string;
    readonly why: string;
    readonly letter: string;
    readonly value?: Money;
    readonly completeBy: Instant;
    readonly openUntil: Instant;
  };
  readonly survey?: { readonly openUntil: Instant };
  readonly outcome?: string;
  readonly result?: { readonly text: string; readonly changed?: string; readonly reconsiderUntil?: Instant };
  readonly timeline: readonly TimelineEntry[];
}

export interface ViewScene {
  readonly complaint: Complaint;
  readonly commits: readonly (FoldableCommit & { readonly actor: string })[];
  readonly policy: Policy;
  readonly staff: StaffDirectory;
  readonly language: Language;
}

const words = createText(labelTexts, noticePhrases, statusPhrases);

/** Approval and release are ours alone: to the complainant all three are "preparing a proposal" (SC-07). */
const publicStatus = (status: Status): Status =>
  status === "awaiting-approval" || status === "awaiting-release" ? "proposing" : status;

const proposalView = (complaint: Complaint): Pick<ComplainantView, "proposal"> => {
  const { phase, file } = complaint;
  if (phase.status !== "awaiting-consent") return {};
  const proposal = file.proposals.find((entry) => entry.id === phase.offer.proposalId);
  if (proposal?.words == null) return {};
  const minor = totalMinor(proposal.lines);
  return {
    proposal: {
      id: proposal.id,
      remedy: proposal.words.remedy,
      why: proposal.words.why,
      letter: phase.offer.paragraph ?? "",
      ...(minor === 0 ? {} : { value: { minor, currency: proposal.currency } }),
      completeBy: proposal.completeBy,
      openUntil: phase.offer.openUntil,
    },
  };
};

const surveyView = (phase: Phase): Pick<ComplainantView, "survey"> =>
  phase.status === "confirming" && phase.survey !== undefined ? { survey: { openUntil: phase.survey.openUntil } } : {};

/** The result; while it is looked at again it is still the one that holds, but cannot be asked about twice. */
const resultView = (phase: Phase, t: ReturnType<typeof words>): Pick<ComplainantView, "outcome" | "result"> => {
  const closing = phase.status === "reconsidering" ? phase.closing : phase;
  if (closing.status !== "closed") return {};
  const { outcome, words: written, reconsiderUntil } = closing;
  return {
    outcome,
    result: {
      text: written?.result ?? t(`outcome.${outcome}`),
      ...(written?.changed === undefined ? {} : { changed: written.changed }),
      ...(reconsiderUntil === undefined || phase.status !== "closed" ? {} : { reconsiderUntil }),
    },
  };
};

/** What happens next and by when, in the order in which it matters to the complainant. */
const nextOf = (scene: ViewScene): ComplainantView["next"] => {
  const { complaint, policy, language } = scene;
  const t = words(language);
  const { phase, file } = complaint;
  const open = (key: string) => file.deadlines.find((entry) => entry.key === key && entry.state === "open");
  const dated = (key: string): { by?: Instant; because?: string } => {
    const entry = open(key);
    return entry === undefined
      ? {}
      : { by: entry.dueBy, because: explainBecause(entry.because, language, policy.zone) };
  };
  switch (phase.status) {
    case "received":
      return { what: t("next.received"), ...dated("first-response") };
    case "verifying":
      return { what: t("next.verifying"), ...dated("handle") };
    case "transferred":
      return { what: t("next.transferred"), ...dated("answer") };
    case "proposing":
      return { what: t("next.proposing"), ...dated("answer") };
    case "awaiting-approval":
    case "awaiting-release":
      return { what: t("next.proposing"), ...dated("answer") };
    case "awaiting-consent":
      return { what: t("next.you.answer"), by: phase.offer.openUntil };
    case "implementing":
      return { what: t("next.implementing"), ...dated("delivery") };
    case "confirming":
      return { what: t("next.you.confirm"), ...(phase.survey === undefined ? {} : { by: phase.survey.openUntil }) };
    case "return-visit":
      return { what: t("next.visit"), ...dated("return-visit") };
    case "closing":
      return { what: t("next.closing"), ...dated("closing") };
    case "closed":
      return { what: t("next.closed") };
    case "reconsidering":
      return { what: t("next.reconsidering"), ...dated("reconsideration") };
  }
};

/** The one view of a complaint for its complainant: the page draws it, the API answers it. */
export const complainantView = (scene: ViewScene): ComplainantView => {
  const { complaint, policy, staff, language } = scene;
  const { file, phase } = complaint;
  const t = words(language);
  const promise = phase.status === "reconsidering" ? "reconsideration" : "answer";
  const answer = file.deadlines.findLast((entry) => entry.key === promise);
  const progress = file.deadlines.find((entry) => entry.key === "progress" && entry.state === "open");
  const running = answer?.state === "open";
  return {
    number: file.number,
    status: publicStatus(phase.status),
    stage: t(`status.${phase.status}`),
    receivedAt: file.receivedAt,
    handler: memberOf(staff, file.owner)?.name ?? file.owner,
    next: nextOf(scene),
    ...(running
      ? {
          answerBy: answer.dueBy,
          firstAnswerBy: answer.firstDueBy,
          because: explainBecause(answer.because, language, policy.zone),
        }
      : {}),
    ...(progress === undefined ? {} : { nextNoticeBy: progress.because.at }),
    late: running && answer.level > 0,
    ...proposalView(complaint),
    ...surveyView(phase),
    ...resultView(phase, t),
    timeline: timelineOf(scene).filter((entry) => entry.visibleTo === "everybody"),
  };
};
