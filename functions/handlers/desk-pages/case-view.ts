import type { Grade } from "../../domain/complaint/vocabulary.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import type { CaseView } from "../../presentation/pages/desk/case-view.ts";
import type { Tone } from "../../presentation/pages/parts/clock.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { caseClocks, caseTasks, nearestClock } from "./case-clocks.ts";
import { caseFacts, casePeople, casePoints } from "./case-facts.ts";
import { caseFilters, caseHistory, type Show } from "./case-history.ts";
import { caseCosts, caseProposals } from "./case-proposals.ts";
import type { CaseScene } from "./case-scene.ts";

const text = createText(labelTexts);

const tones: Readonly<Record<Grade, Tone>> = {
  CRITICAL: "late",
  MAJOR: "late",
  CLAIM: "warn",
  NORMAL: "plain",
  SUGGESTION: "plain",
};

/** D2: the case on one screen, for somebody who works on it. */
export const caseView = (
  scene: CaseScene,
  commands: Pick<CaseView, "commands" | "impossible" | "done">,
  show: Show,
): CaseView => {
  const { complaint, policy, frame, nameOf } = scene;
  const { file, phase } = complaint;
  const { supportNeeds } = file.personal?.complainant ?? {};
  return {
    number: file.number,
    customer: nameOf("complainant"),
    grade: { label: policy.grades[file.grade].label[frame.language], tone: tones[file.grade] },
    state: text(frame.language)(`deskStatus.${phase.status}`),
    ...nearestClock(scene),
    handler: nameOf(file.owner),
    backHref: paths.desk,
    ...(supportNeeds !== undefined && { supportNeeds }),
    erased: file.personal === null,
    tasks: caseTasks(scene),
    ...commands,
    filters: caseFilters(scene, show),
    history: caseHistory(scene, show),
    clocks: caseClocks(scene),
    facts: caseFacts(scene),
    people: casePeople(scene),
    points: casePoints(scene),
    evidence: [],
    proposals: caseProposals(scene),
    ...caseCosts(scene),
  };
};
