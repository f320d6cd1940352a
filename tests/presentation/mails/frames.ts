import type { MailFrame } from "../../../functions/presentation/mails/mail-frame.ts";

/** The frames of the example company. */
export const frames: Readonly<Record<"zh-CN" | "en", MailFrame>> = {
  "zh-CN": {
    company: "明远电脑",
    phone: "400-800-1234",
    phoneHours: "每天 08:00–21:00",
    zone: "Asia/Shanghai",
    zoneName: "北京时间",
  },
  en: {
    company: "Mingyuan Computers",
    phone: "400-800-1234",
    phoneHours: "every day 08:00–21:00",
    zone: "Asia/Shanghai",
    zoneName: "Beijing time",
  },
};
