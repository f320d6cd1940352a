import type { Agreement } from "../../domain/complaint/state.ts";
import type { Instant } from "../../domain/instant.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../presentation/catalogue/pages-answer.ts";
import { refusalTexts } from "../../presentation/catalogue/refusals.ts";
import {
  renderSpokenAnswerPage,
  spokenAnswerFields,
  type SpokenAnswerField,
  type SpokenAnswerView,
} from "../../presentation/pages/answer/spoken-answer-page.ts";
import type { ReaderFrame } from "../../presentation/pages/parts/frame.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { createLinkPage, handlerOf, type LinkPage } from "./link-page.ts";
import type { OpenedLink } from "./open-link.ts";

const text = createText(pagesAnswerTexts, refusalTexts);

/** The spoken yes this link can take back: in its time, and before anything was carried out (OP-18). */
const revocable = ({ complaint, payload, expired }: OpenedLink): Agreement | undefined => {
  const { phase } = complaint;
  if (phase.status !== "implementing" || expired) return undefined;
  if (phase.agreement.proposalId !== payload.subject || phase.agreement.nonce !== payload.nonce) return undefined;
  return phase.deliveries.some(({ doneAt }) => doneAt !== undefined) ? undefined : phase.agreement;
};

const doneView = (at: Instant, link: OpenedLink, { language }: ReaderFrame): SpokenAnswerView => {
  const next = text(language)("spoken.next.revoke", { name: handlerOf(link) });
  return { kind: "done", answer: "revoke", at, next };
};

const closed: LinkPage<SpokenAnswerView, SpokenAnswerField>["closed"] = (link, frame) => {
  if (revocable(link) !== undefined) return undefined;
  const { phase } = link.complaint;
  const revoked = link.commits.findLast(({ events }) => events.some(({ type }) => type === "consent-revoked"));
  const isOpenAgain = phase.status === "awaiting-consent" && phase.offer.proposalId === link.payload.subject;
  return isOpenAgain && revoked !== undefined
    ? doneView(revoked.at, link, frame)
    : { kind: "too-late", handler: handlerOf(link) };
};

const open: LinkPage<SpokenAnswerView, SpokenAnswerField>["open"] = (link, shown) => {
  const agreement = revocable(link);
  const proposal = link.complaint.file.proposals.find(({ id }) => id === link.payload.subject);
  return {
    kind: "open",
    action: paths.revoke,
    ...shown,
    about: proposal?.words?.remedy ?? "-",
    accepted: true,
    words: agreement?.words ?? "-",
    calledAt: agreement?.at ?? link.payload.exp,
    revocableUntil: link.payload.exp,
  };
};

const revokePage: LinkPage<SpokenAnswerView, SpokenAnswerField> = {
  purpose: "revoke",
  path: paths.revoke,
  fields: spokenAnswerFields,
  render: renderSpokenAnswerPage,
  unknown: { kind: "unknown" },
  closed,
  open,
  read: ({ answer }, link, { language }) => {
    const t = text(language);
    if (answer === "revoke") return { command: { type: "revoke-answer", proposalId: link.payload.subject } };
    return answer === "keep"
      ? { view: { kind: "done", answer: "keep", next: t("spoken.next.keep") } }
      : { error: { field: "answer", message: t("answer.choose") } };
  },
  done: (event, at, link, frame) => (event.type === "consent-revoked" ? doneView(at, link, frame) : undefined),
  refused: (reason, _values, { language }) => ({ field: "answer", message: text(language)(`refusal.${reason}`) }),
};

/** The page behind the confirmation of a spoken yes: right, or taken back (OP-18). */
export const createRevokeRoutes = ({ core }: { core: Core }): Record<string, Handle> =>
  createLinkPage(core, revokePage);
