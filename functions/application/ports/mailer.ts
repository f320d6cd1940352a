import type { CausedNotice } from "../../domain/complaint/notice.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { StaffDirectory, StaffMember } from "../../domain/staff/directory.ts";
import type { CalendarWarning } from "../../domain/time/calendar-warning.ts";

/** A mail as a value. */
export interface Mail {
  /** Ledger id of the notice: names the message and its tag, so that a doubt can be settled from delivery events. */
  readonly noticeId: string;
  /** One bare address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The complaint an answer to this mail belongs to. */
  readonly number: string;
  /** Business time; becomes the Date of the mail. */
  readonly date: Instant;
}

/**
 * What became of a mail (design section 6 point 2): "rejected" = surely not sent, because of the mail itself;
 * "unavailable" = surely not sent, because of the service; "unknown" = nobody knows.
 */
export type Sent =
  | { readonly kind: "sent"; readonly messageId: string }
  | { readonly kind: "rejected"; readonly reason: string }
  | { readonly kind: "unavailable"; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string };

export interface Mailer {
  send(mail: Mail): Promise<Sent>;
}

export interface NoticeScene {
  readonly notice: CausedNotice;
  /** The complaint as it was at the notice's commit: the same notice always reads the same. */
  readonly complaint: Complaint;
  readonly policy: Policy;
  readonly staff: StaffDirectory;
}

/** A notice of the whole house: the known calendar ends (OP-01). */
export interface HouseScene {
  readonly warning: CalendarWarning;
  readonly member: StaffMember;
  readonly policy: Policy;
}

export type WriteHouseNotice = (scene: HouseScene) => Omit<Mail, "date" | "noticeId" | "number">;

/** Puts a notice into words. Undefined when there is nobody to write to: erased, or no address. */
export type WriteNotice = (scene: NoticeScene) => Omit<Mail, "date" | "noticeId"> | undefined;
