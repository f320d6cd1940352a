import { beforeAll, describe, expect, it } from "vitest";
import type { Workflows } from "../../functions/application/ports/workflow.ts";
import { nextDue } from "../../functions/domain/complaint/position.ts";
import { plusMillis } from "../../functions/domain/instant.ts";
import { at } from "../domain/complaint/world.ts";
import { openDesk, type TestDesk, type Wiring } from "./kit.ts";
import { fileSpine, orderOf, spine, walk } from "./spine.ts";

/** What a due action may be late by: 30 seconds until the register looks, and a minute between two looks. */
const lateMillis = 90_000;

/** A minute of a desk whose only motor is the sweep, or five while nothing is near; every run may be killed before it. */
const minute = async (desk: TestDesk, number: string, kills: boolean): Promise<void> => {
  if (kills) await desk.engine.killAll();
  const before = nextDue((await desk.load(number)).complaint);
  const near = before !== undefined && before < plusMillis(desk.now(), 10 * 60_000);
  await desk.time.advance({ advance: near ? "PT1M" : "PT5M" });
  const { complaint } = await desk.load(number);
  const due = nextDue(complaint);
  if (due !== undefined) expect(due > plusMillis(desk.now(), -lateMillis), `${due} at ${desk.now()}`).toBe(true);
  await desk.outside.sweep.sweep();
};

const until = async (desk: TestDesk, number: string, shanghai: string, kills: boolean): Promise<void> => {
  while (desk.now() < at(shanghai)) await minute(desk, number, kills);
};

/** What people were promised: every deadline that a person's command gave, and what became of it. */
const promises = async (desk: TestDesk, number: string) => {
  const { complaint, commits } = await desk.load(number);
  const byPeople = new Set(commits.filter((commit) => commit.actor !== "system").map((commit) => commit.at));
  return complaint.file.deadlines
    .filter((entry) => byPeople.has(entry.startedAt))
    .map((entry) => `${entry.id} ${entry.dueBy} ${entry.state}`);
};

const systemEvents = async (desk: TestDesk, number: string): Promise<string[]> => {
  const { commits } = await desk.load(number);
  const own = commits.filter((commit) => commit.actor === "system");
  return own.flatMap((commit) => commit.events.map((event) => `${event.type} ${"id" in event ? event.id : ""}`)).sort();
};

/** The spine up to consent, the complainant silent for some days, then on to the end. */
const silence = "2026-11-20 15:20";
const live = async (desk: TestDesk, passFor: (number: string) => (shanghai: string) => Promise<void>) => {
  const number = await fileSpine(desk);
  const pass = passFor(number);
  for (const [k, step] of spine.entries()) {
    await pass(step.on ?? "");
    if (step.on === silence) break;
    const outcome = await desk.execute(await orderOf(desk, number, k));
    expect(outcome.kind).toBe("done");
  }
  await pass("2026-11-23 12:00");
  return number;
};

const noWake = (workflows: Workflows): Workflows => ({ ...workflows, wake: () => Promise.resolve("woken") });
const noStart = (workflows: Workflows): Workflows => ({ ...workflows, start: () => Promise.resolve("started") });
const down = (): Promise<never> => Promise.reject(new Error("no service"));
const noService = (): Workflows => ({ start: down, wake: down, stop: down });

const losses: readonly { what: string; kills: boolean; wiring: Wiring }[] = [
  { what: "the whole stream is lost", kills: false, wiring: {} },
  { what: "every run is killed every minute", kills: true, wiring: {} },
  { what: "no wake-up arrives", kills: false, wiring: { bend: noWake } },
  { what: "every run is killed and no wake-up arrives", kills: true, wiring: { bend: noWake } },
  { what: "nothing that is started ever runs", kills: false, wiring: { bend: noStart } },
  { what: "the workflow service is down all the time", kills: false, wiring: { bend: noService } },
];

describe("the register and the sweep alone keep every promise (design section 6 point 1)", () => {
  let undisturbed: { promises: string[]; system: string[] };
  beforeAll(async () => {
    const desk = await openDesk();
    const number = await live(desk, () => (shanghai) => desk.to(shanghai));
    await desk.settle();
    undisturbed = { promises: await promises(desk, number), system: await systemEvents(desk, number) };
    expect(undisturbed.system.length).toBeGreaterThan(2);
  });

  it.each(losses)("does what is due within 90 seconds when $what", async ({ kills, wiring }) => {
    const desk = await openDesk({ ...wiring, stream: false, sweep: false });
    const number = await live(desk, (own) => (shanghai) => until(desk, own, shanghai, kills));
    expect(await promises(desk, number)).toEqual(undisturbed.promises);
    expect(await systemEvents(desk, number)).toEqual(undisturbed.system);
  });

  describe("also after the run of a closed complaint has ended and it is looked at again (OP-29)", () => {
    const asks = spine.findIndex(({ on }) => on === "2026-11-21 10:30");
    const lookedAtAgain = async (
      wiring: Wiring,
      passFor: (desk: TestDesk, number: string) => (to: string) => Promise<void>,
    ) => {
      const before = await openDesk();
      const number = await fileSpine(before);
      await walk(before, number, 0, asks);
      await before.to(spine[asks]?.on ?? "");
      const desk = await before.restart(wiring);
      expect((await desk.execute(await orderOf(desk, number, asks))).kind).toBe("done");
      await passFor(desk, number)("2026-11-23 12:00");
      return { promises: await promises(desk, number), system: await systemEvents(desk, number) };
    };
    let quiet: Awaited<ReturnType<typeof lookedAtAgain>>;
    beforeAll(async () => {
      quiet = await lookedAtAgain({}, (desk) => (shanghai) => desk.to(shanghai));
      expect(quiet.system).toContain("progress-told ");
    });

    it.each(losses)("when $what", async ({ kills, wiring }) => {
      const disturbed = await lookedAtAgain(
        { ...wiring, stream: false, sweep: false },
        (desk, number) => (shanghai) => until(desk, number, shanghai, kills),
      );
      expect(disturbed).toEqual(quiet);
    });
  });

  it("goes on as if nothing had been when the losses end", async () => {
    const desk = await openDesk({ bend: noService });
    const number = await fileSpine(desk);
    await desk.to("2026-11-21 12:00");
    const next = await desk.restart({});
    await next.to("2026-11-21 12:05");
    expect(
      next.engine
        .list()
        .filter((run) => run.status === "RUNNING")
        .map((run) => run.name.slice(0, 13)),
    ).toEqual([number]);
    expect(next.post.mails.filter((mail) => mail.subject === "acknowledgement")).toHaveLength(1);
  });
});
