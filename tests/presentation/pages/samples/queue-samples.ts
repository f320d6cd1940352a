import { renderQueuePage } from "../../../../functions/presentation/pages/desk/queue-page.ts";
import type { QueueRow, QueueView } from "../../../../functions/presentation/pages/desk/queue-view.ts";
import { renderSignInPage } from "../../../../functions/presentation/pages/desk/sign-in-page.ts";
import { renderMailPage } from "../../../../functions/presentation/pages/mailbox/mail-page.ts";
import { renderMailboxPage } from "../../../../functions/presentation/pages/mailbox/mailbox-page.ts";
import type { ClockReading } from "../../../../functions/presentation/format/time-left.ts";
import type { Frame } from "../../../../functions/presentation/pages/parts/frame.ts";
import { at, both, deskFrame, signedOut, sample, type Sample } from "./sample.ts";

interface Sketch {
  readonly number: string;
  readonly due: string;
  readonly reading: ClockReading;
  readonly zh: readonly [customer: string, issue: string, grade: string, waitingFor: string, handler?: string];
  readonly en: readonly [customer: string, issue: string, grade: string, waitingFor: string, handler?: string];
  readonly unseen?: boolean;
}

const running = (warn: string): ClockReading => ({ status: "running", warnAt: at(warn) });

const sketches = (frame: Frame): Sketch[] => [
  {
    number: "2P9XA3KD7NQFT",
    due: "11-23 13:35",
    reading: running("11-23 12:00"),
    zh: ["赵*", "笔记本黑屏", "严重", "部门答复 · 维修中心", "李敏"],
    en: ["Zhao *", "Notebook goes black", "Major", "Department’s answer · repair centre", "Li Min"],
    unseen: true,
  },
  {
    number: "8QRTC2XWH7K4M",
    due: "11-23 14:28",
    reading: running("11-23 13:00"),
    zh: ["陈*", "退款未到账", "一般", "首次答复"],
    en: ["Chen *", "Refund not received", "Normal", "First response"],
  },
  {
    number: "5KTM3NBX9WQRD",
    due: "11-23 15:28",
    reading: running("11-23 14:30"),
    zh: ["Smith *", "转轴断裂", "一般", "审批 · 王芳", "李敏"],
    en: ["Smith *", "Broken hinge", "Normal", "Approval · Wang Fang", "Li Min"],
  },
  {
    number: "77WDE4FH2KQMN",
    due: "11-23 16:50",
    reading: running("11-23 14:00"),
    zh: ["欧*", "客服态度", "一般", "初步核实", "周涛"],
    en: ["Ou *", "Rude on the telephone", "Normal", "Checking", "Zhou Tao"],
  },
  {
    number: "7K4M9QRTC2XWH",
    due: "11-23 19:40",
    reading: running("11-23 18:00"),
    zh: ["张*", "两次维修后仍黑屏，客户不接受第三次维修，要求退货", "严重", "部门答复 · 维修中心", "李敏"],
    en: [
      "Zhang *",
      "Still black after two repairs; refuses a third",
      "Major",
      "Department’s answer · repair centre",
      "Li Min",
    ],
  },
  {
    number: "9HJCN6TRW4KPX",
    due: "11-24 18:00",
    reading: { status: "running", workingDaysLeft: 1 },
    zh: ["刘*", "电池鼓包", "危急", "客户确认", "周涛"],
    en: ["Liu *", "Swollen battery", "Critical", "Customer’s consent", "Zhou Tao"],
  },
  {
    number: "3MNB7QXKT9RWD",
    due: "11-27 18:00",
    reading: { status: "paused", because: both(frame, "等客户补充", "customer to answer") },
    zh: ["孙*", "配件错发", "一般", "客户补充", "李敏"],
    en: ["Sun *", "Wrong part sent", "Normal", "Customer’s answer", "Li Min"],
  },
];

const rowOf = (sketch: Sketch, frame: Frame): QueueRow => {
  const [customer, issue, grade, waitingFor, handler] = frame.language === "zh-CN" ? sketch.zh : sketch.en;
  return {
    number: sketch.number,
    href: `/desk/complaints/${sketch.number}`,
    clock: { dueBy: at(sketch.due), reading: sketch.reading },
    unseen: sketch.unseen ?? false,
    customer,
    issue,
    grade,
    waitingFor,
    ...(handler !== undefined && { handler }),
  };
};

