import { beforeAll, describe, expect, it } from "vitest";
import { createKeepWorkflows } from "../../functions/application/keep-workflows.ts";
import { hasMoved, locate } from "../../functions/application/locate.ts";
import { loadComplaint } from "../../functions/application/complaint-log.ts";
import type { Commit, CommitLog } from "../../functions/application/ports/commit-log.ts";
import type { WaitStore, Workflows } from "../../functions/application/ports/workflow.ts";
import { complaintStream } from "../../functions/application/streams.ts";
import { createWorkflowWait, type Waiting } from "../../functions/application/workflow-wait.ts";
import { createMemoryStore } from "../../local/store/memory-store.ts";
import { at } from "../domain/complaint/world.ts";
import { explore, sample, type Explored, type Gate } from "./interleavings.ts";
import { openDesk } from "./kit.ts";
import { fileSpine, walk } from "./spine.ts";

/** The commits of a complaint on its way, to be written again one by one: each but the first moves the stage. */
let commits: readonly Commit[] = [];
let number = "";
const now = () => at("2026-11-20 15:00");

beforeAll(async () => {
  const desk = await openDesk();
  number = await fileSpine(desk);
  await walk(desk, number, 0, 4);
  const all = await desk.store.log.read(complaintStream(number));
  // Taken, verified and transferred: stages received → verifying → verifying → transferred.
  commits = all.slice(0, 4);
});

const ref = () => ({ machine: "complaint" as const, id: number, number });

/** A world of one complaint, one waiting run and as many later commits as asked for. */
const world = async (wait: "as built" | "fold first", changes: readonly (readonly number[])[]) => {
  const store = createMemoryStore();
  const append = async (n: number): Promise<void> => {
    const commit = commits[n - 1];
    if (commit === undefined) throw new Error(`there is no commit ${n}`);
    await store.log.append(commit);
  };
  const started = changes.flat()[0] ?? 2;
  for (let n = 1; n < started; n++) await append(n);
  await store.waits.takeGeneration("complaint", number, number, 0, now());
  const answered: string[] = [];
  const loaded = await loadComplaint(store.log, number);
  if (loaded === undefined) throw new Error("nothing was filed");
  const position = locate(loaded.complaint, ref(), now());
  const waiting: Waiting = {
    ...ref(),
    ...position,
    generation: 1,
    token: "token",
    enteredAt: now(),
    retryCount: 0,
  };

  const through = (gate: Gate) => {
    const log: CommitLog = { ...store.log, read: (stream) => gate.step("fold", () => store.log.read(stream)) };
    const waits: WaitStore = {
      ...store.waits,
      put: (record) => gate.step("put", () => store.waits.put(record)),
      find: (machine, id) => gate.step("read-wait", () => store.waits.find(machine, id)),
    };
    const workflows: Workflows = {
      start: () => Promise.resolve("started"),
      stop: () => Promise.resolve(),
      wake: (token) =>
        gate.step("answer", () => {
          const alive = !answered.includes(token);
          answered.push(token);
          return Promise.resolve(alive ? "woken" : "moved-on");
        }),
    };
    return { log, waits, workflows, now };
  };

  const waiter = async (gate: Gate): Promise<void> => {
    const deps = through(gate);
    if (wait === "as built") return createWorkflowWait(deps)(waiting);
    const seen = await loadComplaint(deps.log, number);
    await deps.waits.put(waiting);
    if (seen !== undefined && hasMoved(waiting, locate(seen.complaint, ref(), now())))
      await deps.workflows.wake(waiting.token, {});
  };

  const committers = changes.map((own) => async (gate: Gate): Promise<void> => {
    for (const n of own) {
      await gate.step(`commit ${n}`, () => append(n));
      await createKeepWorkflows(through(gate)).wake(ref());
    }
  });

  return {
    commit: append,
    wake: (gate: Gate) => createKeepWorkflows(through(gate)).wake(ref()),
    processes: { waiter, ...Object.fromEntries(committers.map((run, k) => [`committer ${k + 1}`, run])) },
    check: async (): Promise<string | undefined> => {
      if (answered.includes("token")) return undefined;
      const held = await store.waits.find("complaint", number);
      const after = await loadComplaint(store.log, number);
      if (held === undefined || after === undefined) return "neither awake nor waiting";
      const generation = await store.waits.generation("complaint", number);
      if (generation > 1) return undefined;
      return hasMoved(held, locate(after.complaint, ref(), now())) ? `asleep in ${held.stage}` : undefined;
    },
  };
};

