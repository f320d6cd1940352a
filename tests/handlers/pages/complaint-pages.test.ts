import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { createThrottle } from "../../../functions/application/throttle.ts";
import { complaintFields } from "../../../functions/presentation/pages/complaint/complaint-form-view.ts";
import { memoryThrottleCounter } from "../../edge/memory-throttle-counter.ts";
import { browse, cookieOf, handlesOf, hiddenIn, startDesk, wordsOf, type DeskUnderTest } from "./desk-under-test.ts";

let desk: DeskUnderTest;
let browser: ReturnType<typeof browse>;

const open = (change: Parameters<typeof startDesk>[0] = {}) =>
  startDesk(change).then((started) => {
    desk = started;
    const rule = { name: "access-code", limit: 5, windowSeconds: 900 };
    const throttle = createThrottle({ counter: memoryThrottleCounter().counter, clock: desk.core.wall, rule });
    browser = browse(handlesOf(desk, { throttle }));
  });
beforeEach(() => open());

const typed = {
  category: "product-quality",
  description: "电脑又黑屏了，已经修过两次。",
  desiredOutcome: "修好",
  productModel: "MY-14",
  name: "张伟",
  phone: "138 0013 8000",
  email: "zhang@customer.example",
};

/** Form, check page, receipt: as a person without scripts goes through them. */
const complain = async (fields: Record<string, string> = typed, query = "") => {
  const form = await browser.get(`/complaints/new${query}`);
  const check = await browser.post(`/complaints/check${query}`, { ...hiddenIn(form), ...fields });
  const sent = hiddenIn(check);
  return { check, sent, receipt: await browser.post(`/complaints${query}`, sent) };
};
const keyed = ({ body }: { body: string }) => {
  const [both = ""] = /data-copy="[^"]+"/.exec(body) ?? [];
  const [number = "", accessCode = ""] = both.slice('data-copy="'.length, -1).split(" ");
  return { number, accessCode };
};

describe("the door", () => {
  it("leads to the form", async () => {
    expect((await browser.get("/")).headers["location"]).toBe("/complaints/new");
  });

  it("serves the parts of pages for ever, and no other file", async () => {
    const { body } = await browser.get("/complaints/new");
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(body)![1]!;
    const asset = await browser.get(sheet);
    expect(asset.headers).toMatchObject({
      "content-type": "text/css; charset=utf-8",
      "cache-control": expect.stringContaining("immutable") as string,
    });
    for (const path of ["/assets/nothing.css", "/assets/..%2F..%2Fpackage.json", "/assets/__proto__"])
      expect((await browser.get(path)).statusCode).toBe(404);
  });

  it("tells what becomes of personal information, where every page says it does", async () => {
    const page = await browser.get("/complaints/new?lang=en");
    expect(page.body).toContain('href="/privacy"');
    expect(wordsOf(await browser.get("/privacy?lang=en"))).toContain("encrypted under a key of its own");
  });
});

