import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Letter, type Receipt } from "./kit.ts";

const hour = 3_600_000;
const complainant = "chen.xiao@example.com";
const sentAt = (letter: Letter): number => Date.parse(letter.sentAt);
/** To the minute: a waiting state wakes a second after its moment, never before it. */
const minuteOf = (letter: Letter | undefined): string => letter?.sentAt.slice(0, 16) ?? "never";
const hourOfDay = (letter: Letter): number => new Date(sentAt(letter) + 8 * hour).getUTCHours();

describe("a complaint that nobody touches for twenty days", () => {
  let desk: JourneyDesk;
  let receipt: Receipt;
  let letters: readonly Letter[];
  let owner: string;
  const toldComplainant = () => letters.filter(({ to }) => to.includes(complainant));
  const about = (kind: string, words: string) =>
    letters.filter((letter) => letter.kind === kind && `${letter.subject}\n${letter.text}`.includes(words));

  beforeAll(async () => {
    desk = await openDesk();
    receipt = await desk.complain();
    owner = (await desk.view(receipt.number)).owner;
    for (let day = 0; day < 20; day++) await desk.advance("P1D");
    letters = await desk.lettersAbout(receipt.number);
  });
  afterAll(() => desk.close());

  it("never leaves the complainant without a message for more than 48 hours (CM-02, OP-15)", async () => {
    const moments = [...toldComplainant().map(sentAt), Date.parse(await desk.now())];
    expect(moments.length).toBeGreaterThan(10);
    const gaps = moments.slice(1).map((moment, k) => (moment - (moments[k] ?? 0)) / hour);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(48);
  });

  it("sends no message twice", () => {
    expect(new Set(letters.map(({ tags }) => tags["notice"])).size).toBe(letters.length);
    const words = toldComplainant().map(({ subject, text }) => `${subject}\n${text}`);
    expect(new Set(words).size).toBe(words.length);
  });

  it("wakes nobody up between 21:00 and 08:00", () => {
    const asleep = toldComplainant().filter((letter) => hourOfDay(letter) >= 21 || hourOfDay(letter) < 8);
    expect(asleep.map(({ kind }) => kind)).toEqual([]);
  });

  it("warns the owner at 80 % of the first response, then goes up level by level, each once, naming who is late; the last hears of it again, never twice a day (GD-13)", () => {
    const warnings = about("deadline-warning", "首次").filter(({ to }) => to.includes(`${owner}@desk.example`));
    expect(warnings.map(minuteOf)).toEqual(["2026-11-23T20:12"]);
    const missed = about("deadline-missed", "首次");
    const [toSupervisor, toDirector, toVp, ...toGm] = missed.map(({ to }) => to[0]?.split("@")[0]);
    expect([toSupervisor, toDirector, toVp]).toEqual(["supervisor", "director", "vp"]);
    expect(new Set(toGm)).toEqual(new Set(["gm"]));
    const days = missed.slice(3).map((letter) => letter.sentAt.slice(0, 10));
    expect(new Set(days).size).toBe(days.length);
    expect(minuteOf(missed[0])).toBe("2026-11-24T01:00");
    const name = { specialist: "李敏", specialist2: "周涛" }[owner] ?? owner;
    for (const letter of missed) expect(letter.text).toContain(name);
  });

  it("tells the complainant that the answer is late, with a new date per level, and no fifth that nobody would believe (CM-09, GD-12)", async () => {
    const overdue = toldComplainant().filter(({ kind }) => kind === "overdue");
    expect(minuteOf(overdue[0])).toBe("2026-11-30T10:00");
    const newDates = ["12月1日", "12月2日", "12月3日", "12月4日"];
    expect(overdue.map(({ text }) => newDates.find((date) => text.includes(date)))).toEqual(newDates);
    expect((await desk.status(receipt)).late).toBe(true);
  });

  it("says honestly that nothing happened, and tells the supervisor of the silence (OP-15)", () => {
    const progress = toldComplainant().filter(({ kind }) => kind === "progress");
    expect(progress[0]?.text).toContain("还没有新的结果");
    expect(about("progress-silence", "").map(({ to }) => to[0])).toContain("supervisor@desk.example");
  });

  it("raises no alarm, and the workflow still waits for what comes next", async () => {
    expect(desk.alarms()).toEqual([]);
    const { body } = await desk.client.get<{ name: string; status: string }[]>("/_local/executions");
    expect(body.filter(({ status }) => status === "RUNNING").map(({ name }) => name)).toEqual([`${receipt.number}-g1`]);
  });
});
