import type { Loaded } from "../../application/complaint-log.ts";
import { complainantNotices } from "../../domain/complaint/vocabulary.ts";
import type { Status } from "../../domain/complaint/vocabulary.ts";
import type { Instant } from "../../domain/instant.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesStatusTexts } from "../../presentation/catalogue/pages-status.ts";
import { statusPhrases } from "../../presentation/catalogue/status-phrases.ts";
import type { Frame } from "../../presentation/pages/parts/frame.ts";
import type { PublicState, ReconsiderForm, StatusView } from "../../presentation/pages/status/status-view.ts";
import type { ComplainantView } from "../../presentation/status/complainant-view.ts";
import type { TimelineEntry } from "../../presentation/status/timeline.ts";
import { waySteps } from "./way-steps.ts";

const text = createText(pagesStatusTexts, statusPhrases);

/** Where the complainant is told the complaint stands (SC-07). */
const states: Readonly<Record<Status, PublicState>> = {
  received: "received",
  verifying: "checking",
  transferred: "investigating",
  proposing: "proposing",
  "awaiting-approval": "proposing",
  "awaiting-release": "proposing",
  "awaiting-consent": "proposal",
  implementing: "carrying-out",
  confirming: "confirming",
  "return-visit": "calling",
  closing: "closing",
  closed: "closed",
  reconsidering: "reconsidering",
};

export interface Links {
  readonly consent?: string;
  readonly survey?: string;
}

const asked = (view: ComplainantView, links: Links, { language }: Frame): Partial<StatusView> => {
  const t = text(language);
  const { proposal, survey } = view;
  if (proposal !== undefined && links.consent !== undefined) {
    const { remedy: summary, openUntil: answerBy } = proposal;
    return { toDo: t("next.you.answer"), proposal: { summary, href: links.consent, answerBy } };
  }
  if (survey === undefined || links.survey === undefined) return {};
  const question = { text: t("next.you.confirm"), href: links.survey, answerBy: survey.openUntil };
  return { toDo: t("next.you.confirm"), question };
};

const late = (view: ComplainantView, { language, now }: Frame): Partial<StatusView> => {
  const { firstAnswerBy, answerBy } = view;
  if (!view.late || firstAnswerBy === undefined) return {};
  const renewed = answerBy !== undefined && answerBy > now ? { newBy: answerBy } : {};
  return { late: { promisedFor: firstAnswerBy, ...renewed, because: text(language)("status.lateReason") } };
};

const dates = ({ answerBy, because, nextNoticeBy }: ComplainantView): Partial<StatusView> => ({
  ...(answerBy !== undefined && { answerBy }),
  ...(because !== undefined && { because }),
  ...(nextNoticeBy !== undefined && { nextNoticeBy }),
});

const closed = ({ view: { result }, reconsider }: StatusScene, { now }: Frame): Partial<StatusView> => {
  if (result === undefined) return {};
  const { text: words, changed, reconsiderUntil } = result;
  return {
    closed: {
      result: words,
      ...(changed !== undefined && { changed }),
      ...(reconsiderUntil !== undefined && {
        reconsider: { until: reconsiderUntil, ...(now <= reconsiderUntil && { form: reconsider }) },
      }),
    },
  };
};

const kinds = { company: "company", complainant: "customer", system: "system" } as const;

const entry = ({ at, by, who, what, text: words }: TimelineEntry): StatusView["history"][number] => ({
  at,
  kind: kinds[by],
  who,
  text: words === undefined ? what : `${what}\n${words}`,
  attachments: [],
});

/** The latest mail to the complainant came back, and nothing has reached them since. */
const isReturned = ({ commits }: Loaded): boolean =>
  commits.some(({ events }) =>
    events.some((event) => event.type === "notice-failed" && complainantNotices.some((kind) => kind === event.kind)),
  );

export interface StatusScene extends Loaded {
  readonly view: ComplainantView;
  readonly links: Links;
  readonly message: StatusView["message"];
  readonly reconsider: ReconsiderForm;
  readonly isSent: boolean;
}

/** P5 from what the complainant may see: nothing internal is in there to begin with (CC-05, SC-07). */
export const statusView = (scene: StatusScene, frame: Frame): StatusView => {
  const { view, links, message, isSent } = scene;
  const t = text(frame.language);
  const request = asked(view, links, frame);
  const handled = view.status === "closed" ? "" : t("status.handledBy", { name: view.handler });
  const isAskedLater = view.status === "confirming" && view.survey === undefined;
  const what = isAskedLater ? t("status.askSoon") : view.next.what;
  const next = request.toDo === undefined ? what : "";
  const between = handled !== "" && next !== "" && frame.language === "en" ? " " : "";
  const by: Instant | undefined = view.next.by;
  return {
    number: view.number,
    state: isAskedLater ? "carried-out" : states[view.status],
    explanation: `${handled}${between}${next}`,
    ...request,
    ...dates(view),
    ...late(view, frame),
    ...closed(scene, frame),
    mailReturned: isReturned(scene),
    steps: waySteps(scene, by, frame),
    history: view.timeline.map(entry),
    ...(message !== undefined && { message }),
    ...(isSent && { sentTo: view.handler }),
    more: [],
  };
};
