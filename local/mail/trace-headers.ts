import type { Instant } from "../../functions/domain/instant.ts";
import { millis } from "../../functions/domain/instant.ts";
import type { SendRequest } from "./send-request.ts";

/** What a server writes on top of a mail it takes: all that the mail's own bytes do not say. */
export const traceNames = {
  id: "x-local-message-id",
  recipients: "x-local-recipients",
  tags: "x-local-tags",
} as const;

const oneLine = (text: string): string => text.replace(/[\r\n\0]+/g, " ");

const hasDate = (raw: Buffer): boolean => {
  const [headers = ""] = raw.toString("latin1").split(/\r?\n\r?\n/, 1);
  return /^date:/im.test(headers);
};

/** The mail as it is kept: trace headers, then the very bytes. Like SES it adds a Date where there is none. */
export function withTrace({ raw, recipients, tags }: SendRequest, id: string, now: Instant): Buffer {
  const lines = [
    `${traceNames.id}: ${id}`,
    `${traceNames.recipients}: ${oneLine(recipients.join(", "))}`,
    `${traceNames.tags}: ${oneLine(new URLSearchParams({ ...tags }).toString())}`,
    ...(hasDate(raw) ? [] : [`date: ${new Date(millis(now)).toUTCString()}`]),
  ];
  return Buffer.concat([Buffer.from(lines.map((line) => `${line}\r\n`).join("")), raw]);
}
