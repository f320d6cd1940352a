/** How a named fault is answered; everything else is a 500. */
export interface FaultAnswer {
  readonly status: 500 | 503;
  readonly retryAfterSeconds?: number;
}

export type FaultAnswers = Readonly<Partial<Record<string, FaultAnswer>>>;

/** Time for a throttled table to adapt, or for another instance to finish its commit. */
const shortWhile = 2;

/** Faults by `error.name`: the store or the sign-in service does not answer, or too many write at once. */
export const knownFaults: FaultAnswers = {
  StoreUnavailable: { status: 503, retryAfterSeconds: shortWhile },
  IdentityProviderUnavailable: { status: 503, retryAfterSeconds: shortWhile },
};

/** The name of whatever was thrown, safe to log: never the message, which may quote a person. */
export const faultName = (thrown: unknown): string =>
  thrown instanceof Error && /^[A-Za-z]{1,60}$/.test(thrown.name) ? thrown.name : "Unnamed";

/** Where it was thrown (`file.ts:line:column`); stack lines with the message are passed over. */
export function faultPlace(thrown: unknown): string {
  const frames = thrown instanceof Error ? (thrown.stack ?? "").split("\n") : [];
  const frame = frames.map((line) => /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1]).find((place) => place);
  return frame ?? "unknown";
}
