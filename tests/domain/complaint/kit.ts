import type { Command } from "../../../functions/domain/complaint/commands.ts";
import { decide } from "../../../functions/domain/complaint/decide.ts";
import type { Decision } from "../../../functions/domain/complaint/decision.ts";
import type { Deadline } from "../../../functions/domain/complaint/deadline-entry.ts";
import { effects } from "../../../functions/domain/complaint/effects.ts";
import type { ComplaintEvent, EventOf, EventType } from "../../../functions/domain/complaint/events.ts";
import { evolve, type FoldableCommit } from "../../../functions/domain/complaint/evolve.ts";
import type { CausedNotice } from "../../../functions/domain/complaint/notice.ts";
import { nextDue as nextOf } from "../../../functions/domain/complaint/position.ts";
import type { Approval } from "../../../functions/domain/complaint/remedy.ts";
import type { Complaint } from "../../../functions/domain/complaint/state.ts";
import { plusMillis, type Instant } from "../../../functions/domain/instant.ts";
import { at, groundOf, usualWorld, wall, type World } from "./world.ts";

/** A command with who gives it; a function where it depends on the complaint, `on` where the moment matters. */
export interface Step {
  readonly by: string;
  readonly command: Command | ((complaint: Complaint) => Command);
  readonly on?: string;
}

/** One commit with the notices it caused. */
export interface Entry extends FoldableCommit {
  readonly actor: string;
  readonly notices: readonly CausedNotice[];
}

/** A complaint in the hands of a test. Immutable: two tests may go on from the same one. */
export interface Scene {
  readonly world: World;
  readonly now: Instant;
  readonly entries: readonly Entry[];
  readonly state: Complaint | undefined;
}

/** What a command came to, and the scene after it. */
export interface Outcome {
  readonly decision: Decision;
  readonly scene: Scene;
}

export const nothing = (world: Partial<World> = {}): Scene => ({
  world: { ...usualWorld, ...world },
  now: at("2026-11-20 10:00"),
  entries: [],
  state: undefined,
});

const commit = (scene: Scene, now: Instant, actor: string, events: readonly ComplaintEvent[]): Scene => {
  if (events.length === 0) return { ...scene, now };
  const entry = { n: scene.entries.length + 1, at: now, policy: "p", events, actor };
  const state = events.reduce<Complaint | undefined>((before, event) => evolve(before, event, entry), scene.state);
  if (state === undefined) throw new Error("events fold to nothing");
  return { ...scene, now, state, entries: [...scene.entries, { ...entry, notices: effects(state, entry) }] };
};

/** Gives a command one minute after the last, or at a wall time of Shanghai, and takes whatever comes of it. */
export const when = (scene: Scene, { by, command, on }: Step, world: Partial<World> = {}): Outcome => {
  const now = on === undefined ? plusMillis(scene.now, 60_000) : at(on);
  const given = typeof command === "function" ? command(complaintOf(scene)) : command;
  const decision = decide(scene.state, given, groundOf({ ...scene.world, ...world }, now, by));
  const after = decision.kind === "accepted" ? commit(scene, now, by, decision.events) : { ...scene, now };
  return { decision, scene: after };
};

/** Goes through steps that must all be accepted. */
export const given = (start: Scene, ...steps: readonly Step[]): Scene =>
  steps.reduce((scene, step) => {
    const outcome = when(scene, step);
    if (outcome.decision.kind === "refused")
      throw new Error(`${JSON.stringify(step)} was refused: ${JSON.stringify(outcome.decision)}`);
    return outcome.scene;
  }, start);

/** The reason a step is refused with, "accepted" when it is not; with the field where one is named. */
export const verdict = (scene: Scene, step: Step, world: Partial<World> = {}): string => {
  const { decision } = when(scene, step, world);
  if (decision.kind === "accepted") return "accepted";
  return decision.field === undefined ? decision.reason : `${decision.reason} at ${decision.field}`;
};

export const complaintOf = (scene: Scene): Complaint => {
  if (scene.state === undefined) throw new Error("nothing was filed");
  return scene.state;
};

export const statusOf = (scene: Scene): string => complaintOf(scene).phase.status;

/** The next moment at which anything about it is due: the complaint's own, or that of an approval. */
export const nextDue = (scene: Scene): Instant | undefined => nextOf(complaintOf(scene));

const passAt = (scene: Scene, now: Instant): Scene => {
  const scopes: readonly Command[] = [
    ...complaintOf(scene).file.approvals.map((approval): Command => ({
      type: "pass-time",
      scope: "approval",
      approvalId: approval.id,
    })),
    { type: "pass-time", scope: "complaint" },
  ];
  return scopes.reduce((state, command) => given(state, { by: "system", command, on: stamp(now) }), scene);
};

/** Wall time of Shanghai with its milliseconds, so that a step can be given at any moment. */
export const stamp = (instant: Instant): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 23).replace("T", " ");

/** Lets time pass up to a moment, waking at exactly every moment at which something is due. */
export const until = (scene: Scene, wallTime: string): Scene => {
  const end = at(wallTime);
  let current = scene;
  for (let turns = 0; turns < 2_000; turns++) {
    const next = nextDue(current);
    if (next === undefined || next > end) return { ...current, now: end };
    const after = passAt(current, next > current.now ? next : current.now);
    if (after.entries.length === current.entries.length) throw new Error(`nothing happened at ${next}`);
    current = after;
  }
  throw new Error("time does not pass");
};

/** Wakes once, late, when everything up to then has become due. */
export const lateAt = (scene: Scene, wallTime: string): Scene => passAt(scene, at(wallTime));

/** All events of one type, oldest first. */
export const eventsOf = <T extends EventType>(scene: Scene, type: T): readonly EventOf<T>[] =>
  scene.entries.flatMap((entry) => entry.events.filter((event): event is EventOf<T> => event.type === type));

/** The events of the last commit, by type. */
export const lastEvents = (scene: Scene): readonly EventType[] => scene.entries.at(-1)?.events.map((e) => e.type) ?? [];

export const deadlineOf = (scene: Scene, id: string): Deadline => {
  const found = complaintOf(scene).file.deadlines.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`there is no deadline ${id}`);
  return found;
};

/** When a deadline is due, on the wall in Shanghai. */
export const dueOn = (scene: Scene, id: string): string => wall(deadlineOf(scene, id).dueBy);

export const openIds = (scene: Scene): readonly string[] =>
  complaintOf(scene)
    .file.deadlines.filter((entry) => entry.state === "open")
    .map((entry) => entry.id)
    .sort();

export const approvalOf = (scene: Scene, index = 0): Approval => {
  const found = complaintOf(scene).file.approvals.at(index);
  if (found === undefined) throw new Error("nobody was asked");
  return found;
};

/** Notices of one kind as "whom @ when", oldest first. */
export const noticesOf = (scene: Scene, kind: string): readonly string[] =>
  scene.entries.flatMap((entry) =>
    entry.notices
      .filter((notice) => notice.kind === kind)
      .map((notice) => `${notice.to.kind === "staff" ? notice.to.id : "complainant"} @ ${wall(entry.at)}`),
  );
