import { renderFaultPage, type FaultKind } from "../../../../functions/presentation/pages/fault/fault-page.ts";
import type { Frame } from "../../../../functions/presentation/pages/parts/frame.ts";
import { renderFindPage } from "../../../../functions/presentation/pages/status/find-page.ts";
import { renderStatusPage } from "../../../../functions/presentation/pages/status/status-page.ts";
import {
  publicStates,
  type HistoryEntry,
  type StatusView,
} from "../../../../functions/presentation/pages/status/status-view.ts";
import { at, both, sample, type Sample } from "./sample.ts";

const history = (frame: Frame): HistoryEntry[] => [
  {
    at: at("11-21 10:12"),
    kind: "customer",
    who: "",
    text: both(
      frame,
      "笔记本两次送修，取回后都是用三天又黑屏。不想再修了，希望退货。",
      "Repaired twice, black again after three days each time. I want my money back.",
    ),
    attachments: [{ name: both(frame, "黑屏照片.jpg", "black-screen.jpg"), href: "/evidence/1", size: "2.1 MB" }],
  },
  {
    at: at("11-21 10:12"),
    kind: "system",
    who: both(frame, "系统", "System"),
    text: both(frame, "已收到，编号已发到您的邮箱。", "Received; the number went to your e-mail address."),
    attachments: [],
  },
  {
    at: at("11-21 11:05"),
    kind: "company",
    who: both(frame, "李敏，投诉专员", "Li Min, complaint specialist"),
    text: both(
      frame,
      "您好，给您添了麻烦，我们很抱歉。您的笔记本两次送修后仍然黑屏，这不应该发生。我已请维修中心调出两次维修记录，周三前给我答复。",
      "We are sorry for the trouble. A notebook should not go black again after two repairs. I have asked the repair centre for both repair records; they answer me by Wednesday.",
    ),
    attachments: [],
  },
];

const investigating = (frame: Frame, more: Partial<StatusView> = {}): StatusView => ({
  number: "7K4M9QRTC2XWH",
  state: "investigating",
  explanation: both(
    frame,
    "责任部门（维修中心）正在核对两次维修的记录。",
    "The department in charge (repair centre) is comparing both repair records.",
  ),
  answerBy: at("11-27 18:00"),
  because: both(
    frame,
    "收到：11月21日（周六）10:12\n当天不计，周末不计\n从周一起 5 个工作日：11月27日（周五）\n下班时间 18:00",
    "Received on Saturday 21 November, 10:12\nThat day and the weekend do not count\n5 working days from Monday: Friday 27 November\nClose of office: 18:00",
  ),
  nextNoticeBy: at("11-25 10:12"),
  steps: [
    { title: both(frame, "已收到", "Received"), status: "done", at: at("11-21 10:12") },
    {
      title: both(frame, "核实情况", "Facts checked"),
      status: "done",
      at: at("11-21 11:05"),
      note: both(frame, "李敏", "Li Min"),
    },
    {
      title: both(frame, "调查", "Investigation"),
      status: "current",
      by: at("11-25 18:00"),
      note: both(frame, "维修中心须答复我们", "the repair centre has to answer us"),
    },
    { title: both(frame, "提出解决方案", "Proposal"), status: "todo" },
    { title: both(frame, "您确认方案", "You decide on it"), status: "todo" },
    { title: both(frame, "办理并回访", "Carried out, and a return call"), status: "todo" },
  ],
  history: history(frame),
  message: {
    action: "/complaints/7K4M9QRTC2XWH/messages",
    hidden: { idempotencyKey: "m-0123456789abcdef" },
    errors: [],
  },
  more: [
    { label: both(frame, "更正我的信息", "Correct my information"), href: "/complaints/7K4M9QRTC2XWH/correction" },
    { label: both(frame, "撤回投诉", "Withdraw my complaint"), href: "/complaints/7K4M9QRTC2XWH/withdrawal" },
  ],
  ...more,
});

const finished = (frame: Frame): StatusView => {
  const { number, history: entries, steps, more } = investigating(frame);
  return {
    number,
    state: "closed",
    explanation: both(frame, "11月30日 已按您接受的方案办完。", "What you accepted was carried out on 30 November."),
    steps: steps.map(({ title }) => ({ title, status: "done" as const, at: at("11-30 16:00") })),
    history: entries,
    closed: {
      result: both(
        frame,
        "这是我们的责任：第二次维修没有更换主板。我们已按折旧退款 ¥1,280.00。",
        "This was our fault: the second repair did not replace the main board. We have refunded CN¥1,280.00.",
      ),
      changed: both(
        frame,
        "维修中心现在每次送修后都要做 72 小时通电测试。",
        "The repair centre now runs every repaired machine for 72 hours.",
      ),
      surveyHref: "/survey?t=v1.k1.s.mac",
      reconsider: {
        until: at("12-21 18:00"),
        form: {
          action: "/complaints/7K4M9QRTC2XWH/reconsideration",
          hidden: { idempotencyKey: "r-0123456789abcdef" },
          answerBy: at("12-08 18:00"),
          errors: [],
        },
      },
    },
    more,
  };
};

