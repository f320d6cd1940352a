import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { createConsentRoutes } from "../../../functions/handlers/pages/consent-page.ts";
import { createRevokeRoutes } from "../../../functions/handlers/pages/revoke-page.ts";
import { createSurveyRoutes } from "../../../functions/handlers/pages/survey-page.ts";
import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { carriedOut, compensation, consents, does, proposed, released } from "../../domain/complaint/steps.ts";
import { at } from "../../domain/complaint/world.ts";
import { browse, hiddenIn, later, startDesk, wordsOf, type DeskUnderTest } from "./desk-under-test.ts";
import { flipped, linksOf, tokenOf } from "./links-of.ts";

let desk: DeskUnderTest;
let browser: ReturnType<typeof browse>;
let number: string;

const startIn = async (status: Status): Promise<void> => {
  desk = await startDesk();
  const { core } = desk;
  browser = browse({
    ...createConsentRoutes({ core }),
    ...createSurveyRoutes({ core }),
    ...createRevokeRoutes({ core }),
  });
  ({ number } = await desk.complaintIn(status));
};
const statusNow = async (): Promise<string> => (await desk.load(number)).complaint.phase.status;
const passTime = async (): Promise<void> => {
  const command = { type: "pass-time", scope: "complaint" } as const;
  await desk.core.execute({ number, command, actor: "system", commandId: `time-${desk.clock.now}` });
};

const answer = async (link: string, fields: Record<string, string>) => {
  const page = await browser.get(link);
  return browser.post(link.split("?")[0]!, { ...hiddenIn(page), ...fields });
};

/** A link that asks nothing any more shows and answers the same, with 410, and leaves the log as it is. */
const endsWith = async (link: string, form: Record<string, string>, said: string): Promise<void> => {
  const before = await desk.dump(number);
  const shown = await browser.get(link);
  const sent = await browser.post(link.split("?")[0]!, form);
  expect([shown.statusCode, sent.statusCode]).toEqual([410, 410]);
  expect(wordsOf(shown)).toContain(said);
  expect(wordsOf(sent)).toBe(wordsOf(shown));
  expect(await desk.dump(number)).toBe(before);
};

const inert = async (link: string): Promise<void> => {
  const before = await desk.dump(number);
  for (let turn = 0; turn < 20; turn++)
    for (const method of ["GET", "HEAD", "OPTIONS"])
      expect((await browser.send(method, link)).statusCode).toBeLessThan(300);
  expect(await desk.dump(number)).toBe(before);
};

