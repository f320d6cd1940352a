import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Letter, type Receipt } from "./kit.ts";
import { answerLink, formWith, linkIn, wordsOf } from "./page.ts";
import { closingRecord, investigate, paidOut, release, remedyOf } from "./steps.ts";

const hour = 3_600_000;
const amount = 25_000;

describe("one complaint from the form to its result", () => {
  let desk: JourneyDesk;
  let receipt: Receipt;
  const letters = (kind: string) =>
    desk.lettersAbout(receipt.number).then((all) => all.filter((letter) => letter.kind === kind));
  const only = async (kind: string): Promise<Letter> => {
    const found = await letters(kind);
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} letters of ${kind}`);
    return found[0];
  };
  const status = () => desk.status(receipt);

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it("is acknowledged at once with its number, its code and every date it promises (IN-22, RC-04)", async () => {
    const { status: code, body } = await desk.file();
    await desk.settle();
    expect(code).toBe(201);
    receipt = body;
    expect(body).toMatchObject({
      acknowledgedAt: "2026-11-23T01:00:00.000Z",
      firstReplyBy: "2026-11-24T01:00:00.000Z",
      answerBy: "2026-11-30T10:00:00.000Z",
    });
    expect(body.because).toContain("5 个工作日");
    const { text, to } = await only("acknowledgement");
    expect(to).toEqual(["chen.xiao@example.com"]);
    expect(text).toContain("11月30日");
    expect(text.replaceAll(/[^0-9A-Z]/g, "")).toContain(body.number);
    expect(text.replaceAll(/[^0-9A-Z]/g, "")).toContain(body.accessCode);
  });

  it("is taken by name, and the first response is a person's message", async () => {
    await desk.order("specialist", receipt.number, { type: "take-complaint" });
    expect(await status()).toMatchObject({ status: "verifying", handler: "李敏" });
    await desk.order("specialist", receipt.number, { type: "send-message", text: "陈先生您好，我来负责您的投诉。" });
    expect((await only("message-from-staff")).text).toContain("我来负责您的投诉");
    const first = (await desk.view(receipt.number)).deadlines.find(({ key }) => key === "first-response");
    expect(first?.state).toBe("kept");
  });

  it("goes to one department with a due time, and comes back with cause, solution and improvement (TR-14)", async () => {
    await investigate(desk, receipt.number);
    expect(await status()).toMatchObject({ status: "proposing", answerBy: "2026-11-30T10:00:00.000Z" });
    expect((await only("department-slip")).to).toEqual(["repair@desk.example"]);
  });

  it("asks the supervisor for 250 yuan, and the complainant sees nothing of it (FE-02, CC-05, SC-07)", async () => {
    await desk.order("specialist", receipt.number, remedyOf(amount));
    const seen = await status();
    expect(seen.status).toBe("proposing");
    expect(seen.proposal).toBeUndefined();
    expect(JSON.stringify(seen)).not.toMatch(/25000|250\.00|补偿往返费用/);
    const request = await only("approval-request");
    expect(request.to).toEqual(["supervisor@desk.example"]);
    expect(request.subject).toContain("250.00");
  });

  it("shows the supervisor the request behind the link and changes nothing by it, then decides by the page's own form", async () => {
    const link = linkIn(await only("approval-request"));
    const before = await desk.view(receipt.number);
    const page = await desk.client.get<string>(link);
    expect(page.status).toBe(200);
    expect(wordsOf(page.body)).toContain("250.00");
    expect(formWith(page.body, "answer")?.names).toContain("question");
    expect(await desk.view(receipt.number)).toEqual(before);
    const answer = await answerLink(desk, link, { answer: "approve" });
    expect(answer.status).toBe(200);
    expect(wordsOf(answer.body)).toContain("您已批准");
    expect((await desk.view(receipt.number)).status).toBe("awaiting-release");
    expect((await only("approval-decided")).to).toEqual(["specialist@desk.example"]);
  });

  it("still hides the approved proposal until the owner releases the letter (OP-18)", async () => {
    expect((await status()).proposal).toBeUndefined();
    expect(await letters("proposal")).toEqual([]);
    await desk.order("specialist", receipt.number, release);
    const seen = await status();
    expect(seen.status).toBe("awaiting-consent");
    expect(seen.proposal).toMatchObject({ value: { minor: amount, currency: "CNY" }, letter: release.paragraph });
  });

  it("takes the complainant's yes by the link of the mail, once (CC-02)", async () => {
    const link = linkIn(await only("proposal"));
    const answer = await answerLink(desk, link, { answer: "accept" });
    expect(answer.status).toBe(200);
    expect((await status()).status).toBe("implementing");
    expect((await desk.client.get(link)).status).toBe(410);
    expect((await only("delivery-task")).to).toEqual(["finance@desk.example"]);
  });

  it("pays what was approved and nothing else (OP-08)", async () => {
    const wrong = await desk.command("finance", receipt.number, paidOut(amount + 100, "2026-11-23"));
    expect(wrong.body.reason).toBe("amount-differs-from-approved");
    await desk.order("finance", receipt.number, paidOut(amount, "2026-11-23"));
    expect((await status()).status).toBe("confirming");
  });

  it("asks the one question 2 to 22 hours later in waking hours, and takes the answer by its link (OP-19)", async () => {
    const paidAt = Date.parse(await desk.now());
    await desk.goTo("2026-11-24T01:00:00.000Z");
    const survey = await only("survey");
    const after = (Date.parse(survey.sentAt) - paidAt) / hour;
    expect(after).toBeGreaterThanOrEqual(2);
    expect(after).toBeLessThanOrEqual(22);
    const answers = { solved: "yes", process: "satisfied", outcome: "very-satisfied", comment: "谢谢。" };
    expect((await answerLink(desk, linkIn(survey), answers)).status).toBe(200);
    expect((await status()).status).toBe("closing");
    expect((await only("closing-due")).to).toEqual(["specialist@desk.example"]);
  });

  it("is closed with its record, and the complainant hears the result and the way to reconsideration (CS-01, OP-29)", async () => {
    await desk.order("specialist", receipt.number, closingRecord);
    expect(await status()).toMatchObject({ status: "closed", outcome: "satisfied" });
    expect((await only("result")).to).toEqual(["chen.xiao@example.com"]);
    expect((await status()).result?.reconsiderUntil).toBeDefined();
  });

  it("leaves no deadline open, no workflow running and no alarm behind, and nothing more is sent", async () => {
    const { deadlines } = await desk.view(receipt.number);
    expect(deadlines.filter(({ state }) => state === "open")).toEqual([]);
    const { body } = await desk.client.get<{ status: string; name: string }[]>("/_local/executions");
    expect(body.filter(({ status: running }) => running === "RUNNING")).toEqual([]);
    const sent = (await desk.lettersAbout(receipt.number)).length;
    await desk.advance("P30D");
    expect((await desk.lettersAbout(receipt.number)).length).toBe(sent);
    expect(desk.alarms()).toEqual([]);
  });
});
