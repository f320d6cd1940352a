import { beforeEach, describe, expect, it } from "vitest";
import { statuses, type Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { createStatusSession } from "../../../functions/handlers/pages/status-session.ts";
import { compensation, does, proposed, reconsidered, released } from "../../domain/complaint/steps.ts";
import { at } from "../../domain/complaint/world.ts";
import { browse, handlesOf, hiddenIn, startDesk, wordsOf, type DeskUnderTest } from "./desk-under-test.ts";

let desk: DeskUnderTest;
let browser: ReturnType<typeof browse>;
let number: string;
let cookies: string[];

const startIn = async (status: Status): Promise<void> => {
  desk = await startDesk();
  browser = browse(handlesOf(desk));
  const filed = await desk.complaintIn(status);
  ({ number } = filed);
  const found = await browser.post("/complaints/find", { number, accessCode: filed.accessCode });
  cookies = [found.cookies![0]!.split(";")[0]!];
};
const page = (query = "") => browser.get(`/complaints/${number}${query}`, { cookies });

describe("the page of a complaint", () => {
  it.each(statuses)("tells a complainant where it stands: %s", async (status) => {
    await startIn(status);
    const shown = await page();
    expect(shown.statusCode).toBe(200);
    const headings: Record<Status, string> = {
      received: "我们收到了您的投诉",
      verifying: "我们正在核实您的投诉",
      transferred: "我们正在调查您的投诉",
      proposing: "我们正在为您准备方案",
      "awaiting-approval": "我们正在为您准备方案",
      "awaiting-release": "我们正在为您准备方案",
      "awaiting-consent": "请您看看我们的方案",
      implementing: "我们正在为您办理",
      confirming: "方案已经办完",
      "return-visit": "我们会打电话问您结果",
      closing: "我们正在整理记录",
      closed: "您的投诉已结案",
      reconsidering: "我们正在复议您的投诉",
    };
    expect(shown.body).toContain(`<h1>${headings[status]}</h1>`);
    const [, heading = ""] = /<h1>([^<]+)/.exec((await page("?lang=en")).body) ?? [];
    expect(heading).toMatch(/^[A-Z][a-z ]+/);
  });

  it("says until when we answer and why just then (CM-02)", async () => {
    await startIn("verifying");
    const words = wordsOf(await page());
    for (const said of ["11月27日（周五）18:00 前", "5 个工作日", "李敏负责您的投诉", "现在不需要您做什么"])
      expect(words).toContain(said);
  });

  it("shows nothing internal before the decision (SC-07, CC-05)", async () => {
    await startIn("awaiting-approval");
    await desk.play(number, does({ type: "add-note", text: "客户情绪激动" }));
    const { body } = await page();
    for (const secret of ["客户情绪激动", "250", "王芳", "两次维修未果", "来料检验", "审批"])
      expect(body).not.toContain(secret);
  });

  it("leads to the open proposal by the very link of the mail", async () => {
    await startIn("awaiting-consent");
    const shown = await page();
    const href = /href="(\/consent\?t=[^"]+)"/.exec(shown.body)![1]!;
    expect(wordsOf(await browser.get(href))).toContain("免费更换主板并补偿");
  });

  it("leads to the one question once it is open (OP-19)", async () => {
    await startIn("confirming");
    expect((await page()).body).not.toContain("/survey?t=");
    desk.clock.now = at("2026-11-28 09:00");
    const command = { type: "pass-time", scope: "complaint" } as const;
    await desk.core.execute({ number, command, actor: "system", commandId: "time-000000000001" });
    expect(wordsOf(await page())).toContain("请您确认结果");
    const href = /href="(\/survey\?t=[^"]+)"/.exec((await page()).body)![1]!;
    expect((await browser.get(href)).statusCode).toBe(200);
  });

  it("regrets a missed date, with the first date and the new one (GD-12)", async () => {
    await startIn("verifying");
    for (const moment of ["2026-11-27 18:00", "2026-11-27 18:01"]) {
      desk.clock.now = at(moment);
      const command = { type: "pass-time", scope: "complaint" } as const;
      await desk.core.execute({ number, command, actor: "system", commandId: `time-${moment.replace(" ", "-")}` });
    }
    const words = wordsOf(await page());
    expect(words).toContain("我们没有按时答复您，对不起");
    expect(words).toContain("原定 11月27日（周五）18:00");
  });

  it("of a closed complaint tells the result, outside ways and until when it can be reconsidered", async () => {
    await startIn("closed");
    const words = wordsOf(await page());
    for (const said of ["换主板", "12315", "要求复议"]) expect(words).toContain(said);
  });

  it("follows the log: another round after a refusal", async () => {
    await startIn("awaiting-consent");
    const command = { type: "answer-proposal", answer: "refuse", text: "要退款", proposalId: "r1" } as const;
    await desk.play(number, { by: "complainant", command });
    expect(wordsOf(await page())).toContain("我们正在为您准备方案");
    await desk.play(number, proposed(compensation(50)));
    await desk.play(number, released());
    expect(wordsOf(await page())).toContain("请您看看我们的方案");
  });
});

