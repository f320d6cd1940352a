import type { StreamId } from "./ports/commit-log.ts";

/** The one place that names logs. */
export const complaintStream = (number: string): StreamId => `COMPLAINT#${number}` as StreamId;
export const historyStream = (token: string): StreamId => `HISTORY#${token}` as StreamId;
export const staffStream = "STAFF#directory" as StreamId;

/** The number behind a complaint's log, or undefined for a log of another kind. */
export const numberOf = (stream: StreamId): string | undefined =>
  stream.startsWith("COMPLAINT#") ? stream.slice("COMPLAINT#".length) : undefined;