describe("the proposal behind its link (CC-02)", () => {
  let link: string;
  beforeEach(async () => {
    await startIn("awaiting-consent");
    link = (await linksOf(desk, number)).consent;
  });

  it("shows what is offered, why, by when and what accepting means", async () => {
    const page = await browser.get(link);
    expect(page.statusCode).toBe(200);
    for (const said of [
      "免费更换主板并补偿",
      "张先生，您的电脑我们会负责到底。",
      "李敏",
      "12月4日",
      "不影响您的法定权利",
    ])
      expect(wordsOf(page)).toContain(said);
  });

  it("shows and changes nothing (design 6.3)", () => inert(link));

  it("is accepted, and two clicks are one answer", async () => {
    const form = { ...hiddenIn(await browser.get(link)), answer: "accept" };
    const first = await browser.post("/consent", form);
    expect(first.statusCode).toBe(200);
    expect(wordsOf(first)).toContain("您接受了方案");
    const { commits } = await desk.load(number);
    expect(commits.at(-1)!.actor).toBe("complainant:link");
    expect(commits.at(-1)!.events[0]).toMatchObject({ type: "consent-given", how: "link" });
    expect((await browser.post("/consent", form)).body).toBe(first.body);
    expect((await desk.load(number)).commits).toHaveLength(commits.length);
    await endsWith(link, { ...form, answer: "refuse", whatInstead: "退款" }, "您已经答复过了");
    expect(await statusNow()).toBe("implementing");
  });

  it("is refused with what would put it right, and not without", async () => {
    const empty = await answer(link, { answer: "refuse", whatInstead: " ", question: "留着" });
    expect(empty.statusCode).toBe(400);
    expect(wordsOf(empty)).toContain("写下怎样才算解决");
    expect(empty.body).toContain("留着");
    const page = await answer(link, { answer: "refuse", whatInstead: "退款" });
    expect(wordsOf(page)).toContain("您没有接受方案");
    expect(await statusNow()).toBe("proposing");
  });

  it("is asked about, any number of times, and can be accepted afterwards by the same link", async () => {
    for (const question of ["多久能修好？", "要我寄吗？"])
      expect(wordsOf(await answer(link, { answer: "ask", question }))).toContain("我们收到了您的问题");
    const asked = (await desk.load(number)).commits.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === "question-asked" ? [event.sealed?.text] : [])),
    );
    expect(asked).toEqual(["多久能修好？", "要我寄吗？"]);
    expect(wordsOf(await answer(link, { answer: "accept" }))).toContain("您接受了方案");
  });

  it("says at the field what is missing", async () => {
    for (const [fields, said] of [
      [{}, "选择您的答复"],
      [{ answer: "perhaps" }, "选择您的答复"],
      [{ answer: "ask" }, "写下您想问的"],
      [{ answer: "ask", question: "问".repeat(2001) }, "最多 2000 个字"],
    ] as [Record<string, string>, string][]) {
      const page = await answer(link, fields);
      expect(page.statusCode).toBe(400);
      expect(wordsOf(page)).toContain(said);
    }
    expect(await statusNow()).toBe("awaiting-consent");
  });

  it("is answered from the page that showed it only", async () => {
    const { t } = hiddenIn(await browser.get(link));
    const page = await browser.post("/consent", { t: t!, answer: "accept" });
    expect([page.statusCode, await statusNow()]).toEqual([400, "awaiting-consent"]);
  });

  it("ends with its time: nothing is lost, and the handler's name is told", async () => {
    const form = { ...hiddenIn(await browser.get(link)), answer: "accept" };
    desk.clock.now = at("2026-12-31 10:00");
    await endsWith(link, form, "您没有失去什么：李敏会联系您");
  });

  it("is replaced by a newer one (design 6.4)", async () => {
    const form = { ...hiddenIn(await browser.get(link)), answer: "accept" };
    await answer(link, { answer: "refuse", whatInstead: "补偿" });
    await desk.play(number, proposed(compensation(50)));
    await desk.play(number, released());
    await endsWith(link, form, "您已经答复过了");
    const verdict = desk.core.links.verify(tokenOf(link), "consent", desk.core.now());
    if (!("payload" in verdict)) throw new Error("the link is a true one");
    const t = desk.core.links.sign({ ...verdict.payload, terms: "other" });
    const nonce = desk.core.links.formNonce(t, "other");
    await endsWith(`/consent?t=${t}`, { t, nonce, answer: "accept" }, "这个方案已经换成新的");
  });
});

describe("the one question after the remedy (OP-19)", () => {
  let link: string;
  const good = { solved: "yes", process: "satisfied", outcome: "very-satisfied", comment: "谢谢" };
  beforeEach(async () => {
    await startIn("confirming");
    desk.clock.now = at("2026-11-28 09:00");
    await passTime();
    link = (await linksOf(desk, number)).survey;
  });

  it("shows the result first, and changes nothing (design 6.3)", async () => {
    const page = await browser.get(link);
    expect(wordsOf(page)).toContain("免费更换主板并补偿");
    expect(page.statusCode).toBe(200);
    await inert(link);
  });

  it("is answered once, however often it is sent", async () => {
    const form = { ...hiddenIn(await browser.get(link)), ...good };
    const first = await browser.post("/survey", form);
    expect(wordsOf(first)).toContain("谢谢您");
    expect((await browser.post("/survey", form)).body).toBe(first.body);
    const { events } = (await desk.load(number)).commits.at(-1)!;
    expect(events[0]).toMatchObject({ type: "survey-answered", solved: "yes", result: "very-satisfied", how: "link" });
    await endsWith(link, { ...form, solved: "no" }, "您已经回答过了");
  });

  it("brings a call by somebody else to whoever is not content (RV-05)", async () => {
    const page = await answer(link, { ...good, solved: "no" });
    expect(wordsOf(page)).toContain("他们会给您打电话");
    expect(await statusNow()).toBe("return-visit");
  });

  it("says which answer is missing and keeps the others", async () => {
    for (const [missing, field] of [
      ["solved", "solved"],
      ["process", "process"],
      ["outcome", "outcome"],
    ] as const) {
      const page = await answer(link, { ...good, [missing]: "" });
      expect(page.statusCode).toBe(400);
      expect(page.body).toContain(`href="#f-${field}"`);
      expect(page.body).toContain("谢谢");
    }
    expect((await answer(link, { ...good, comment: "长".repeat(4001) })).statusCode).toBe(400);
    expect(await statusNow()).toBe("confirming");
  });

  it("closes with its time", async () => {
    const form = { ...hiddenIn(await browser.get(link)), ...good };
    desk.clock.now = at("2026-12-20 10:00");
    await endsWith(link, form, "调查已经结束");
  });
});