describe("asking for reconsideration (OP-29)", () => {
  beforeEach(() => startIn("closed"));
  const formOf = ({ body }: { body: string }): Record<string, string> => {
    const [, form = ""] = /<form[^>]*action="[^"]*\/reconsideration"[^>]*>([\s\S]*?)<\/form>/.exec(body) ?? [];
    return Object.fromEntries(
      [...form.matchAll(/name="(\w+)"[^>]*value="([^"]*)"/g)].map(([, k = "", v = ""]) => [k, v]),
    );
  };
  const ask = async (reason: string, form?: Record<string, string>) =>
    browser.post(`/complaints/${number}/reconsideration`, { ...(form ?? formOf(await page())), reason }, { cookies });

  it("says who decides and by when, and then who has it, until when and why then (RE-07)", async () => {
    const before = wordsOf(await page());
    for (const said of ["由没有参与过本案、级别更高的人复议", "12月21日（周一）18:00 前", "12月7日（周一）18:00 前"])
      expect(before).toContain(said);
    const sent = await ask("主板换了，还是黑屏");
    expect(sent.headers["location"]).toBe(`/complaints/${number}?sent=1`);
    const words = wordsOf(await page("?sent=1"));
    for (const said of [
      "我们正在复议您的投诉",
      "已发送，王芳会看到",
      "王芳负责您的投诉",
      "12月7日（周一）18:00 前",
      "5 个工作日",
      "主板换了，还是黑屏",
      "换主板",
    ])
      expect(words).toContain(said);
    expect((await page()).body).not.toContain(`/complaints/${number}/reconsideration`);
  });

  it("sent twice is one request, and after it the page only tells how things stand", async () => {
    const form = formOf(await page());
    for (const reason of ["还是黑屏", "还是黑屏", "别的话"]) expect((await ask(reason, form)).statusCode).toBe(303);
    const asked = (await desk.load(number)).commits.filter(({ events }) =>
      events.some(({ type }) => type === "reconsideration-requested"),
    );
    expect(asked).toHaveLength(1);
  });

  it("needs words, and keeps them with the error when there are too many", async () => {
    expect(wordsOf(await ask(" "))).toContain("写下哪里不对");
    const long = await ask("长".repeat(4001));
    expect([long.statusCode, long.body.includes("长长长")]).toEqual([400, true]);
  });

  it("is over after its time: the page says so, and where else to turn", async () => {
    const form = formOf(await page());
    desk.clock.now = at("2026-12-21 18:01");
    expect((await ask("还是黑屏", form)).headers["location"]).toBe(`/complaints/${number}`);
    const words = wordsOf(await page());
    for (const said of ["要求复议的期限已过", "12315"]) expect(words).toContain(said);
  });

  it("shows the way back to the end: reconsidered, and the final result (OP-05)", async () => {
    await ask("还是黑屏");
    await desk.play(number, reconsidered(false));
    const words = wordsOf(await page());
    for (const said of ["您的投诉已结案", "重新检测过，请看说明。", "复议：维持原结果", "12315"])
      expect(words).toContain(said);
    expect(words).not.toContain("您可以在");
  });
});

