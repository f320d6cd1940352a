import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleStaff } from "../../local/desk/seed-staff.ts";
import { deployToEmulator, type Emulated } from "../../local/emulator/deploy-to-emulator.ts";
import { putStaff } from "../../local/staff/put-staff.ts";
import type { Receipt } from "../journeys/kit.ts";
import { createBrowser } from "../journeys/browser.ts";
import { answerLink, linkIn, wordsOf } from "../journeys/page.ts";
import { closingRecord, investigate, paidOut, release, remedyOf } from "../journeys/steps.ts";
import { byTag, readHtml } from "../presentation/pages/read-html.ts";
import { createDeployedPeople } from "./deployed-people.ts";
import { writePolicyInSeconds } from "./policy-in-seconds.ts";
import { password, signIn } from "./sign-in.ts";
import { until } from "./until.ts";

const amount = 25_000;
const complainant = "chen.xiao@example.com";
const forgotten = "li.wei@example.com";
const day = 86_400_000;

/** What somebody types into the form. */
const typed = {
  category: "product-quality",
  description: "电脑又黑屏了，已经修过两次。",
  desiredOutcome: "修好",
  productModel: "明远 X14",
  name: "张伟",
  phone: "138 0013 8000",
  email: "zhang.wei@example.com",
};

/** Nothing times out there but by the register: 30 s of grace, a minute until the sweep, and time to send. */
const REGISTER_MS = 150_000;

