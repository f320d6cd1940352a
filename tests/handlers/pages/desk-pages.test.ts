import { beforeEach, describe, expect, it } from "vitest";
import { statuses } from "../../../functions/domain/complaint/vocabulary.ts";
import { compensation, does, proposed } from "../../domain/complaint/steps.ts";
import { at as moment, staffWith } from "../../domain/complaint/world.ts";
import { cookieOf, hiddenIn, signInOf, wordsOf } from "./desk-under-test.ts";
import { nobody, startDeskPages } from "./desk-browser.ts";

let pages: Awaited<ReturnType<typeof startDeskPages>>;
beforeEach(async () => {
  pages = await startDeskPages();
});
const get = (target: string) => pages.browser.get(target);

describe("signing in", () => {
  it("comes first, and leads back to the page that was asked for", async () => {
    pages.at.work = nobody;
    const sent = await get("/desk/queues/all?grade=MAJOR");
    expect([sent.statusCode, sent.headers["location"]]).toEqual([
      303,
      "/desk/sign-in?next=%2Fdesk%2Fqueues%2Fall%3Fgrade%3DMAJOR",
    ]);
    const page = await get(sent.headers["location"]!);
    expect(hiddenIn(page)["next"]).toBe("/desk/queues/all?grade=MAJOR");
    for (const said of ["李敏", "投诉专员", "陈强"]) expect(wordsOf(page)).toContain(said);
    expect(page.body).toContain('action="/_local/sign-in"');
  });

  it("never leads to another site", async () => {
    for (const next of ["https://evil.example", "//evil.example", "/\\evil"])
      expect(hiddenIn(await get(`/desk/sign-in?next=${encodeURIComponent(next)}`))["next"]).toBe("/desk");
  });

  it("is by the company's account where there is one", async () => {
    pages = await startDeskPages(signInOf());
    const page = await get("/desk/sign-in?next=%2Fdesk%2Fcomplaints%2Fx");
    expect(page.body).toContain('href="/sign-in?next=%2Fdesk%2Fcomplaints%2Fx"');
    expect(page.body).not.toContain("李敏");
    const begun = await get("/sign-in?next=%2Fdesk%2Fcomplaints%2Fx");
    expect(begun.headers["location"]).toBe("https://accounts.example/begin?next=%2Fdesk%2Fcomplaints%2Fx");
  });

  it("says so when it did not work, at an address without the code", async () => {
    const back = await get("/sign-in/callback?code=c&state=s");
    expect([back.statusCode, back.headers["location"]]).toEqual([303, "/desk/sign-in?failed=1"]);
    expect(wordsOf(await get(back.headers["location"]!))).toContain("登录没有成功");
    expect(wordsOf(await get("/desk/sign-in"))).not.toContain("登录没有成功");
  });

  it("ends with a word", async () => {
    const out = await pages.browser.post("/desk/sign-out", {});
    expect(cookieOf(out, "session")).toBe("session=");
    expect(wordsOf(await get(out.headers["location"]!))).toContain("已退出");
  });

  it("ends at the company's issuer too, which a form may not lead to, so the page does", async () => {
    const { provider } = signInOf();
    const leave = () => "https://accounts.example/leave?client_id=desk&logout_uri=https%3A%2F%2Fx.example%2F";
    pages = await startDeskPages(signInOf({ provider: { ...provider, leave } }));
    const out = await pages.browser.post("/desk/sign-out", {});
    expect([out.statusCode, cookieOf(out, "session"), wordsOf(out).includes("已退出")]).toEqual([
      200,
      "session=",
      true,
    ]);
    expect(out.headers["refresh"]).toBe(`0; url=${leave()}`);
    expect(out.headers["content-security-policy"]).toContain("form-action 'self';");
  });

  it("does not help who left, or whose role has nothing to do with complaints (SC-03)", async () => {
    const { number } = await pages.desk.complaintIn("received");
    for (const staff of ["stranger", "sysadmin", "administration"]) {
      pages.at.work = { staff };
      for (const path of ["/desk", "/desk/queues/all", `/desk/complaints/${number}`]) {
        const page = await get(path);
        expect([staff, page.statusCode, wordsOf(page).includes("您看不了这一页")]).toEqual([staff, 403, true]);
      }
    }
    const gone = staffWith("specialist", { active: false }).find(({ id }) => id === "specialist")!;
    await pages.desk.core.staff.save(gone, "system", "left-00000000000000");
    pages.at.work = { staff: "specialist" };
    expect((await get("/desk")).statusCode).toBe(403);
  });

  it("does not carry a command that another site sent", async () => {
    const { number } = await pages.desk.complaintIn("received");
    pages.at.work = { refused: "cross-site" };
    const sent = await pages.browser.post(`/desk/complaints/${number}/commands`, { command: "take-complaint" });
    expect([sent.statusCode, wordsOf(sent).includes("来自别的网站")]).toEqual([403, true]);
    expect((await pages.desk.load(number)).commits).toHaveLength(1);
  });
});

