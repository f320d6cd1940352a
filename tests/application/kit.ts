import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Loaded } from "../../functions/application/complaint-log.ts";
import { foldCommits } from "../../functions/application/complaint-log.ts";
import type { Order, Outcome } from "../../functions/application/execute-command.ts";
import type { Filed } from "../../functions/application/file-complaint.ts";
import type { WriteNotice } from "../../functions/application/ports/mailer.ts";
import type { Workflows } from "../../functions/application/ports/workflow.ts";
import { complaintStream } from "../../functions/application/streams.ts";
import type { ComplaintForm } from "../../functions/domain/complaint/commands.ts";
import { instantOf } from "../../functions/domain/instant.ts";
import { createCore } from "../../functions/handlers/wiring/core.ts";
import { createOutside } from "../../functions/handlers/wiring/outside.ts";
import { createTask, createWait } from "../../functions/handlers/workflow/workflow-operations.ts";
import { createLogStream } from "../../local/desk/log-stream.ts";
import { seedStaff } from "../../local/desk/seed-staff.ts";
import { createEngine } from "../../local/step-functions/engine.ts";
import { createMemoryExecutionStore } from "../../local/step-functions/execution-store.ts";
import { fillPlaceholders } from "../../local/step-functions/fill-placeholders.ts";
import { createMemoryStore, type MemoryStore } from "../../local/store/memory-store.ts";
import { createVirtualTime } from "../../local/time/virtual-time.ts";
import { packPolicy } from "../../policy/pack-policy.ts";
import { at, staff } from "../domain/complaint/world.ts";
import { formOf } from "../domain/complaint/steps.ts";
import { createEngineWorkflows, machineName } from "./engine-workflows.ts";
import { createFaultPlan } from "./fault-plan.ts";
import { createPostbox } from "./postbox.ts";

/** What outlives a process: the stores, the mails, the executions, the clock. */
const createSurvivors = (store: MemoryStore = createMemoryStore()) => ({
  store,
  post: createPostbox(),
  executions: createMemoryExecutionStore(),
  wall: { ms: Date.parse(at("2026-11-20 10:00")) },
  offset: { ms: 0 },
  secrets: { given: 0 },
});
export type Survivors = ReturnType<typeof createSurvivors>;

export interface Wiring {
  /** Whether commits are dispatched as they are written; off = the whole stream is lost. */
  readonly stream?: boolean;
  /** Whether the sweep runs by itself whenever something waits for it. */
  readonly sweep?: boolean;
  readonly writeNotice?: WriteNotice;
  /** How long before its end the calendar is warned of; the policy's own 60 days would put a mail into every test. */
  readonly calendarWarningDays?: number;
  /** Bends the workflow service: answers that go astray, starts that start nothing. */
  readonly bend?: (workflows: Workflows) => Workflows;
}

const pack = packPolicy();
const functionNames = { WorkflowFunction: "workflow", WaitFunction: "wait" };
const definition = (machine: string): string =>
  fillPlaceholders(
    readFileSync(new URL(`../../statemachines/${machine}.asl.json`, import.meta.url), "utf8"),
    functionNames,
  );
const definitions = { complaint: definition("complaint"), approval: definition("approval") };

const sha = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());

/** Whom and about what, and nothing else: the words have tests of their own. */
export const plainNotice: WriteNotice = ({ notice, complaint }) => {
  const { to, kind, about = "" } = notice;
  const address =
    to.kind === "complainant"
      ? complaint.file.personal?.complainant.email
      : staff.find((member) => member.id === to.id)?.email;
  if (address === undefined) return undefined;
  return { to: address, subject: kind, text: `${kind} ${about}`, html: "", number: complaint.file.number };
};

