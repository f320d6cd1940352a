import type { Instant } from "../../../domain/instant.ts";
import type { Attachment } from "../parts/attachments.ts";
import type { FieldError } from "../parts/field.ts";

/** Where a complaint is, as the complainant is told; the handler maps the domain's stages to these. */
export const publicStates = [
  "received",
  "checking",
  "investigating",
  "proposing",
  "proposal",
  "carrying-out",
  "carried-out",
  "confirming",
  "calling",
  "closing",
  "closed",
  "reconsidering",
] as const;

export type PublicState = (typeof publicStates)[number];

export interface StepView {
  readonly title: string;
  readonly status: "done" | "current" | "todo";
  /** When it was done. */
  readonly at?: Instant;
  /** When it has to be done. */
  readonly by?: Instant;
  /** Who, or what for: "专员李敏", "维修中心须答复我们". */
  readonly note?: string;
}

export interface HistoryEntry {
  readonly at: Instant;
  readonly kind: "company" | "customer" | "system";
  /** Name and role of who speaks for the company; unused for the customer's own entries. */
  readonly who: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export interface ClosedView {
  /** Result and reasons, in words. */
  readonly result: string;
  readonly changed?: string;
  readonly surveyHref?: string;
  /** Without a form the time to ask for it has passed. */
  readonly reconsider?: { readonly until: Instant; readonly form?: ReconsiderForm };
}

export interface ReconsiderForm {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** Until when it will be decided if it is asked for now. */
  readonly answerBy: Instant;
  readonly value?: string;
  readonly errors: readonly FieldError[];
}

export interface StatusView {
  readonly number: string;
  readonly state: PublicState;
  /** One line: who is at it and what they do. */
  readonly explanation: string;
  /** The one thing to do, in words; without it the page says that there is nothing to do. */
  readonly toDo?: string;
  readonly proposal?: { readonly summary: string; readonly href: string; readonly answerBy: Instant };
  readonly question?: { readonly text: string; readonly href: string; readonly answerBy: Instant };
  readonly answerBy?: Instant;
  /** The sum behind `answerBy` in words, ready to show; line breaks are kept. */
  readonly because?: string;
  readonly nextNoticeBy?: Instant;
  readonly late?: {
    readonly promisedFor: Instant;
    readonly newBy?: Instant;
    readonly because: string;
    readonly takenOverBy?: string;
  };
  /** `waitingFor` and `then` are sentences in the reader's language. */
  readonly paused?: { readonly waitingFor: string; readonly until: Instant; readonly then: string };
  readonly mailReturned?: boolean;
  readonly steps: readonly StepView[];
  readonly history: readonly HistoryEntry[];
  /** Shown instead of an empty history: who makes contact, and until when. */
  readonly firstContact?: { readonly name: string; readonly by: Instant };
  readonly closed?: ClosedView;
  /** Absent where nothing can be added any more. */
  readonly message?: {
    readonly action: string;
    readonly hidden: Readonly<Record<string, string>>;
    readonly value?: string;
    readonly errors: readonly FieldError[];
  };
  /** A message has just arrived: who will read it. */
  readonly sentTo?: string;
  /** Rarely used ways: correct data, more notices, withdraw, erase. */
  readonly more: readonly { readonly label: string; readonly href: string }[];
}