describe("who may see it (SC-04)", () => {
  beforeEach(() => startIn("verifying"));

  it("is whoever showed number and code; everybody else is sent to the look-up, known number or not", async () => {
    for (const other of [number, "7K3M9QXW2RDT5"]) {
      const sent = await browser.get(`/complaints/${other}`);
      expect([sent.statusCode, sent.body]).toEqual([303, ""]);
    }
    expect((await browser.get(`/complaints/${number}`)).headers["location"]).toBe(`/complaints/find?number=${number}`);
    expect((await browser.get("/complaints/nothing")).headers["location"]).toBe("/complaints/find");
  });

  it("is not the complainant of another complaint, whatever they make of their cookie (design 6.7)", async () => {
    const other = await desk.complaintIn("received");
    const session = createStatusSession({ key: desk.core.keys("other"), wall: desk.core.wall, secure: true });
    const [, value = ""] = cookies[0]!.split("=");
    const [end = "", mac = ""] = value.split(".");
    const forged = [
      `complaint=${value}`,
      `complaint=${Number(end) + 9999}.${mac}`,
      session.begin(other.number).split(";")[0]!,
      "complaint=1.x",
      "complaint=",
    ];
    for (const cookie of forged)
      expect((await browser.get(`/complaints/${other.number}`, { cookies: [cookie] })).statusCode).toBe(303);
    expect(
      (await browser.get(`/complaints/${number}`, { cookies: [`complaint=${Number(end) + 60}.${mac}`] })).statusCode,
    ).toBe(303);
  });

  it("is nobody after half an hour", async () => {
    expect((await page()).statusCode).toBe(200);
    desk.wall.now += 30 * 60_000;
    expect((await page()).statusCode).toBe(303);
    expect((await browser.post(`/complaints/${number}/messages`, { text: "还有" }, { cookies })).statusCode).toBe(303);
    expect((await desk.load(number)).commits.at(-1)!.events[0]!.type).not.toBe("message-received");
  });

  it("reads the number in any spelling and keeps one address", async () => {
    const spaced = `${number.slice(0, 4)}-${number.slice(4)}`.toLowerCase();
    expect((await browser.get(`/complaints/${spaced}`, { cookies })).headers["location"]).toBe(`/complaints/${number}`);
  });
});

describe("a message", () => {
  beforeEach(() => startIn("verifying"));
  const write = async (text: string, form?: Record<string, string>) =>
    browser.post(`/complaints/${number}/messages`, { ...(form ?? hiddenIn(await page())), text }, { cookies });

  it("is kept, shown and answered for, and moves no date (design 6.6)", async () => {
    const before = (await desk.load(number)).complaint.file.deadlines;
    const sent = await write("还有一张发票");
    expect(sent.headers["location"]).toBe(`/complaints/${number}?sent=1`);
    const words = wordsOf(await page("?sent=1"));
    for (const said of ["已发送，李敏会看到", "还有一张发票"]) expect(words).toContain(said);
    const after = (await desk.load(number)).complaint.file.deadlines;
    for (const deadline of before) expect(after).toContainEqual(deadline);
  });

  it("sent twice is one message; other words from the same page are another", async () => {
    const form = hiddenIn(await page());
    for (const text of ["第一条", "第一条", "第二条"]) expect((await write(text, form)).statusCode).toBe(303);
    const received = (await desk.load(number)).commits.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === "message-received" ? [event.sealed?.text] : [])),
    );
    expect(received).toEqual(["第一条", "第二条"]);
  });

  it("without words, or with too many, stays on the page", async () => {
    expect(wordsOf(await write("  "))).toContain("写下您想补充的");
    const long = await write("长".repeat(4001));
    expect([long.statusCode, long.body.includes("长长长")]).toEqual([400, true]);
  });

  it("is text, never markup", async () => {
    await write("<script>alert(1)</script>");
    const { body } = await page();
    expect(body).not.toContain("<script>alert");
    expect(body).toContain("&lt;script&gt;alert");
  });
});
