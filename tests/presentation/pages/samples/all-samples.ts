import { complaintSamples } from "./complaint-samples.ts";
import { decisionSamples } from "./decision-samples.ts";
import type { Sample } from "./sample.ts";

/** Every page in every state that people can meet. */
export const allSamples: readonly Sample[] = [...complaintSamples, ...decisionSamples];
