import { desk } from "../../../domain/complaint/command-rules.ts";
import { formatMoment } from "../../../presentation/format/moment.ts";
import { typedMoment, wallMoment } from "../typed-moment.ts";
import type { CommandScene, CommandShapes } from "./command-shape.ts";
import { optionLists, staffOptions } from "./option-lists.ts";

const callsToMake = ({ complaint, policy, language, now }: CommandScene) =>
  complaint.file.deadlines
    .filter(({ key, state }) => key === "call" && state === "open")
    .map(({ id, dueBy }) => ({ value: id, label: formatMoment(dueBy, language, policy.zone, { now, withBy: true }) }));

const entries = ({ timeline, policy, language, now }: CommandScene) =>
  timeline
    .map(({ n, at, what }) => ({
      value: String(n),
      label: `${formatMoment(at, language, policy.zone, { now })} ${what}`,
    }))
    .reverse();

/** What staff say to the complainant and to each other. */
export const contactShapes: Pick<
  CommandShapes,
  | "take-complaint"
  | "assign-owner"
  | "record-contact"
  | "send-message"
  | "add-note"
  | "add-progress-sentence"
  | "correct"
> = {
  "take-complaint": { fields: () => [], members: () => ({}) },
  "assign-owner": {
    fields: (field, scene) => [field.select("owner", staffOptions(scene, desk))],
    members: ({ owner }) => ({ owner }),
  },
  "record-contact": {
    fields: (field, scene) => {
      const { language, now, policy } = scene;
      const calls = callsToMake(scene);
      return [
        field.choice("way", "way", ["call", "mail", "sms", "letter"], { value: "call" }),
        field.select("result", optionLists.results(language)),
        field.moment("at", { value: wallMoment(now, policy.zone) }),
        field.check("told"),
        field.area("summary"),
        ...(calls.length === 0 ? [] : [field.select("callId", calls, { required: false })]),
        field.moment("callMeAt", { required: false }),
      ];
    },
    members: ({ way, result, at = "", told, summary, callId, callMeAt }, { policy }) => ({
      way,
      result,
      at: typedMoment(at, policy.zone),
      told: told !== undefined,
      summary,
      ...(callId !== undefined && { callId }),
      ...(callMeAt !== undefined && { callMeAt: typedMoment(callMeAt, policy.zone) }),
    }),
  },
  "send-message": {
    fields: (field) => [field.area("text", { label: "message" })],
    members: ({ text }) => ({ text }),
  },
  "add-note": { fields: (field) => [field.area("text", { label: "note" })], members: ({ text }) => ({ text }) },
  "add-progress-sentence": {
    fields: (field) => [field.text("text", { label: "sentence" })],
    members: ({ text }) => ({ text }),
  },
  correct: {
    fields: (field, scene) => [
      field.select("n", entries(scene), { label: "entry" }),
      field.area("text", { label: "correction" }),
      field.text("reason"),
      field.check("tellComplainant"),
    ],
    members: ({ n, text, reason, tellComplainant }) => ({
      n: Number(n),
      text,
      reason,
      tellComplainant: tellComplainant !== undefined,
    }),
  },
};