describe("the queues", () => {
  const fill = async () => {
    const received = await pages.desk.complaintIn("received", {
      complainant: { name: "张伟", phone: "138 0013 8000" },
    });
    const urgent = await pages.desk.complaintIn("received", {
      category: "safety",
      complainant: { name: "王芳菲", email: "w@customer.example" },
    });
    const transferred = await pages.desk.complaintIn("transferred");
    const closed = await pages.desk.complaintIn("closed");
    for (const { number } of [received, urgent, transferred, closed]) await pages.enqueue(number);
    return { received, urgent, transferred, closed };
  };

  it("show what is due first, with names masked and nothing of the story", async () => {
    const { urgent, received } = await fill();
    pages.desk.clock.now = moment("2026-11-20 11:00");
    const page = await get("/desk/queues/all");
    const words = wordsOf(page);
    for (const said of ["3 件", "张*", "王*", "危急", "待受理", "等部门答复 · 马超"]) expect(words).toContain(said);
    for (const secret of ["张伟", "王芳菲", "138", "customer.example", "黑屏了"])
      expect(page.body).not.toContain(secret);
    expect(page.body.indexOf(urgent.number)).toBeLessThan(page.body.indexOf(received.number));
  });

  it("count the whole queue in their tabs", async () => {
    await fill();
    const page = await get("/desk/queues/closed");
    expect(page.body).toMatch(/全部未结\s*<span class="tag">3<\/span>/);
    expect(page.body).toMatch(/已结案\s*<span class="tag">1<\/span>/);
    expect(page.body).toMatch(/危急和重大\s*<span class="tag">1<\/span>/);
  });

  it("tell what is overdue, by the clock and by what was missed", async () => {
    await fill();
    pages.desk.clock.now = moment("2026-11-20 13:00");
    expect(wordsOf(await get("/desk/queues/unassigned"))).toContain("1 件超时");
  });

  it("filter by grade and by words, and say so when nothing is left", async () => {
    const { urgent } = await fill();
    const critical = await get("/desk/queues/all?grade=CRITICAL");
    expect(critical.body).toContain(`/desk/complaints/${urgent.number}`);
    expect(critical.body.match(/href="\/desk\/complaints\//g)).toHaveLength(1);
    expect(wordsOf(await get("/desk/queues/all?q=王*"))).toContain("王*");
    expect(wordsOf(await get("/desk/queues/all?q=nothing"))).toContain("没有符合筛选条件的案件");
    expect((await get("/desk/queues/mine?q=x&grade=CRITICAL")).statusCode).toBe(200);
  });

  it("open the case when a number is searched for, in any spelling", async () => {
    const { received } = await fill();
    const typed = received.number.toLowerCase().replace(/(.{4})/g, "$1-");
    expect((await get(`/desk/queues/all?q=${encodeURIComponent(typed)}`)).headers["location"]).toBe(
      `/desk/complaints/${received.number}`,
    );
  });

  it("are one's own first", async () => {
    await fill();
    expect((await get("/desk")).body).toMatch(/aria-current="page"\s*>我的/);
    expect((await get("/desk/queues/nonsense")).headers["location"]).toBe("/desk");
  });

  it("give the most urgent case that nobody has, one per click (OP-11)", async () => {
    const { urgent, received } = await fill();
    const form = hiddenIn(await get("/desk/queues/unassigned"));
    const take = () => pages.browser.post("/desk/queues/unassigned/next", form);
    expect((await take()).headers["location"]).toBe(`/desk/complaints/${urgent.number}?done=take-complaint`);
    expect((await take()).headers["location"]).toBe(`/desk/complaints/${urgent.number}?done=take-complaint`);
    expect((await pages.desk.load(received.number)).commits).toHaveLength(1);
    const next = await pages.browser.post("/desk/queues/unassigned/next", {});
    expect(next.headers["location"]).toBe(`/desk/complaints/${received.number}?done=take-complaint`);
    expect((await pages.browser.post("/desk/queues/unassigned/next", {})).headers["location"]).toBe(
      "/desk/queues/unassigned",
    );
  });

  it("page through what does not fit", async () => {
    for (let n = 0; n < 53; n++) await pages.enqueue((await pages.desk.complaintIn("received")).number);
    const first = await get("/desk/queues/all");
    expect(first.body.match(/href="\/desk\/complaints\//g)).toHaveLength(50);
    const href = /href="(\/desk\/queues\/all\?after=[^"]+)"/.exec(first.body)![1]!.replaceAll("&amp;", "&");
    expect((await get(href)).body.match(/href="\/desk\/complaints\//g)).toHaveLength(3);
  });
});

describe("a case", () => {
  it.each(statuses)("is whole on one page: %s", async (status) => {
    const { number } = await pages.desk.complaintIn(status);
    const page = await get(`/desk/complaints/${number}`);
    expect(page.statusCode).toBe(200);
    for (const said of ["张伟", "zhang@customer.example", "电脑又黑屏了", "所有期限"])
      expect(wordsOf(page)).toContain(said);
    expect((await get(`/desk/complaints/${number}?lang=en`)).statusCode).toBe(200);
    expect(pages.browser.faults).toEqual([]);
  });

  it("explains every date, and names who has to do what", async () => {
    const { number } = await pages.desk.complaintIn("transferred");
    const words = wordsOf(await get(`/desk/complaints/${number}`));
    for (const said of ["部门答复", "马超", "5 个工作日", "转给 维修中心".replace(" ", "")])
      expect(words).toContain(said);
  });

  it("offers what is possible, and gives the reason for what is not yet", async () => {
    const { number } = await pages.desk.complaintIn("received");
    const { body } = await get(`/desk/complaints/${number}`);
    expect(body).toContain('name="command" value="take-complaint"');
    expect(body).not.toContain('name="command" value="release-remedy"');
    expect(body).toMatch(/<b>发出答复<\/b> — 投诉现在所处的阶段不能这样做/);
    expect(body).not.toContain("改由别人负责");
  });

  it("shows approvals with their clock, costs with their sum, and never a link's secret", async () => {
    const { number } = await pages.desk.complaintIn("proposing");
    await pages.desk.play(number, proposed(compensation(250)));
    const page = await get(`/desk/complaints/${number}`);
    for (const said of ["等王芳审批", "¥250.00", "第 2 级", "等审批 · 王芳"]) expect(wordsOf(page)).toContain(said);
    const { nonce } = (await pages.desk.load(number)).complaint.file.approvals[0]!;
    expect(page.body).not.toContain(nonce!);
    expect(page.body).not.toContain((await pages.desk.load(number)).complaint.file.personal!.accessCode);
  });

  it("tells internal words from those the customer sees, newest first", async () => {
    const { number } = await pages.desk.complaintIn("verifying");
    await pages.desk.play(number, does({ type: "add-note", text: "内部的话" }));
    await pages.desk.play(number, does({ type: "send-message", text: "给客户的话" }));
    const all = wordsOf(await get(`/desk/complaints/${number}`));
    expect(all.indexOf("给客户的话")).toBeLessThan(all.indexOf("内部的话"));
    const shown = wordsOf(await get(`/desk/complaints/${number}?show=customer`));
    expect([shown.includes("内部的话"), shown.includes("给客户的话")]).toEqual([false, true]);
    const internal = wordsOf(await get(`/desk/complaints/${number}?show=internal`));
    expect([internal.includes("内部的话"), internal.includes("给客户的话")]).toEqual([true, false]);
  });

  it("is shown without a commit", async () => {
    const { number } = await pages.desk.complaintIn("verifying");
    const before = await pages.desk.dump(number);
    for (const path of [`/desk/complaints/${number}`, "/desk", "/desk/queues/all", "/desk/sign-in"]) await get(path);
    expect(await pages.desk.dump(number)).toBe(before);
  });

  it("that does not exist is not found", async () => {
    for (const number of ["7K3M9QXW2RDT5", "0000000000000", "nothing"])
      expect((await get(`/desk/complaints/${number}`)).statusCode).toBe(404);
  });
});
