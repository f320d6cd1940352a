import type { Texts } from "./message-types.ts";

/** What stands on every page: bars, footer, words for readers' software. */
export const pagesFrameTexts = {
  "frame.service": { "zh-CN": "投诉服务", en: "Complaints" },
  "frame.skip": { "zh-CN": "跳到正文", en: "Skip to the content" },
  "frame.help": { "zh-CN": "帮助", en: "Help" },
  "frame.phone": { "zh-CN": "打电话给我们：", en: "Call us: " },
  "frame.privacy": { "zh-CN": "个人信息如何使用", en: "How we use personal information" },
  "frame.larger": { "zh-CN": "大字", en: "Larger text" },
  "frame.smaller": { "zh-CN": "标准字号", en: "Normal text" },
  "frame.find": { "zh-CN": "查询我的投诉", en: "Find my complaint" },
  "frame.zone": { "zh-CN": "本页时间为{zone}", en: "Times on this page are in {zone}" },
  "frame.print": { "zh-CN": "打印本页", en: "Print this page" },
  "frame.copy": { "zh-CN": "复制", en: "Copy" },
  "frame.copied": { "zh-CN": "已复制", en: "Copied" },
  "frame.optional": { "zh-CN": "（选填）", en: "(optional)" },
  "frame.errorWord": { "zh-CN": "错误：", en: "Error:" },
  "frame.errors": {
    "zh-CN": "有 {count} 处需要您看一下",
    en: "There is a problem with {count, plural, one {1 answer} other {# answers}}",
  },
  "frame.why": { "zh-CN": "为什么是这个时间？", en: "Why this date?" },
} as const satisfies Texts;
