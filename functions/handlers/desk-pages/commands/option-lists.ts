import { attemptResults, findings, satisfactions, solvedAnswers } from "../../../domain/complaint/vocabulary.ts";
import type { Language, Role } from "../../../domain/complaint/vocabulary.ts";
import { createText } from "../../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../../presentation/catalogue/labels.ts";
import { pagesAnswerTexts } from "../../../presentation/catalogue/pages-answer.ts";
import { timelinePhrases } from "../../../presentation/catalogue/timeline-phrases.ts";
import type { CommandScene } from "./command-shape.ts";

const text = createText(labelTexts, timelinePhrases, pagesAnswerTexts);

/** The closed lists of the field as choices of a form, in the words that all pages use for them. */
export const optionLists = {
  results: (language: Language) =>
    attemptResults.map((value) => ({ value, label: text(language)(`line.attempt.${value}`) })),
  findings: (language: Language) => findings.map((value) => ({ value, label: text(language)(`finding.${value}`) })),
  solved: (language: Language) =>
    solvedAnswers.map((value) => ({ value, label: text(language)(`survey.solved.${value}`) })),
  satisfactions: (language: Language) =>
    satisfactions.map((value) => ({ value, label: text(language)(`survey.${value}`) })),
  pleased: (language: Language) =>
    (["very-satisfied", "satisfied"] as const).map((value) => ({ value, label: text(language)(`survey.${value}`) })),
};

/** Active staff by name, all or those of some roles; names are sorted as Chinese directories are. */
export const staffOptions = ({ staff, language }: CommandScene, roles?: readonly Role[]) =>
  staff.members
    .filter((member) => member.active && (roles === undefined || member.roles.some((role) => roles.includes(role))))
    .map(({ id, name, roles: [role = "specialist"] }) => ({
      value: id,
      label: `${name} · ${text(language)(`role.${role}`)}`,
    }))
    .sort((a, b) => new Intl.Collator("zh-Hans-u-co-pinyin").compare(a.label, b.label));

export const categoryOptions = ({ policy, language }: CommandScene) =>
  policy.categories.map(({ id, label }) => ({ value: id, label: label[language] }));
