import { answerSamples } from "./answer-samples.ts";
import { caseSamples } from "./case-samples.ts";
import { complaintSamples } from "./complaint-samples.ts";
import { decisionSamples } from "./decision-samples.ts";
import { queueSamples } from "./queue-samples.ts";
import type { Sample } from "./sample.ts";
import { statusSamples } from "./status-samples.ts";

/** Every page in every state that people can meet. */
export const allSamples: readonly Sample[] = [
  ...complaintSamples,
  ...statusSamples,
  ...answerSamples,
  ...decisionSamples,
  ...queueSamples,
  ...caseSamples,
];
