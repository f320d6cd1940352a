import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "../../application/ports/mailer.ts";
import { millis } from "../../domain/instant.ts";

export interface Sender {
  /** `明远电脑投诉服务 <complaints@example.com>`: a mailbox that people may answer. */
  readonly from: string;
  readonly replyTo: string;
}

/**
 * The bytes of a mail. Chinese text is base64 (1.33 times its size; quoted-printable makes it 3 times). Nothing in it is
 * random: boundaries and Message-ID come from the notice id, so that a second dispatch composes the very same bytes.
 */
export const composeMime = async (mail: Mail, sender: Sender): Promise<Uint8Array> => {
  const composer = new MailComposer({
    from: sender.from,
    to: mail.to,
    replyTo: sender.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(millis(mail.date)),
    messageId: `<${noticeTag(mail.noticeId)}@${domainOf(sender.from)}>`,
    textEncoding: "base64",
    baseBoundary: createHash("sha256").update(mail.noticeId).digest("hex").slice(0, 32),
    // Answering machines stay silent: RFC 3834, and the header that Exchange reads.
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
};

/** Notice ids as message ids and tags allow them: letters, digits, hyphens. */
export const noticeTag = (noticeId: string): string => noticeId.replace(/[^A-Za-z0-9-]/g, "-");

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
