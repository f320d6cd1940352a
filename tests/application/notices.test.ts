import { describe, expect, it } from "vitest";
import { claimLeaseMillis } from "../../functions/application/send-notice.ts";
import type { Mail } from "../../functions/application/ports/mailer.ts";
import { instantOf } from "../../functions/domain/instant.ts";
import { createWriteNotice } from "../../functions/presentation/notices/write-notice.ts";
import { readNoticeTexts } from "../../policy/notices/read-notice-texts.ts";
import { wall } from "../domain/complaint/world.ts";
import { wrongsOf } from "./invariants.ts";
import { openDesk, type TestDesk } from "./kit.ts";
import { fileSpine, walk } from "./spine.ts";

const toCustomer = (desk: TestDesk, subject: string): string[] =>
  desk.post.mails.filter((mail) => mail.subject === subject).map((mail) => wall(mail.date));

const entryOf = async (desk: TestDesk, number: string, kind: string) => {
  const entries = await desk.store.notices.listOf(number);
  return entries.findLast((entry) => entry.kind === kind);
};

const message = (desk: TestDesk, number: string, commandId = "message") =>
  desk.execute({ number, command: { type: "send-message", text: "您好" }, actor: "staff:specialist", commandId });

describe("notices in waking hours (OP-15)", () => {
  it("acknowledges at night at once (IN-22) and holds a person's message until the morning", async () => {
    const desk = await openDesk();
    await desk.to("2026-11-20 23:10");
    const number = await fileSpine(desk);
    await message(desk, number);
    await desk.settle();
    expect(toCustomer(desk, "acknowledgement")).toEqual(["2026-11-20 23:10"]);
    expect(toCustomer(desk, "message-from-staff")).toEqual([]);
    await desk.to("2026-11-21 12:00");
    expect(toCustomer(desk, "message-from-staff")).toEqual(["2026-11-21 08:00"]);
  });

  it("sends progress on the evening before 48 hours are over, not on the morning after (CM-02)", async () => {
    const desk = await openDesk();
    await desk.to("2026-11-20 21:30");
    await fileSpine(desk);
    await desk.to("2026-11-23 12:00");
    expect(toCustomer(desk, "progress")).toEqual(["2026-11-22 20:45"]);
  });

  it("does not wake anybody with what an outage held back", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    await desk.to("2026-11-20 20:30");
    desk.post.down = true;
    await message(desk, number);
    await desk.settle();
    await desk.to("2026-11-20 21:10");
    desk.post.down = false;
    await desk.to("2026-11-21 12:00");
    expect(toCustomer(desk, "message-from-staff")).toEqual(["2026-11-21 08:00"]);
  });
});

describe("after an outage one notice leaves, not six (design section 6 point 2)", () => {
  it("tells of progress once when the desk was down for three days", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    await desk.to("2026-11-22 09:00");
    desk.sleep(3 * 24 * 3_600_000);
    const next = await desk.restart();
    await next.settle();
    expect(toCustomer(next, "progress")).toHaveLength(1);
    expect(await wrongsOf(next, number)).toEqual([]);
  });

  it("tells of progress once when nothing was dispatched for six days", async () => {
    const blind = await openDesk({ stream: false, sweep: false });
    const number = await fileSpine(blind);
    await blind.outside.sweep.sweep();
    await blind.to("2026-11-26 09:30");
    const { commits } = await blind.load(number);
    const told = commits.flatMap((commit) => commit.events.filter((event) => event.type === "progress-told"));
    expect(told.length).toBeGreaterThan(2);
    const desk = await blind.restart({});
    await desk.settle();
    expect(toCustomer(desk, "progress")).toHaveLength(1);
    const states = (await desk.store.notices.listOf(number)).filter((entry) => entry.kind === "progress");
    expect(states.map((entry) => entry.state)).toEqual([...told.slice(1).map(() => "withdrawn"), "sent"]);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });

  it("withdraws a warning whose duty was done while it waited", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    desk.post.down = true;
    await walk(desk, number, 0, 1);
    await desk.to("2026-11-20 10:12");
    const assigned = await entryOf(desk, number, "assigned");
    expect(assigned).toMatchObject({ state: "pending", attempts: 2 });
    desk.post.down = false;
    await desk.to("2026-11-20 10:20");
    expect(await entryOf(desk, number, "assigned")).toMatchObject({ state: "sent" });
  });
});

