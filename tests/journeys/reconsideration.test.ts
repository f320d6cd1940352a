import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Receipt } from "./kit.ts";
import { formWith, wordsOf } from "./page.ts";
import { closeAtOnce, decide, open, reason } from "./reconsideration-scenes.ts";

const complainant = "chen.xiao@example.com";
const day = 24 * 3_600_000;

/** Whoever has to decide it, as the desk's interface tells. */
const reviewerOf = async (desk: JourneyDesk, { number }: Receipt): Promise<string> =>
  (await desk.view(number)).reconsideration?.reviewer ?? "nobody";

describe("a result that the complainant does not accept", () => {
  let desk: JourneyDesk;
  let receipt: Receipt;
  const letters = async (kind: string) =>
    (await desk.lettersAbout(receipt.number)).filter((letter) => letter.kind === kind);

  beforeAll(async () => {
    desk = await openDesk();
    receipt = await closeAtOnce(desk);
    await desk.advance("P3D");
  });
  afterAll(() => desk.close());

  it("has ended its run, and names the date until which another look can be asked for (OP-29)", async () => {
    const { status, result } = await desk.status(receipt);
    expect([status, result?.reconsiderUntil]).toEqual(["closed", "2026-12-14T10:00:00.000Z"]);
    const { body } = await desk.client.get<{ name: string; status: string }[]>("/_local/executions");
    expect(body.filter(({ name }) => name.startsWith(receipt.number)).map(({ status: run }) => run)).toEqual([
      "SUCCEEDED",
    ]);
  });

  it("tells a wrong code nothing, and takes nothing from it (SC-04)", async () => {
    const wrong = await desk.say({ ...receipt, accessCode: "AAAAA-AAAAA" }, "reconsideration", reason);
    expect([wrong.status, wrong.body.reason]).toEqual([404, "number-or-code"]);
    expect((await desk.status(receipt)).status).toBe("closed");
  });

  it("is asked for on the page, without a script, and acknowledged with name, date and why (RE-01, RE-07)", async () => {
    const { cookie, page } = await open(desk, receipt);
    const form = formWith(await page(), "reason");
    if (form === undefined) throw new Error("the page has no form to ask with");
    const sent = await desk.client.submit(form.action, { ...form.hidden, ...reason }, { cookie });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `/complaints/${receipt.number}?sent=1`]);
    await desk.settle();

    const view = await desk.status(receipt);
    expect([view.status, view.stage, view.handler]).toEqual(["reconsidering", "正在复议", "王芳"]);
    expect([view.next.by, view.answerBy]).toEqual(["2026-12-03T10:00:00.000Z", "2026-12-03T10:00:00.000Z"]);
    expect(view.next.because).toContain("5 个工作日");
    expect(wordsOf(await page())).toContain("我们正在复议您的投诉");
    expect(formWith(await page(), "reason")).toBeUndefined();

    const [begun] = await letters("reconsideration-begun");
    for (const said of ["王芳", "12月3日（周四）18:00 前"]) expect(begun?.text).toContain(said);
    expect(begun?.to).toEqual([complainant]);
    const [task] = await letters("reconsideration-task");
    expect(task?.to).toEqual(["supervisor@desk.example"]);
    expect(task?.text).toContain(reason.reason);
  });

  it("is asked for once (OP-29)", async () => {
    const again = await desk.say(receipt, "reconsideration", reason);
    expect([again.status, again.body.reason]).toEqual([409, "already-reconsidered"]);
  });

  it("is decided by somebody who took no part, and the command is offered to nobody else (OP-10, OP-29)", async () => {
    const reviewer = await reviewerOf(desk, receipt);
    const { timeline, owner } = await desk.view(receipt.number);
    expect(reviewer).toBe("supervisor");
    expect(owner).toBe("supervisor");
    expect(timeline.filter(({ who }) => who === "王芳")).toEqual([]);
    for (const staff of ["specialist", "director", "gm", "finance"])
      expect((await desk.view(receipt.number, staff)).commands).not.toContain("decide-reconsideration");
    expect((await desk.view(receipt.number, reviewer)).commands).toContain("decide-reconsideration");
    const refused = await desk.command("specialist", receipt.number, decide(false));
    expect([refused.status, refused.body.reason]).toEqual([409, "not-the-reviewer"]);
  });

  it("is accompanied by a run of its own, which waits under its name", async () => {
    const { body } = await desk.client.get<{ name: string; status: string }[]>("/_local/executions");
    expect(body.filter(({ status }) => status === "RUNNING").map(({ name }) => name)).toEqual([`${receipt.number}-g2`]);
  });

  it("is followed by a message every 48 hours again (CM-02, OP-15)", async () => {
    const begun = Date.parse((await letters("reconsideration-begun"))[0]?.sentAt ?? "");
    await desk.advance("P4D");
    const told = [begun, ...(await letters("progress")).map(({ sentAt }) => Date.parse(sentAt))];
    expect(told.length).toBeGreaterThanOrEqual(3);
    const gaps = told.slice(1).map((moment, k) => moment - (told[k] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * day);
    const [progress] = await letters("progress");
    expect(progress?.text).toContain("12月3日（周四）18:00 前");
  });

  it("ends with the final result, and nothing is left to wait for (OP-05, OP-29)", async () => {
    await desk.order("supervisor", receipt.number, decide(false));
    const [letter] = await letters("reconsideration-result");
    expect(letter?.to).toEqual([complainant]);
    for (const said of ["排线完好", "随信寄上检测报告", "最后的意见", "12315"]) expect(letter?.text).toContain(said);
    const view = await desk.status(receipt);
    expect([view.status, view.outcome]).toEqual(["closed", "final-position"]);
    expect(view.result?.text).toContain("排线完好");
    expect(view.result).not.toHaveProperty("reconsiderUntil");
    const again = await desk.say(receipt, "reconsideration", reason);
    expect([again.status, again.body.reason]).toEqual([409, "already-reconsidered"]);
    const { body } = await desk.client.get<{ status: string }[]>("/_local/executions");
    expect(body.map(({ status }) => status)).toEqual(["SUCCEEDED", "SUCCEEDED"]);
    const before = (await desk.lettersAbout(receipt.number)).length;
    await desk.advance("P10D");
    expect((await desk.lettersAbout(receipt.number)).length).toBe(before);
    expect(desk.alarms()).toEqual([]);
  });
});