const faults: readonly FaultKind[] = ["not-found", "gone", "too-many", "not-sent", "kept", "unavailable"];

export const statusSamples: readonly Sample[] = [
  sample("find", renderFindPage)(() => ({ values: {}, errors: [] })),
  sample(
    "find-wrong",
    renderFindPage,
  )((frame) => ({
    values: { number: "7k4m 9qrt c2xw h", accessCode: "H7Q2M9XK4X" },
    retryAt: at("11-23 14:55"),
    errors: [
      {
        field: "number",
        message: both(
          frame,
          "编号或查询码不对，请对照我们发给您的邮件",
          "The number or the code is not right. Compare them with our e-mail",
        ),
      },
    ],
  })),
  sample("status", renderStatusPage)((frame) => investigating(frame)),
  sample(
    "status-proposal",
    renderStatusPage,
  )((frame) =>
    investigating(frame, {
      state: "proposal",
      explanation: both(frame, "李敏给您准备了一个方案。", "Li Min has prepared a proposal for you."),
      toDo: both(frame, "请看一看，然后告诉我们您是否接受。", "Please read it and tell us whether you accept."),
      proposal: {
        summary: both(
          frame,
          "收回这台笔记本，按折旧退款 ¥1,280.00。",
          "We take the notebook back and refund CN¥1,280.00.",
        ),
        href: "/consent?t=v1.k1.c.mac",
        answerBy: at("11-30 18:00"),
      },
      sentTo: both(frame, "李敏", "Li Min"),
    }),
  ),
  sample(
    "status-late",
    renderStatusPage,
  )((frame) =>
    investigating(frame, {
      late: {
        promisedFor: at("11-22 18:00"),
        newBy: at("11-28 12:00"),
        because: both(frame, "维修中心要再测试一次主板", "the repair centre has to test the main board once more"),
        takenOverBy: both(frame, "主管王芳", "Wang Fang, the supervisor,"),
      },
      mailReturned: true,
    }),
  ),
  sample(
    "status-paused",
    renderStatusPage,
  )((frame) =>
    investigating(frame, {
      toDo: both(frame, "请回答下面的问题。", "Please answer the question below."),
      question: {
        text: both(frame, "第二次送修时，您拿到的维修单上写了什么？", "What does the slip of the second repair say?"),
        href: "#write",
        answerBy: at("11-28 18:00"),
      },
      paused: {
        waitingFor: both(
          frame,
          "我们 11月23日 问了您维修单的内容。",
          "On 23 November we asked you about the repair slip.",
        ),
        until: at("11-28 18:00"),
        then: both(frame, "之后我们按现有材料继续。", "After that we go on with what we have."),
      },
      message: {
        action: "/complaints/7K4M9QRTC2XWH/messages",
        hidden: { idempotencyKey: "m-0123456789abcdef" },
        errors: [{ field: "text", message: both(frame, "写下您想补充的内容", "Write what you want to add") }],
      },
    }),
  ),
  sample("status-closed", renderStatusPage)((frame) => finished(frame)),
  sample(
    "status-closed-too-late",
    renderStatusPage,
  )((frame) => ({
    ...finished(frame),
    closed: { result: both(frame, "不予支持", "Not upheld"), reconsider: { until: at("11-20 18:00") } },
  })),
  ...publicStates.map((state): Sample =>
    sample(
      `status-state-${state}`,
      renderStatusPage,
    )((frame) => ({
      number: "7K4M9QRTC2XWH",
      state,
      explanation: "",
      steps: [],
      history: [],
      firstContact: { name: both(frame, "李敏", "Li Min"), by: at("11-23 18:00") },
      more: [],
      ...(state === "reconsidering" && {
        late: { promisedFor: at("11-22 18:00"), because: both(frame, "资料还没到齐", "papers are missing") },
        closed: { result: both(frame, "不予支持", "Not upheld") },
      }),
    })),
  ),
  ...faults.map((kind): Sample =>
    sample(
      `fault-${kind}`,
      renderFaultPage,
    )(() => ({
      kind,
      ...(kind === "too-many" && { retryAt: at("11-23 14:55") }),
    })),
  ),
];
