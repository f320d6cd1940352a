import type { Retrier } from "./definition.ts";
import { matchesError } from "./state-failure.ts";

/** Which entry of Retry takes an error, and after how many seconds; undefined when none does or its attempts are used up. */
export const retryFor = (
  retriers: readonly Retrier[],
  used: readonly number[],
  error: string,
): { index: number; afterSeconds: number } | undefined => {
  const index = retriers.findIndex(({ ErrorEquals }) => matchesError(ErrorEquals, error));
  const retrier = retriers[index];
  const before = used[index] ?? 0;
  if (retrier === undefined || before >= retrier.MaxAttempts) return undefined;
  const delay = retrier.IntervalSeconds * retrier.BackoffRate ** before;
  return { index, afterSeconds: Math.min(delay, retrier.MaxDelaySeconds ?? Infinity) };
};
