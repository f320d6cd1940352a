import type { Instant } from "../instant.ts";
import { complainantNotices, type ComplainantNotice, type NoticeKind } from "./vocabulary.ts";

/**
 * A notice as a value: of which kind, to whom, about what. Its words are made from the complaint as it was at the commit
 * that caused it, so a second dispatch makes the very same mail (design section 2: Commits).
 */
export interface Notice {
  readonly kind: NoticeKind;
  readonly to: { readonly kind: "complainant" } | { readonly kind: "staff"; readonly id: string };
  /** What it is about: a deadline, an approval, a delivery; absent where the kind says it all. */
  readonly about?: string;
}

/** A notice as the log caused it: the k-th of commit n. */
export interface CausedNotice extends Notice {
  readonly number: string;
  readonly n: number;
  readonly k: number;
  readonly at: Instant;
}

export const noticeId = (notice: Pick<CausedNotice, "number" | "n" | "k">): string =>
  `${notice.number}#${notice.n}#${notice.k}`;

export const isForComplainant = (kind: NoticeKind): kind is ComplainantNotice =>
  (complainantNotices as readonly string[]).includes(kind);

/** The acknowledgement leaves at once, at any hour (IN-22); all else keeps the complainant's waking hours (OP-15). */
export const keepsWakingHours = (kind: NoticeKind): boolean => isForComplainant(kind) && kind !== "acknowledgement";
