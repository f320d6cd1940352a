import { beforeEach, describe, expect, it } from "vitest";
import fc from "fast-check";
import { createDecisionRoutes } from "../../../functions/handlers/decisions/decision-routes.ts";
import type { SessionVerdict } from "../../../functions/handlers/http/session.ts";
import { compensation, decided, does, proposed, staffDoes } from "../../domain/complaint/steps.ts";
import { staffWith } from "../../domain/complaint/world.ts";
import { browse, hiddenIn, later, startDesk, wordsOf, type DeskUnderTest } from "./desk-under-test.ts";
import { flipped, linksOf, tokenOf } from "./links-of.ts";

let desk: DeskUnderTest;
let signedIn: SessionVerdict;
let browser: ReturnType<typeof browse>;
let number: string;

const nobody: SessionVerdict = { refused: "sign-in-needed", because: "no-token" };

const start = async (yuan = 250): Promise<void> => {
  desk = await startDesk();
  signedIn = nobody;
  browser = browse(createDecisionRoutes({ core: desk.core, session: () => Promise.resolve(signedIn) }));
  ({ number } = await desk.complaintIn("proposing"));
  await desk.play(number, proposed(compensation(yuan)));
};
beforeEach(() => start());

const linkNow = async (approval = 1): Promise<string> => (await linksOf(desk, number, approval)).decision;
const approvalNow = async (index = 0) => (await desk.load(number)).complaint.file.approvals[index]!;

/** Opens the link and sends its form back with an answer, as a browser would. */
const answer = async (link: string, fields: Record<string, string>) => {
  const page = await browser.get(link);
  return browser.post("/decisions", { ...hiddenIn(page), ...fields });
};

describe("the approver's page", () => {
  it("shows what, how much, to whom, why, until when, and what follows if nobody decides (OP-03)", async () => {
    const page = await browser.get(await linkNow());
    expect(page.statusCode).toBe(200);
    const words = wordsOf(page);
    for (const said of ["王芳", "投诉主管", "张*", "¥250.00", "贰佰伍拾元整", "两次维修未果", "将转给客户支持部总监"])
      expect(words).toContain(said);
    for (const said of ["免费更换主板并补偿", "第 2 级：特殊服务补偿", "李敏", "电脑又黑屏了"])
      expect(words).toContain(said);
    expect(page.body).not.toContain("zhang@customer.example");
    expect(page.body).not.toMatch(/type="radio"[^>]*checked/);
  });

  it("shows and changes nothing, whatever a scanner asks and how often (design 6.3)", async () => {
    const link = await linkNow();
    const before = await desk.dump(number);
    for (let turn = 0; turn < 125; turn++)
      for (const method of ["GET", "HEAD", "OPTIONS", "GET"]) {
        const { statusCode } = await browser.send(method, link, { headers: { "user-agent": "scanner" } });
        expect(statusCode).toBeLessThan(300);
      }
    expect(await desk.dump(number)).toBe(before);
  });

  it("keeps page and link in the other language and in large text", async () => {
    const link = await linkNow();
    const page = await browser.get(`${link}&lang=en&text=large`);
    expect(wordsOf(page)).toContain("Not decided by");
    expect(page.body).toContain('lang="en"');
    expect(page.body).toContain('data-size="large"');
    expect(page.body).toContain(`t=${encodeURIComponent(tokenOf(link))}&amp;lang=zh-CN`);
  });

  it("is kept by nobody and framed by nobody", async () => {
    const { headers } = await browser.get(await linkNow());
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });
});

