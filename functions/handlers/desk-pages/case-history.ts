import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesDeskTexts } from "../../presentation/catalogue/pages-desk.ts";
import type { CaseEntry, CaseView } from "../../presentation/pages/desk/case-view.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { TimelineEntry } from "../../presentation/status/timeline.ts";
import type { CaseScene } from "./case-scene.ts";

const text = createText(pagesDeskTexts);

const shows = ["all", "customer", "internal"] as const;
export type Show = (typeof shows)[number];

export const showOf = (asked: string | undefined): Show => shows.find((show) => show === asked) ?? "all";

const kindOf = ({ visibleTo, by }: TimelineEntry): CaseEntry["kind"] => {
  if (visibleTo === "staff") return by === "system" ? "system" : "internal";
  if (by === "complainant") return "customer";
  return by === "system" ? "system" : "company";
};

const isShown = ({ visibleTo }: TimelineEntry, show: Show): boolean =>
  show === "all" || (show === "internal") === (visibleTo === "staff");

/** What was said and done, all of it or one side of it, newest first: work goes on from the last word. */
export const caseHistory = ({ timeline, nameOf }: CaseScene, show: Show): readonly CaseEntry[] =>
  timeline
    .filter((entry) => isShown(entry, show))
    .map((entry) => ({
      at: entry.at,
      kind: kindOf(entry),
      who: entry.by === "complainant" ? nameOf("complainant") : entry.who,
      text: entry.text === undefined ? entry.what : `${entry.what}\n${entry.text}`,
      attachments: [],
    }))
    .reverse();

export const caseFilters = ({ complaint, frame }: CaseScene, current: Show): CaseView["filters"] =>
  shows.map((show) => ({
    label: text(frame.language)(`case.show.${show}`),
    href: `${paths.deskComplaint(complaint.file.number)}?show=${show}`,
    current: show === current,
  }));
