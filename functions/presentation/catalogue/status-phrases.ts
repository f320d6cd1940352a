import type { Texts } from "./message-types.ts";

/** What happens next, to the complainant. */
export const statusPhrases = {
  "next.you.answer": {
    "zh-CN": "请您看看我们的方案，告诉我们是否接受。",
    en: "Please look at our proposal and tell us whether you accept it.",
  },
  "next.you.confirm": { "zh-CN": "请您告诉我们问题是否解决。", en: "Please tell us whether the problem is solved." },
  "next.visit": { "zh-CN": "我们会给您打电话，问问结果。", en: "We will call you and ask about the result." },
  "next.closing": { "zh-CN": "我们整理记录后结案。", en: "We complete the record and close the matter." },
  "next.closed": { "zh-CN": "投诉已经结案。", en: "Your complaint is closed." },
} as const satisfies Texts;
