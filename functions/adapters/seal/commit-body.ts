import { createHash } from "node:crypto";
import * as z from "zod";
import type { NewCommit } from "../../application/ports/commit-log.ts";
import { Instant } from "../../domain/instant.ts";

/** Raise it together with an upcaster and a golden commit of the old version (tests/store/golden). */
export const BODY_VERSION = 1;

/** What stands in `body`: all of a commit but what is sealed, whose places hold null, exactly as an erased log reads. */
export const CommitBody = z.object({
  v: z.literal(BODY_VERSION),
  stream: z.string(),
  n: z.int().min(1),
  commandId: z.string(),
  events: z.array(z.looseObject({ type: z.string() })),
  actor: z.string(),
  at: Instant,
  policy: z.string(),
  previous: z.string().nullable(),
  /** HMAC of the sealed plain text (hex); null when the log had no key any more. */
  sealMac: z.string().nullable(),
});
export type CommitBody = z.infer<typeof CommitBody>;

/** The bytes of a body: one JSON text with its fields in a fixed order. */
export const encodeBody = (commit: NewCommit, sealMac: string | null): string =>
  JSON.stringify({
    v: BODY_VERSION,
    stream: commit.stream,
    n: commit.n,
    commandId: commit.commandId,
    events: commit.events.map((event) => (event.sealed === undefined ? event : { ...event, sealed: null })),
    actor: commit.actor,
    at: commit.at,
    policy: commit.policy,
    previous: commit.previous,
    sealMac,
  } satisfies Record<keyof CommitBody, unknown>);

/** SHA-256 (hex) of a body's bytes: what the next commit and the head register hold against it (RC-14, SC-06). */
export const hashBody = (body: string): string => createHash("sha256").update(body).digest("hex");
