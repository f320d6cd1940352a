import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBrowser } from "./browser.ts";
import { openDesk, type JourneyDesk } from "./kit.ts";
import { wordsOf } from "./page.ts";

describe("signing in on one machine as in the cloud", () => {
  let desk: JourneyDesk;
  let browser: ReturnType<typeof createBrowser>;
  beforeAll(async () => {
    desk = await openDesk({ wall: { now: () => Date.now() } });
    browser = createBrowser(desk.desk.url);
  });
  afterAll(() => desk.close());

  it("goes to the issuer with state and challenge, and comes back with a code to the page that was wanted", async () => {
    const picking = await browser.open("/sign-in?next=%2Fdesk%2Fqueues%2Fall");
    expect(picking.url.pathname).toBe("/_local/oidc/authorize");
    const page = await browser.send(picking, "/_local/oidc/authorize", { staff: "specialist" });
    const [, callback] = page.trail;
    expect([callback?.pathname, callback?.searchParams.get("state")]).toEqual([
      "/sign-in/callback",
      picking.url.searchParams.get("state"),
    ]);
    expect([page.url.pathname, page.status]).toEqual(["/desk/queues/all", 200]);
    expect(page.body).toContain("李敏");
    expect(browser.cookies()).toEqual(["session"]);
  });

  it("does not take the same way back twice", async () => {
    const picking = await browser.open("/sign-in");
    const [, callback] = (await browser.send(picking, "/_local/oidc/authorize", { staff: "supervisor" })).trail;
    const again = await browser.open(callback?.href ?? "");
    expect([again.url.pathname, wordsOf(again.body).includes("登录没有成功")]).toEqual(["/desk/sign-in", true]);
  });

  it("ends where it says so, and the desk asks to sign in again", async () => {
    const out = await browser.open("/desk");
    const left = await browser.send(out, "/desk/sign-out");
    expect([left.url.pathname, wordsOf(left.body).includes("已退出")]).toEqual(["/desk/signed-out", true]);
    expect((await browser.open("/desk")).url.pathname).toBe("/desk/sign-in");
  });
});
