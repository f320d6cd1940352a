import type { Address } from "postal-mime";
import PostalMime from "postal-mime";
import { traceNames } from "./trace-headers.ts";

/** A mail as `GET /_local/mailbox` shows it (design section 4). */
export interface CaughtMail {
  /** The id that SES answered with. */
  readonly id: string;
  /** Everybody it went to: the envelope, or To, Cc and Bcc where no envelope was given. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The mail's own Date: business time. */
  readonly sentAt: string;
  /** Names in lower case; lines of the same name are joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Message tags of the send call. */
  readonly tags: Readonly<Record<string, string>>;
}

const addressesOf = (entries: readonly Address[] = []): string[] =>
  entries.flatMap((entry) => (entry.group ? entry.group.map(({ address }) => address) : [entry.address]));

const listOf = (text: string | undefined): string[] =>
  (text ?? "").split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));

/** Reads a kept .eml file. */
export async function readMail(bytes: Buffer): Promise<CaughtMail> {
  const mail = await PostalMime.parse(bytes);
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) {
    const known = headers.get(key);
    headers.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  const envelope = listOf(headers.get(traceNames.recipients));
  return {
    id: headers.get(traceNames.id) ?? "",
    to: envelope.length > 0 ? envelope : [mail.to, mail.cc, mail.bcc].flatMap(addressesOf),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    sentAt: mail.date ?? "",
    headers: Object.fromEntries(headers),
    tags: Object.fromEntries(new URLSearchParams(headers.get(traceNames.tags))),
  };
}
