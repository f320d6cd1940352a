import { readFileSync } from "node:fs";

/** The default policy as it stands in its file. */
export const text = readFileSync(new URL("../../../policy/default.yaml", import.meta.url), "utf8");

/** The default policy with one place changed; throws when the place is not there, so that no test passes by accident. */
export const changed = (from: string | RegExp, to: string): string => {
  const next = text.replace(from, to);
  if (next === text) throw new Error(`nothing to change: ${from}`);
  return next;
};
