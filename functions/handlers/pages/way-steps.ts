import type { Loaded } from "../../application/complaint-log.ts";
import type { EventType } from "../../domain/complaint/events.ts";
import type { Status } from "../../domain/complaint/vocabulary.ts";
import type { Instant } from "../../domain/instant.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesStatusTexts } from "../../presentation/catalogue/pages-status.ts";
import type { Frame } from "../../presentation/pages/parts/frame.ts";
import type { StepView } from "../../presentation/pages/status/status-view.ts";

const text = createText(pagesStatusTexts);

/** The way of a complaint as its complainant sees it, and what ends each part of it. */
const way = [
  { id: "received", endsWith: "complaint-filed" },
  { id: "checking", endsWith: "facts-verified" },
  { id: "investigating", endsWith: "remedy-released" },
  { id: "proposal", endsWith: "consent-given" },
  { id: "carrying-out", endsWith: "remedy-completed" },
  { id: "confirming", endsWith: "survey-answered" },
  { id: "closed", endsWith: "complaint-closed" },
  { id: "reconsidering", endsWith: "reconsideration-decided" },
] as const satisfies readonly { id: string; endsWith: EventType }[];

type Place = (typeof way)[number]["id"];

const places: Readonly<Record<Status, Place>> = {
  received: "checking",
  verifying: "checking",
  transferred: "investigating",
  proposing: "investigating",
  "awaiting-approval": "investigating",
  "awaiting-release": "investigating",
  "awaiting-consent": "proposal",
  implementing: "carrying-out",
  confirming: "confirming",
  "return-visit": "confirming",
  closing: "closed",
  closed: "closed",
  reconsidering: "reconsidering",
};

/** The side branch stands there only when it is taken and leads back to the end (pages P5). */
const wayOf = ({ phase, file }: Loaded["complaint"]): readonly (typeof way)[number][] =>
  phase.status === "reconsidering" || (phase.status === "closed" && file.reconsideration?.decision?.upheld === false)
    ? way
    : way.slice(0, -1);

/** Done, current and still to come, with the dates that are known; what is done again after a refusal is not done yet. */
export const waySteps = ({ complaint, commits }: Loaded, by: Instant | undefined, frame: Frame): StepView[] => {
  const t = text(frame.language);
  const { status } = complaint.phase;
  const here = way.findIndex(({ id }) => id === places[status]);
  return wayOf(complaint).map(({ id, endsWith }, index): StepView => {
    const title = t(`status.way.${id}`);
    const isDone = index < here || status === "closed";
    const at = commits.findLast(({ events }) => events.some(({ type }) => type === endsWith))?.at;
    if (isDone) return { title, status: "done", ...(at !== undefined && { at }) };
    if (index > here) return { title, status: "todo" };
    return { title, status: "current", ...(by !== undefined && { by }) };
  });
};
