import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Receipt } from "./kit.ts";
import { formWith, wordsOf } from "./page.ts";
import { closeAtOnce, open, reason } from "./reconsideration-scenes.ts";
import { investigate } from "./steps.ts";

describe("asking for reconsideration when there is nothing to ask about", () => {
  let desk: JourneyDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  const ask = async (receipt: Receipt) => {
    const { status, body } = await desk.say(receipt, "reconsideration", reason);
    return [status, body.reason];
  };

  it("is refused while the complaint is open, and after it was taken back (RE-06, OP-27)", async () => {
    const receipt = await desk.complain();
    await investigate(desk, receipt.number);
    expect(await ask(receipt)).toEqual([409, "not-closed"]);
    expect((await desk.say(receipt, "withdrawal", { reason: "不用了" })).status).toBe(201);
    await desk.settle();
    expect(await ask(receipt)).toEqual([409, "nothing-to-reconsider"]);
  });

  it("is refused after 15 working days, when the page has no form any more and names other ways (RE-08, OP-29)", async () => {
    const receipt = await closeAtOnce(desk);
    await desk.goTo("2026-12-14T10:00:01.000Z");
    expect(await ask(receipt)).toEqual([409, "reconsideration-too-late"]);
    const { page } = await open(desk, receipt);
    expect(formWith(await page(), "reason")).toBeUndefined();
    for (const said of ["要求复议的期限已过", "12315"]) expect(wordsOf(await page())).toContain(said);
  });
});
