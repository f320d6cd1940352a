import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import nodemailer from "nodemailer";
import type Mail from "nodemailer/lib/mailer/index.js";

/** The SDK client as the desk uses it: one attempt, another endpoint (design section 6 point 2). */
export const sesClient = (endpoint: string): SESClient =>
  new SESClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });

/** The bytes of a mail. */
export async function rawMail(mail: Mail.Options = {}): Promise<Buffer> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await transport.sendMail({
    from: "投诉服务 <desk@example.com>",
    to: "李敏 <li@example.com>",
    subject: "我们收到了您的投诉",
    text: "编号 7K4M-9QRT-C2XW-H",
    html: "<p>编号 <b>7K4M-9QRT-C2XW-H</b></p>",
    date: new Date("2026-11-21T02:12:00Z"),
    headers: { "Auto-Submitted": "auto-generated" },
    ...mail,
  });
  return message as Buffer;
}

/** Sends bytes as one SES call and answers the message id. */
export async function send(
  client: SESClient,
  raw: Buffer,
  more: { to?: string[]; tags?: Record<string, string> } = {},
) {
  const tags = Object.entries(more.tags ?? {}).map(([Name, Value]) => ({ Name, Value }));
  const command = new SendRawEmailCommand({ RawMessage: { Data: raw }, Destinations: more.to, Tags: tags });
  return (await client.send(command)).MessageId ?? "";
}
