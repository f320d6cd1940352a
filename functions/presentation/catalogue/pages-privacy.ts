import type { Texts } from "./message-types.ts";

/** What happens to the information people give us, in the order in which they wonder about it (SC-01, SC-02). */
export const pagesPrivacyTexts = {
  "privacy.title": { "zh-CN": "个人信息如何使用", en: "How we use personal information" },
  "privacy.what": { "zh-CN": "我们记录什么", en: "What we record" },
  "privacy.whatText": {
    "zh-CN": "您的姓名、一种联系方式，以及您写给我们和我们写给您的内容。不需要身份证号，也不问性别。",
    en: "Your name, one way to reach you, and what you and we write to each other. No identity number, no gender.",
  },
  "privacy.why": { "zh-CN": "用来做什么", en: "What for" },
  "privacy.whyText": {
    "zh-CN": "只用来处理您的投诉和改进我们的工作。统计和案例里没有您的姓名和联系方式。",
    en: "To deal with your complaint and to do better. Statistics and case examples hold neither your name nor your contact.",
  },
  "privacy.who": { "zh-CN": "谁能看到", en: "Who can see it" },
  "privacy.whoText": {
    "zh-CN": "处理这件投诉的员工。列表里您的姓名只显示第一个字。",
    en: "The staff who deal with your complaint. Lists show the beginning of your name only.",
  },
  "privacy.safe": { "zh-CN": "怎样保护", en: "How it is protected" },
  "privacy.safeText": {
    "zh-CN": "每件投诉的个人信息都用它自己的密钥加密。查看进度需要编号和查询码。",
    en: "The personal part of each complaint is encrypted under a key of its own. Following it takes the number and the code.",
  },
  "privacy.rights": { "zh-CN": "您可以要求什么", en: "What you can ask for" },
  "privacy.rightsText": {
    "zh-CN":
      "看到、更正或删除您的信息：请打电话，或在进度页面留言。案件没有结束或法律要求保存时，我们会告诉您为什么还不能删除。",
    en: "To see, correct or erase your information: call us or leave a message on the page of your complaint. While the matter is open, or where the law has us keep it, we tell you why it cannot be erased yet.",
  },
} as const satisfies Texts;
