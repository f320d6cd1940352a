import { createHmac } from "node:crypto";
import { BrokenHistory } from "../../application/ports/commit-faults.ts";
import type { Commit, LoggedEvent, NewCommit, StreamId } from "../../application/ports/commit-log.ts";
import { CommitBody, encodeBody, hashBody } from "./commit-body.ts";
import type { LogKey } from "./log-key.ts";
import { openBox, sealBox } from "./sealed-box.ts";
import { upcast, type JsonBody, type Upcasters } from "./upcasters.ts";

/** A commit as it is stored, still closed. `stream` and `n` are where it was found, not what it says of itself. */
export interface StoredCommit {
  readonly stream: StreamId;
  readonly n: number;
  readonly body: string;
  readonly sealed?: Uint8Array | undefined;
}

/** HMAC (hex) of the sealed plain text: lets the body, which outlives erasure, vouch for it without revealing it. */
export const macOfSealed = (key: LogKey, plain: Uint8Array): string =>
  createHmac("sha256", key.mac).update(plain).digest("hex");

/** Binds the sealed part to its place and to the exact body beside it: one moved or edited alone does not open. */
const bound = (stream: string, n: number, hash: string): string => `${stream}\n${n}\n${hash}`;

/** Splits a commit into its public body and its sealed part (one JSON array, an element per event). */
export const sealCommit = (commit: NewCommit, key: LogKey): { body: string; hash: string; sealed: Uint8Array } => {
  const plain = Buffer.from(JSON.stringify(commit.events.map((event) => event.sealed ?? null)));
  const body = encodeBody(commit, macOfSealed(key, plain));
  const hash = hashBody(body);
  return { body, hash, sealed: sealBox(key.cipher, plain, bound(commit.stream, commit.n, hash)) };
};

/** The sealed plain text of a stored commit; throws when it, its body or its place was changed. */
export const openSealed = (stored: StoredCommit, sealed: Uint8Array, key: LogKey): Buffer =>
  openBox(key.cipher, sealed, bound(stored.stream, stored.n, hashBody(stored.body)));

/**
 * Reads a stored commit, upcasts it, and puts the sealed parts back into their events; they read null without key or
 * sealed part (erased, OP-27). Throws BrokenHistory when the item was changed or stands in a wrong place.
 */
export const openCommit = (stored: StoredCommit, key: LogKey | null, registry: Upcasters): Commit => {
  const broken = (what: string, cause?: unknown) => new BrokenHistory(stored.stream, stored.n, what, { cause });
  const attempt = <T>(what: string, read: () => T): T => {
    try {
      return read();
    } catch (cause) {
      throw broken(what, cause);
    }
  };
  const { sealed } = stored;
  const raw = attempt("its body is not JSON", () => JSON.parse(stored.body) as JsonBody);
  const parts =
    key === null || sealed === undefined
      ? []
      : attempt(
          "its sealed part does not open",
          () => JSON.parse(openSealed(stored, sealed, key).toString()) as unknown[],
        );
  const body = attempt("its body is not a commit", () => CommitBody.parse(upcast(restore(raw, parts), registry)));
  if (body.stream !== stored.stream || body.n !== stored.n) throw broken(`it says it is ${body.n} of ${body.stream}`);
  const { n, commandId, actor, at, policy, events, previous } = body;
  return { stream: stored.stream, n, commandId, actor, at, policy, events, previous, hash: hashBody(stored.body) };
};

const restore = (body: JsonBody, parts: readonly unknown[]): JsonBody => {
  if (parts.length === 0 || !Array.isArray(body["events"])) return body;
  const events = (body["events"] as readonly LoggedEvent[]).map((event, k) =>
    "sealed" in event ? { ...event, sealed: parts[k] } : event,
  );
  return { ...body, events };
};
