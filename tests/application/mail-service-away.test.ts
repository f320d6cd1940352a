import { describe, expect, it } from "vitest";
import { wall } from "../domain/complaint/world.ts";
import { wrongsOf } from "./invariants.ts";
import { openDesk } from "./kit.ts";
import { entryOf, sentAt } from "./mails.ts";
import { fileSpine } from "./spine.ts";

describe("a mail service that takes nothing (design section 6 point 2)", () => {
  it("is tried again every 64 minutes, with an alarm from the fifth time on, and no notice is given up", async () => {
    const desk = await openDesk();
    desk.post.down = true;
    const number = await fileSpine(desk);
    await desk.to("2026-11-20 13:34");
    const tries = desk.post.tried.filter((mail) => mail.subject === "acknowledgement").map((mail) => wall(mail.date));
    expect(tries.map((at) => at.slice(11))).toEqual(["10:00", "10:01", "10:05", "10:21", "11:25", "12:29", "13:33"]);
    const about = desk.alarms.filter(({ code, id }) => code === "mail-unavailable" && id === `${number}#1#0`);
    expect(about).toHaveLength(3);
    expect(about[0]).toMatchObject({ fault: "ECONNREFUSED" });
    expect(await entryOf(desk, number, "acknowledgement")).toMatchObject({ state: "pending", attempts: 7 });

    desk.post.down = false;
    await desk.to("2026-11-20 15:00");
    expect(sentAt(desk, "acknowledgement")).toEqual(["2026-11-20 14:37"]);
    expect(sentAt(desk, "needs-a-person")).toEqual([]);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });

  it("lets one date and one call for the same person leave when it is back, not one for each week it was away (GD-13)", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    desk.post.down = true;
    await desk.to("2026-12-21 10:00");
    const entered = (await desk.store.notices.listOf(number)).map(({ kind }) => kind);
    expect(entered.filter((kind) => kind === "overdue").length).toBeGreaterThan(2);
    const before = desk.post.mails.length;
    desk.post.down = false;
    await desk.to("2026-12-21 12:00");

    const left = desk.post.mails.slice(before).map(({ to, text }) => `${to} ${text.trim()}`);
    expect(left.filter((line) => line.includes("overdue")).length).toBeGreaterThan(0);
    expect(new Set(left).size).toBe(left.length);
    expect(left.filter((line) => /customer.* progress/.test(line)).length).toBeLessThanOrEqual(1);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });
});
