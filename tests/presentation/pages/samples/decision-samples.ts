import { renderDecisionPage } from "../../../../functions/presentation/pages/decision/decision-page.ts";
import type {
  DecisionView,
  OpenDecisionView,
} from "../../../../functions/presentation/pages/decision/decision-view.ts";
import type { Frame } from "../../../../functions/presentation/pages/parts/frame.ts";
import { at, both, sample, type Sample } from "./sample.ts";

const yuan = (amount: number) => ({ minor: amount * 100, currency: "CNY" });

const open = (frame: Frame, more: Partial<OpenDecisionView> = {}): OpenDecisionView => ({
  kind: "open",
  action: "/decisions",
  hidden: { t: "v1.k1.payload.mac", nonce: "n-123" },
  approver: { name: both(frame, "陈强", "Chen Qiang"), role: both(frame, "副总经理", "Vice president") },
  subject: { kind: "payment", recipient: both(frame, "张*", "Zhang *"), amount: yuan(1280) },
  clock: { dueBy: at("11-23 18:00"), reading: { status: "running", warnAt: at("11-23 14:30") } },
  otherwise: both(frame, "将转给总经理", "it goes to the general manager"),
  reasons: [
    both(
      frame,
      "笔记本两次维修后仍黑屏，备件缺货超过 10 天。客户不接受第三次维修，要求按折旧退款。",
      "The notebook still goes black after two repairs, and the part is out of stock for more than 10 days. The customer refuses a third repair and wants a refund.",
    ),
  ],
  facts: [
    { label: both(frame, "方案", "Solution"), text: both(frame, "第 5 级：退货", "Step 5: return") },
    {
      label: both(frame, "已尝试", "Tried so far"),
      text: both(
        frame,
        "第 1、2 级维修：再次黑屏\n第 3 级换备件：缺货\n第 4 级换机：客户不接受",
        "Steps 1 and 2, repair: black again\nStep 3, spare part: out of stock\nStep 4, exchange: refused by the customer",
      ),
    },
    { label: both(frame, "申请人", "Requested by"), text: both(frame, "李敏，今天 14:05", "Li Min, today 14:05") },
    {
      label: both(frame, "类似案件", "Similar cases"),
      text: both(
        frame,
        "近 12 个月 7 件，中位数 ¥1,150，满意 6/7",
        "7 in the last 12 months, median CN¥1,150, 6 of 7 satisfied",
      ),
    },
    {
      label: both(frame, "如果拒绝", "If you refuse"),
      text: both(
        frame,
        "转第 6 级（法务）；答复客户的期限 11月27日 18:00 有风险",
        "Step 6 (legal) is next; the answer promised for 27 November, 18:00 is at risk",
      ),
    },
  ],
  budget: { limit: yuan(5000), spent: yuan(3180) },
  evidence: [
    { name: both(frame, "黑屏照片.jpg", "black-screen.jpg"), href: "/evidence/1", size: "2.1 MB" },
    { name: both(frame, "维修单.pdf", "repair-slip.pdf"), href: "/evidence/2", size: "340 KB" },
  ],
  words: both(
    frame,
    "两次送修，取回后都是用三天又黑屏。\n不想再修了，希望退货。",
    "Repaired twice, black again after three days each time.\nI want my money back.",
  ),
  typedAmount: true,
  values: {},
  errors: [],
  ...more,
});

const closed = (frame: Frame): Readonly<Record<string, DecisionView>> => ({
  "done-approve": {
    kind: "done",
    answer: "approve",
    amount: yuan(1280),
    at: at("11-23 14:41"),
    next: both(
      frame,
      "李敏今天 18:00 前把方案告诉张*；财务在客户接受后付款。",
      "Li Min tells Zhang * by 18:00 today; finance pays once the customer has accepted.",
    ),
  },
  "done-approve-plan": {
    kind: "done",
    answer: "approve",
    at: at("11-23 14:41"),
    next: both(frame, "开始换机。", "The exchange begins."),
  },
  "done-refuse": {
    kind: "done",
    answer: "refuse",
    at: at("11-23 14:41"),
    next: both(frame, "李敏会在今天内提出下一个方案。", "Li Min works on the next solution today."),
  },
  "done-ask": {
    kind: "done",
    answer: "ask",
    at: at("11-23 14:41"),
    next: both(
      frame,
      "李敏在 4 个工时内回答，您会收到新的链接。",
      "Li Min answers within 4 office hours; you get a new link.",
    ),
  },
  "by-you": { kind: "decided-by-you", answer: "approve", at: at("11-23 11:02") },
  "by-other": {
    kind: "decided-by-other",
    name: both(frame, "刘总", "Ms Liu"),
    answer: "refuse",
    at: at("11-23 13:20"),
  },
  superseded: {
    kind: "superseded",
    change: both(frame, "金额已由 ¥1,280 改为 ¥980", "The amount has changed from CN¥1,280 to CN¥980"),
  },
  expired: { kind: "expired", at: at("11-22 18:00"), passedTo: both(frame, "总经理", "the general manager") },
  withdrawn: { kind: "withdrawn" },
  "role-lost": { kind: "role-lost" },
  foreign: { kind: "foreign", name: both(frame, "陈强", "Chen Qiang") },
  unknown: { kind: "unknown" },
});

export const decisionSamples: readonly Sample[] = [
  sample("decision", renderDecisionPage)((frame) => open(frame)),
  sample(
    "decision-sign-in",
    renderDecisionPage,
  )((frame) => open(frame, { signInHref: "/desk/sign-in?next=%2Fdecisions" })),
  sample(
    "decision-errors",
    renderDecisionPage,
  )((frame) =>
    open(frame, {
      budget: { limit: yuan(5000), spent: yuan(4180) },
      actingFor: { name: both(frame, "王芳", "Wang Fang"), from: at("11-24 00:00"), to: at("11-28 00:00") },
      values: { answer: "approve", amount: "1820" },
      errors: [
        {
          field: "amount",
          message: both(frame, "您输入的是 1,820，申请金额是 1,280", "You entered 1,820; the request is for 1,280"),
        },
        {
          field: "approvalReason",
          message: both(frame, "写明为什么超出预算也批准", "Say why it is approved over budget"),
        },
      ],
    }),
  ),
  sample(
    "decision-unanswered",
    renderDecisionPage,
  )((frame) =>
    open(frame, {
      typedAmount: false,
      subject: { kind: "plan", title: both(frame, "为张*换一台新机", "A new machine for Zhang *") },
      evidence: [],
      errors: [{ field: "answer", message: both(frame, "选择您的决定", "Choose your decision") }],
    }),
  ),
  ...[
    "done-approve",
    "done-approve-plan",
    "done-refuse",
    "done-ask",
    "by-you",
    "by-other",
    "superseded",
    "expired",
    "withdrawn",
    "role-lost",
    "foreign",
    "unknown",
  ].map((name): Sample => sample(`decision-${name}`, renderDecisionPage)((frame) => closed(frame)[name]!)),
];
