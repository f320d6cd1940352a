import type { ComplaintEvent, EventOf } from "../../domain/complaint/events.ts";
import { totalMinor } from "../../domain/complaint/money.ts";
import type { Instant } from "../../domain/instant.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../presentation/catalogue/pages-answer.ts";
import { refusalTexts } from "../../presentation/catalogue/refusals.ts";
import { renderProposalPage } from "../../presentation/pages/answer/proposal-page.ts";
import {
  proposalFields,
  type ProposalAnswer,
  type ProposalField,
  type ProposalView,
} from "../../presentation/pages/answer/proposal-view.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { createLinkPage, handlerOf, type LinkPage } from "./link-page.ts";
import type { OpenedLink } from "./open-link.ts";

const text = createText(pagesAnswerTexts, refusalTexts);

const longestText = 2000;

const answers = {
  accept: { answer: "accept", words: undefined },
  refuse: { answer: "refuse", words: "whatInstead" },
  ask: { answer: "question", words: "question" },
} as const;

const isAnswer = (value: string | undefined): value is ProposalAnswer => value !== undefined && value in answers;

type Answer = EventOf<"consent-given" | "consent-refused" | "question-asked">;
const answerOf = { "consent-given": "accept", "consent-refused": "refuse", "question-asked": "ask" } as const;
const isOurs = (event: ComplaintEvent, { payload }: OpenedLink): event is Answer =>
  event.type in answerOf && (event as Answer).proposalId === payload.subject;

/** The latest yes or no to this very proposal. */
const answered = (link: OpenedLink): { answer: ProposalAnswer; at: Instant } | undefined =>
  link.commits
    .flatMap(({ at, events }) => events.map((event) => ({ at, event })))
    .flatMap(({ at, event }) => (isOurs(event, link) ? [{ answer: answerOf[event.type], at }] : []))
    .findLast(({ answer }) => answer !== "ask");

const closed = (link: OpenedLink): ProposalView | undefined => {
  const { complaint, payload } = link;
  const { phase, file } = complaint;
  const proposal = file.proposals.find((entry) => entry.id === payload.subject);
  if (proposal === undefined || proposal.terms !== payload.terms) return { kind: "replaced" };
  const last = answered(link);
  if ((proposal.state === "accepted" || proposal.state === "refused") && last !== undefined)
    return { kind: "already-answered", ...last };
  if (phase.status !== "awaiting-consent" || phase.offer.proposalId !== proposal.id) return { kind: "replaced" };
  return link.expired ? { kind: "expired", handler: handlerOf(link) } : undefined;
};

const open: LinkPage<ProposalView, ProposalField>["open"] = (link, shown, { language }) => {
  const { phase, file } = link.complaint;
  const proposal = file.proposals.find((entry) => entry.id === link.payload.subject);
  const letter = phase.status === "awaiting-consent" ? phase.offer.paragraph : null;
  const minor = totalMinor(proposal?.lines ?? []);
  return {
    kind: "open",
    action: paths.consent,
    ...shown,
    what: proposal?.words?.remedy ?? "-",
    ...(proposal !== undefined && minor > 0 && { value: { minor, currency: proposal.currency } }),
    ...(proposal !== undefined && { by: proposal.completeBy }),
    carriedOutBy: handlerOf(link),
    why: [letter, proposal?.words?.why].filter((part) => typeof part === "string").join("\n\n"),
    means: text(language)("proposal.meansText"),
    answerBy: link.payload.exp,
  };
};

const read: LinkPage<ProposalView, ProposalField>["read"] = (values, link, { language }) => {
  const t = text(language);
  if (!isAnswer(values.answer)) return { error: { field: "answer", message: t("answer.choose") } };
  const { answer, words } = answers[values.answer];
  const said = words === undefined ? "" : (values[words] ?? "").trim();
  if (words !== undefined && said.length > longestText)
    return { error: { field: words, message: t("answer.tooLong", { limit: longestText }) } };
  return { command: { type: "answer-proposal", answer, text: said, proposalId: link.payload.subject } };
};

/** Consent is bound to the exact proposal the page shows (CC-02). */
const consentPage: LinkPage<ProposalView, ProposalField> = {
  purpose: "consent",
  path: paths.consent,
  fields: proposalFields,
  render: renderProposalPage,
  unknown: { kind: "unknown" },
  closed,
  open,
  read,
  done: (event, at, link, { language }) => {
    if (!isOurs(event, link)) return undefined;
    const answer = answerOf[event.type];
    return { kind: "done", answer, at, next: text(language)(`proposal.next.${answer}`, { name: handlerOf(link) }) };
  },
  refused: (reason, values, { language }) => {
    const t = text(language);
    if (reason !== "reason-missing") return { field: "answer", message: t(`refusal.${reason}`) };
    return values.answer === "ask"
      ? { field: "question", message: t("proposal.sayQuestion") }
      : { field: "whatInstead", message: t("proposal.sayWhat") };
  },
};

/** P6: the proposal behind the link of its mail, and the three answers to it. */
export const createConsentRoutes = ({ core }: { core: Core }): Record<string, Handle> =>
  createLinkPage(core, consentPage);
