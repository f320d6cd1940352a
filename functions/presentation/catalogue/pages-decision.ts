import type { Texts } from "./message-types.ts";

/** The approver's page: one question, three answers (OP-03). */
export const pagesDecisionTexts = {
  "decision.service": { "zh-CN": "投诉审批", en: "Approvals" },
  "decision.please": { "zh-CN": "请您决定 · {name}（{role}）", en: "For your decision · {name} ({role})" },
  "decision.acting": {
    "zh-CN": "您代 {name} 决定（{from}至{to}）",
    en: "You decide for {name} ({from} to {to})",
  },
  "decision.pay": { "zh-CN": "向{recipient}补偿 {amount}", en: "Pay {amount} to {recipient}" },
  "decision.then": { "zh-CN": "{at}未决定，{then}", en: "Not decided {at}: {then}" },
  "decision.why": { "zh-CN": "为什么", en: "Why" },
  "decision.details": { "zh-CN": "依据", en: "The facts" },
  "decision.budget": { "zh-CN": "预算", en: "Budget" },
  "decision.budgetLeft": {
    "zh-CN": "本月剩 {left}，批准后剩 {after}",
    en: "{left} left this month, {after} after approval",
  },
  "decision.budgetOver": { "zh-CN": "本月只剩 {left}", en: "Only {left} left this month" },
  "decision.over": { "zh-CN": "超出 {amount}", en: "{amount} over" },
  "decision.budgetPicture": {
    "zh-CN": "本月限额 {limit}，已用 {spent}，本次 {asked}",
    en: "Limit this month {limit}, used {spent}, this request {asked}",
  },
  "decision.evidence": { "zh-CN": "证据", en: "Evidence" },
  "decision.words": { "zh-CN": "客户原话", en: "In the customer’s words" },
  "decision.form": { "zh-CN": "您的决定", en: "Your decision" },
  "decision.approve": { "zh-CN": "批准", en: "Approve" },
  "decision.approveAmount": { "zh-CN": "批准 {amount}", en: "Approve {amount}" },
  "decision.refuse": { "zh-CN": "拒绝", en: "Refuse" },
  "decision.ask": { "zh-CN": "退回提问", en: "Send back with a question" },
  "decision.askNote": {
    "zh-CN": "申请人会回答，您会收到新的链接",
    en: "The requester answers and you get a new link",
  },
  "decision.amount": { "zh-CN": "输入金额以确认（元）", en: "Type the amount to confirm (yuan)" },
  "decision.amountHint": {
    "zh-CN": "这笔金额需要您亲手输入一遍，例如 {example}",
    en: "An amount of this size has to be typed once, for example {example}",
  },
  "decision.approvalReason": {
    "zh-CN": "为什么超出预算也批准？",
    en: "Why approve although it is over budget?",
  },
  "decision.reason": { "zh-CN": "为什么拒绝？", en: "Why do you refuse?" },
  "decision.reasonHint": {
    "zh-CN": "申请人会看到这句话，并据此提出下一个方案",
    en: "The requester reads this and works on the next solution from it",
  },
  "decision.question": { "zh-CN": "您想问什么？", en: "What would you like to know?" },
  "decision.submit": { "zh-CN": "提交决定", en: "Submit my decision" },
  "decision.once": {
    "zh-CN": "提交后此链接失效；会记录您的姓名、时间和您看到的金额。",
    en: "The link stops working afterwards. Your name, the time and the amount you saw are recorded.",
  },
  "decision.approvedTitle": { "zh-CN": "您已批准", en: "You approved" },
  "decision.approvedAmountTitle": { "zh-CN": "您已批准 {amount}", en: "You approved {amount}" },
  "decision.refusedTitle": { "zh-CN": "您已拒绝", en: "You refused" },
  "decision.askedTitle": { "zh-CN": "您的问题已退回给申请人", en: "Your question went back to the requester" },
  "decision.decidedAt": { "zh-CN": "{at}，已记录。", en: "{at}, recorded." },
  "decision.now": { "zh-CN": "现在", en: "What happens now" },
  "decision.close": { "zh-CN": "您可以关闭本页。", en: "You can close this page." },
  "decision.byYouTitle": { "zh-CN": "您已经决定过了", en: "You have already decided" },
  "decision.byOtherTitle": { "zh-CN": "{name}已经决定了", en: "{name} has already decided" },
  "decision.byWhom.approve": {
    "zh-CN": "{at}：批准。您不用再做什么。",
    en: "Approved {at}. Nothing is left for you to do.",
  },
  "decision.byWhom.refuse": {
    "zh-CN": "{at}：拒绝。您不用再做什么。",
    en: "Refused {at}. Nothing is left for you to do.",
  },
  "decision.byWhom.ask": {
    "zh-CN": "{at}：退回提问。您不用再做什么。",
    en: "Sent back with a question {at}. Nothing is left for you to do.",
  },
  "decision.supersededTitle": { "zh-CN": "申请已经改变", en: "The request has changed" },
  "decision.superseded": {
    "zh-CN": "{change}，请用新邮件里的链接。",
    en: "{change}. Use the link in the newer e-mail.",
  },
  "decision.expiredTitle": { "zh-CN": "已经转给{name}", en: "Passed on to {name}" },
  "decision.expired": {
    "zh-CN": "{at}已转给{name}，您不用再做什么。",
    en: "Passed to {name}: {at}. Nothing is left for you to do.",
  },
  "decision.foreignTitle": { "zh-CN": "这个链接不是给您的", en: "This link is for somebody else" },
  "decision.foreign": {
    "zh-CN": "此链接属于{name}。如果不是您，请关闭本页。",
    en: "It belongs to {name}. If that is not you, close this page.",
  },
  "decision.unknownTitle": { "zh-CN": "这个链接打不开", en: "This link does not work" },
  "decision.unknown": {
    "zh-CN": "请从邮件里重新打开，或把整个地址复制到浏览器。",
    en: "Open it again from the e-mail, or copy the whole address into the browser.",
  },
} as const satisfies Texts;
