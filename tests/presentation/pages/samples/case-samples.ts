import { renderCasePage } from "../../../../functions/presentation/pages/desk/case-page.ts";
import type { CaseView } from "../../../../functions/presentation/pages/desk/case-view.ts";
import type { CommandForm } from "../../../../functions/presentation/pages/desk/command-form.ts";
import { renderCommandResultPage } from "../../../../functions/presentation/pages/desk/command-result-page.ts";
import { renderConflictPage } from "../../../../functions/presentation/pages/desk/conflict-page.ts";
import type { Frame } from "../../../../functions/presentation/pages/parts/frame.ts";
import { at, both, deskFrame, sample, type Sample } from "./sample.ts";

const transfer = (frame: Frame, more: Partial<CommandForm> = {}): CommandForm => ({
  name: "assign-departments",
  title: both(frame, "转交责任部门", "Transfer to a department"),
  action: "/desk/complaints/7K4M9QRTC2XWH/commands",
  hidden: { basedOn: "7", idempotencyKey: "c-0123456789abcdef" },
  button: both(frame, "转交", "Transfer"),
  fields: [
    {
      name: "department",
      label: both(frame, "部门", "Department"),
      type: "select",
      required: true,
      options: [
        { value: "repair", label: both(frame, "维修中心", "Repair centre") },
        { value: "spares", label: both(frame, "备件", "Spare parts") },
      ],
      value: "repair",
    },
    {
      name: "question",
      label: both(frame, "请他们回答什么？", "What do they have to answer?"),
      type: "textarea",
      required: true,
      hint: both(frame, "客户的姓名和电话不会一起转过去", "The customer’s name and phone number are not passed on"),
    },
    {
      name: "urgent",
      label: both(frame, "加急（2 小时）", "Urgent (2 hours)"),
      type: "checkbox",
      required: false,
      value: "yes",
    },
  ],
  consequences: [
    both(frame, "维修中心须在 11月25日 18:00 前答复", "The repair centre has to answer by 25 November, 18:00"),
    both(frame, "客户会收到一封进展通知", "The customer gets a progress notice"),
  ],
  ...more,
});

const cost = (frame: Frame): CommandForm => ({
  name: "ask-approval",
  title: both(frame, "申请批准补偿", "Ask for approval of a payment"),
  action: "/desk/complaints/7K4M9QRTC2XWH/commands",
  hidden: { basedOn: "7", idempotencyKey: "c-1123456789abcdef" },
  button: both(frame, "提交申请", "Send the request"),
  fields: [
    { name: "amount", label: both(frame, "金额（元）", "Amount (yuan)"), type: "money", required: true, value: "1280" },
    {
      name: "kind",
      label: both(frame, "性质", "Kind"),
      type: "radio",
      required: true,
      options: [
        {
          value: "entitlement",
          label: both(frame, "应得", "Entitlement"),
          hint: both(frame, "法律、保修或合同规定", "Law, warranty or contract"),
        },
        { value: "special", label: both(frame, "特别补偿", "Special") },
      ],
    },
    { name: "rung", label: both(frame, "第几级", "Step of the ladder"), type: "number", required: true },
    { name: "payBy", label: both(frame, "付款日", "Pay on"), type: "date", required: false },
    { name: "callAt", label: both(frame, "回电时间", "Call at"), type: "datetime", required: false },
    { name: "payee", label: both(frame, "收款人", "Payee"), type: "text", required: false },
  ],
});