/** The app as it is deployed, with a policy in seconds; IAM is enforced. */
describe("a complaint in the deployed desk, from the form to its result", () => {
  let folder = "";
  let deployed: Emulated;
  let desk: ReturnType<typeof createDeployedPeople>;
  let stop = (): Promise<void> => Promise.resolve();
  let receipt: Receipt;
  let alone: Receipt;
  let byForm: Receipt;
  let atTheDesk: ReturnType<typeof createBrowser>;
  const reached = (status: string, patienceMs?: number) =>
    until(async () => ((await desk.status(receipt)).status === status ? status : undefined), patienceMs);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "redress-spine-"));
    const policy = join(folder, "policy-in-seconds.yaml");
    writePolicyInSeconds(policy);
    deployed = await deployToEmulator({ policy });
    stop = () => deployed.stop();
    Object.assign(process.env, deployed.miniStack.env);
    await putStaff(exampleStaff);
    desk = createDeployedPeople(deployed);
    atTheDesk = createBrowser(deployed.apiUrl);
  });
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("is acknowledged by mail with its number", async () => {
    alone = await desk.complain(forgotten);
    receipt = await desk.complain(complainant);
    expect((await desk.status(receipt)).status).toBe("received");
    await desk.mailTo(complainant, /已收到您的投诉/, receipt.number);
  });

  it("shows a case to nobody who has not signed in", async () => {
    const path = `/api/desk/complaints/${receipt.number}`;
    for (const headers of [{}, { authorization: "Bearer x.y.z" }])
      expect((await desk.client.get(path, headers)).status).toBe(401);
  });

  it("can be sent by the form without scripts, and its receipt opens the status page", async () => {
    const browser = createBrowser(deployed.apiUrl);
    const form = await browser.open("/");
    expect([form.status, form.url.pathname]).toEqual([200, "/complaints/new"]);
    const sheet = byTag(readHtml(form.body), "link").find((link) => link.attributes.get("rel") === "stylesheet");
    expect((await browser.open(sheet?.attributes.get("href") ?? "")).headers.get("content-type")).toContain("text/css");

    const incomplete = await browser.send(form, "/complaints/check", { ...typed, description: "" });
    expect([incomplete.status, wordsOf(incomplete.body).includes(typed.name)]).toEqual([400, false]);
    const check = await browser.send(incomplete, "/complaints/check", typed);
    expect([check.status, wordsOf(check.body)]).toEqual([200, expect.stringContaining("还没有提交")]);
    const shown = await browser.send(check, "/complaints");
    expect([shown.status, wordsOf(shown.body)]).toEqual([200, expect.stringContaining("我们收到了您的投诉")]);
    const [number = "", accessCode = ""] = byTag(readHtml(shown.body), "dd").map(({ text }) => text.replace(/\W/g, ""));
    byForm = { number, accessCode };
    await desk.mailTo(typed.email, /已收到您的投诉/, number);

    const status = await browser.open(`/complaints/${number}`);
    expect([status.status, wordsOf(status.body)]).toEqual([200, expect.stringContaining(typed.description)]);
    const said = await browser.send(status, `/complaints/${number}/messages`, { text: "屏幕今天又黑了一次。" });
    expect(wordsOf(said.body)).toContain("屏幕今天又黑了一次。");
  });

  it("shows its status to nobody without number and code", async () => {
    const browser = createBrowser(deployed.apiUrl);
    const find = await browser.open(`/complaints/${byForm.number}`);
    expect(find.url.pathname).toBe("/complaints/find");
    const wrong = await browser.send(find, "/complaints/find", { ...byForm, accessCode: "2222-2222-2222-2222" });
    expect(wrong.status).toBe(404);
    const found = await browser.send(wrong, "/complaints/find", { ...byForm });
    expect([found.url.pathname, found.status]).toEqual([`/complaints/${byForm.number}`, 200]);
  });

  it("has a page that says so where there is none, and lets no odd method near a use case", async () => {
    const page = await createBrowser(deployed.apiUrl).open("/complaint");
    expect([page.status, page.headers.get("content-type")]).toEqual([404, expect.stringContaining("text/html")]);
    expect((await desk.client.get("/api/nothing")).body).toMatchObject({ reason: "no-such-path" });
    const odd = await desk.client.call("DELETE", "/decisions");
    expect([odd.status, odd.headers.get("allow")]).toEqual([405, "GET, POST, HEAD, OPTIONS"]);
  });

  it("leads staff to the user pool with state and challenge, and back to the page that was asked for", async () => {
    await signIn(deployed.miniStack.url, "specialist2", Date.now);
    const door = await atTheDesk.open("/desk/queues/unassigned");
    expect(door.url.pathname).toBe("/desk/sign-in");
    const way = byTag(readHtml(door.body), "a").map((a) => a.attributes.get("href") ?? "");
    const pool = await atTheDesk.open(way.find((href) => href.startsWith("/sign-in?")) ?? "");
    expect([pool.url.origin, pool.url.pathname]).toEqual([deployed.miniStack.url, "/oauth2/authorize"]);
    expect(Object.fromEntries(pool.url.searchParams)).toMatchObject({
      redirect_uri: `${deployed.apiUrl}/sign-in/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: "S256",
    });
    const queue = await atTheDesk.send(pool, "/login", { username: "specialist2", password });
    expect([queue.url.pathname, queue.status]).toEqual(["/desk/queues/unassigned", 200]);
    expect(queue.body).toContain("周涛");
  });

  it("is taken from the queue on the desk's own page, and signed out of again", async () => {
    const queue = await until(async () => {
      const page = await atTheDesk.open("/desk/queues/unassigned");
      return page.body.includes(byForm.number) ? page : undefined;
    });
    expect(wordsOf(queue.body)).not.toContain(typed.email);
    const before = await atTheDesk.open(`/desk/complaints/${byForm.number}`);
    expect([before.status, wordsOf(before.body)]).toEqual([200, expect.stringContaining(typed.description)]);
    const taken = await atTheDesk.send(before, `/desk/complaints/${byForm.number}/commands`, {
      command: "take-complaint",
    });
    expect(taken.url.search).toBe("?done=take-complaint");

    const out = await atTheDesk.send(taken, "/desk/sign-out");
    expect(wordsOf(out.body)).toContain("已退出");
    const [, leave = ""] = /^0; url=(.*)$/.exec(out.headers.get("refresh") ?? "") ?? [];
    const left = await atTheDesk.open(leave);
    expect([left.trail[0]?.pathname, left.url.pathname]).toEqual(["/logout", "/desk/signed-out"]);
    expect((await atTheDesk.open("/desk")).url.pathname).toBe("/desk/sign-in");
  });

  it("is investigated by staff who signed in, and its remedy goes to the supervisor by mail", async () => {
    await investigate(desk, receipt.number);
    const completeBy = new Date(Date.now() + 4 * day).toISOString();
    await desk.order("specialist", receipt.number, remedyOf(amount, completeBy));
    expect((await desk.status(receipt)).proposal).toBeUndefined();
  });

  it("is approved by a signed link: GET shows and changes nothing, POST decides", async () => {
    const link = linkIn(await desk.mailTo("supervisor@desk.example", /待您审批/, receipt.number));
    const before = await desk.view(receipt.number);
    const shown = await desk.client.get<string>(link);
    expect([shown.status, wordsOf(shown.body)]).toEqual([200, expect.stringContaining("250.00")]);
    expect((await desk.view(receipt.number)).timeline).toEqual(before.timeline);

    const decided = await answerLink(desk, link, { answer: "approve" });
    expect([decided.status, wordsOf(decided.body)]).toEqual([200, expect.stringContaining("您已批准")]);
    await desk.mailTo("specialist@desk.example", /已批准/, receipt.number);
  });

  it("is released, accepted by the link of the mail, and paid", async () => {
    await desk.order("specialist", receipt.number, release);
    const link = linkIn(await desk.mailTo(complainant, /请您看看我们的方案/, receipt.number));
    expect((await answerLink(desk, link, { answer: "accept" })).status).toBe(200);
    await desk.mailTo("finance@desk.example", /待办理/, receipt.number);
    await desk.order("finance", receipt.number, paidOut(amount, new Date().toISOString().slice(0, 10)));
    await reached("confirming");
  });

  it("escalates the one that nobody looked after, through the due register", { timeout: REGISTER_MS }, async () => {
    await desk.mailTo("supervisor@desk.example", /已超时/, alone.number, REGISTER_MS);
    const { deadlines } = await desk.view(alone.number);
    expect(deadlines.find(({ key }) => key === "first-response")).toMatchObject({
      state: "open",
      level: 1,
      escalatedTo: "supervisor",
    });
  });

  it("asks whether it is solved, hears yes, and is closed with its result", { timeout: REGISTER_MS }, async () => {
    const survey = await desk.mailTo(complainant, /问题解决了吗/, receipt.number, REGISTER_MS);
    const answers = { solved: "yes", process: "satisfied", outcome: "very-satisfied", comment: "谢谢。" };
    expect((await answerLink(desk, linkIn(survey), answers)).status).toBe(200);
    await reached("closing");
    await desk.order("specialist", receipt.number, closingRecord);
    await reached("closed");
    await desk.mailTo(complainant, /结果与后续/, receipt.number);
  });

  it("sends no mail twice", async () => {
    const sent = (await desk.mails()).map(({ to, subject, text }) => `${to.join()} ${subject} ${text}`);
    expect(sent.length).toBeGreaterThan(15);
    expect(new Set(sent).size).toBe(sent.length);
  });
});
