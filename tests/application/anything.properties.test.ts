import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimLeaseMillis } from "../../functions/application/send-notice.ts";
import type { FaultMode } from "./fault-plan.ts";
import { wrongsOf } from "./invariants.ts";
import { openDesk, type TestDesk } from "./kit.ts";
import { orderOf, spine } from "./spine.ts";

/** What can come next in a life of a desk with three complaints. */
type Turn =
  | { readonly kind: "next-command"; readonly of: number }
  | { readonly kind: "message"; readonly of: number }
  | { readonly kind: "two-at-once"; readonly of: number }
  | { readonly kind: "minutes"; readonly count: number }
  | { readonly kind: "fault"; readonly k: number; readonly mode: FaultMode }
  | { readonly kind: "mail"; readonly fate: "lost" | "refused" | "vanished" }
  | { readonly kind: "kill-runs" }
  | { readonly kind: "restart" };

const of = fc.nat({ max: 2 });
const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant("next-command" as const), of }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("message" as const), of }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("two-at-once" as const), of }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant("minutes" as const), count: fc.integer({ min: 1, max: 3000 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("fault" as const),
        k: fc.integer({ min: 1, max: 25 }),
        mode: fc.constantFrom<FaultMode>("dies before", "dies after", "fails before", "fails after"),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("mail" as const),
        fate: fc.constantFrom("lost", "refused", "vanished"),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("kill-runs" as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const) }) },
  ),
  { minLength: 5, maxLength: 40 },
);

/** People who go on with three complaints whatever happens; refusals and faults are part of it. */
const createPeople = () => {
  const numbers = new Map<number, string>();
  const steps = [0, 0, 0];
  let messages = 0;
  const fileOrNext = async (desk: TestDesk, which: number): Promise<void> => {
    const number = numbers.get(which);
    if (number === undefined) {
      const filed = await desk.file(`key-of-complaint-no-${which}`);
      if (filed.kind === "filed") numbers.set(which, filed.complaint.file.number);
      return;
    }
    const k = steps[which] ?? 0;
    if (k >= spine.length) return;
    const outcome = await desk.execute({
      ...(await orderOf(desk, number, k)),
      commandId: `${number}-${k}-${steps[which]}`,
    });
    if (outcome.kind === "done") steps[which] = k + 1;
  };
  const message = async (desk: TestDesk, which: number): Promise<void> => {
    const number = numbers.get(which);
    if (number === undefined) return;
    const commandId = `message-${++messages}`;
    await desk.execute({ number, command: { type: "add-message", text: "?" }, actor: "complainant", commandId });
  };
  return { numbers, fileOrNext, message };
};

const live = async (story: readonly Turn[]): Promise<void> => {
  let desk = await openDesk();
  const people = createPeople();
  const act = async (turn: Turn): Promise<void> => {
    switch (turn.kind) {
      case "next-command":
        return people.fileOrNext(desk, turn.of);
      case "message":
        return people.message(desk, turn.of);
      case "two-at-once":
        await Promise.all([people.fileOrNext(desk, turn.of), people.message(desk, turn.of)]);
        return;
      case "minutes":
        await desk.time.advance({ advance: `PT${turn.count}M` });
        return;
      case "fault":
        desk.plan.arm(turn.k, turn.mode);
        return;
      case "mail":
        desk.post.next(turn.fate);
        return;
      case "kill-runs":
        return desk.engine.killAll();
      case "restart":
        desk = await desk.restart();
    }
  };
  for (const turn of story) {
    // Whoever gets no answer, or a fault, simply goes on.
    await desk.outlive(act(turn).catch(() => undefined));
    await desk.settle();
    if (!desk.plan.alive) desk = await desk.restart();
  }
  desk = await desk.restart();
  desk.sleep(claimLeaseMillis + 1);
  await desk.settle();
  // A day without faults: every retry and every run that was lost has had its time.
  await desk.to("2026-11-23 12:00");
  await desk.time.advance({ advance: "P8D" });
  desk.sleep(claimLeaseMillis + 1);
  await desk.settle();
  for (const number of people.numbers.values()) expect(await wrongsOf(desk, number)).toEqual([]);
};

describe("whatever happens, in whatever order", () => {
  it("no complaint is lost, no notice doubled without a doubt or left out, every workflow lives (design section 6)", async () => {
    await fc.assert(fc.asyncProperty(turns, live), {
      numRuns: 40,
      endOnFailure: false,
      interruptAfterTimeLimit: 45_000,
    });
  });
});