const caseView = (frame: Frame, more: Partial<CaseView> = {}): CaseView => ({
  number: "7K4M9QRTC2XWH",
  customer: both(frame, "张伟", "Zhang Wei"),
  grade: { label: both(frame, "严重", "Major"), tone: "late" },
  state: both(frame, "等部门答复", "Waiting for the department"),
  clock: { dueBy: at("11-23 15:28"), reading: { status: "running", warnAt: at("11-23 14:00") } },
  handler: both(frame, "李敏", "Li Min"),
  backHref: "/desk/queues/mine",
  previousHref: "/desk/complaints/77WDE4FH2KQMN",
  nextHref: "/desk/complaints/9HJCN6TRW4KPX",
  done: { title: both(frame, "加了附注", "Note added") },
  alsoOpen: { name: both(frame, "周涛", "Zhou Tao"), since: at("11-23 14:32") },
  supportNeeds: both(frame, "只打电话，不发短信", "Telephone only, no text messages"),
  tasks: [
    {
      title: both(frame, "写一句进展", "Write one sentence about the progress"),
      owner: both(frame, "李敏", "Li Min"),
      clock: { dueBy: at("11-23 18:00"), reading: { status: "running" } },
    },
  ],
  commands: [transfer(frame), cost(frame)],
  impossible: [
    {
      title: both(frame, "关闭", "Close"),
      reason: both(frame, "客户还没有确认结果", "the customer has not confirmed the result"),
    },
    {
      title: both(frame, "发出答复信", "Release the answer"),
      reason: both(frame, "有一个诉求还没有认定", "one point has no finding yet"),
    },
  ],
  filters: [
    { label: both(frame, "全部", "All"), href: "?show=all", current: true },
    { label: both(frame, "客户", "Customer"), href: "?show=customer", current: false },
    { label: both(frame, "内部", "Internal"), href: "?show=internal", current: false },
  ],
  history: [
    {
      at: at("11-21 10:12"),
      kind: "customer",
      who: both(frame, "张伟", "Zhang Wei"),
      text: both(frame, "两次送修，取回后都是用三天又黑屏。", "Repaired twice, black again after three days."),
      attachments: [{ name: "black-screen.jpg", href: "/evidence/1", size: "2.1 MB" }],
    },
    {
      at: at("11-21 10:12"),
      kind: "system",
      who: both(frame, "系统", "System"),
      text: both(frame, "定级：严重；答复期限 11月27日 18:00", "Graded major; answer due 27 November, 18:00"),
      attachments: [],
    },
    {
      at: at("11-21 11:05"),
      kind: "company",
      who: both(frame, "李敏", "Li Min"),
      text: both(frame, "我已请维修中心调出两次维修记录。", "I have asked for both repair records."),
      attachments: [],
    },
    {
      at: at("11-23 14:39"),
      kind: "internal",
      who: both(frame, "周涛", "Zhou Tao"),
      text: both(frame, "同型号本月第 3 件，看看要不要并案。", "Third of this model this month: a batch?"),
      attachments: [],
    },
  ],
  clocks: [
    {
      name: both(frame, "首次答复", "First response"),
      clock: { dueBy: at("11-22 10:12"), reading: { status: "done", at: at("11-21 11:05") } },
      because: both(frame, "收到后 24 小时", "24 hours from receipt"),
    },
    {
      name: both(frame, "部门答复", "Department’s answer"),
      clock: { dueBy: at("11-23 13:28"), reading: { status: "running", warnAt: at("11-23 12:00") } },
      because: both(frame, "转交后 24 小时（严重）", "24 hours from transfer (major)"),
    },
    {
      name: both(frame, "答复客户", "Answer to the customer"),
      clock: { dueBy: at("11-27 18:00"), reading: { status: "running", workingDaysLeft: 4 } },
      because: both(
        frame,
        "收到当天不计\n5 个工作日\n下班 18:00",
        "Day of receipt not counted\n5 working days\nclose of office 18:00",
      ),
    },
    {
      name: both(frame, "办结", "Finish"),
      clock: { dueBy: at("12-04 18:00"), reading: { status: "paused", because: both(frame, "等客户", "customer") } },
      because: both(frame, "等客户期间暂停", "Paused while the customer answers"),
    },
  ],
  facts: [
    { label: both(frame, "类别", "Category"), text: both(frame, "维修服务", "Repair") },
    { label: both(frame, "产品", "Product"), text: "MY-14 Pro · SN8K2-77410" },
    { label: both(frame, "希望", "Wish"), text: both(frame, "退货", "Money back") },
  ],
  people: [
    { role: both(frame, "投诉人", "Complainant"), text: both(frame, "张伟 138 1234 1234", "Zhang Wei 138 1234 1234") },
    { role: both(frame, "经办", "Handler"), text: both(frame, "李敏", "Li Min") },
  ],
  points: [
    {
      title: both(frame, "两次维修无效", "Two repairs in vain"),
      finding: both(frame, "属实：第二次没有换主板", "Upheld: the board was not replaced"),
      remedy: both(frame, "退款", "refund"),
    },
    { title: both(frame, "维修单不完整", "Slip incomplete") },
  ],
  evidence: [{ name: "black-screen.jpg", href: "/evidence/1", size: "2.1 MB · sha256 3f2a…" }],
  proposals: [
    {
      title: both(frame, "第 4 级：换机", "Step 4: exchange"),
      state: both(frame, "客户不接受", "Refused"),
      tone: "late",
      at: at("11-22 16:00"),
    },
    {
      title: both(frame, "第 5 级：退货", "Step 5: return"),
      state: both(frame, "等审批", "Waiting for approval"),
      tone: "info",
      amount: { minor: 128_000, currency: "CNY" },
      at: at("11-23 14:05"),
    },
  ],
  costs: {
    lines: [
      { label: both(frame, "运费", "Freight"), amount: { minor: 4_500, currency: "CNY" } },
      { label: both(frame, "退款", "Refund"), amount: { minor: 128_000, currency: "CNY" } },
    ],
    total: { minor: 132_500, currency: "CNY" },
    budget: both(frame, "本月剩 ¥1,820.00", "CN¥1,820.00 left this month"),
  },
  ...more,
});

