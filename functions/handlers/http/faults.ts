/** How a named fault is answered; everything else is a 500. */
export interface FaultAnswer {
  readonly status: 500 | 503;
  readonly retryAfterSeconds?: number;
}

export type FaultAnswers = Readonly<Partial<Record<string, FaultAnswer>>>;

/** Time for a throttled table to adapt, or for another instance to finish its commit. */
const shortWhile = 2;
const soon: FaultAnswer = { status: 503, retryAfterSeconds: shortWhile };

/**
 * Faults by `error.name` that pass by themselves: our own, and those of AWS clients that have used up their retries. All the
 * rest is a 500.
 */
export const knownFaults: FaultAnswers = {
  StoreUnavailable: soon,
  IdentityProviderUnavailable: soon,
  Contended: soon,
  ConnectionLost: soon,
  TimeoutError: soon,
  InternalServerError: soon,
  ServiceUnavailable: soon,
  ThrottlingException: soon,
  RequestLimitExceeded: soon,
  ProvisionedThroughputExceededException: soon,
};

const connectionCodes: readonly unknown[] = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"];

/** The name of whatever was thrown, safe to log: never the message, which may quote a person. */
export function faultName(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "Unnamed";
  if ("code" in thrown && connectionCodes.includes(thrown.code)) return "ConnectionLost";
  return /^[A-Za-z]{1,60}$/.test(thrown.name) ? thrown.name : "Unnamed";
}

/** Where it was thrown (`file.ts:line:column`); stack lines with the message are passed over. */
export function faultPlace(thrown: unknown): string {
  const frames = thrown instanceof Error ? (thrown.stack ?? "").split("\n") : [];
  const frame = frames.map((line) => /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1]).find((place) => place);
  return frame ?? "unknown";
}
