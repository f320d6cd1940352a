import type { Refusal } from "../../domain/complaint/decision.ts";
import type { Text, Texts } from "./message-types.ts";

/** Why something cannot be done, in words: one text per refusal of the domain, for the pages and the JSON interface. */
export const refusalTexts = {
  "refusal.unknown-complaint": { "zh-CN": "没有这件投诉。", en: "There is no such complaint." },
  "refusal.complaint-exists": { "zh-CN": "这件投诉已经存在。", en: "This complaint exists already." },
  "refusal.not-possible-in-this-stage": {
    "zh-CN": "投诉现在所处的阶段不能这样做。",
    en: "The complaint is at a stage where this cannot be done.",
  },
  "refusal.not-your-role": { "zh-CN": "您的角色不能这样做。", en: "Your role does not include this." },
  "refusal.unknown-staff": { "zh-CN": "没有这位在职员工。", en: "There is no active employee of that name." },
  "refusal.unknown-category": { "zh-CN": "没有这个类别。", en: "There is no such category." },
  "refusal.unknown-department": { "zh-CN": "没有这个部门。", en: "There is no such department." },
  "refusal.unknown-point": { "zh-CN": "这件投诉没有这一项诉求。", en: "The complaint has no such point." },
  "refusal.unknown-call": { "zh-CN": "没有这个待打的电话。", en: "There is no such call to make." },
  "refusal.unknown-approval": { "zh-CN": "没有这个审批。", en: "There is no such approval." },
  "refusal.unknown-delivery": { "zh-CN": "方案里没有这一项办理。", en: "The remedy has no such part to carry out." },
  "refusal.unknown-entry": { "zh-CN": "没有这条记录。", en: "There is no such entry." },
  "refusal.facts-not-verified": { "zh-CN": "请先核实基本情况。", en: "The basic facts must be checked first." },
  "refusal.finding-missing": {
    "zh-CN": "还有诉求没有认定，认定后才能答复。",
    en: "A point has no finding yet; the answer has to wait for it.",
  },
  "refusal.skip-needs-reason": {
    "zh-CN": "跳过了更低一级的方案，请写明原因。",
    en: "A lower solution was left out; say why.",
  },
  "refusal.lower-rung-open": {
    "zh-CN": "更低一级的方案还没有结果。",
    en: "A lower solution is still without a result.",
  },
  "refusal.lines-without-amount": { "zh-CN": "请填写金额。", en: "Enter the amount." },
  "refusal.currency-differs": {
    "zh-CN": "所有金额必须是同一种货币。",
    en: "All amounts must be in the same currency.",
  },
  "refusal.date-passed": { "zh-CN": "这个时间已经过去了。", en: "This date has passed already." },
  "refusal.date-too-far": {
    "zh-CN": "这个时间在一年以后，请检查日期。",
    en: "This date is more than a year away: please check it.",
  },
  "refusal.date-in-the-future": { "zh-CN": "这个时间还没有到。", en: "This date lies in the future." },
  "refusal.above-own-limit": {
    "zh-CN": "金额超过您自己的权限，请提出方案送审批。",
    en: "The amount is above your own limit: propose a remedy and ask for approval.",
  },
  "refusal.no-approver": {
    "zh-CN": "现在没有人可以审批这笔金额。",
    en: "Nobody can approve this amount at present.",
  },
  "refusal.already-decided": { "zh-CN": "这件事已经有了决定。", en: "This has been decided already." },
  "refusal.link-superseded": {
    "zh-CN": "后来发出了新的链接，这个链接不再有效。",
    en: "A newer link was sent; this one no longer decides anything.",
  },
  "refusal.terms-changed": {
    "zh-CN": "方案已经改变，这个链接不再有效。",
    en: "The proposal has changed; this link no longer decides anything.",
  },
  "refusal.not-the-approver": {
    "zh-CN": "这个审批属于另一个人。",
    en: "This approval belongs to somebody else.",
  },
  "refusal.role-lost": {
    "zh-CN": "您不再有审批所需的角色。",
    en: "You no longer hold the role that this approval needs.",
  },
  "refusal.amount-missing": { "zh-CN": "输入金额以确认。", en: "Enter the amount to confirm it." },
  "refusal.amount-mismatch": {
    "zh-CN": "您输入的金额与申请的不同。",
    en: "The amount you entered differs from the request.",
  },
  "refusal.sign-in-required": {
    "zh-CN": "这笔金额须登录后才能批准。",
    en: "This amount can only be approved after signing in.",
  },
  "refusal.reason-missing": { "zh-CN": "写明理由。", en: "Enter your reason." },
  "refusal.no-more-questions": {
    "zh-CN": "提问次数已用完，请批准或拒绝。",
    en: "No further question is possible: approve or refuse.",
  },
  "refusal.no-open-question": { "zh-CN": "没有待回答的问题。", en: "There is no question to answer." },
  "refusal.offer-expired": { "zh-CN": "方案的有效期已过。", en: "The time to accept this proposal has passed." },
  "refusal.proposal-replaced": {
    "zh-CN": "已经有了新的方案，这一个不再有效。",
    en: "There is a newer proposal; this one no longer counts.",
  },
  "refusal.already-answered": { "zh-CN": "已经有了答复。", en: "This has been answered already." },
  "refusal.not-revocable": {
    "zh-CN": "已经不能撤回：时间已过，或者已经开始办理。",
    en: "It can no longer be taken back: the time has passed or the carrying out has begun.",
  },
  "refusal.survey-closed": { "zh-CN": "现在没有可以回答的问卷。", en: "There is no survey open for answers." },
  "refusal.amount-differs-from-approved": {
    "zh-CN": "金额与批准的不同。",
    en: "The amount differs from the one that was approved.",
  },
  "refusal.answer-missing": {
    "zh-CN": "写下客户怎么说：是否解决，是否满意。",
    en: "Record what the complainant said: solved or not, satisfied or not.",
  },
  "refusal.outcome-needs-more": {
    "zh-CN": "这样结案还缺条件。",
    en: "Closing in this way needs more than the record holds.",
  },
  "refusal.goes-on-without-you": {
    "zh-CN": "涉及安全，撤回后我们仍要继续调查。",
    en: "Safety is concerned, so the matter goes on even if you withdraw.",
  },
  "refusal.not-closed": {
    "zh-CN": "投诉还没有结案，不用复议。您可以给我们留言。",
    en: "The complaint is not closed yet, so there is no result to reconsider. You can write to us.",
  },
  "refusal.nothing-to-reconsider": {
    "zh-CN": "这件投诉没有可以复议的结果。",
    en: "This complaint has no result that could be reconsidered.",
  },
  "refusal.reconsideration-too-late": {
    "zh-CN": "要求复议的期限已过。",
    en: "The time to ask for reconsideration has passed.",
  },
  "refusal.already-reconsidered": {
    "zh-CN": "复议只有一次，这件投诉已经要求过。",
    en: "There is one reconsideration, and it has been asked for already.",
  },
  "refusal.not-the-reviewer": {
    "zh-CN": "这次复议由另一个人决定。",
    en: "Somebody else decides this reconsideration.",
  },
  "refusal.call-first": {
    "zh-CN": "客户没有邮箱：先打电话告诉结果，再填写通话时间。",
    en: "No mail reaches this complainant: tell them the result on the telephone first, then enter when.",
  },
} as const satisfies Texts & Record<`refusal.${Refusal}`, Text>;
