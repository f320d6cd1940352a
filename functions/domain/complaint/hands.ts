import { isOpen } from "./deadline-entry.ts";
import type { CaseFile } from "./state.ts";
import type { DeadlineKey } from "./vocabulary.ts";

/** Everybody through whose hands it went, once each. */
export const withHandler = (file: CaseFile, id: string): readonly string[] => [...new Set([...file.handlers, id])];

/** A delivery stays with whom the plan names, a reconsideration with whoever took no part. */
const staysWith: readonly DeadlineKey[] = ["delivery", "reconsideration"];

/** What the old owner still owed the new one owes (OP-06, OP-11). */
export const handedOver = (file: CaseFile, owner: string): CaseFile["deadlines"] =>
  file.deadlines.map((entry) =>
    isOpen(entry) && entry.owner === file.owner && !staysWith.includes(entry.key) ? { ...entry, owner } : entry,
  );
