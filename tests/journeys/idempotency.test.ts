import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numberOfBits } from "../../functions/domain/complaint-number.ts";
import { exampleForm } from "./example-form.ts";
import { openDesk, type JourneyDesk } from "./kit.ts";

describe("filing twice", () => {
  let desk: JourneyDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it("gives the same number and code for the same key, over midnight and a jump of the clock (IN-15, RC-04)", async () => {
    const key = "the-very-same-key-0001";
    const first = await desk.file(exampleForm(), key);
    expect(first.status).toBe(201);
    const again = await desk.file(exampleForm(), key);
    await desk.goTo("2026-11-23T16:30:00.000Z");
    const afterMidnight = await desk.file(exampleForm(), key);
    await desk.advance("P9D");
    const nineDaysOn = await desk.file(exampleForm(), key);
    for (const repeated of [again, afterMidnight, nineDaysOn]) {
      expect(repeated.status).toBe(201);
      expect(repeated.body.number).toBe(first.body.number);
      expect(repeated.body.accessCode).toBe(first.body.accessCode);
    }
    const letters = await desk.lettersAbout(first.body.number);
    expect(letters.filter(({ kind }) => kind === "acknowledgement")).toHaveLength(1);
  });

  it("gives one complaint for ten simultaneous posts of one key", async () => {
    const posts = await Promise.all(Array.from({ length: 10 }, () => desk.file(exampleForm(), "ten-at-once-key-0001")));
    expect(posts.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(posts.map(({ body }) => `${body.number} ${body.accessCode}`)).size).toBe(1);
  });

  it("refuses another complaint under the same key with 422 and leaves the first as it was", async () => {
    const key = "one-key-two-bodies-0001";
    const { body: first } = await desk.file(exampleForm(), key);
    const before = await desk.status(first);
    const other = await desk.file({ ...exampleForm(), description: "这是另一件事。" }, key);
    expect(other.status).toBe(422);
    expect(other.body.reason).toBe("idempotency-key-reused");
    expect(await desk.status(first)).toEqual(before);
  });

  it("gives the same complainant two numbers under two keys, each with a code of its own", async () => {
    const [one, two] = [await desk.complain(), await desk.complain()];
    expect(one.number).not.toBe(two.number);
    const crossed = await desk.client.get(`/api/complaints/${one.number}`, { "x-access-code": two.accessCode });
    expect(crossed.status).toBe(404);
  });

  it("answers a wrong code and an unknown number alike, and lets a right code in after wrong ones (SC-04)", async () => {
    const receipt = await desk.complain();
    const look = (number: string, code: string) =>
      desk.client.get(`/api/complaints/${number}`, { "x-access-code": code });
    const wrongCode = await look(receipt.number, "AAAAAAAAAA");
    const unknownNumber = await look(numberOfBits(randomBytes(8)), receipt.accessCode);
    const noNumber = await look("nothing-of-the-kind", receipt.accessCode);
    expect(wrongCode.status).toBe(404);
    for (const answer of [unknownNumber, noNumber])
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 404, body: wrongCode.body });
    const tries = await Promise.all(Array.from({ length: 15 }, () => look(receipt.number, "BBBBBBBBBB")));
    expect(tries.map(({ status }) => status)).toContain(429);
    expect((await look(receipt.number, receipt.accessCode)).status).toBe(200);
  });

  it("carries out a repeated command once", async () => {
    const receipt = await desk.complain();
    const headers = { "x-access-code": receipt.accessCode, "idempotency-key": "a-message-sent-twice" };
    const send = () => desk.client.post(`/api/complaints/${receipt.number}/messages`, { text: "补充一句。" }, headers);
    const answers = [await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    await desk.settle();
    const letters = await desk.lettersAbout(receipt.number);
    expect(letters.filter(({ kind }) => kind === "message-received")).toHaveLength(1);
    expect((await desk.status(receipt)).timeline.filter(({ text }) => text === "补充一句。")).toHaveLength(1);
  });
});
