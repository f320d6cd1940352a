import type { ComplainantNotice } from "../../domain/complaint/vocabulary.ts";
import type { NoticeContentOf } from "../mails/notice-content.ts";
import type { Facts } from "./notice-facts.ts";

/** Where the one link of a notice leads. */
export interface NoticeLinks {
  readonly status: string;
  readonly consent: string;
  readonly revoke: string;
  readonly survey: string;
}

export type ComplainantContents = {
  readonly [K in ComplainantNotice]: (f: Facts, links: NoticeLinks) => NoticeContentOf<K> | undefined;
};