const queue = (frame: Frame): QueueView => ({
  title: both(frame, "我的待办", "My cases"),
  tabs: [
    { label: both(frame, "我的", "Mine"), count: 27, href: "/desk/queues/mine", current: true },
    { label: both(frame, "未分派", "Unassigned"), count: 4, href: "/desk/queues/unassigned", current: false },
    { label: both(frame, "本组", "My team"), count: 63, href: "/desk/queues/team", current: false },
    { label: both(frame, "等部门", "At departments"), count: 18, href: "/desk/queues/departments", current: false },
    { label: both(frame, "等客户", "At customers"), count: 9, href: "/desk/queues/customers", current: false },
    { label: both(frame, "今天到期", "Due today"), count: 11, href: "/desk/queues/today", current: false },
    { label: both(frame, "全部", "All"), count: 143, href: "/desk/queues/all", current: false },
  ],
  total: 27,
  overdue: 2,
  readAt: at("11-23 14:40"),
  rows: [
    ...sketches(frame).map((sketch) => rowOf(sketch, frame)),
    {
      number: "4WQKD8MTN2XRF",
      href: "/desk/complaints/4WQKD8MTN2XRF",
      unseen: false,
      customer: both(frame, "何*", "He *"),
      issue: both(frame, "已结案，待归档", "Closed, to be filed"),
      grade: both(frame, "建议", "Suggestion"),
      waitingFor: "—",
      handler: both(frame, "周涛", "Zhou Tao"),
    },
  ],
  filter: {
    action: "/desk/queues/mine",
    search: "",
    grade: "",
    grades: [
      { value: "CRITICAL", label: both(frame, "危急", "Critical") },
      { value: "MAJOR", label: both(frame, "严重", "Major") },
      { value: "NORMAL", label: both(frame, "一般", "Normal") },
    ],
    clearHref: "/desk/queues/mine",
  },
  takeNext: { action: "/desk/next", hidden: { form: "token" } },
});

export const queueSamples: readonly Sample[] = [
  sample("sign-in", renderSignInPage)(
    (frame) => ({
      way: {
        kind: "local",
        action: "/desk/sign-in",
        hidden: { form: "token" },
        staff: [
          { id: "specialist", name: both(frame, "李敏", "Li Min"), role: both(frame, "投诉专员", "Specialist") },
          { id: "supervisor", name: both(frame, "王芳", "Wang Fang"), role: both(frame, "主管", "Supervisor") },
          { id: "vp", name: both(frame, "陈强", "Chen Qiang"), role: both(frame, "副总经理", "Vice president") },
          { id: "repair", name: both(frame, "赵建", "Zhao Jian"), role: both(frame, "维修中心", "Repair centre") },
        ],
      },
    }),
    signedOut,
  ),
  sample("sign-in-company", renderSignInPage)(
    () => ({ way: { kind: "company", href: "/desk/sign-in/start" }, signedOut: true, failed: true }),
    signedOut,
  ),
  sample("queue", renderQueuePage)((frame) => queue(frame), deskFrame),
  sample("queue-empty", renderQueuePage)((frame): QueueView => {
    const { title, tabs, readAt, filter } = queue(frame);
    return { title, tabs, readAt, filter, rows: [], total: 0, overdue: 0 };
  }, deskFrame),
  sample("queue-filtered", renderQueuePage)((frame): QueueView => {
    const view = queue(frame);
    return {
      ...view,
      rows: [],
      filter: { ...view.filter, search: both(frame, "黑屏", "black"), grade: "MAJOR" },
      changed: { count: 3, href: "/desk/queues/mine" },
      previousHref: "?after=a",
      nextHref: "?after=b",
    };
  }, deskFrame),
  sample("mailbox", renderMailboxPage)(
    (frame) => ({
      mails: [
        {
          href: "/_local/mailbox/page/2",
          to: "vp@example.com",
          subject: both(frame, "待您审批 ¥1,280.00，今天18:00前", "For your approval: CN¥1,280.00, by 18:00 today"),
          sentAt: at("11-23 14:05"),
        },
        {
          href: "/_local/mailbox/page/1",
          to: "zhang.wei@example.com",
          subject: both(
            frame,
            "已收到您的投诉，最晚11月27日答复 [7K4M-9QRT-C2XW-H]",
            "We have your complaint and answer by 27 November [7K4M-9QRT-C2XW-H]",
          ),
          sentAt: at("11-21 10:12"),
        },
      ],
    }),
    deskFrame,
  ),
  sample("mailbox-empty", renderMailboxPage)(() => ({ mails: [] }), deskFrame),
  sample("mail", renderMailPage)(
    (frame) => ({
      subject: both(frame, "已收到您的投诉，最晚11月27日答复", "We have your complaint and answer by 27 November"),
      from: "care@example.com",
      to: "zhang.wei@example.com",
      sentAt: at("11-21 10:12"),
      text: both(
        frame,
        "张伟，您好：\n\n给您添了麻烦，我们很抱歉。",
        "Dear Zhang Wei,\n\nWe are sorry for the trouble.",
      ),
      htmlHref: "/mail-sample.html",
      headers: [
        { name: "Auto-Submitted", value: "auto-generated" },
        { name: "Message-ID", value: "<0100@example.com>" },
      ],
    }),
    deskFrame,
  ),
];
