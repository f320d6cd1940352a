import type { StaffNotice } from "../../domain/complaint/vocabulary.ts";
import type { NoticeContentOf } from "../mails/notice-content.ts";
import type { Facts } from "./notice-facts.ts";

/** Where the one link of a staff notice leads: the case behind the sign-in, or the signed link of an approver. */
export interface StaffLinks {
  readonly desk: string;
  readonly decision: string;
}

export type StaffContents = {
  readonly [K in StaffNotice]: (f: Facts, links: StaffLinks) => NoticeContentOf<K> | undefined;
};
