import { instantOf } from "../../domain/instant.ts";
import { dayNumber } from "../../domain/time/local-date.ts";
import { startOfDay } from "../../domain/time/zone.ts";
import type { CalendarWarning } from "../../domain/time/calendar-warning.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { StaffMember } from "../../domain/staff/directory.ts";
import { createText } from "../catalogue/create-text.ts";
import { noticePhrases } from "../catalogue/notice-phrases.ts";
import type { NoticeTexts } from "../mails/notice-texts.ts";
import { renderMail } from "../mails/render-mail.ts";
import { paths } from "../pages/paths.ts";
import { frameOf } from "./frame-of.ts";
import type { WrittenNotice } from "./write-notice.ts";

interface HouseScene {
  readonly warning: CalendarWarning;
  readonly member: StaffMember;
  readonly policy: Policy;
}

const words = createText(noticePhrases);

interface Deps {
  readonly texts: NoticeTexts;
  readonly baseUrl: string;
}

/** Writes the warning that the known calendar ends (OP-01) to the person who has it extended. */
export const createWriteHouseNotice =
  ({ texts, baseUrl }: Deps) =>
  ({ warning, member, policy }: HouseScene): Omit<WrittenNotice, "number"> => {
    const lastDayAt = instantOf(startOfDay(dayNumber(warning.publishedThrough), policy.zone));
    const content = {
      kind: "calendar-ends",
      recipient: member.name,
      writtenAt: lastDayAt,
      calendar: words(member.language)(policy.calendar === "china" ? "calendar.china" : "calendar.other"),
      lastDayAt,
      daysLeft: Math.max(0, warning.daysLeft),
      link: `${baseUrl}${paths.desk}`,
    } as const;
    const frame = frameOf(policy, member.language);
    const { subject, text, html } = renderMail(content, texts, member.language, frame);
    return { to: member.email, subject, text, html };
  };
