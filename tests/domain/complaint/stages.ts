import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import type { Step } from "./kit.ts";
import {
  answered,
  asksAgain,
  carriedOut,
  closed,
  compensation,
  consents,
  filed,
  found,
  proposed,
  released,
  surveyed,
  taken,
  transferred,
  verified,
} from "./steps.ts";

/** From filing to the department's answer: all on Friday 20 November 2026. */
const toAnswer = (first: Step): readonly Step[] => [
  first,
  taken("2026-11-20 10:10"),
  verified("2026-11-20 10:30"),
  transferred("2026-11-20 11:00"),
  answered("2026-11-20 15:00"),
  found("2026-11-20 15:10"),
];
const repaired = (first: Step): readonly Step[] => [...toAnswer(first), proposed({}, "specialist", "2026-11-20 15:30")];

/** The steps that bring a complaint into each status, filed as `first` says. */
export const stepsTo = (status: Status, first: Step = filed()): readonly Step[] => {
  switch (status) {
    case "received":
      return [first];
    case "verifying":
      return toAnswer(first).slice(0, 3);
    case "transferred":
      return toAnswer(first).slice(0, 4);
    case "proposing":
      return toAnswer(first);
    case "awaiting-approval":
      return [...toAnswer(first), proposed(compensation(250), "specialist", "2026-11-20 15:30")];
    case "awaiting-release":
      return repaired(first);
    case "awaiting-consent":
      return [...repaired(first), released("2026-11-20 16:00")];
    case "implementing":
      return [...stepsTo("awaiting-consent", first), consents("accept", "", "2026-11-20 17:00")];
    case "confirming":
      return [...stepsTo("implementing", first), carriedOut("2026-11-27 16:00")];
    case "return-visit":
      return [...stepsTo("confirming", first), surveyed({ result: "neutral" }, "2026-11-28 09:00")];
    case "closing":
      return [...stepsTo("confirming", first), surveyed({}, "2026-11-28 09:00")];
    case "closed":
      return [...stepsTo("closing", first), closed("2026-11-30 10:00")];
    case "reconsidering":
      return [...stepsTo("closed", first), asksAgain("2026-12-01 10:00")];
  }
};
