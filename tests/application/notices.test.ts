import { describe, expect, it } from "vitest";
import type { Mail } from "../../functions/application/ports/mailer.ts";
import { createWriteNotice } from "../../functions/presentation/notices/write-notice.ts";
import { readNoticeTexts } from "../../policy/notices/read-notice-texts.ts";
import { wall } from "../domain/complaint/world.ts";
import { entryOf, message, sentAt } from "./mails.ts";
import { wrongsOf } from "./invariants.ts";
import { openDesk, type TestDesk } from "./kit.ts";
import { fileSpine, walk } from "./spine.ts";

describe("notices in waking hours (OP-15)", () => {
  it("acknowledges at night at once (IN-22) and holds a person's message until the morning", async () => {
    const desk = await openDesk();
    await desk.to("2026-11-20 23:10");
    const number = await fileSpine(desk);
    await message(desk, number);
    await desk.settle();
    expect(sentAt(desk, "acknowledgement")).toEqual(["2026-11-20 23:10"]);
    expect(sentAt(desk, "message-from-staff")).toEqual([]);
    await desk.to("2026-11-21 12:00");
    expect(sentAt(desk, "message-from-staff")).toEqual(["2026-11-21 08:00"]);
  });

  it("sends progress on the evening before 48 hours are over, not on the morning after (CM-02)", async () => {
    const desk = await openDesk();
    await desk.to("2026-11-20 21:30");
    await fileSpine(desk);
    await desk.to("2026-11-23 12:00");
    expect(sentAt(desk, "progress")).toEqual(["2026-11-22 20:45"]);
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
    expect(sentAt(desk, "message-from-staff")).toEqual(["2026-11-21 08:00"]);
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
    expect(sentAt(next, "progress")).toHaveLength(1);
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
    expect(sentAt(desk, "progress")).toHaveLength(1);
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
    expect(sentAt(desk, "needs-a-person")).toEqual(["2026-11-20 11:25"]);
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
