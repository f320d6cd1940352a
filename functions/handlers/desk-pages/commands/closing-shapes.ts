import { typedMoment, wallMoment } from "../typed-moment.ts";
import type { CommandShapes } from "./command-shape.ts";
import { categoryOptions, optionLists } from "./option-lists.ts";
import { typedLines } from "./typed-amount.ts";

/** The step of the ladder that money given at the first contact stands on: special service compensation (SL-04). */
const compensationRung = 2;

/** What the complainant says in the end, and the closing record. */
export const closingShapes: Pick<
  CommandShapes,
  "record-answer" | "record-return-visit" | "resolve-at-first-contact" | "close-complaint" | "decide-reconsideration"
> = {
  "record-answer": {
    fields: (field, { now, policy }) => [
      field.choice("answer", "spoken", ["accept", "refuse"], { label: "spoken" }),
      field.moment("at", { value: wallMoment(now, policy.zone) }),
      field.area("words"),
    ],
    members: ({ answer, at = "", words }, { policy }) => ({ answer, at: typedMoment(at, policy.zone), words }),
  },
  "record-return-visit": {
    fields: (field, { language, now, policy }) => [
      field.moment("at", { value: wallMoment(now, policy.zone) }),
      field.select("result", optionLists.results(language)),
      field.select("solved", optionLists.solved(language), { required: false }),
      field.select("satisfaction", optionLists.satisfactions(language), { required: false }),
      field.area("summary"),
    ],
    members: ({ at = "", result, solved, satisfaction, summary }, { policy }) => ({
      at: typedMoment(at, policy.zone),
      result,
      ...(solved !== undefined && { solved }),
      ...(satisfaction !== undefined && { satisfaction }),
      summary,
    }),
  },
  "resolve-at-first-contact": {
    fields: (field, { language }) => [
      field.area("wrong"),
      field.area("done"),
      field.select("satisfaction", optionLists.pleased(language)),
      field.money("amount"),
    ],
    members: (typed, scene) => {
      const { wrong, done, satisfaction } = typed;
      return { wrong, done, satisfaction, lines: typedLines(typed, compensationRung, scene) };
    },
    places: { lines: "amount" },
  },
  "close-complaint": {
    fields: (field, scene) => [
      field.select("finalType", categoryOptions(scene), { value: scene.complaint.file.category }),
      field.area("result", { label: "closingResult" }),
      field.area("measures", { label: "closingMeasures" }),
      field.area("changed", { required: false }),
    ],
    members: ({ finalType, result, measures, changed }) => ({
      finalType,
      result,
      measures,
      ...(changed !== undefined && { changed }),
    }),
  },
  "decide-reconsideration": {
    fields: (field, { complaint }) => [
      field.choice("upheld", "upheld", ["yes", "no"]),
      field.area("result", { label: "reconsidered" }),
      field.area("measures", { label: "newMeasures", required: false }),
      ...(complaint.file.way === "call" ? [field.moment("toldAt", { required: false })] : []),
    ],
    members: ({ upheld, result, measures, toldAt }, { policy }) => ({
      upheld: upheld === undefined ? undefined : upheld === "yes",
      result,
      ...(measures !== undefined && { measures }),
      ...(toldAt !== undefined && { toldAt: typedMoment(toldAt, policy.zone) }),
    }),
  },
};