describe("an approver's answer", () => {
  it("approves, names the amount and what happens now", async () => {
    const page = await answer(await linkNow(), { answer: "approve" });
    expect(page.statusCode).toBe(200);
    expect(wordsOf(page)).toContain("您已批准 ¥250.00");
    expect(await approvalNow()).toMatchObject({ state: "approved", decidedBy: "supervisor" });
    const { commits } = await desk.load(number);
    expect(commits.at(-1)!.actor).toBe("link:supervisor");
  });

  it("refuses with a reason that the requester reads", async () => {
    const page = await answer(await linkNow(), { answer: "refuse", reason: "先修好" });
    expect(wordsOf(page)).toContain("您已拒绝");
    expect(await approvalNow()).toMatchObject({ state: "refused", reason: "先修好" });
  });

  it("sends back with a question (OP-03)", async () => {
    const page = await answer(await linkNow(), { answer: "ask", question: "修过几次？" });
    expect(wordsOf(page)).toContain("您的问题已退回给申请人");
    expect(await approvalNow()).toMatchObject({ state: "questioned", question: "修过几次？" });
  });

  it("given twice is one decision with the same success page", async () => {
    const page = await browser.get(await linkNow());
    const form = { ...hiddenIn(page), answer: "approve" };
    const first = await browser.post("/decisions", form);
    const before = await desk.dump(number);
    const second = await browser.post("/decisions", form);
    expect([second.statusCode, second.body]).toEqual([200, first.body]);
    expect(await desk.dump(number)).toBe(before);
  });

  it("is not given twice in two ways: the second, other answer is told about the first", async () => {
    const form = hiddenIn(await browser.get(await linkNow()));
    await browser.post("/decisions", { ...form, answer: "approve" });
    const other = await browser.post("/decisions", { ...form, answer: "refuse", reason: "还是不行" });
    expect(other.statusCode).toBe(410);
    expect(wordsOf(other)).toContain("您已经决定过了");
    expect(await approvalNow()).toMatchObject({ state: "approved" });
  });

  it("keeps what was typed where something is missing, and says at the field what", async () => {
    const link = await linkNow();
    const cases: readonly [Record<string, string>, string, string][] = [
      [{ reason: "我写的" }, "f-answer", "选择您的决定"],
      [{ answer: "refuse", reason: "  ", question: "还在" }, "f-reason", "写明为什么拒绝"],
      [{ answer: "ask", question: "" }, "f-question", "写下您想问的"],
      [{ answer: "refuse", reason: "长".repeat(2001) }, "f-reason", "最多 2000 个字"],
    ];
    for (const [fields, field, message] of cases) {
      const page = await answer(link, fields);
      expect(page.statusCode).toBe(400);
      expect(page.body).toContain(`href="#${field}"`);
      expect(wordsOf(page)).toContain(message);
      for (const typed of Object.values(fields)) expect(page.body).toContain(typed.trim());
    }
    expect(await approvalNow()).toMatchObject({ state: "asked" });
  });

  it("without the nonce of the shown page asks again and decides nothing", async () => {
    const link = await linkNow();
    const form = hiddenIn(await browser.get(link));
    for (const nonce of ["", "x", form["nonce"]!.slice(1)]) {
      const page = await browser.post("/decisions", { t: form["t"]!, nonce, answer: "approve" });
      expect(page.statusCode).toBe(400);
      expect(wordsOf(page)).toContain("请在本页再确认一次您的决定");
    }
    expect(await approvalNow()).toMatchObject({ state: "asked" });
  });
});

describe("amounts above the policy's bounds", () => {
  it("are typed: empty, unclear and wrong ones are told apart, full-width ones are read", async () => {
    await start(1280);
    const link = await linkNow();
    const said = async (amount: string) => wordsOf(await answer(link, { answer: "approve", amount }));
    expect(await said("")).toContain("输入金额以确认：¥1,280.00");
    expect(await said("1,28")).toContain("看不出您输入的金额");
    expect(await said("1820")).toContain("您输入的是 1820，申请金额是 ¥1,280.00");
    expect(await approvalNow()).toMatchObject({ state: "asked", approver: "vp" });
    expect(await said("１，２８０．００元")).toContain("您已批准 ¥1,280.00");
  });

  it("ask for a signed-in approver, and take the approver's own session only", async () => {
    await start(5200);
    const link = await linkNow();
    const yes = { answer: "approve", amount: "5200" };
    const unsigned = await answer(link, yes);
    expect(unsigned.statusCode).toBe(400);
    expect(wordsOf(unsigned)).toContain("须登录后才能批准");
    expect(unsigned.body).toContain("/desk/sign-in?next=%2Fdecisions%3Ft%3D");
    signedIn = { refused: "cross-site" };
    expect((await answer(link, yes)).statusCode).toBe(400);
    signedIn = { staff: "gm" };
    expect(wordsOf(await answer(link, yes))).toContain("您已批准 ¥5,200.00");
    const granted = (await desk.load(number)).commits.at(-1)!.events[0];
    expect(granted).toMatchObject({ type: "approval-granted", how: "signed-in", by: "gm" });
  });

  it("stay closed to somebody who is signed in as somebody else", async () => {
    signedIn = { staff: "specialist" };
    const link = await linkNow();
    const page = await browser.get(link);
    expect(page.statusCode).toBe(403);
    expect(wordsOf(page)).toContain("此链接属于王芳");
    expect(wordsOf(page)).not.toContain("250");
    signedIn = nobody;
    const form = hiddenIn(await browser.get(link));
    signedIn = { staff: "specialist" };
    expect((await browser.post("/decisions", { ...form, answer: "approve" })).statusCode).toBe(403);
    expect(await approvalNow()).toMatchObject({ state: "asked" });
  });
});

