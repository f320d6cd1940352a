import type { SESClient } from "@aws-sdk/client-ses";
import fc from "fast-check";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "../../functions/domain/instant.ts";
import { createRouter } from "../../functions/handlers/http/router.ts";
import type { MailCatcher, MailCatcherDeps } from "../../local/mail/mail-catcher.ts";
import { startMailCatcher } from "../../local/mail/mail-catcher.ts";
import { createMailboxRoutes } from "../../local/mail/mailbox-routes.ts";
import { apiEvent } from "./api-events.ts";
import { rawMail, send, sesClient } from "./raw-mails.ts";

const clock = { now: () => "2026-11-23T06:00:00.000Z" as Instant };
let folder: string;
let catcher: MailCatcher;
let client: SESClient;

const start = async (more: Partial<MailCatcherDeps> = {}) => {
  catcher = await startMailCatcher({ folder, clock, ...more });
  client = sesClient(catcher.endpoint);
};
const restart = async (more: Partial<MailCatcherDeps> = {}) => {
  client.destroy();
  await catcher.stop();
  await start(more);
};
const post = (body: string | Buffer, authorization = "AWS4-HMAC-SHA256 x") =>
  fetch(catcher.endpoint, { method: "POST", body: new Uint8Array(Buffer.from(body)), headers: { authorization } });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "redress-mail-"));
  await start();
});
afterEach(async () => {
  client.destroy();
  await catcher.stop();
  rmSync(folder, { recursive: true });
});

describe("the local mail catcher", () => {
  it("shows what the unchanged SDK client sent, with the mail's own date, headers and texts", async () => {
    const id = await send(client, await rawMail(), { tags: { notice: "7K4M#1#0", kind: "receipt" } });
    expect(await catcher.listMails()).toEqual([
      {
        id,
        to: ["li@example.com"],
        subject: "我们收到了您的投诉",
        text: "编号 7K4M-9QRT-C2XW-H\n",
        html: "<p>编号 <b>7K4M-9QRT-C2XW-H</b></p>\n",
        sentAt: "2026-11-21T02:12:00.000Z",
        headers: expect.objectContaining({ "auto-submitted": "auto-generated" }) as object,
        tags: { notice: "7K4M#1#0", kind: "receipt" },
      },
    ]);
  });

  it("keeps the very bytes, behind the lines it adds on top", async () => {
    const raw = await rawMail({
      text: "x".repeat(5_000),
      attachments: [{ filename: "a.bin", content: Buffer.alloc(999, 0xfe) }],
    });
    await send(client, raw);
    const kept = readFileSync(join(folder, "00000001.eml"));
    expect(kept.subarray(kept.length - raw.length).equals(raw)).toBe(true);
  });

  it("lists mails in the order of their coming, whatever their dates say", async () => {
    const ids: string[] = [];
    for (const day of ["2026-11-23", "2026-11-21", "2026-11-22"])
      ids.push(await send(client, await rawMail({ date: new Date(`${day}T00:00:00Z`), subject: day })));
    const mails = await catcher.listMails();
    expect(mails.map(({ id }) => id)).toEqual(ids);
    expect(mails.map(({ subject }) => subject)).toEqual(["2026-11-23", "2026-11-21", "2026-11-22"]);
  });

  it("names the envelope when there is one: a blind copy is seen, too", async () => {
    await send(client, await rawMail({ cc: "cc@example.com" }), { to: ["a@example.com", "b@example.com"] });
    await send(client, await rawMail({ cc: "cc@example.com" }));
    const mails = await catcher.listMails();
    expect(mails.map(({ to }) => to)).toEqual([
      ["a@example.com", "b@example.com"],
      ["li@example.com", "cc@example.com"],
    ]);
  });

  it("adds a Date of business time where there is none, as SES does", async () => {
    await send(client, Buffer.from("From: a@example.com\nTo: b@example.com\nSubject: x\n\nDate: in the text\n"));
    expect(await catcher.listMails()).toMatchObject([{ sentAt: "2026-11-23T06:00:00.000Z", subject: "x" }]);
  });

  it("counts a mail once and for ever: over restarts, and twice the same mail as two", async () => {
    const raw = await rawMail();
    const first = await send(client, raw);
    await restart();
    const second = await send(client, raw);
    await restart();
    expect((await catcher.listMails()).map(({ id }) => id)).toEqual([first, second]);
    expect(second).not.toBe(first);
    expect(readdirSync(folder).sort()).toEqual(["00000001.eml", "00000002.eml"]);
  });

  it("takes mails at the same moment, each once, with its own id", async () => {
    const raws = await Promise.all(Array.from({ length: 40 }, (_, n) => rawMail({ subject: String(n) })));
    const ids = await Promise.all(raws.map((raw) => send(client, raw)));
    const mails = await catcher.listMails();
    expect(new Set(ids).size).toBe(40);
    expect(new Map(mails.map(({ id, subject }) => [id, subject]))).toEqual(
      new Map(ids.map((id, n) => [id, String(n)])),
    );
  });

  it("never counts what was half written when the machine went down", async () => {
    await send(client, await rawMail());
    writeFileSync(join(folder, "00000002.half"), "From: a@exam");
    writeFileSync(join(folder, "notes.txt"), "not a mail");
    await restart();
    expect(await catcher.listMails()).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain("00000002.half");
  });

  it("can lose its answer: the sender does not know, the mail is there once (section 6 point 2)", async () => {
    await restart({ losesAnswer: () => true });
    await expect(send(client, await rawMail())).rejects.toThrow();
    expect(await catcher.listMails()).toHaveLength(1);
  });

  it("serves the mailbox as JSON", async () => {
    const id = await send(client, await rawMail());
    const handle = createRouter({ log: () => undefined, language: "en" }, createMailboxRoutes({ mails: catcher }));
    const mails = JSON.parse((await handle(apiEvent("GET", "/_local/mailbox"))).body) as object[];
    expect(mails).toMatchObject([{ id, to: ["li@example.com"], sentAt: "2026-11-21T02:12:00.000Z" }]);
  });
});

