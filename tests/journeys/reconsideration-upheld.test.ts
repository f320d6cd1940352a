import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Receipt } from "./kit.ts";
import { closeAtOnce, decide, reason } from "./reconsideration-scenes.ts";
import { release } from "./steps.ts";

describe("a reconsideration that upholds the complainant", () => {
  let desk: JourneyDesk;
  let receipt: Receipt;

  beforeAll(async () => {
    desk = await openDesk();
    receipt = await closeAtOnce(desk);
    const { status } = await desk.say(receipt, "reconsideration", reason);
    expect(status).toBe(201);
    await desk.settle();
    await desk.advance("P1D");
    await desk.order("supervisor", receipt.number, { ...decide(true), result: "您说得对，排线确实没有换好。" });
  });
  afterAll(() => desk.close());

  it("is worked on again, and everybody has a date: the owner for a proposal, the complainant for an answer (OP-29, OP-06)", async () => {
    const view = await desk.status(receipt);
    expect([view.status, view.answerBy]).toEqual(["proposing", "2026-12-01T10:00:00.000Z"]);
    expect(view.next.because).toContain("5 个工作日");
    const all = await desk.lettersAbout(receipt.number);
    const result = all.find(({ kind }) => kind === "reconsideration-result");
    for (const said of ["您说得对", "12月1日（周二）18:00 前"]) expect(result?.text).toContain(said);
    const owner = (await desk.view(receipt.number)).owner;
    const told = all.find(({ kind }) => kind === "reconsideration-upheld");
    expect(told?.to).toEqual([`${owner}@desk.example`]);
  });

  it("goes through the whole procedure to its next proposal (RE-06)", async () => {
    const { number } = receipt;
    const { points, owner } = await desk.view(number);
    for (const { id } of points)
      await desk.order(owner, number, { type: "record-finding", pointId: id, finding: "upheld", reason: "复议认定" });
    const completeBy = "2026-12-04T10:00:00.000Z";
    await desk.order(owner, number, {
      type: "propose-remedy",
      rung: 0,
      remedy: "重新更换排线。",
      why: "复议认定排线没有换好。",
      lines: [],
      deliveries: [{ id: "d1", kind: "repair", owner: "repair", dueBy: completeBy }],
      completeBy,
    });
    await desk.order(owner, number, release);
    expect((await desk.status(receipt)).proposal?.remedy).toBe("重新更换排线。");
    expect(desk.alarms()).toEqual([]);
  });
});