describe("doubt", () => {
  it("sends again what the policy lets be sent again, and records the doubt", async () => {
    const desk = await openDesk();
    desk.post.next("lost");
    const number = await fileSpine(desk);
    await desk.to("2026-11-20 10:05");
    expect(toCustomer(desk, "acknowledgement")).toEqual(["2026-11-20 10:00", "2026-11-20 10:01"]);
    const entry = await entryOf(desk, number, "acknowledgement");
    expect(entry).toMatchObject({ state: "sent", doubts: [{ reason: "ECONNRESET" }] });
  });

  it("asks a person about a message that may or may not have left, and sends it no second time", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    desk.post.next("lost");
    await message(desk, number);
    await desk.to("2026-11-20 15:00");
    expect(toCustomer(desk, "message-from-staff")).toHaveLength(1);
    expect(await entryOf(desk, number, "message-from-staff")).toMatchObject({ state: "ask-staff" });
    expect(toCustomer(desk, "needs-a-person")).toEqual(["2026-11-20 10:00"]);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });

  it.each(["dies before", "dies after", "fails before", "fails after"] as const)(
    "tells a person of a doubt even when the process %s any effect of it",
    async (mode) => {
      for (let k = 1; k <= 12; k++) {
        let desk = await openDesk();
        const number = await fileSpine(desk);
        desk.post.next("vanished");
        desk.plan.arm(k, mode);
        await desk.outlive(message(desk, number).catch(() => undefined));
        await desk.settle();
        desk.sleep(claimLeaseMillis + 1000);
        if (!desk.plan.alive) desk = await desk.restart();
        await message(desk, number);
        await desk.settle();
        desk.sleep(claimLeaseMillis);
        await desk.settle();
        expect(await wrongsOf(desk, number), `effect ${k}`).toEqual([]);
        const entry = await entryOf(desk, number, "message-from-staff");
        expect(entry?.state === "ask-staff" || (entry?.state === "sent" && desk.post.mails.length > 0)).toBe(true);
      }
    },
  );

  it("takes an abandoned claim for a doubt once its lease is over, and not before", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    const entry = await entryOf(desk, number, "acknowledgement");
    if (entry === undefined) throw new Error("nothing was acknowledged");
    const since = instantOf(desk.survivors.wall.ms);
    await desk.store.notices.move(entry, { ...entry, state: "sending", since });
    desk.sleep(claimLeaseMillis - 1);
    await desk.outside.send(entry.id);
    expect((await entryOf(desk, number, "acknowledgement"))?.state).toBe("sending");
    desk.sleep(1);
    await desk.outside.send(entry.id);
    expect(await entryOf(desk, number, "acknowledgement")).toMatchObject({
      state: "pending",
      doubts: [{ reason: "claim-abandoned" }],
    });
  });

  it("sends once when two ask for the same notice at the same moment", async () => {
    const desk = await openDesk({ stream: false, sweep: false });
    const number = await fileSpine(desk);
    await Promise.all([desk.outside.sweep.sweep(), desk.outside.sweep.sweep(), desk.outside.sweep.sweep()]);
    expect(toCustomer(desk, "acknowledgement")).toHaveLength(1);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });
});

describe("a refused mail", () => {
  it("is tried again after 1, 4, 16 and 64 minutes, then a person is told", async () => {
    const desk = await openDesk();
    desk.post.next("refused");
    const number = await fileSpine(desk);
    const tries = (): string[] =>
      desk.post.tried.filter((mail) => mail.subject === "acknowledgement").map((mail) => wall(mail.date).slice(11));
    desk.post.next("refused");
    await desk.to("2026-11-20 10:04");
    desk.post.next("refused");
    await desk.to("2026-11-20 10:20");
    desk.post.next("refused");
    await desk.to("2026-11-20 11:00");
    desk.post.next("refused");
    await desk.to("2026-11-20 12:00");
    expect(tries()).toEqual(["10:00", "10:01", "10:05", "10:21", "11:25"]);
    expect(await entryOf(desk, number, "acknowledgement")).toMatchObject({ state: "rejected", attempts: 5 });
    expect(toCustomer(desk, "needs-a-person")).toEqual(["2026-11-20 11:25"]);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });
});

describe("a second dispatch", () => {
  it("writes the very same mails, links included, in another process too", async () => {
    const texts = readNoticeTexts();
    const written = async (desk: TestDesk): Promise<Omit<Mail, "date">[]> => {
      const write = createWriteNotice({
        texts,
        baseUrl: "https://desk.example",
        sign: (terms) => desk.core.links.sign(terms),
      });
      const again = await desk.restart({ writeNotice: write });
      const number = again.post.mails[0]?.number ?? "";
      const before = again.post.mails.length;
      for (const entry of await again.store.notices.listOf(number)) {
        const found = await again.store.notices.find(entry.id);
        if (found !== undefined) await again.store.notices.move(found, { ...found, state: "pending" });
      }
      await again.settle();
      return again.post.mails.slice(before).map(({ noticeId, to, subject, text, html, number: of }) => ({
        noticeId,
        to,
        subject,
        text,
        html,
        number: of,
      }));
    };
    const desk = await openDesk();
    await walk(desk, await fileSpine(desk), 0, 6);
    const first = await written(desk);
    const second = await written(desk);
    expect(first.map((mail) => mail.noticeId.split("#").slice(1).join("#"))).toContain("7#0");
    expect(first.some((mail) => mail.html.includes("https://desk.example/decisions?t="))).toBe(true);
    expect(second).toEqual(first);
  });
});
