import type { Texts } from "./message-types.ts";

/** The frame around every mail; what the mails say stands in policy/notices. */
export const mailTexts = {
  "mail.greeting": { "zh-CN": "{name}，您好：", en: "Dear {name}," },
  "mail.greetingWithoutName": { "zh-CN": "您好：", en: "Hello," },
  "mail.alert": { "zh-CN": "重要", en: "Important" },
  "mail.next": { "zh-CN": "接下来", en: "What happens next" },
  "mail.copyLink": { "zh-CN": "按钮打不开？请复制这个网址：", en: "Button not working? Copy this address:" },
  "mail.replyToAdd": {
    "zh-CN": "直接回复本邮件，就可以补充说明或照片。",
    en: "Simply reply to this e-mail to add something or send a photograph.",
  },
  "mail.number": { "zh-CN": "投诉编号 {number}", en: "Complaint number {number}" },
  "mail.phone": { "zh-CN": "电话：{phone}（{hours}）", en: "Telephone: {phone} ({hours})" },
  "mail.whyComplainant": {
    "zh-CN": "您收到这封邮件，是因为您向{company}提出了投诉。",
    en: "You receive this e-mail because you made a complaint to {company}.",
  },
  "mail.whyStaff": {
    "zh-CN": "您收到这封邮件，是因为这项工作由您负责。请勿转发。",
    en: "You receive this e-mail because this work is yours. Do not forward it.",
  },
  "mail.zone": { "zh-CN": "时间均为{zone}。", en: "All times are {zone}." },
} as const satisfies Texts;
