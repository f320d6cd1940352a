import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleForm } from "./example-form.ts";
import { openDesk, type JourneyDesk, type Receipt } from "./kit.ts";
import { closingRecord, investigate, paidOut, release, remedyOf } from "./steps.ts";

const telephoneOnly = { ...exampleForm({ name: "王阿姨", phone: "13900001111" }), channel: "phone" };

describe("a complainant who has a telephone and nothing else (OP-02)", () => {
  let desk: JourneyDesk;
  let receipt: Receipt;
  const view = () => desk.view(receipt.number);
  const openCalls = async () => (await view()).deadlines.filter(({ key, state }) => key === "call" && state === "open");
  const callAndTell = async (staff: string, summary: string) => {
    const [call] = await openCalls();
    return desk.order(staff, receipt.number, {
      type: "record-contact",
      way: "call",
      result: "reached",
      at: await desk.now(),
      told: true,
      summary,
      ...(call === undefined ? {} : { callId: call.id }),
    });
  };

  beforeAll(async () => {
    desk = await openDesk();
    receipt = await desk.enter("hotline", telephoneOnly);
  });
  afterAll(() => desk.close());

  it("is entered by staff, who hear number and code to read out, and owe a call instead of a mail", async () => {
    expect(receipt.accessCode).toMatch(/^[0-9A-Z]{10}$/);
    expect((await desk.status(receipt)).status).toBe("received");
    expect((await openCalls()).map(({ owner }) => owner)).toEqual([(await view()).owner]);
  });

  it("keeps the call's promise by a reached call, which is the first response as well", async () => {
    await callAndTell("specialist", "读了编号和查询码，告知负责人和答复时间。");
    expect(await openCalls()).toEqual([]);
    const first = (await view()).deadlines.find(({ key }) => key === "first-response");
    expect(first?.state).toBe("kept");
    expect((await desk.status(receipt)).timeline.map(({ by }) => by)).toContain("company");
  });

  it("counts attempts in vain and keeps the call open until somebody is reached", async () => {
    await investigate(desk, receipt.number);
    await desk.advance("P2D");
    const [call] = await openCalls();
    expect(call).toBeDefined();
    await desk.order("specialist", receipt.number, {
      type: "record-contact",
      way: "call",
      result: "no-answer",
      at: await desk.now(),
      told: false,
      summary: "无人接听。",
      callId: call?.id,
    });
    expect((await openCalls()).map(({ id }) => id)).toEqual([call?.id]);
    await callAndTell("specialist", "告知维修中心的结论和下一步。");
    expect(await openCalls()).toEqual([]);
  });

  it("takes a spoken yes with the time of the call and the words, once the letter was released (OP-18)", async () => {
    await desk.order("specialist", receipt.number, remedyOf(9900, "2026-12-04T10:00:00.000Z"));
    const early = await desk.command("specialist", receipt.number, {
      type: "record-answer",
      answer: "accept",
      at: await desk.now(),
      words: "同意",
    });
    expect({ status: early.status, reason: early.body.reason }).toEqual({
      status: 409,
      reason: "not-possible-in-this-stage",
    });
    await desk.order("specialist", receipt.number, release);
    expect((await openCalls()).length).toBe(1);
    await desk.order("specialist", receipt.number, {
      type: "record-answer",
      answer: "accept",
      at: await desk.now(),
      words: "可以，就这么办，钱打到我的卡上。",
    });
    expect((await view()).status).toBe("implementing");
  });

  it("is asked how it went by somebody who did not handle the case, and closed with the truth", async () => {
    await desk.order("finance", receipt.number, paidOut(9900, "2026-11-25"));
    await desk.advance("P1D");
    expect((await view()).status).toBe("return-visit");
    const visit = {
      type: "record-return-visit",
      at: await desk.now(),
      result: "reached",
      solved: "yes",
      satisfaction: "satisfied",
      summary: "屏幕正常，收到补偿，表示满意。",
    } as const;
    const own = await desk.command("specialist", receipt.number, visit);
    expect(own.body.reason).toBe("not-your-role");
    const visitor = (await view()).deadlines.find(
      ({ key, state }) => key === "return-visit" && state === "open",
    )?.owner;
    await desk.order(visitor ?? "", receipt.number, visit);
    await desk.order("specialist", receipt.number, closingRecord);
    expect((await desk.status(receipt)).outcome).toBe("satisfied");
  });

  it("got no mail in all that time, and nobody was told in vain", async () => {
    const letters = await desk.lettersAbout(receipt.number);
    expect(letters.flatMap(({ to }) => to).filter((address) => !address.endsWith("@desk.example"))).toEqual([]);
    expect(letters.map(({ kind }) => kind)).not.toContain("needs-a-person");
    expect(desk.alarms()).toEqual([]);
  });
});
