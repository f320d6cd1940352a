import { createHash } from "node:crypto";
import type { Mail } from "../../application/ports/mailer.ts";
import { millis } from "../../domain/instant.ts";
import { headerMailbox, headerText } from "./mime-header.ts";
import { noticeTag } from "./notice-tag.ts";

export interface Sender {
  /** `明远电脑投诉服务 <complaints@example.com>`: a mailbox that people may answer. */
  readonly from: string;
  readonly replyTo: string;
}

const LINE_CHARACTERS = 76;

const base64Lines = (text: string): string =>
  Buffer.from(text)
    .toString("base64")
    .replace(new RegExp(`.{${LINE_CHARACTERS}}(?=.)`, "g"), "$&\r\n");

const part = (type: "plain" | "html", text: string): string =>
  [`Content-Type: text/${type}; charset=utf-8`, "Content-Transfer-Encoding: base64", "", base64Lines(text)].join(
    "\r\n",
  );

/** RFC 5322 wants the offset where a Date says GMT. */
const dateText = (mail: Mail): string => new Date(millis(mail.date)).toUTCString().replace("GMT", "+0000");

/**
 * The bytes of a mail: a plain and an HTML part in base64 (Chinese text takes 1.33 times its size, in quoted-printable 3
 * times). Nothing in it is random: boundary and Message-ID come from the notice id, so that a second dispatch composes the
 * very same bytes. Written here because a mail of ours is one fixed form, and a composer for all forms is 140 KB
 * (docs/decisions/0012-bundles.md).
 */
export const composeMime = (mail: Mail, sender: Sender): Uint8Array => {
  const boundary = createHash("sha256").update(mail.noticeId).digest("hex").slice(0, 32);
  const headers = [
    `From: ${headerMailbox(sender.from)}`,
    `To: ${headerMailbox(mail.to)}`,
    `Reply-To: ${headerMailbox(sender.replyTo)}`,
    `Subject: ${headerText(mail.subject)}`,
    `Message-ID: <${noticeTag(mail.noticeId)}@${domainOf(sender.from)}>`,
    `Date: ${dateText(mail)}`,
    // Answering machines stay silent: RFC 3834, and the header that Exchange reads.
    "Auto-Submitted: auto-generated",
    "X-Auto-Response-Suppress: All",
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const parts = [part("plain", mail.text), part("html", mail.html)].map((text) => `--${boundary}\r\n${text}\r\n`);
  return Buffer.from(`${headers.join("\r\n")}\r\n\r\n${parts.join("")}--${boundary}--\r\n`);
};

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
