import * as z from "zod";
import { CommitTooLarge } from "../../application/ports/commit-faults.ts";
import type { NewCommit } from "../../application/ports/commit-log.ts";
import type { StoredCommit } from "../seal/sealed-commit.ts";
import {
  bytesValue,
  BytesValue,
  keyOf,
  keyValues,
  sizeOfItem,
  textValue,
  TextValue,
  type Item,
} from "./attribute-values.ts";
import { indexes } from "./table-definitions.ts";
import { commitKey, commitOf, shardOf } from "./table-keys.ts";

export const pendingPrefix = "PENDING";
export const quarantinePrefix = "QUARANTINE";

/** 400 KB less room for the mark, which changes later. */
export const ITEM_BYTES = 400 * 1024 - 256;

/** The mark of a commit that still has to be dispatched. It is the only part of an item that ever changes. */
const mark = (commit: NewCommit): Item => ({
  [indexes.pending.partition]: textValue(shardOf(pendingPrefix, commit.stream)),
  [indexes.pending.sort]: textValue(commit.at),
});

/** The item of a commit, marked pending. Throws CommitTooLarge when no table would take it. */
export const commitItem = (
  commit: NewCommit,
  parts: { body: string; sealed?: Uint8Array; wrappedKey?: Uint8Array },
): Item => {
  const item: Item = {
    ...keyValues(commitKey(commit.stream, commit.n)),
    body: textValue(parts.body),
    ...(parts.sealed && { sealed: bytesValue(parts.sealed) }),
    ...(parts.wrappedKey && { wrappedKey: bytesValue(parts.wrappedKey) }),
    ...mark(commit),
  };
  const size = sizeOfItem(item);
  if (size > ITEM_BYTES) throw new CommitTooLarge(commit.stream, commit.n, size, ITEM_BYTES);
  return item;
};

const CommitItem = z.object({
  body: TextValue,
  sealed: BytesValue.optional(),
  wrappedKey: BytesValue.optional(),
});

export interface FoundCommit extends StoredCommit {
  readonly wrappedKey?: Uint8Array | undefined;
}

/** Reads an item of the log back; still closed. */
export const foundCommit = (item: Item): FoundCommit => ({ ...CommitItem.parse(item), ...commitOf(keyOf(item)) });
