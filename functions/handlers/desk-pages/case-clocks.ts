import type { Deadline } from "../../domain/complaint/deadline-entry.ts";
import { isUndecided } from "../../domain/complaint/remedy.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { pagesDeskTexts } from "../../presentation/catalogue/pages-desk.ts";
import { explainBecause } from "../../presentation/explain-because.ts";
import type { CaseClock, CaseTask, CaseView } from "../../presentation/pages/desk/case-view.ts";
import type { ClockView } from "../../presentation/pages/parts/clock.ts";
import type { CaseScene } from "./case-scene.ts";

const text = createText(labelTexts, pagesDeskTexts);

const clockOf = ({ dueBy, warnBy, state, endedAt }: Deadline): ClockView => {
  if (state !== "open" && endedAt !== undefined) return { dueBy, reading: { status: "done", at: endedAt } };
  return { dueBy, reading: { status: "running", ...(warnBy !== undefined && { warnAt: warnBy }) } };
};

const byDue = (a: CaseClock, b: CaseClock): number => (a.clock.dueBy < b.clock.dueBy ? -1 : 1);

const approvals = ({ complaint, policy, frame, nameOf }: CaseScene): CaseClock[] =>
  complaint.file.approvals.filter(isUndecided).map((approval) => ({
    name: text(frame.language)("case.approval", { name: nameOf(approval.approver) }),
    clock: { dueBy: approval.dueBy, reading: { status: "running", warnAt: approval.warnBy } },
    because: explainBecause(approval.because, frame.language, policy.zone),
  }));

/** Every promise and duty by name, how it stands, and the sum behind its date; the running ones first (Zammad's lesson, pages section 0). */
export const caseClocks = (scene: CaseScene): readonly CaseClock[] => {
  const { complaint, policy, frame } = scene;
  const row = (entry: Deadline): CaseClock => ({
    name: text(frame.language)(`clock.${entry.key}`),
    clock: clockOf(entry),
    because: explainBecause(entry.because, frame.language, policy.zone),
  });
  const { deadlines } = complaint.file;
  const running = [...deadlines.filter(({ state }) => state === "open").map(row), ...approvals(scene)].sort(byDue);
  const ended = deadlines.filter(({ state }) => state === "kept" || state === "kept-late").map(row);
  return [...running, ...ended.sort(byDue)];
};

/** What somebody has to do now, most urgent first. */
export const caseTasks = ({ complaint, frame, nameOf }: CaseScene): readonly CaseTask[] =>
  complaint.file.deadlines
    .filter(({ state, owner }) => state === "open" && owner !== "system" && owner !== "complainant")
    .sort((a, b) => (a.dueBy < b.dueBy ? -1 : 1))
    .map((entry) => ({
      title: text(frame.language)(`clock.${entry.key}`),
      owner: nameOf(entry.owner),
      clock: clockOf(entry),
    }));

/** The clock of the case's head: the nearest of those that run. */
export const nearestClock = (scene: CaseScene): Pick<CaseView, "clock"> => {
  const [nearest] = caseClocks(scene).filter(({ clock }) => clock.reading.status === "running");
  return nearest === undefined ? {} : { clock: nearest.clock };
};
