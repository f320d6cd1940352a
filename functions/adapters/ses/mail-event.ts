import * as z from "zod";
import type { MailFailure } from "../../application/record-mail-failure.ts";
import { noticeOfTag } from "./notice-tag.ts";

/** What we use of an event that SES publishes about a mail (JSON in the message of a queue). */
const MailEvent = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
});

/** Every bounce counts, passing ones too: SES has tried for hours before it tells, and the person has heard nothing. */
const reasons: Readonly<Partial<Record<string, MailFailure["reason"]>>> = { Bounce: "bounced", Reject: "rejected" };

/** The notice that did not arrive; undefined when the event tells of none. Throws on what is no event of SES. */
export const mailFailureOf = (message: string): MailFailure | undefined => {
  const { eventType, mail } = MailEvent.parse(JSON.parse(message));
  const reason = reasons[eventType];
  const noticeId = noticeOfTag(mail.tags["notice"]?.[0] ?? "");
  return reason === undefined || noticeId === undefined ? undefined : { noticeId, reason };
};