describe("a complaint by form (IN-15)", () => {
  it("is checked, sent and received with number, code and dates", async () => {
    const { check, receipt } = await complain();
    expect(wordsOf(check)).toContain("还没有提交。");
    expect(receipt.statusCode).toBe(200);
    for (const said of [
      "我们收到了您的投诉",
      "联系您，核实情况",
      "11月21日（周六）10:00",
      "11月27日（周五）18:00",
      "z***@customer.example",
    ])
      expect(wordsOf(receipt)).toContain(said);
    const { complaint } = await desk.load(keyed(receipt).number.replaceAll("-", ""));
    expect(complaint.file).toMatchObject({
      channel: "web-form",
      language: "zh-CN",
      category: "product-quality",
      personal: { complainant: { name: "张伟", phone: "138 0013 8000" }, product: { model: "MY-14" } },
    });
  });

  it("sent twice is one complaint with the same receipt (RC-04)", async () => {
    const { sent, receipt } = await complain();
    const again = await browser.post("/complaints", sent);
    expect(keyed(again)).toEqual(keyed(receipt));
    expect((await desk.load(keyed(again).number.replaceAll("-", ""))).commits).toHaveLength(1);
    const inEnglish = await browser.post("/complaints?lang=en", sent);
    expect(keyed(inEnglish)).toEqual(keyed(receipt));
    expect(wordsOf(inEnglish)).toContain("We have received your complaint");
  });

  it("changed after it was sent is not sent silently: the words stay, and a new key waits", async () => {
    const { sent } = await complain();
    const page = await browser.post("/complaints", { ...sent, description: "另外，屏幕也坏了。" });
    expect(page.statusCode).toBe(422);
    expect(wordsOf(page)).toContain("这份投诉已经提交过");
    expect(page.body).toContain("另外，屏幕也坏了。");
    expect(hiddenIn(page)["idempotencyKey"]).not.toBe(sent["idempotencyKey"]);
  });

  it("is in the language it was written in, with the page's other language one click away and nothing lost", async () => {
    const form = await browser.get("/complaints/new?lang=en");
    const check = await browser.post("/complaints/check?lang=en", { ...hiddenIn(form), ...typed });
    expect(check.body).toContain('action="/complaints/check?lang=zh-CN"');
    expect(check.body.match(/name="description" value="电脑又黑屏了/g)!.length).toBeGreaterThan(1);
    const { receipt } = await complain(typed, "?lang=en");
    const { complaint } = await desk.load(keyed(receipt).number.replaceAll("-", ""));
    expect(complaint.file.language).toBe("en");
  });

  it("remembers language and text size in the reader's browser only when asked for", async () => {
    expect((await browser.get("/complaints/new")).cookies).toBeUndefined();
    const page = await browser.get("/complaints/new?lang=en&text=large");
    expect(cookieOf(page, "lang")).toBe("lang=en");
    expect(cookieOf(page, "text")).toBe("text=large");
    const next = await browser.get("/complaints/find", { cookies: ["lang=en", "text=large"] });
    expect(next.body).toContain('lang="en"');
    expect(next.body).toContain('data-size="large"');
  });

  it("for somebody else names both; by telephone only needs no mail", async () => {
    const { receipt } = await complain({ ...typed, email: "", representedName: "王奶奶", relationship: "外孙" });
    const { complaint } = await desk.load(keyed(receipt).number.replaceAll("-", ""));
    expect(complaint.file.personal?.complainant).toEqual({
      name: "张伟",
      phone: "138 0013 8000",
      behalfOf: "王奶奶（外孙）",
    });
    expect(wordsOf(receipt)).not.toContain("我们也发到了");
  });

  it("with danger for somebody is critical from the start (IN-23)", async () => {
    const { receipt } = await complain({ ...typed, category: "safety" });
    const { complaint } = await desk.load(keyed(receipt).number.replaceAll("-", ""));
    expect(complaint.file.grade).toBe("CRITICAL");
    expect(wordsOf(receipt)).toContain("11月20日（周五）12:00");
  });

  it("comes back to the form with every answer when something is to be changed", async () => {
    const { sent } = await complain();
    const form = await browser.post("/complaints/new", sent);
    expect(form.statusCode).toBe(200);
    for (const value of Object.values(typed).slice(1)) expect(form.body).toContain(value);
    expect(hiddenIn(form)["idempotencyKey"]).toBe(sent["idempotencyKey"]);
  });
});

describe("what is missing or wrong on the form", () => {
  it("is said at the top and at the field, and everything typed is kept", async () => {
    const cases: readonly [Record<string, string>, string, string][] = [
      [{ category: "" }, "category", "选择是哪方面的问题"],
      [{ category: "no-such" }, "category", "选择是哪方面的问题"],
      [{ description: " " }, "description", "写下发生了什么"],
      [{ name: "" }, "name", "填写您的姓名"],
      [{ phone: "", email: "" }, "phone", "填写手机号或邮箱，至少一个"],
      [{ phone: "abc" }, "phone", "电话号码只写数字"],
      [{ email: "zhang" }, "email", "邮箱应像"],
      [{ name: "张".repeat(81) }, "name", "80"],
      [{ description: "长".repeat(8001) }, "description", "8000"],
    ];
    for (const [change, field, said] of cases)
      for (const path of ["/complaints/check", "/complaints"]) {
        const page = await browser.post(path, { ...typed, ...change });
        expect(page.statusCode).toBe(400);
        expect(page.body).toContain(`href="#f-${field}"`);
        expect(wordsOf(page)).toContain(said);
        expect(page.body).toContain("MY-14");
      }
    expect(await desk.store.log.listPending(100)).toHaveLength(await staffOnly());
  });

  const staffOnly = async () =>
    (await desk.store.log.listPending(1000)).filter(({ stream }) => stream.startsWith("STAFF")).length;

  it("is every empty answer at once", async () => {
    const page = await browser.post("/complaints/check", {});
    expect(wordsOf(page)).toContain("有 4 处需要您看一下");
  });

  it("is never a fault, whatever is sent (design 6.9)", async () => {
    const name = fc.constantFrom(...complaintFields, "idempotencyKey", "language", "__proto__");
    const value = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom(...Object.values(typed)));
    const path = fc.constantFrom("/complaints/new", "/complaints/check", "/complaints", "/complaints/find");
    await fc.assert(
      fc.asyncProperty(path, fc.array(fc.tuple(name, value), { maxLength: 12 }), async (to, pairs) => {
        const body = new URLSearchParams(pairs).toString();
        expect((await browser.send("POST", to, { body })).statusCode).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
    for (const body of ["[1,2]", "null", '{"description":{"a":1},"name":7}', '"text"'])
      expect(
        (await browser.send("POST", "/complaints", { body, headers: { "Content-Type": "application/json" } }))
          .statusCode,
      ).toBe(400);
    expect(browser.faults).toEqual([]);
  });

  it("is not the writer's fault when the store is away: the words stay in the page", async () => {
    const { store } = desk;
    const away = () => Promise.reject(Object.assign(new Error("away"), { name: "StoreUnavailable" }));
    await open({ policies: { ...store.policies, put: away } });
    const page = await browser.post("/complaints", typed);
    expect(page.statusCode).toBe(503);
    expect(wordsOf(page)).toContain("您的投诉没有提交，您写的内容还在这里");
    expect(page.body).toContain(typed.description);
  });
});

describe("looking a complaint up (SC-04, CM-05)", () => {
  let number: string;
  let accessCode: string;
  beforeEach(async () => {
    ({ number, accessCode } = await desk.complaintIn("received"));
  });
  const find = (fields: { number: string; accessCode: string }) => browser.post("/complaints/find", fields);

  it("takes number and code as people write them, and puts the code into no address", async () => {
    const spaced = {
      number: number.toLowerCase().replace(/(.{4})/g, "$1 "),
      accessCode: ` ${accessCode.toLowerCase()} `,
    };
    const answer = await find(spaced);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers["location"]).toBe(`/complaints/${number}`);
    expect(answer.cookies).toEqual([
      expect.stringMatching(
        new RegExp(
          `^complaint=\\d+\\.[\\w-]{43}; Path=/complaints/${number}; HttpOnly; SameSite=Lax; Max-Age=1800; Secure$`,
        ),
      ),
    ]);
    expect(JSON.stringify(answer)).not.toContain(accessCode);
  });

  it("answers a wrong code, an unknown number and a misspelt one alike", async () => {
    const wrong = await find({ number, accessCode: "AAAAAAAAAA" });
    expect(wrong.statusCode).toBe(404);
    expect(wordsOf(wrong)).toContain("编号或查询码不对");
    for (const other of ["0000000000000", "7K3M9QXW2RDT5", "？？", "1"]) {
      const answer = await find({ number: other, accessCode });
      expect(answer.statusCode).toBe(404);
      expect(wordsOf(answer)).toBe(wordsOf(wrong));
      expect(answer.cookies).toBeUndefined();
    }
  });

  it("slows wrong codes down per address, and always takes the right one", async () => {
    for (let turn = 0; turn < 5; turn++)
      expect((await find({ number, accessCode: "AAAAAAAAAA" })).statusCode).toBe(404);
    const slowed = await find({ number, accessCode: "AAAAAAAAAA" });
    expect(slowed.statusCode).toBe(429);
    expect(slowed.headers["retry-after"]).toBe("900");
    expect(wordsOf(slowed)).toContain("为保护您的信息");
    expect((await find({ number, accessCode })).statusCode).toBe(303);
  });

  it("asks for what is missing without counting it", async () => {
    for (let turn = 0; turn < 8; turn++) {
      const page = await find({ number: " ", accessCode: "" });
      expect(page.statusCode).toBe(400);
      expect(wordsOf(page)).toContain("填写投诉编号");
    }
  });

  it("comes from a mail with the number filled in", async () => {
    const page = await browser.get(`/complaints/find?number=${number}`);
    expect(page.body).toContain(`value="${number}"`);
  });
});
