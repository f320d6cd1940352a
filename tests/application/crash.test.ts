import { beforeAll, describe, expect, it } from "vitest";
import { claimLeaseMillis } from "../../functions/application/send-notice.ts";
import type { FaultMode } from "./fault-plan.ts";
import { wrongsOf } from "./invariants.ts";
import { openDesk, type TestDesk } from "./kit.ts";
import { fileSpine, filingKey, orderOf, spine, walk } from "./spine.ts";

/** What a doubt adds: somebody is told, and calls the complainant. */
const fromDoubt = ["notice-failed", "needs-a-person", "call-task"];

/** What happened to a complaint: its events without the clocks of calls, and its notices. */
const outcomeOf = async (desk: TestDesk, number: string) => {
  const { commits } = await desk.load(number);
  const events = commits.flatMap((commit) => commit.events.map((event) => event.type));
  const ledger = await desk.store.notices.listOf(number);
  return {
    events: events.filter((type) => !type.startsWith("deadline-") && !fromDoubt.includes(type)).sort(),
    notices: ledger
      .map((entry) => entry.kind)
      .filter((kind) => !fromDoubt.includes(kind))
      .sort(),
  };
};

interface Reference {
  readonly number: string;
  /** Effects of the filing, then of every command of the spine, until all is settled. */
  readonly effects: readonly number[];
  readonly outcome: Awaited<ReturnType<typeof outcomeOf>>;
}

const undisturbed = async (): Promise<Reference> => {
  const desk = await openDesk();
  const marks = [desk.plan.trace.length];
  const number = await fileSpine(desk);
  await desk.to(spine[0]?.on ?? "");
  marks.push(desk.plan.trace.length);
  for (let k = 0; k < spine.length; k++) {
    await walk(desk, number, k, k + 1);
    await desk.to(spine[k + 1]?.on ?? "2026-11-21 12:00");
    marks.push(desk.plan.trace.length);
  }
  expect(await wrongsOf(desk, number)).toEqual([]);
  const effects = marks.slice(1).map((mark, k) => mark - (marks[k] ?? 0));
  return { number, effects, outcome: await outcomeOf(desk, number) };
};

const filing = -1;

/** Carries out one command with a fault in its k-th effect; whoever waits for an answer in vain asks again. */
const disturb = async (desk: TestDesk, number: string, command: number, k: number, mode: FaultMode) => {
  if (command > filing) await desk.to(spine[command]?.on ?? "");
  const order = command > filing ? await orderOf(desk, number, command) : undefined;
  const give = (at: TestDesk): Promise<unknown> => (order === undefined ? at.file(filingKey) : at.execute(order));
  desk.plan.arm(k, mode);
  const first = await desk.outlive(give(desk).catch(() => "failed" as const));
  await desk.settle();
  if (first !== "died" && first !== "failed") await desk.to(spine[command + 1]?.on ?? "2026-11-21 12:00");
  // A claim whose holder died is a doubt once the lease is over.
  desk.sleep(claimLeaseMillis + 1000);
  const next = desk.plan.alive ? desk : await desk.restart();
  await next.settle();
  if (first === "died" || first === "failed") await give(next);
  // Long enough for the register to look after runs that failed.
  next.sleep(claimLeaseMillis);
  await next.settle();
  return next;
};

describe("a fault in any single effect of the way from filing to the final result", () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await undisturbed();
  });

  const cases = (["dies after", "fails before", "fails after"] as const).flatMap((mode) =>
    [filing, ...spine.keys()].map((command) => ({ mode, command })),
  );

  it.each(cases)("loses nothing and doubles nothing when the process $mode (command $command)", async (given) => {
    const { mode, command } = given;
    const count = reference.effects[command + 1] ?? 0;
    expect(count).toBeGreaterThan(3);
    for (let k = 1; k <= count; k++) {
      let desk = await openDesk();
      if (command > filing) await walk(desk, await fileSpine(desk), 0, command);
      desk = await disturb(desk, reference.number, command, k, mode);
      const name = `effect ${k} of ${count}: ${desk.plan.trace.at(-1) ?? ""}`;
      expect(await wrongsOf(desk, reference.number), name).toEqual([]);
      await walk(desk, reference.number, command + 1);
      expect(await wrongsOf(desk, reference.number), name).toEqual([]);
      expect(await outcomeOf(desk, reference.number), name).toEqual(reference.outcome);
    }
  });
});
