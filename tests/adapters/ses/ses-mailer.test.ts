import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import PostalMime from "postal-mime";
import { beforeEach, describe, expect, it } from "vitest";
import { createSesClient } from "../../../functions/adapters/ses/ses-client.ts";
import { createSesMailer } from "../../../functions/adapters/ses/ses-mailer.ts";
import type { Mail } from "../../../functions/application/ports/mailer.ts";
import { parseInstant } from "../../../functions/domain/instant.ts";

const client = createSesClient({ region: "eu-west-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } });
const ses = mockClient(client);
const mailer = createSesMailer({
  client,
  from: "明远电脑投诉服务 <complaints@redress.example>",
  replyTo: (number) => `c+${number}.mac@redress.example`,
  configurationSet: "redress",
});

const mail: Mail = {
  noticeId: "7K4M9QRTC2XWH#000012#1",
  to: "zhang.wei@example.com",
  number: "7K4M9QRTC2XWH",
  subject: "已收到您的投诉，最晚11月27日答复 [7K4M-9QRT-C2XW-H]",
  text: "张伟，您好：\n\n给您添了麻烦，我们很抱歉。\n",
  html: "<p>张伟，您好：</p>",
  date: parseInstant("2026-11-21T10:12:30+08:00"),
};

const sentInput = (k = 0) => ses.commandCalls(SendRawEmailCommand)[k]!.args[0].input;
const raw = (k = 0) => Buffer.from(sentInput(k).RawMessage!.Data!).toString("latin1");
const parsed = () => PostalMime.parse(Buffer.from(sentInput().RawMessage!.Data!));

beforeEach(() => {
  ses.reset();
  ses.on(SendRawEmailCommand).resolves({ MessageId: "ses-1" });
});

describe("a mail through SES", () => {
  it("answers the message id that SES gave it", async () => {
    expect(await mailer.send(mail)).toEqual({ kind: "sent", messageId: "ses-1" });
  });

  it("arrives with subject, sender, both parts and all headers", async () => {
    await mailer.send(mail);
    const got = await parsed();
    expect(got.subject).toBe(mail.subject);
    expect(got.from).toEqual({ name: "明远电脑投诉服务", address: "complaints@redress.example" });
    expect(got.to).toEqual([{ name: "", address: mail.to }]);
    expect(got.replyTo).toEqual([{ name: "", address: "c+7K4M9QRTC2XWH.mac@redress.example" }]);
    expect(got.text).toBe(mail.text);
    expect(got.html).toContain(mail.html);
    const headers = Object.fromEntries(got.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({
      "auto-submitted": "auto-generated",
      "x-auto-response-suppress": "All",
    });
  });

  it("carries the business time as its Date, however late it is sent", async () => {
    await mailer.send(mail);
    expect(raw()).toMatch(/^Date: Sat, 21 Nov 2026 02:12:30 \+0000\r$/m);
  });

  it("is pure ASCII on the wire, Chinese text in base64, no line over 998 octets", async () => {
    await mailer.send({ ...mail, text: "很抱歉。".repeat(2_000), html: `<p>${"很抱歉。".repeat(2_000)}</p>` });
    expect(raw()).toMatch(/^[\x00-\x7f]*$/);
    expect(raw().match(/^Content-Transfer-Encoding: base64\r$/gim)).toHaveLength(2);
    expect(
      Math.max(
        ...raw()
          .split("\r\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
  });

  it("is composed to the very same bytes by a second dispatch", async () => {
    await mailer.send(mail);
    await mailer.send(mail);
    expect(raw(0)).toBe(raw(1));
    await mailer.send({ ...mail, noticeId: "7K4M9QRTC2XWH#000012#2" });
    expect(raw(2)).not.toBe(raw(0));
    expect(raw()).toContain("Message-ID: <7K4M9QRTC2XWH-000012-1@redress.example>");
  });

  it("goes to exactly one address and names its notice for the delivery events", async () => {
    await mailer.send(mail);
    expect(sentInput()).toMatchObject({
      Destinations: [mail.to],
      ConfigurationSetName: "redress",
      Tags: [{ Name: "notice", Value: "7K4M9QRTC2XWH-000012-1" }],
    });
  });

  it.each(["a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com", "nobody", "A <a@example.com>", ""])(
    "sends nothing to %j",
    async (to) => {
      expect(await mailer.send({ ...mail, to })).toEqual({
        kind: "rejected",
        reason: "not-one-address",
      });
      expect(ses.calls()).toHaveLength(0);
    },
  );

  it("lets no subject add a header", async () => {
    await mailer.send({ ...mail, subject: "Hello\r\nBcc: b@example.com" });
    const got = await parsed();
    expect(got.bcc ?? []).toEqual([]);
    expect(raw()).not.toMatch(/^Bcc:/im);
  });

  it("names no configuration set where there is none", async () => {
    const plain = createSesMailer({ client, from: "a@b.example", replyTo: () => "never@b.example" });
    await plain.send(mail);
    expect(sentInput()).not.toHaveProperty("ConfigurationSetName");
  });
});

describe("a mail that SES did not take (design section 6, point 2)", () => {
  const failure = (name: string, extra: object) =>
    Object.assign(new Error(`for zhang.wei@example.com: ${name}`), { name }, extra);
  const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

  it.each([
    [failure("MessageRejected", status(400)), { kind: "rejected", reason: "MessageRejected" }],
    [failure("InvalidParameterValue", status(400)), { kind: "rejected", reason: "InvalidParameterValue" }],
    [failure("Throttling", status(400)), { kind: "unavailable", reason: "Throttling" }],
    [failure("LimitExceededException", status(400)), { kind: "unavailable", reason: "LimitExceededException" }],
    [failure("AccessDenied", status(403)), { kind: "unavailable", reason: "AccessDenied" }],
    [failure("Error", { code: "ECONNREFUSED" }), { kind: "unavailable", reason: "ECONNREFUSED" }],
  ])("certainly was not sent, and it is known whose fault that is: %s", async (error, outcome) => {
    ses.on(SendRawEmailCommand).rejects(error);
    expect(await mailer.send(mail)).toEqual(outcome);
  });

  it.each([
    [failure("ServiceUnavailable", status(503)), "ServiceUnavailable"],
    [failure("InternalFailure", status(500)), "InternalFailure"],
    [failure("RequestTimeout", status(408)), "RequestTimeout"],
    [failure("TimeoutError", {}), "TimeoutError"],
    [failure("Error", { code: "ECONNRESET" }), "ECONNRESET"],
    [failure("SyntaxError", {}), "SyntaxError"],
  ])("is unknown when it may have left: %s", async (error, reason) => {
    ses.on(SendRawEmailCommand).rejects(error);
    expect(await mailer.send(mail)).toEqual({ kind: "unknown", reason });
  });

  it("is unknown when SES answers without an id", async () => {
    ses.on(SendRawEmailCommand).resolves({});
    expect(await mailer.send(mail)).toEqual({ kind: "unknown", reason: "no-message-id" });
  });

  it("is tried once: one call per send, and a client with retries is refused", async () => {
    ses.on(SendRawEmailCommand).rejects(failure("ServiceUnavailable", status(503)));
    await mailer.send(mail);
    expect(ses.calls()).toHaveLength(1);
    const retrying = new SESClient({ region: "eu-west-1" });
    await expect(
      createSesMailer({ client: retrying, from: "a@b.example", replyTo: String }).send(mail),
    ).rejects.toThrow("without retries");
  });
});
