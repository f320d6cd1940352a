import { satisfactions, solvedAnswers } from "../../domain/complaint/vocabulary.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../presentation/catalogue/pages-answer.ts";
import { refusalTexts } from "../../presentation/catalogue/refusals.ts";
import { renderSurveyPage } from "../../presentation/pages/answer/survey-page.ts";
import { surveyFields, type SurveyField, type SurveyView } from "../../presentation/pages/answer/survey-view.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { createLinkPage, type LinkPage } from "./link-page.ts";
import type { OpenedLink } from "./open-link.ts";

const text = createText(pagesAnswerTexts, refusalTexts);

const longestComment = 4000;

const closed = ({ complaint, commits, expired }: OpenedLink): SurveyView | undefined => {
  const answered = commits.findLast(({ events }) => events.some(({ type }) => type === "survey-answered"));
  const { phase } = complaint;
  if (phase.status === "confirming" && !expired) return undefined;
  return "answer" in phase && answered !== undefined ? { kind: "already-answered", at: answered.at } : { kind: "late" };
};

const open: LinkPage<SurveyView, SurveyField>["open"] = ({ complaint }, shown) => {
  const { phase, file } = complaint;
  const accepted = "agreement" in phase ? phase.agreement.proposalId : undefined;
  const proposal = file.proposals.find(({ id }) => id === accepted);
  return { kind: "open", action: paths.survey, ...shown, result: proposal?.words?.remedy ?? "-" };
};

const oneOf = <T extends string>(choices: readonly T[], value: string | undefined): T | undefined =>
  choices.find((choice) => choice === value);

const read: LinkPage<SurveyView, SurveyField>["read"] = (values, _link, { language }) => {
  const t = text(language);
  const solved = oneOf(solvedAnswers, values.solved);
  const process = oneOf(satisfactions, values.process);
  const result = oneOf(satisfactions, values.outcome);
  const comment = (values.comment ?? "").trim();
  if (solved === undefined) return { error: { field: "solved", message: t("survey.choose") } };
  if (process === undefined) return { error: { field: "process", message: t("survey.choose") } };
  if (result === undefined) return { error: { field: "outcome", message: t("survey.choose") } };
  if (comment.length > longestComment)
    return { error: { field: "comment", message: t("answer.tooLong", { limit: longestComment }) } };
  return { command: { type: "answer-survey", solved, process, result, text: comment } };
};

const surveyPage: LinkPage<SurveyView, SurveyField> = {
  purpose: "survey",
  path: paths.survey,
  fields: surveyFields,
  render: renderSurveyPage,
  unknown: { kind: "unknown" },
  closed,
  open,
  read,
  done: (event, _at, _link, { language }) => {
    if (event.type !== "survey-answered") return undefined;
    const content = event.solved === "yes" && (event.result === "satisfied" || event.result === "very-satisfied");
    return { kind: "done", ...(!content && { next: text(language)("survey.next.visit") }) };
  },
  refused: (reason, _values, { language }) => ({ field: "solved", message: text(language)(`refusal.${reason}`) }),
};

/** P8: result and satisfaction, asked once (OP-19). */
export const createSurveyRoutes = ({ core }: { core: Core }): Record<string, Handle> =>
  createLinkPage(core, surveyPage);
