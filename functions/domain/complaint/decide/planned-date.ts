import { plusMillis, type Instant } from "../../instant.ts";
import type { Refusal } from "../decision.ts";
import type { Ground } from "../ground.ts";

/** Nobody keeps a plan that is further away; a date beyond it is a slip of the keys. */
const farthestDays = 366;
const dayMillis = 86_400_000;

/** What is wrong with a date that somebody plans for: it has passed, or lies more than a year ahead (OP-06, OP-08). */
export const plannedDateProblem = (ground: Ground, at: Instant): Refusal | undefined => {
  if (at <= ground.now) return "date-passed";
  return at > plusMillis(ground.now, farthestDays * dayMillis) ? "date-too-far" : undefined;
};
