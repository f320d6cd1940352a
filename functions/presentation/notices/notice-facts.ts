import type { CausedNotice } from "../../domain/complaint/notice.ts";
import type { Deadline } from "../../domain/complaint/deadline-entry.ts";
import type { Approval, ProposedRemedy } from "../../domain/complaint/remedy.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import type { DeadlineKey, Language, Role } from "../../domain/complaint/vocabulary.ts";
import { totalMinor, type Money } from "../../domain/complaint/money.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { memberOf, type StaffDirectory } from "../../domain/staff/directory.ts";
import { createText } from "../catalogue/create-text.ts";
import { labelTexts } from "../catalogue/labels.ts";
import { noticePhrases } from "../catalogue/notice-phrases.ts";

const words = createText(labelTexts, noticePhrases);

/** A notice with everything it may speak of. */
export interface NoticeScene {
  readonly notice: CausedNotice;
  readonly complaint: Complaint;
  readonly policy: Policy;
  readonly staff: StaffDirectory;
}

/** What contents ask of a scene, in the reader's language. */
export const factsOf = (scene: NoticeScene, language: Language) => {
  const { complaint, policy, staff, notice } = scene;
  const { file, phase } = complaint;
  const t = words(language);
  const proposalId =
    "proposalId" in phase
      ? phase.proposalId
      : "offer" in phase
        ? phase.offer.proposalId
        : "agreement" in phase
          ? phase.agreement.proposalId
          : undefined;
  const nameOf = (id: string): string =>
    id === "system" || id === "complainant" ? t(`someone.${id}`) : (memberOf(staff, id)?.name ?? id);
  const deadline = (id: string | undefined): Deadline | undefined => file.deadlines.find((entry) => entry.id === id);
  const clock = (key: DeadlineKey): Deadline | undefined => file.deadlines.findLast((entry) => entry.key === key);
  const dueOf = (key: DeadlineKey): Instant => clock(key)?.dueBy ?? notice.at;
  const proposal = (id: string | undefined = proposalId): ProposedRemedy | undefined =>
    id === undefined ? file.proposals.at(-1) : file.proposals.find((entry) => entry.id === id);
  return {
    ...scene,
    language,
    file,
    phase,
    t,
    nameOf,
    deadline,
    clock,
    proposal,
    owner: nameOf(file.owner),
    /** Base of every content. */
    base: { number: file.number, writtenAt: notice.at },
    about: deadline(notice.about),
    /** When the entry was made that a correction corrects. */
    correctedAt: notice.about === undefined ? undefined : file.times[Number(notice.about) - 1],
    approval: (): Approval | undefined => file.approvals.find((entry) => entry.id === notice.about),
    dueOf,
    /** Until when the complainant is answered, whichever of the two promises runs. */
    answerBy: dueOf(phase.status === "reconsidering" ? "reconsideration" : "answer"),
    category: policy.categories.find((entry) => entry.id === file.category)?.label[language] ?? file.category,
    grade: policy.grades[file.grade].label[language],
    department: (id: string | undefined): string =>
      policy.departments.find((entry) => entry.id === id)?.label[language] ?? t("department.none"),
    rung: (rung: number): string => policy.ladder[rung]?.label[language] ?? "",
    role: (role: Role): string => t(`role.${role}`),
    value: (remedy: ProposedRemedy): { value?: Money } => {
      const minor = totalMinor(remedy.lines);
      return minor === 0 ? {} : { value: { minor, currency: remedy.currency } };
    },
  };
};

export type Facts = ReturnType<typeof factsOf>;
