import { parseInstant } from "../../../functions/domain/instant.ts";
import type { NoticeContentOf } from "../../../functions/presentation/mails/notice-content.ts";

const at = (day: string, time: string) => parseInstant(`2026-${day}T${time}:00+08:00`);
const number = "7K4M9QRTC2XWH";
const yuan = (amount: number) => ({ minor: amount * 100, currency: "CNY" });

/** A complaint as it could be: a swollen battery, received on Saturday 21 November 2026. */
export const acknowledgement: NoticeContentOf<"acknowledgement"> = {
  kind: "acknowledgement",
  number,
  recipient: "张伟",
  writtenAt: at("11-21", "10:12"),
  code: "H7Q2M9XK4T",
  firstReplyBy: at("11-22", "10:12"),
  answerBy: at("11-27", "18:00"),
  because: "11月21日（周六）10:12 收到；周末不计，从周一起 5 个工作日，到 11月27日（周五）下班。",
  handler: "李敏",
  safety: "请先不要再使用这台电脑，也不要给它充电。如果发烫或有异味，请放到通风的地方，离开它，并马上打电话给我们。",
  link: "https://redress.example/zh-CN/complaints/7K4M9QRTC2XWH",
};

export const approvalRequest: NoticeContentOf<"approval-request"> = {
  kind: "approval-request",
  number,
  recipient: "陈强",
  writtenAt: at("11-24", "14:40"),
  amount: yuan(1280),
  payee: "张*",
  what: "退回电脑，退还购机款差额 ¥1,280.00",
  rung: "第 5 级：退货",
  why: "电脑买了 40 天，电池两次鼓包，第二次是换过电池之后。客户不再信任这台电脑，维修中心确认不是使用造成的。",
  requester: "李敏",
  requestedAt: at("11-24", "14:38"),
  decideBy: at("11-24", "18:00"),
  passesTo: "总经理",
  budgetLeft: yuan(1820),
  budgetAfter: yuan(540),
  tried: [
    { rung: "第 2 级：维修", reason: "换了电池，三周后再次鼓包" },
    { rung: "第 4 级：换货", reason: "同型号没有库存，客户不愿意等" },
  ],
  precedents: "近 12 个月 7 件，中位数 ¥1,150，满意 6/7",
  ifRefused: "转到第 6 级协商；11月27日 的答复可能推迟",
  link: "https://redress.example/decisions?t=q0vXl3T2nU6sYwB8r1Zk7Q.Jm5cD4eF9gHa2iK",
};

export const result: NoticeContentOf<"result"> = {
  kind: "result",
  number,
  recipient: "Zhang Wei",
  writtenAt: at("12-02", "15:20"),
  points: [
    {
      point: "The battery swelled twice within 40 days",
      finding: "upheld",
      reason: "Our test centre found a faulty charging circuit. It had nothing to do with how you used the computer.",
    },
    {
      point: "The repair shop did not call back",
      finding: "partly",
      reason: "They called once on 9 November and did not try again.",
    },
    {
      point: "You were charged for the first check",
      finding: "not-upheld",
      reason: "We find no payment. If you have a receipt, send it to us and we look again.",
    },
  ],
  responsibility: "we replaced the battery and did not look for the cause.",
  remedy: "we took the computer back and paid you CN¥1,280.00 on 30 November (voucher 2026-11-3041).",
  value: yuan(1280),
  changed: "a second fault of the same kind now goes to the test centre before anything is replaced.",
  reconsiderUntil: at("12-23", "18:00"),
  outside: "call 12315 (market regulator), or the consumer association of your city.",
  from: "Li Min",
  link: "https://redress.example/en/complaints/7K4M9QRTC2XWH",
};

export const progress: NoticeContentOf<"progress"> = {
  kind: "progress",
  number,
  recipient: "张伟",
  writtenAt: at("11-23", "09:30"),
  stage: "维修中心正在核实",
  done: [
    { at: at("11-21", "15:02"), what: "李敏给您打了电话，记下了经过" },
    { at: at("11-22", "11:20"), what: "您的照片已经转给维修中心" },
  ],
  sentence: "维修中心今天拆机检查，我下午会去看结果。",
  handler: "李敏",
  next: "维修中心检查电池和充电电路。",
  nextNoticeBy: at("11-25", "09:30"),
  answerBy: at("11-27", "18:00"),
  link: "https://redress.example/zh-CN/complaints/7K4M9QRTC2XWH",
};

export const proposal: NoticeContentOf<"proposal"> = {
  kind: "proposal",
  number,
  recipient: "张伟",
  writtenAt: at("11-25", "16:05"),
  what: "我们收回这台电脑，把 ¥1,280.00 退到您付款的账户。快递上门取件，运费由我们付。",
  value: yuan(1280),
  doneBy: at("12-02", "18:00"),
  doer: "财务部和备件中心",
  why: "维修中心找到了原因：充电电路有问题。再换一次电池解决不了。",
  personal: "谢谢您把照片发得这么清楚，我们少走了很多弯路。让您跑了两趟维修站，我心里过意不去。",
  from: "李敏",
  answerBy: at("11-30", "18:00"),
  link: "https://redress.example/consents?t=Zk7QJm5cD4eF9gHa2iKq0vXl3T2nU6sYwB8r1",
};