describe("the confirmation of a spoken yes (OP-18)", () => {
  let link: string;
  beforeEach(async () => {
    await startIn("awaiting-consent");
    const said = { type: "record-answer", answer: "accept", at: at("2026-11-20 16:30"), words: "好的，修吧" } as const;
    await desk.play(number, does(said, "2026-11-20 16:35"));
    link = (await linksOf(desk, number)).revoke;
  });

  it("shows what was written down, and changes nothing", async () => {
    const page = await browser.get(link);
    expect(wordsOf(page)).toContain("好的，修吧");
    await inert(link);
  });

  it("is right: nothing has to be recorded", async () => {
    const before = await desk.dump(number);
    expect(wordsOf(await answer(link, { answer: "keep" }))).toContain("谢谢您的确认");
    expect(await desk.dump(number)).toBe(before);
  });

  it("is taken back: the offer is open again, and twice is once", async () => {
    const form = { ...hiddenIn(await browser.get(link)), answer: "revoke" };
    const first = await browser.post("/answers/revoke", form);
    expect(wordsOf(first)).toContain("已撤销");
    expect(await statusNow()).toBe("awaiting-consent");
    expect((await browser.post("/answers/revoke", form)).body).toBe(first.body);
    expect(wordsOf(await browser.get(link))).toBe(wordsOf(first));
    expect((await browser.get((await linksOf(desk, number)).consent)).statusCode).toBe(200);
  });

  it("cannot be taken back after its time, or once something was carried out", async () => {
    const form = { ...hiddenIn(await browser.get(link)), answer: "revoke" };
    expect(wordsOf(await answer(link, {}))).toContain("选择您的答复");
    desk.clock.now = later(desk.clock.now, 25);
    await endsWith(link, form, "撤销的时间已经过了");
    desk.clock.now = at("2026-11-20 17:00");
    await desk.play(number, carriedOut("2026-11-20 17:30"));
    await endsWith(link, form, "撤销的时间已经过了");
  });
});

describe("a link of the complainant that never was one", () => {
  it("tells nothing on any page, and is never a fault", async () => {
    await startIn("awaiting-consent");
    const { consent } = await linksOf(desk, number);
    const token = tokenOf(consent);
    const before = await desk.dump(number);
    for (const path of ["/consent", "/survey", "/answers/revoke"])
      for (const t of [
        "",
        "v1.k1.e30.e30",
        flipped(token, 30),
        flipped(token, token.length - 4),
        ...(path === "/consent" ? [] : [token]),
      ]) {
        const page = await browser.get(`${path}?t=${encodeURIComponent(t)}`);
        const sent = await browser.post(path, { t, answer: "accept", nonce: desk.core.links.formNonce(t, "x") });
        expect([page.statusCode, sent.statusCode]).toEqual([404, 404]);
        expect(wordsOf(page)).toContain("这个链接打不开");
      }
    const names = fc.constantFrom("t", "nonce", "answer", "whatInstead", "question", "solved", "process", "outcome");
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(token, "accept", "yes", "revoke"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("/consent", "/survey", "/answers/revoke"),
        fc.dictionary(names, value),
        async (path, sent) => {
          expect((await browser.post(path, sent)).statusCode).toBeLessThan(500);
        },
      ),
      { numRuns: 150 },
    );
    expect(browser.faults).toEqual([]);
    expect(await desk.dump(number)).toBe(before);
  });

  it("of the refused proposal does not open the next one's page", async () => {
    await startIn("awaiting-consent");
    const { consent } = await linksOf(desk, number);
    await desk.play(number, consents("refuse", "退款"));
    await desk.play(number, proposed());
    await desk.play(number, released());
    expect(wordsOf(await browser.get(consent))).toContain("您已经答复过了");
  });
});
