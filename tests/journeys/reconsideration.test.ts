import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Receipt } from "./kit.ts";
import { formWith, wordsOf } from "./page.ts";
import { investigate, release, verify } from "./steps.ts";

const hour = 3_600_000;
const day = 24 * hour;
const complainant = "chen.xiao@example.com";
const reason = { reason: "换过排线，三天后又黑屏。" };

/** A complaint that ends as fast as one can: solved in the first talk, which the complainant sees otherwise later. */
const closeAtOnce = async (desk: JourneyDesk, changes: object = {}): Promise<Receipt> => {
  const receipt = await desk.complain(changes);
  await verify(desk, receipt.number);
  await desk.order("specialist", receipt.number, {
    type: "resolve-at-first-contact",
    wrong: "屏幕黑屏。",
    done: "更换排线。",
    satisfaction: "satisfied",
    lines: [],
  });
  return receipt;
};

/** Whoever has to decide it, as the desk's interface tells. */
const reviewerOf = async (desk: JourneyDesk, { number }: Receipt): Promise<string> =>
  (await desk.view(number)).reconsideration?.reviewer ?? "nobody";

const decide = (upheld: boolean) =>
  ({
    type: "decide-reconsideration",
    upheld,
    result: "我们重新拆机检测，排线完好，黑屏来自外接显示器。",
    measures: "随信寄上检测报告。",
  }) as const;

/** The page of the complaint in a browser that has shown number and code. */
const open = async (desk: JourneyDesk, { number, accessCode }: Receipt) => {
  const { headers } = await desk.client.submit("/complaints/find", { number, accessCode });
  const cookie = headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { cookie, page: async () => (await desk.client.get<string>(`/complaints/${number}`, { cookie })).body };
};

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