const bare = (frame: Frame): CaseView => ({
  number: "7K4M9QRTC2XWH",
  customer: "—",
  grade: { label: both(frame, "一般", "Normal"), tone: "plain" },
  state: both(frame, "已结案", "Closed"),
  backHref: "/desk/queues/all",
  erased: true,
  tasks: [],
  commands: [],
  impossible: [],
  filters: [],
  history: [],
  clocks: [],
  facts: [],
  people: [],
  points: [],
  evidence: [],
  proposals: [],
});

const withError = (frame: Frame): CommandForm =>
  transfer(frame, {
    errors: [{ field: "question", message: both(frame, "写明请他们回答什么", "Say what they have to answer") }],
  });

const changes = (frame: Frame) => [
  {
    at: at("11-23 14:38"),
    who: both(frame, "周涛", "Zhou Tao"),
    text: both(frame, "改为“严重”", "Changed the grade to major"),
  },
  { at: at("11-23 14:39"), who: both(frame, "周涛", "Zhou Tao"), text: both(frame, "加了附注", "Added a note") },
];

export const caseSamples: readonly Sample[] = [
  sample("case", renderCasePage)((frame) => caseView(frame), deskFrame),
  sample("case-open", renderCasePage)(
    (frame) => caseView(frame, { commands: [withError(frame), { ...cost(frame), open: true }] }),
    deskFrame,
  ),
  sample("case-erased", renderCasePage)((frame) => bare(frame), deskFrame),
  sample("command-done", renderCommandResultPage)(
    (frame) => ({
      kind: "done",
      title: both(frame, "转交维修中心", "Transfer to the repair centre"),
      caseHref: "/desk/complaints/7K4M9QRTC2XWH",
      happened: transfer(frame).consequences ?? [],
    }),
    deskFrame,
  ),
  sample("command-refused", renderCommandResultPage)(
    (frame) => ({
      kind: "refused",
      title: both(frame, "关闭", "Close"),
      caseHref: "/desk/complaints/7K4M9QRTC2XWH",
      reason: both(frame, "客户还没有确认结果", "The customer has not confirmed the result"),
      help: both(frame, "等客户确认，或者先记录回访结果。", "Wait for the customer, or record the return visit first."),
      form: transfer(frame),
    }),
    deskFrame,
  ),
  sample("forbidden", renderCommandResultPage)(
    (frame) => ({ kind: "forbidden", role: both(frame, "主管", "Supervisor") }),
    deskFrame,
  ),
  sample("conflict", renderConflictPage)(
    (frame) => ({ changes: changes(frame), caseHref: "/desk/complaints/7K4M9QRTC2XWH", form: transfer(frame) }),
    deskFrame,
  ),
  sample("conflict-impossible", renderConflictPage)(
    (frame) => ({
      changes: changes(frame).slice(0, 1),
      caseHref: "/desk/complaints/7K4M9QRTC2XWH",
      form: transfer(frame),
      impossible: both(frame, "案件已经转给维修中心。", "The case has already gone to the repair centre."),
    }),
    deskFrame,
  ),
];