/** One life of a desk in memory over whatever the last one left. */
const bringUp = async (survivors: Survivors, wiring: Wiring) => {
  const { store, post, executions, wall, offset } = survivors;
  const plan = createFaultPlan();
  const alarms: { code: string; id: string; fault: string | undefined }[] = [];
  const faults: string[] = [];
  const time = await createVirtualTime({
    wall: { now: () => wall.ms },
    offset: {
      load: () => Promise.resolve(offset.ms),
      save: (ms) => {
        offset.ms = ms;
        return Promise.resolve();
      },
    },
    frozen: true,
    onFault: ({ what, error }) => faults.push(`${what}: ${String(error)}`),
  });
  const stream = createLogStream(plan.wrap("log", store.log));
  const core = createCore({
    log: stream.log,
    policies: plan.wrap("policies", store.policies),
    inUse: { ...pack, policy: { ...pack.policy, calendarWarningDays: wiring.calendarWarningDays ?? 0 } },
    clock: time,
    wall: { now: () => wall.ms },
    secrets: {
      bytes: (count) => sha(`secret ${survivors.secrets.given++}`).subarray(0, count),
    },
    keys: (use) => sha(`key for ${use}`),
    pause: () => Promise.resolve(),
  });
  const operations: { current?: { task: ReturnType<typeof createTask>; wait: ReturnType<typeof createWait> } } = {};
  const engine = createEngine({
    time,
    store: plan.wrap("executions", executions),
    invoke: (name, payload) => {
      if (!plan.alive || operations.current === undefined) return new Promise<never>(() => undefined);
      return name === "wait" ? operations.current.wait(payload) : operations.current.task(payload);
    },
  });
  const alarm = (code: string, id: string, fault?: string) => void alarms.push({ code, id, fault });
  const outside = createOutside(core, {
    waits: plan.wrap("waits", store.waits),
    notices: plan.wrap("notices", store.notices),
    summaries: plan.wrap("summaries", store.summaries),
    heads: plan.wrap("heads", store.heads),
    attempts: plan.wrap("attempts", store.attempts),
    workflows: plan.wrap("workflows", (wiring.bend ?? ((straight) => straight))(createEngineWorkflows(engine))),
    mailer: plan.wrap("mailer", post),
    writeNotice: wiring.writeNotice ?? plainNotice,
    writeHouseNotice: ({ warning, member }) => ({
      to: member.email,
      subject: "calendar-ends",
      text: `${warning.publishedThrough} in ${warning.daysLeft} days`,
      html: "",
    }),
    alarm,
  });
  operations.current = { task: createTask({ steps: outside.steps, alarm }), wait: createWait({ wait: outside.wait }) };
  if (wiring.stream !== false)
    stream.follow(outside.sweep.dispatchOne, (work) => void time.track("dispatch", work).catch(() => undefined));
  if (wiring.sweep !== false)
    time.addJob({
      name: "sweep",
      nextDue: outside.sweep.nextDue,
      run: async () => {
        await outside.sweep.sweep();
      },
    });
  for (const machine of ["complaint", "approval"] as const)
    await engine.putStateMachine(machineName(machine), definitions[machine]);
  await engine.restore();
  return { survivors, wiring, plan, alarms, faults, time, core, outside, engine, operations: operations.current };
};
type Life = Awaited<ReturnType<typeof bringUp>>;

const deskOf = (life: Life) => {
  const { survivors, plan, time, core } = life;
  /** Waits for work, or for the death of the process that does it. */
  const outlive = <T>(work: Promise<T>): Promise<T | "died"> => Promise.race([work, plan.died]);
  const settle = (): Promise<undefined | "died"> => outlive(time.settle().then(() => undefined));
  const load = async (number: string): Promise<Loaded> => {
    const loaded = foldCommits(await survivors.store.log.read(complaintStream(number)));
    if (loaded === undefined) throw new Error(`there is no complaint ${number}`);
    return loaded;
  };
  return {
    ...life,
    store: survivors.store,
    post: survivors.post,
    settle,
    load,
    outlive,
    file: (idempotencyKey: string, form: Partial<ComplaintForm> = {}): Promise<Filed> =>
      core.file({ form: formOf(form), idempotencyKey, actor: "complainant" }),
    execute: (order: Order): Promise<Outcome> => core.execute(order),
    /** Moves business time to a wall time of Shanghai and settles; earlier times do nothing. */
    to: async (shanghai: string): Promise<void> => {
      const target = at(shanghai);
      if (target > time.now()) await outlive(time.advance({ to: target }));
    },
    /** Moves the wall clock, and business time with it, without anything being looked at on the way. */
    sleep: (ms: number): void => {
      survivors.wall.ms += ms;
    },
    now: () => instantOf(survivors.wall.ms + survivors.offset.ms),
    /** Kills the process and brings another one up over the same stores. */
    restart: async (other: Wiring = life.wiring) => {
      plan.kill();
      return deskOf(await bringUp(survivors, other));
    },
  };
};

export type TestDesk = ReturnType<typeof deskOf>;

/** A whole desk in memory: the very use cases, machines and example staff, over stores that a test holds. */
export const openDesk = async (wiring: Wiring = {}, store?: MemoryStore): Promise<TestDesk> => {
  const desk = deskOf(await bringUp(createSurvivors(store), wiring));
  await seedStaff(desk.core);
  await desk.settle();
  return desk;
};