describe("what the local mail catcher refuses", () => {
  it("is refused with a code of SES, so that the ledger sees 'not sent'", async () => {
    const noSender = Buffer.from("To: b@example.com\r\nSubject: x\r\n\r\nx");
    await expect(send(client, noSender)).rejects.toMatchObject({
      name: "MessageRejected",
      $metadata: { httpStatusCode: 400 },
    });
    const tooMany = Array.from({ length: 51 }, (_, n) => `p${n}@example.com`);
    await expect(send(client, await rawMail(), { to: tooMany })).rejects.toMatchObject({ name: "MessageRejected" });
    await expect(send(client, Buffer.alloc(10 * 1024 * 1024 + 1, 65))).rejects.toMatchObject({
      name: "MessageRejected",
    });
    expect(await catcher.listMails()).toEqual([]);
  });

  it("is every other call, every broken one and one without a signature", async () => {
    const data = (await rawMail()).toString("base64");
    const wellFormed = new URLSearchParams({ Action: "SendRawEmail", "RawMessage.Data": data }).toString();
    for (const [body, code] of [
      ["", "InvalidAction"],
      ["Action=SendEmail&Message.Subject.Data=x", "InvalidAction"],
      ["Action=SendRawEmail", "InvalidParameterValue"],
      ["Action=SendRawEmail&RawMessage.Data=!!", "InvalidParameterValue"],
    ] as const)
      expect(await (await post(body)).text()).toContain(`<Code>${code}</Code>`);
    expect((await post(wellFormed, "Bearer x")).status).toBe(400);
    expect((await post(Buffer.alloc(21 * 1024 * 1024, 65))).status).toBe(413);
    expect(await catcher.listMails()).toEqual([]);
  });

  it("leaves it standing, whatever is sent", async () => {
    const raw = fc
      .uint8Array({ minLength: 1, maxLength: 200 })
      .map((bytes) => Buffer.concat([Buffer.from("From: a@example.com\r\n"), bytes]));
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(raw, async (bytes) => {
        await send(client, bytes);
        taken += 1;
        expect(await catcher.listMails()).toHaveLength(taken);
      }),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (body) => {
        expect((await post(body)).status).toBe(400);
      }),
      { numRuns: 40 },
    );
  });
});