/** The same with nothing but the waiter in motion. */
const parts = () => world("as built", []);

describe("waiting and waking, in every order of their steps (design section 3, Waiting safely)", () => {
  it("loses no wake-up when one commit meets one waiter", async () => {
    const found = await explore(() => world("as built", [[2]]));
    expect(found.wrong).toEqual([]);
    expect(found.orders).toBeGreaterThan(20);
  });

  it("loses none when two commits follow each other", async () => {
    const found = await explore(() => world("as built", [[2, 3]]));
    expect(found.wrong).toEqual([]);
    expect(found.orders).toBeGreaterThan(50);
  });

  it("loses none when the second commit comes with a stage of its own", async () => {
    const found = await explore(() => world("as built", [[3, 4]]));
    expect(found.wrong).toEqual([]);
  });

  it("loses none when both dispatches come at any time after their commits", async () => {
    const found = await sample(async () => {
      const { commit, wake, ...race } = await parts();
      const written = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
      const writer = async (gate: Gate): Promise<void> => {
        for (const [k, done] of written.entries()) {
          await gate.step(`commit ${k + 2}`, () => commit(k + 2));
          done.resolve(undefined);
        }
      };
      const dispatcher =
        (k: number) =>
        async (gate: Gate): Promise<void> => {
          await written[k]?.promise;
          await wake(gate);
        };
      return { ...race, processes: { ...race.processes, writer, first: dispatcher(0), second: dispatcher(1) } };
    }, 1_000);
    expect(found.wrong).toEqual([]);
  });

  it("would lose one if it folded before it put the record: the enumeration finds what it looks for", async () => {
    const found: Explored = await explore(() => world("fold first", [[2]]));
    expect(found.wrong).toEqual([expect.stringMatching(/fold.*commit 2.*read-wait.*put.*asleep in received/)]);
  });
});

describe("generations", () => {
  const setUp = async () => {
    const desk = await openDesk({ sweep: false });
    const id = await fileSpine(desk);
    return { desk, one: { machine: "complaint" as const, id, number: id } };
  };

  it("tells a run of a lower generation that it was superseded, and it ends", async () => {
    const { desk, one } = await setUp();
    await desk.store.waits.takeGeneration("complaint", one.id, one.id, 1, desk.now());
    expect(await desk.outside.steps.fold(one, 1)).toMatchObject({ stage: "superseded" });
    expect(await desk.outside.steps.dealWithDue(one, 1, "late")).toMatchObject({ stage: "superseded" });
    await desk.to("2026-11-21 12:00");
    expect(desk.engine.list().map((run) => `${run.name.slice(-2)} ${run.status}`)).toEqual(["g1 SUCCEEDED"]);
  });

  it("answers the token of a superseded run that comes to wait, so that it does not stay", async () => {
    const { desk, one } = await setUp();
    const held = await desk.store.waits.find("complaint", one.id);
    if (held === undefined) throw new Error("nothing waits");
    await desk.store.waits.takeGeneration("complaint", one.id, one.id, 1, desk.now());
    await desk.outside.wait(held);
    await desk.settle();
    expect(desk.engine.list().map((run) => run.status)).toEqual(["SUCCEEDED"]);
  });

  it("is taken by one only when several replace the same lost run at once", async () => {
    const { desk, one } = await setUp();
    await desk.engine.loseExecution(`${one.id}-g1`);
    const { revive } = desk.outside.keep;
    await Promise.all([revive(one), revive(one), revive(one), revive(one)]);
    await desk.settle();
    expect(await desk.store.waits.generation("complaint", one.id)).toBe(2);
    expect(desk.engine.list().filter((run) => run.status === "RUNNING")).toHaveLength(1);
  });
});
