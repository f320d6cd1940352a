import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Receipt } from "./kit.ts";
import { closeAtOnce, decide, reason } from "./reconsideration-scenes.ts";

const complainant = "chen.xiao@example.com";
const day = 24 * 3_600_000;

describe("a reconsideration that nobody decides for twenty days", () => {
  let desk: JourneyDesk;
  let receipt: Receipt;

  beforeAll(async () => {
    desk = await openDesk();
    receipt = await closeAtOnce(desk);
    await desk.say(receipt, "reconsideration", reason);
    await desk.settle();
    for (let days = 0; days < 20; days++) await desk.advance("P1D");
  });
  afterAll(() => desk.close());

  it("is warned of, then goes up level by level, each once, and the last hears of it again (GD-13)", async () => {
    const all = await desk.lettersAbout(receipt.number);
    const about = all.filter(({ text, kind }) => kind.startsWith("deadline-") && text.includes("复议结果"));
    const told = about.map(({ kind, to }) => `${kind} ${to[0]?.split("@")[0] ?? ""}`);
    expect(told.slice(0, 4)).toEqual([
      "deadline-warning supervisor",
      "deadline-missed director",
      "deadline-missed vp",
      "deadline-missed gm",
    ]);
    expect(new Set(told.slice(4))).toEqual(new Set(["deadline-missed gm"]));
  });

  it("tells the complainant each new date, and never leaves them 48 hours without a message (CM-02, CM-09)", async () => {
    const all = (await desk.lettersAbout(receipt.number)).filter(({ to }) => to.includes(complainant));
    const overdue = all.filter(({ kind }) => kind === "overdue");
    expect(overdue.map(({ sentAt }) => sentAt.slice(0, 10))).toEqual(["2026-11-30", "2026-12-01", "2026-12-02"]);
    const moments = [...all.map(({ sentAt }) => Date.parse(sentAt)), Date.parse(await desk.now())];
    const gaps = moments.slice(1).map((moment, k) => moment - (moments[k] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * day);
    expect((await desk.status(receipt)).late).toBe(true);
  });

  it("can be decided by whom it was reported to, since they took no part (OP-06, OP-29)", async () => {
    await desk.order("gm", receipt.number, decide(false));
    expect((await desk.status(receipt)).outcome).toBe("final-position");
    expect(desk.alarms()).toEqual([]);
  });
});
