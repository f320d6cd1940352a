import { plusMillis, type Instant } from "../../functions/domain/instant.ts";
import { get, type Scope } from "./reference-path.ts";
import { runtimeFailure } from "./state-failure.ts";

/**
 * Seconds given as a number or by a path; undefined when neither is. What a path points at must be a whole number of at
 * least `least`: on AWS a timeout of zero or less ends the execution (States.Runtime).
 */
export const readSeconds = (
  fixed: number | undefined,
  path: string | undefined,
  field: string,
  least: number,
  scope: Scope,
): number | undefined => {
  if (path === undefined) return fixed;
  const value = get(path, field, scope);
  if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
  throw runtimeFailure(
    `The ${field} parameter must be a whole number of at least ${least}, not ${JSON.stringify(value)}`,
  );
};

export const plusSeconds = (at: Instant, seconds: number): Instant => plusMillis(at, seconds * 1000);
