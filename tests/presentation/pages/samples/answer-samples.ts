import { renderProposalPage } from "../../../../functions/presentation/pages/answer/proposal-page.ts";
import type {
  OpenProposalView,
  ProposalAnswer,
} from "../../../../functions/presentation/pages/answer/proposal-view.ts";
import {
  renderSpokenAnswerPage,
  type OpenSpokenAnswerView,
} from "../../../../functions/presentation/pages/answer/spoken-answer-page.ts";
import { renderSurveyPage } from "../../../../functions/presentation/pages/answer/survey-page.ts";
import type { OpenSurveyView } from "../../../../functions/presentation/pages/answer/survey-view.ts";
import type { Frame } from "../../../../functions/presentation/pages/parts/frame.ts";
import { at, both, sample, type Sample } from "./sample.ts";

const hidden = { t: "v1.k1.payload.mac", nonce: "n-123" };

const proposal = (frame: Frame, more: Partial<OpenProposalView> = {}): OpenProposalView => ({
  kind: "open",
  action: "/consent",
  hidden,
  what: both(frame, "收回这台笔记本，按折旧退款。", "We take the notebook back and refund its present value."),
  value: { minor: 128_000, currency: "CNY" },
  by: at("12-04 18:00"),
  carriedOutBy: both(frame, "财务部（退款）、维修中心（取件）", "Finance (refund), repair centre (collection)"),
  why: both(
    frame,
    "两次维修都没有解决，需要的主板缺货超过 10 天。我们不想让您再等。",
    "Two repairs did not help, and the main board is out of stock for more than 10 days. We do not want you to wait longer.",
  ),
  means: both(
    frame,
    "您接受后案件进入办理，不影响您的法定权利。",
    "Once you accept we carry it out. Your legal rights stay as they are.",
  ),
  answerBy: at("11-30 18:00"),
  values: {},
  errors: [],
  ...more,
});

const spoken = (frame: Frame, more: Partial<OpenSpokenAnswerView> = {}): OpenSpokenAnswerView => ({
  kind: "open",
  action: "/confirm",
  hidden,
  about: both(frame, "按折旧退款 ¥1,280.00", "Refund of CN¥1,280.00"),
  accepted: true,
  words: both(frame, "可以，就按这个办。", "All right, do it that way."),
  calledAt: at("11-23 11:20"),
  revocableUntil: at("11-24 11:20"),
  values: {},
  errors: [],
  ...more,
});

const survey = (frame: Frame, more: Partial<OpenSurveyView> = {}): OpenSurveyView => ({
  kind: "open",
  action: "/survey",
  hidden,
  result: both(frame, "我们已按折旧退款 ¥1,280.00。", "We have refunded CN¥1,280.00."),
  values: {},
  errors: [],
  ...more,
});

const proposalAnswers: readonly ProposalAnswer[] = ["accept", "refuse", "ask"];

const proposalSamples: readonly Sample[] = [
  sample("proposal", renderProposalPage)((frame) => proposal(frame)),
  sample(
    "proposal-errors",
    renderProposalPage,
  )((frame) =>
    proposal(frame, {
      values: { answer: "refuse" },
      errors: [{ field: "whatInstead", message: both(frame, "写明怎样才算解决", "Say what would put it right") }],
    }),
  ),
  ...proposalAnswers.flatMap((answer): Sample[] => [
    sample(
      `proposal-done-${answer}`,
      renderProposalPage,
    )((frame) => ({
      kind: "done",
      answer,
      at: at("11-23 14:41"),
      next: both(frame, "李敏今天会联系您。", "Li Min calls you today."),
    })),
    sample(
      `proposal-already-${answer}`,
      renderProposalPage,
    )(() => ({
      kind: "already-answered",
      answer,
      at: at("11-23 14:41"),
    })),
  ]),
  sample("proposal-replaced", renderProposalPage)(() => ({ kind: "replaced" })),
  sample(
    "proposal-expired",
    renderProposalPage,
  )((frame) => ({
    kind: "expired",
    handler: both(frame, "李敏", "Li Min"),
  })),
  sample("proposal-unknown", renderProposalPage)(() => ({ kind: "unknown" })),
];

const spokenSamples: readonly Sample[] = [
  sample("spoken", renderSpokenAnswerPage)((frame) => spoken(frame)),
  sample(
    "spoken-errors",
    renderSpokenAnswerPage,
  )((frame) =>
    spoken(frame, {
      accepted: false,
      errors: [{ field: "answer", message: both(frame, "选择一个答案", "Choose an answer") }],
    }),
  ),
  ...(["keep", "revoke"] as const).map((answer): Sample =>
    sample(
      `spoken-done-${answer}`,
      renderSpokenAnswerPage,
    )((frame) => ({
      kind: "done",
      answer,
      at: at("11-23 14:41"),
      next: both(frame, "我们继续办理。", "We go on."),
    })),
  ),
  sample(
    "spoken-too-late",
    renderSpokenAnswerPage,
  )((frame) => ({
    kind: "too-late",
    handler: both(frame, "李敏", "Li Min"),
  })),
  sample("spoken-unknown", renderSpokenAnswerPage)(() => ({ kind: "unknown" })),
];

const surveySamples: readonly Sample[] = [
  sample("survey", renderSurveyPage)((frame) => survey(frame)),
  sample(
    "survey-changed",
    renderSurveyPage,
  )((frame) =>
    survey(frame, {
      earlier: { at: at("11-22 20:15"), changeUntil: at("12-06 18:00") },
      values: { solved: "partly", process: "satisfied", outcome: "neutral" },
      errors: [{ field: "outcome", message: both(frame, "选择一个答案", "Choose an answer") }],
    }),
  ),
  sample("survey-done", renderSurveyPage)(() => ({ kind: "done" })),
  sample(
    "survey-done-call",
    renderSurveyPage,
  )((frame) => ({
    kind: "done",
    next: both(frame, "我们会给您打电话。", "We will call you."),
  })),
  sample(
    "survey-again",
    renderSurveyPage,
  )(() => ({
    kind: "done",
    again: { action: "/survey/again", hidden, answerBy: at("11-30 18:00") },
  })),
  sample("survey-already", renderSurveyPage)(() => ({ kind: "already-answered", at: at("11-22 20:15") })),
  sample("survey-late", renderSurveyPage)(() => ({ kind: "late" })),
  sample("survey-unknown", renderSurveyPage)(() => ({ kind: "unknown" })),
];

export const answerSamples: readonly Sample[] = [...proposalSamples, ...spokenSamples, ...surveySamples];
