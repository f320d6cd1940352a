import type { Instant } from "../../domain/instant.ts";
import { complainantNotices } from "./complainant-notices.ts";
import type { ContentOf, Fields } from "./notice-fields.ts";
import { staffNotices } from "./staff-notices.ts";

/** Every kind of notice with its fields: the one list that contents, texts, placeholders and tests derive from. */
export const noticeFields = { ...complainantNotices, ...staffNotices };

export type NoticeKind = keyof typeof noticeFields;

export const noticeKinds = Object.keys(noticeFields) as readonly NoticeKind[];

interface Written {
  /** Business time of the commit behind the notice: decides the year and 今天, the same at every rendering. */
  readonly writtenAt: Instant;
  /** The reader's name as typed; absent for nobody in particular. */
  readonly recipient?: string;
}

/** The values of one notice; `NoticeContentOf<"progress">` is what the progress notice gets. */
export type NoticeContentOf<K extends NoticeKind> = { readonly kind: K } & Written &
  ContentOf<(typeof noticeFields)[K]>;

/** A notice as a value, discriminated by `kind`. */
export type NoticeContent = { [K in NoticeKind]: NoticeContentOf<K> }[NoticeKind];

export type Audience = "complainant" | "staff";

export const audienceOf = (kind: NoticeKind): Audience => (kind in complainantNotices ? "complainant" : "staff");

/** The fields of a kind, read as a plain table. */
export const fieldsOf = (kind: NoticeKind): Fields => noticeFields[kind];
