import type { Language } from "../../domain/complaint/vocabulary.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { createText } from "../catalogue/create-text.ts";
import { noticePhrases } from "../catalogue/notice-phrases.ts";
import type { MailFrame } from "../mails/mail-frame.ts";

const words = createText(noticePhrases);

/** Who writes, and in which zone the times of a mail are. */
export const frameOf = ({ company, zone }: Policy, language: Language): MailFrame => ({
  company: company.name[language],
  phone: company.phone,
  phoneHours: company.phoneHours[language],
  zone,
  zoneName: zone === "Asia/Shanghai" ? words(language)("zone.Asia/Shanghai") : zone,
});
