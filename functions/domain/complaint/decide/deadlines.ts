import { earlier, later, plusMillis, type Instant } from "../../instant.ts";
import type { Deadline as Due } from "../../time/because.ts";
import { agreed, deadline } from "../../time/deadline.ts";
import { isElapsed, type Duration } from "../../time/duration.ts";
import { backwards, limit } from "../../time/limit.ts";
import { portionUntil } from "../../time/portion.ts";
import { latestWaking } from "../../time/waking.ts";
import { isOpen, type OpenedDeadline } from "../deadline-entry.ts";
import type { ComplaintEvent, EventOf } from "../events.ts";
import type { Ground } from "../ground.ts";
import type { CaseFile } from "../state.ts";
import type { DeadlineKey, Grade } from "../vocabulary.ts";

interface Spec {
  readonly key: DeadlineKey;
  readonly id?: string;
  readonly owner: string;
  readonly lasts: Duration;
  /** Of a CRITICAL complaint every clock runs through nights and holidays (OP-01). */
  readonly grade?: Grade;
  /** Limited backwards: must leave `reserve` before the answer promised to the complainant (OP-06). */
  readonly before?: { readonly promise: Instant; readonly reserve: Duration };
}

const opened = (entry: OpenedDeadline): EventOf<"deadline-opened"> => ({ type: "deadline-opened", deadline: entry });

const hoursOfADay = 24;

const aroundTheClock = (lasts: Duration): Duration => ({
  kind: "elapsed",
  minutes: "minutes" in lasts ? lasts.minutes : lasts.days * hoursOfADay * 60,
});

/** How long a clock of this grade runs: a critical complaint knows no office hours and no weekend (OP-01, OP-14). */
export const clockOf = (grade: Grade | undefined, lasts: Duration): Duration =>
  grade === "CRITICAL" ? aroundTheClock(lasts) : lasts;

const limited = (ground: Ground, { grade, lasts, before }: Spec): Due => {
  const clock = clockOf(grade, lasts);
  const own = deadline(ground.now, clock, ground.calendar);
  if (before === undefined) return own;
  const latest = backwards(before.promise, clockOf(grade, before.reserve), ground.calendar);
  const { insideFloor } = ground.policy;
  // Where the clock itself runs through the night, so does the least of it.
  const floor = deadline(ground.now, isElapsed(clock) ? aroundTheClock(insideFloor) : insideFloor, ground.calendar).at;
  const least = before.promise > ground.now ? earlier(floor, before.promise) : floor;
  return limit(own, { ...latest, at: later(latest.at, least) });
};

/**
 * Opens a deadline from now: the earlier of its own length and what the promise to the complainant leaves, but never less
 * than the policy's floor while the promise leaves that much (OP-06). Warned at the policy's share of the clock, in its own unit.
 */
export const openDeadline = (ground: Ground, spec: Spec): EventOf<"deadline-opened"> => {
  const { at, because } = limited(ground, spec);
  return opened({
    id: spec.id ?? spec.key,
    key: spec.key,
    owner: spec.owner,
    startedAt: ground.now,
    dueBy: at,
    warnBy: portionUntil(ground.now, at, clockOf(spec.grade, spec.lasts).kind, ground.policy.warnAt, ground.calendar),
    because,
  });
};

/** Opens a moment at which the system itself acts; nobody is warned of it. */
export const openTimer = (ground: Ground, key: DeadlineKey, { at, because }: Due): EventOf<"deadline-opened"> =>
  opened({ id: key, key, owner: "system", startedAt: ground.now, dueBy: at, because: { ...because, at } });

/** Opens a deadline whose date people agreed on, such as a delivery's (SL-25, OP-08). */
export const openAgreed = (
  ground: Ground,
  spec: { key: DeadlineKey; id: string; owner: string; dueBy: Instant },
): EventOf<"deadline-opened"> => {
  return opened({
    ...spec,
    startedAt: ground.now,
    warnBy: portionUntil(ground.now, spec.dueBy, "elapsed", ground.policy.warnAt, ground.calendar),
    because: agreed(ground.now, spec.dueBy, ground.calendar).because,
  });
};

/** The same duty until the same moment in other hands (OP-06). */
export const inOtherHands = (ground: Ground, running: OpenedDeadline, owner: string): EventOf<"deadline-opened"> => {
  const { id, key, dueBy, because, warnBy = dueBy } = running;
  return opened({ id, key, owner, startedAt: ground.now, dueBy, warnBy: later(warnBy, ground.now), because });
};

/**
 * The next progress notice (CM-02, OP-15): at the latest one interval after the last message, a little before so that it
 * is there in time, and within the complainant's waking hours: earlier, never later. The owner is asked for a sentence.
 */
export const openProgress = (
  ground: Ground,
  owner: string,
  interval: Duration = ground.policy.progress.interval,
): EventOf<"deadline-opened"> => {
  const { lead, askOwnerAfter } = ground.policy.progress;
  const latest = deadline(ground.now, interval, ground.calendar);
  const leave = backwards(latest.at, lead, ground.calendar);
  const waking = latestWaking(leave.at, ground.policy.waking, ground.policy.zone);
  const { at: dueBy, because } = limit(latest, { ...leave, at: later(waking, plusMillis(ground.now, 1)) });
  const ask = deadline(ground.now, askOwnerAfter, ground.calendar).at;
  return opened({
    id: "progress",
    key: "progress",
    owner,
    startedAt: ground.now,
    dueBy,
    warnBy: earlier(ask, dueBy),
    because,
  });
};

const endedBy = (file: CaseFile, type: "deadline-kept" | "deadline-dropped", keys: readonly DeadlineKey[]) =>
  file.deadlines
    .filter((entry) => isOpen(entry) && keys.includes(entry.key))
    .map((entry): ComplaintEvent => ({ type, id: entry.id }));

/** Marks the open deadlines of these keys as kept (late ones are told apart when folding). */
export const keep = (file: CaseFile, ...keys: readonly DeadlineKey[]): readonly ComplaintEvent[] =>
  endedBy(file, "deadline-kept", keys);

/** Ends the open deadlines of these keys because their matter is gone. */
export const drop = (file: CaseFile, ...keys: readonly DeadlineKey[]): readonly ComplaintEvent[] =>
  endedBy(file, "deadline-dropped", keys);

/** The promise to the complainant that inside deadlines must leave room for, if it still runs. */
export const answerPromise = (file: CaseFile): Instant | undefined =>
  file.deadlines.find((entry) => entry.key === "answer" && isOpen(entry))?.dueBy;

type Inside = keyof Ground["policy"]["reserves"];

/**
 * What limits an inside deadline: the answer promised, less the reserve of its grade; nothing once the answer was given
 * (OP-06).
 */
export const beforeAnswer = (ground: Ground, file: CaseFile, inside: Inside): Pick<Spec, "before" | "grade"> => {
  const promise = answerPromise(file);
  const { grade } = file;
  const reserve = (ground.policy.grades[grade].reserves ?? ground.policy.reserves)[inside];
  return promise === undefined ? { grade } : { grade, before: { promise, reserve } };
};
