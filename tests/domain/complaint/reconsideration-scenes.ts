import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nothing, type Scene, type Step } from "./kit.ts";
import {
  asksAgain,
  compensation,
  carriedOut,
  closed,
  consents,
  decided,
  proposed,
  released,
  repair,
  staffDoes,
  surveyed,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";

/** A history that came as far as a stage, and what followed. */
export const history = (status: Status, ...more: Step[]): Scene => given(nothing(), ...stepsTo(status), ...more);

export const file = (scene: Scene) => complaintOf(scene).file;

/** Somebody looks into the case and writes it down: enough to have taken part. */
export const note = (by: string, on?: string): Step => staffDoes(by, { type: "add-note", text: "看过了" }, on);

/** Closed after a payment of so many yuan that a manager approved. */
export const approvedBy = (yuan: number, approver: string): Scene =>
  given(
    nothing(),
    ...stepsTo("proposing"),
    proposed({ ...compensation(yuan), deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
    decided("approve", { by: approver, how: "signed-in", typedMinor: yuan * 100 }, "2026-11-20 15:40"),
    released("2026-11-20 16:00"),
    consents("accept", "", "2026-11-20 17:00"),
    carriedOut("2026-11-27 16:00"),
    surveyed({}, "2026-11-28 09:00"),
    closed("2026-11-30 10:00"),
  );
/** Who would be asked to look again. */
export const reviewerOf = (scene: Scene): string | undefined =>
  file(given(scene, asksAgain())).reconsideration?.reviewer;
