import type { Texts } from "./message-types.ts";

/** Sentences that fill a notice where nobody has written any: what was done, what is next, what is to be done. */
export const noticePhrases = {
  "done.verification-started": { "zh-CN": "我们开始核实您反映的情况", en: "We began to check what you told us" },
  "done.facts-verified": { "zh-CN": "我们核实了基本情况", en: "We checked the basic facts" },
  "done.department-assigned": {
    "zh-CN": "我们把投诉转给了{department}",
    en: "We passed your complaint to {department}",
  },
  "done.department-answered": { "zh-CN": "{department}答复了我们", en: "{department} answered us" },
  "done.remedy-proposed": { "zh-CN": "我们在准备解决方案", en: "We worked on a proposal" },
  "done.contact-recorded": { "zh-CN": "我们与您联系过", en: "We spoke with you" },
  "done.owner-assigned": { "zh-CN": "您的投诉改由{owner}负责", en: "{owner} now looks after your complaint" },
  "next.received": { "zh-CN": "我们会联系您，核实情况。", en: "We will contact you and check the facts." },
  "next.verifying": {
    "zh-CN": "我们核实情况，然后转给负责的部门或提出方案。",
    en: "We check the facts, then pass the matter to the department concerned or make a proposal.",
  },
  "next.transferred": {
    "zh-CN": "负责的部门查明原因后答复我们，我们再向您提出方案。",
    en: "The department finds the cause and answers us; then we make you a proposal.",
  },
  "next.proposing": { "zh-CN": "我们根据调查结果准备方案。", en: "We prepare a proposal from what was found." },
  "next.awaiting": {
    "zh-CN": "方案正在内部确认，确认后马上告诉您。",
    en: "A proposal is being confirmed; you will have it at once.",
  },
  "next.implementing": { "zh-CN": "我们正在办理您接受的方案。", en: "We are carrying out what you accepted." },
  "next.reconsidering": {
    "zh-CN": "由没有参与过本案的人重新看一遍，然后告诉您最后的结果。",
    en: "Somebody who took no part so far looks at everything again and then tells you the final result.",
  },
  "overdue.reason": {
    "zh-CN": "核实和处理用的时间比我们预计的长。",
    en: "Checking and settling the matter has taken longer than we expected.",
  },
  "todo.late": { "zh-CN": "请马上处理，或安排人处理。", en: "Deal with it now, or have somebody do so." },
  "todo.soon": { "zh-CN": "请在到期前完成。", en: "Complete it before it is due." },
  "todo.release": {
    "zh-CN": "写一段个人的话，核对后发出答复。",
    en: "Add a personal paragraph, check the letter and release it.",
  },
  "todo.nextRung": { "zh-CN": "提出下一个方案。", en: "Make the next proposal." },
  "todo.carryOut": { "zh-CN": "按方案办理并登记凭证。", en: "Carry it out and record the proof." },
  "call.purpose": { "zh-CN": "告诉客户现在的情况", en: "Tell the complainant where the matter stands" },
  "call.script": {
    "zh-CN": "投诉编号 {number}，查询码 {code}。现在的情况：{status}。我们最晚 {answerBy} 答复。",
    en: "Complaint number {number}, access code {code}. Where it stands: {status}. We answer by {answerBy} at the latest.",
  },
  "call.visit": {
    "zh-CN": "问：问题解决了吗？对结果满意吗？还有什么建议？",
    en: "Ask: is the problem solved? Are you satisfied with the result? What should we do better?",
  },
  "tried.refused": { "zh-CN": "客户不接受", en: "not accepted by the complainant" },
  "tried.rejected": { "zh-CN": "未获批准", en: "not approved" },
  "visit.because": { "zh-CN": "回访", en: "Return visit" },
  "correction.earlier": { "zh-CN": "我们先前告诉您的内容有误。", en: "What we told you before was not right." },
  "person.failed": { "zh-CN": "通知没有送达", en: "A notice did not arrive" },
  "person.effect": { "zh-CN": "收件人可能没有收到这封通知。", en: "Its reader may not have received it." },
  "person.todo": { "zh-CN": "请核对地址，或改用电话告知。", en: "Check the address, or tell the person by telephone." },
  "safety.now": {
    "zh-CN": "如果仍有危险，请马上断电、远离，并拨打 119 或 120。",
    en: "If there is still danger, disconnect the device, keep away and call the emergency services.",
  },
  "someone.system": { "zh-CN": "系统", en: "the system" },
  "someone.complainant": { "zh-CN": "客户", en: "the complainant" },
  "calendar.china": { "zh-CN": "中国工作日历", en: "The Chinese working calendar" },
  "calendar.other": { "zh-CN": "工作日历", en: "The working calendar" },
  "zone.Asia/Shanghai": { "zh-CN": "北京时间", en: "Beijing time" },
  "department.none": { "zh-CN": "相关部门", en: "the department concerned" },
} as const satisfies Texts;
