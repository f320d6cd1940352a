import { readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "yaml";

/**
 * What differs from the default policy, so that a deployment in real time is through within minutes: the first response is
 * missed after seconds, the survey follows the remedy by seconds, and notices leave at any hour.
 */
const changes: readonly (readonly [path: readonly string[], value: unknown])[] = [
  [["version"], "in-seconds"],
  [["waking"], { opens: "00:00", closes: "23:59" }],
  [["grades", "NORMAL", "clocks", "firstResponse"], "20s"],
  [["escalation", "first-response", "every"], "2h"],
  [["survey", "after"], "3s"],
];

/** Writes the default policy with those changes to a file. */
export const writePolicyInSeconds = (file: string): void => {
  const policy = parseDocument(readFileSync("policy/default.yaml", "utf8"));
  for (const [path, value] of changes) policy.setIn(path, value);
  writeFileSync(file, policy.toString());
};
