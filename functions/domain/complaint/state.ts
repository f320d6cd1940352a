import type { Instant } from "../instant.ts";
import type { Deadline } from "./deadline-entry.ts";
import type { EventType } from "./events.ts";
import type { Personal } from "./people.ts";
import type { Approval, Delivery, ProposedRemedy } from "./remedy.ts";
import type {
  Channel,
  Finding,
  Grade,
  Language,
  Outcome,
  RiskFlag,
  Satisfaction,
  SolvedAnswer,
  Status,
} from "./vocabulary.ts";

/** One matter within a complaint, with its own finding (OP-12). */
export interface Point {
  readonly id: string;
  readonly category: string;
  readonly finding?: Finding;
  readonly reason?: string | null;
}

export interface Transfer {
  readonly department: string;
  readonly person: string;
  readonly at: Instant;
  readonly answeredAt?: Instant;
  readonly answer?: { cause: string; solution: string; improvement: string } | null;
}

export interface Said {
  readonly text: string | null;
  readonly at: Instant;
  readonly by?: string;
}

/** Something that was done about a complaint, for the next progress notice. */
export interface Step {
  readonly at: Instant;
  readonly what: EventType;
}

/** What every complaint has, whatever its status. */
export interface CaseFile {
  readonly number: string;
  /** The last commit folded. */
  readonly n: number;
  readonly updatedAt: Instant;
  /** Digest of the policy it came in with and keeps (design section 2). */
  readonly policy: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly receivedAt: Instant;
  readonly bodyDigest: string;
  readonly accessCodeDigest: string;
  readonly grade: Grade;
  readonly urgent: boolean;
  readonly flags: readonly RiskFlag[];
  readonly category: string;
  readonly owner: string;
  readonly personal: Personal | null;
  /** What the check of the facts gave, for the transfer slip (TR-02); null after erasure. */
  readonly verification?: string | null;
  readonly way: "mail" | "call";
  readonly points: readonly Point[];
  readonly deadlines: readonly Deadline[];
  readonly transfers: readonly Transfer[];
  readonly round: number;
  readonly proposals: readonly ProposedRemedy[];
  readonly approvals: readonly Approval[];
  /** Last moment at which a message that tells about the state left for the complainant (OP-15). */
  readonly toldAt: Instant;
  /** The owner's sentence for the next progress notice. */
  readonly sentence: { readonly text: string | null; readonly at: Instant } | null;
  /** Progress notices in a row without a human sentence. */
  readonly silentProgress: number;
  /** What happened since the complainant was last told, and what had happened when they were (OP-15). */
  readonly done: readonly Step[];
  readonly toldAbout: readonly Step[];
  /** The owner's sentence in the last progress notice. */
  readonly toldSentence: string | null;
  /** The latest words of each kind of entry that carries some; null once erased. */
  readonly said: Partial<Record<EventType, Said>>;
  /** When each commit was made, from commit 1 on. */
  readonly times: readonly Instant[];
  readonly callAttempts: number;
  readonly handlers: readonly string[];
  /** Everybody of the staff who gave a command on it: none of them reconsiders it (OP-10, OP-29). */
  readonly tookPart: readonly string[];
  readonly reconsideration?: Reconsideration;
}

/** The second look by somebody who took no part (RE-02, OP-29). There is one, so it stays for good. */
export interface Reconsideration {
  readonly askedAt: Instant;
  readonly reason: string | null;
  readonly reviewer: string;
  /** Who owned the complaint before, and owns it again afterwards. */
  readonly formerOwner: string;
  readonly decision?: {
    readonly at: Instant;
    readonly by: string;
    readonly upheld: boolean;
    readonly words: { readonly result: string; readonly measures?: string | undefined } | null;
  };
}

/** A promise the complainant accepted, and how they said so (CC-02, OP-18). */
export interface Agreement {
  readonly proposalId: string;
  readonly at: Instant;
  readonly how: "link" | "code" | "spoken";
  /** A spoken yes can be taken back until then. */
  readonly revocableUntil?: Instant;
  readonly nonce: string | null;
  /** What they said when they agreed. */
  readonly words: string | null;
}

export interface Offer {
  readonly proposalId: string;
  readonly releasedAt: Instant;
  readonly openUntil: Instant;
  readonly paragraph: string | null;
  readonly nonce: string | null;
}

export interface SurveyAnswer {
  readonly solved: SolvedAnswer;
  readonly process: Satisfaction;
  readonly result: Satisfaction;
  readonly text: string | null;
  readonly at: Instant;
}

interface CarriedOut {
  readonly agreement: Agreement;
  readonly deliveries: readonly Delivery[];
  readonly remedyAt: Instant;
  readonly survey?: { readonly nonce: string | null; readonly openUntil: Instant };
  readonly answer?: SurveyAnswer;
}

/** What a complaint has in one status and in no other: one type per status. */
export type Phase =
  | { readonly status: "received" }
  | { readonly status: "verifying"; readonly verified: boolean }
  | { readonly status: "transferred" }
  | { readonly status: "proposing" }
  | { readonly status: "awaiting-approval"; readonly proposalId: string }
  | { readonly status: "awaiting-release"; readonly proposalId: string }
  | { readonly status: "awaiting-consent"; readonly offer: Offer }
  | {
      readonly status: "implementing";
      readonly agreement: Agreement;
      /** Comes back into force when a spoken yes is taken back (OP-18). */
      readonly offer: Offer;
      readonly deliveries: readonly Delivery[];
    }
  | ({ readonly status: "confirming" } & CarriedOut)
  | ({ readonly status: "return-visit" } & CarriedOut)
  | ({ readonly status: "closing"; readonly outcome: Outcome } & CarriedOut)
  | Closed
  /** The result that is looked at again stays what it is until somebody has decided. */
  | { readonly status: "reconsidering"; readonly closing: Closed };

interface Closed {
  readonly status: "closed";
  readonly outcome: Outcome;
  readonly closedAt: Instant;
  /** Until when a reconsideration may be asked for; absent where none is possible any more (OP-29). */
  readonly reconsiderUntil?: Instant;
  readonly words: ClosingWords | null;
  readonly answer?: SurveyAnswer;
  /** What the complainant said of the result, wherever they said it. */
  readonly satisfaction?: Satisfaction;
}

/** RC-13's closed-loop record, the part that people write. */
export interface ClosingWords {
  readonly result: string;
  readonly measures: string;
  readonly changed?: string | undefined;
}

export interface Complaint {
  readonly file: CaseFile;
  readonly phase: Phase;
}

export type In<S extends Status> = Complaint & { readonly phase: Extract<Phase, { status: S }> };

/** Narrows a complaint to one status. */
export const isIn = <S extends Status>(complaint: Complaint, status: S): complaint is In<S> =>
  complaint.phase.status === status;
