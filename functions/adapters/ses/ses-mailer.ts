import { SendRawEmailCommand, type SESClient } from "@aws-sdk/client-ses";
import type { Mail, Mailer, Sent } from "../../application/ports/mailer.ts";
import { composeMime } from "./compose-mime.ts";
import { noticeTag } from "./notice-tag.ts";

export interface SesMailerDeps {
  /** From `createSesClient`: one with retries is refused. */
  readonly client: SESClient;
  readonly from: string;
  /** The address that brings an answer back to its complaint (a checked tag), per complaint number. */
  readonly replyTo: (number: string) => string;
  /** Delivery events come only with one. */
  readonly configurationSet?: string;
}

/** The one place that knows SES. Answers whether the mail was sent, certainly was not and why, or nobody knows. */
export const createSesMailer = ({ client, from, replyTo, configurationSet }: SesMailerDeps): Mailer => ({
  send: async (mail) => {
    if ((await client.config.maxAttempts()) !== 1) throw new TypeError("mails are sent by a client without retries");
    if (!isOneAddress(mail.to)) return { kind: "rejected", reason: "not-one-address" };
    const command = commandOf(mail, { from, replyTo: replyTo(mail.number) }, configurationSet);
    try {
      const { MessageId } = await client.send(command);
      return MessageId === undefined
        ? { kind: "unknown", reason: "no-message-id" }
        : { kind: "sent", messageId: MessageId };
    } catch (error) {
      return outcomeOf(error);
    }
  },
});

/** The envelope holds exactly this one address, whatever a header parser would make of it. */
const isOneAddress = (to: string): boolean => /^[^\s,;:<>"()@]+@[^\s,;:<>"()@]+$/.test(to);

const commandOf = (mail: Mail, sender: Parameters<typeof composeMime>[1], set: string | undefined) =>
  new SendRawEmailCommand({
    RawMessage: { Data: composeMime(mail, sender) },
    Source: sender.from,
    Destinations: [mail.to],
    Tags: [{ Name: "notice", Value: noticeTag(mail.noticeId) }],
    ...(set === undefined ? {} : { ConfigurationSetName: set }),
  });

/** What SES says of the mail itself; any other refusal (throttled, paused, no right to) is the service's and passes. */
const ofTheMail = ["MessageRejected", "InvalidParameterValue", "ValidationError"];

/** Nothing has left this machine yet. */
const neverLeft = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CredentialsProviderError"];

const REQUEST_TIMEOUT = 408;

const outcomeOf = (error: unknown): Sent => {
  const { name, code, status } = partsOf(error);
  const reason = code ?? name;
  if (neverLeft.includes(reason)) return { kind: "unavailable", reason };
  if (status !== undefined && status >= 400 && status < 500 && status !== REQUEST_TIMEOUT)
    return { kind: ofTheMail.includes(name) ? "rejected" : "unavailable", reason: name };
  return { kind: "unknown", reason };
};

/** Name and status only: messages of SES quote addresses. */
const partsOf = (error: unknown): { name: string; code?: string; status?: number } => {
  if (!(error instanceof Error)) return { name: "not-an-error" };
  const { $metadata, code } = error as Error & { $metadata?: { httpStatusCode?: number }; code?: unknown };
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...($metadata?.httpStatusCode === undefined ? {} : { status: $metadata.httpStatusCode }),
  };
};