describe("a link that decides nothing any more", () => {
  const saysOnPost = async (link: string, form: Record<string, string>): Promise<string> => {
    const shown = await browser.get(link);
    const sent = await browser.post("/decisions", { ...form, answer: "approve" });
    expect([shown.statusCode, sent.statusCode]).toEqual([410, 410]);
    expect(wordsOf(sent)).toBe(wordsOf(shown));
    return wordsOf(shown);
  };

  it("was passed on in time: says to whom and when (design 6.4)", async () => {
    const link = await linkNow();
    const form = hiddenIn(await browser.get(link));
    const { warnBy, dueBy } = await approvalNow();
    const passing = { type: "pass-time", scope: "approval", approvalId: `${number}-a1` } as const;
    for (const moment of [warnBy, dueBy]) {
      desk.clock.now = moment;
      await desk.core.execute({ number, command: passing, actor: "system", commandId: `time-${moment}` });
    }
    expect(await saysOnPost(link, form)).toContain("已经转给刘洋");
    expect(wordsOf(await answer(await linkNow(), { answer: "approve" }))).toContain("您已批准");
    expect(await approvalNow()).toMatchObject({ decidedBy: "director" });
    expect(await saysOnPost(link, form)).toContain("刘洋已经决定了");
  });

  it("is past its time, even before the workflow has noticed", async () => {
    const link = await linkNow();
    const form = hiddenIn(await browser.get(link));
    desk.clock.now = later((await approvalNow()).dueBy, 0);
    expect(await saysOnPost(link, form)).toContain("已经转给客户支持部总监");
    expect(await approvalNow()).toMatchObject({ state: "asked" });
  });

  it("asked a question that has been answered: the newer link decides", async () => {
    const old = await linkNow();
    const form = hiddenIn(await browser.get(old));
    await answer(old, { answer: "ask", question: "修过几次？" });
    expect(await saysOnPost(old, form)).toContain("退回提问");
    await desk.play(number, does({ type: "answer-approver", approvalId: `${number}-a1`, answer: "两次" }));
    expect(await saysOnPost(old, form)).toContain("您的问题已有回答");
    const page = await browser.get(await linkNow());
    expect(wordsOf(page)).toContain("修过几次？ → 两次");
  });

  it("was answered, and another proposal followed: says what was answered", async () => {
    const old = await linkNow();
    const form = hiddenIn(await browser.get(old));
    await desk.play(number, { ...decided("refuse"), by: "link:supervisor" });
    await desk.play(number, proposed(compensation(180)));
    expect(await saysOnPost(old, form)).toContain("您已经决定过了");
  });

  it("was voided by the refusal of the other approver (OP-03)", async () => {
    await start();
    const both = { ...compensation(250), rung: 6 as const, skipReason: "客户要求协商" };
    await desk.play(number, { ...decided("refuse"), by: "link:supervisor" });
    await desk.play(number, proposed(both));
    const legal = await linkNow(3);
    const form = hiddenIn(await browser.get(legal));
    await answer(await linkNow(2), { answer: "refuse", reason: "不行" });
    expect(await saysOnPost(legal, form)).toContain("陈强已经决定了");
  });

  it("belongs to somebody who lost the role", async () => {
    const link = await linkNow();
    const form = hiddenIn(await browser.get(link));
    const changed = staffWith("supervisor", { roles: ["specialist"] }).find(({ id }) => id === "supervisor")!;
    await desk.core.staff.save(changed, "system", "role-lost-000000000");
    expect(await saysOnPost(link, form)).toContain("您不能再决定这件事");
  });

  it("is about a complaint that its complainant took back", async () => {
    const link = await linkNow();
    const form = hiddenIn(await browser.get(link));
    await desk.play(number, { by: "complainant", command: { type: "withdraw", reason: "算了" } });
    expect(await saysOnPost(link, form)).toContain("这个申请已经撤回");
  });
});

describe("a link that never was one", () => {
  const unknown = async (token: string) => {
    const page = await browser.get(`/decisions?t=${encodeURIComponent(token)}`);
    const sent = await browser.post("/decisions", { t: token, nonce: "x", answer: "approve" });
    expect([page.statusCode, sent.statusCode]).toEqual([404, 404]);
    expect(wordsOf(page)).toBe(wordsOf(sent));
    return wordsOf(page);
  };

  it("tells nothing, whichever bit of it is wrong", async () => {
    const token = tokenOf(await linkNow());
    const nothing = await unknown("");
    for (let place = 0; place < token.length; place += 7) expect(await unknown(flipped(token, place))).toBe(nothing);
    expect(nothing).toContain("这个链接打不开");
  });

  it("is one for another purpose, another complaint or another approval", async () => {
    const { decisionTerms } = await linksOf(desk, number);
    const sign = (change: object) => desk.core.links.sign({ ...decisionTerms!, ...change });
    await unknown(sign({ purpose: "consent" }));
    await unknown(sign({ number: "7K3M9QXW2RDT5" }));
    await unknown(sign({ subject: `${number}-a9.1` }));
    await unknown(sign({ subject: number }));
  });

  it("is any text, with any fields: never a fault, never a commit (design 6.9)", async () => {
    const before = await desk.dump(number);
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constant(tokenOf(await linkNow())));
    const fields = fc.dictionary(fc.constantFrom("t", "nonce", "answer", "amount", "reason", "question"), text);
    await fc.assert(
      fc.asyncProperty(fields, async (sent) => {
        expect((await browser.post("/decisions", sent)).statusCode).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
    expect(browser.faults).toEqual([]);
    expect(await desk.dump(number)).toBe(before);
  });
});

describe("a department member's word", () => {
  it("is no approval: a link signed for another holder is not the approver's (design 6.4)", async () => {
    const { decisionTerms } = await linksOf(desk, number);
    const token = desk.core.links.sign({ ...decisionTerms!, holder: "repair" });
    await desk.play(number, staffDoes("repair", { type: "add-note", text: "备注" }));
    const page = await browser.get(`/decisions?t=${encodeURIComponent(token)}`);
    expect(page.statusCode).toBe(410);
    expect(page.body).not.toContain("<form");
  });
});
