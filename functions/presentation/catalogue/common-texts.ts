import type { Texts } from "./message-types.ts";

/** Words that pages and mails share. */
export const commonTexts = {
  "common.service": { "zh-CN": "投诉服务", en: "Complaint service" },
  "common.number": { "zh-CN": "投诉编号", en: "Complaint number" },
  "common.code": { "zh-CN": "查询码", en: "Access code" },
  "common.languageName": { "zh-CN": "中文", en: "English" },
} as const satisfies Texts;
