import type { Instant } from "../../../domain/instant.ts";
import type { Money } from "../../format/money.ts";
import type { Attachment } from "../parts/attachments.ts";
import type { ClockView, Tone } from "../parts/clock.ts";
import type { CommandForm } from "./command-form.ts";

export interface CaseTask {
  readonly title: string;
  readonly owner: string;
  readonly clock: ClockView;
}

/** `company` went to the customer, `customer` came from the customer, `internal` is never shown to either. */
export type CaseEntryKind = "company" | "customer" | "internal" | "system";

export interface CaseEntry {
  readonly at: Instant;
  readonly kind: CaseEntryKind;
  readonly who: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export interface CaseClock {
  readonly name: string;
  readonly clock: ClockView;
  /** The sum behind the date, in words. */
  readonly because: string;
}

export interface CasePoint {
  readonly title: string;
  /** Finding in words with its reason; absent until there is one (OP-12: the answer waits for it). */
  readonly finding?: string;
  readonly remedy?: string;
}

export interface CaseProposal {
  readonly title: string;
  readonly state: string;
  readonly tone: Tone;
  readonly amount?: Money;
  readonly at: Instant;
}

export interface CaseCosts {
  readonly lines: readonly { readonly label: string; readonly amount: Money }[];
  readonly total: Money;
  /** How the total stands against the month's budget, in words. */
  readonly budget?: string;
}

export interface CaseView {
  readonly number: string;
  readonly customer: string;
  readonly grade: { readonly label: string; readonly tone: Tone };
  readonly state: string;
  readonly clock?: ClockView;
  readonly handler?: string;
  readonly backHref: string;
  readonly previousHref?: string;
  readonly nextHref?: string;
  /** What a command just did, in the domain's words. */
  readonly done?: { readonly title: string; readonly text?: string };
  /** From the read audit. */
  readonly alsoOpen?: { readonly name: string; readonly since: Instant };
  /** Call only, large print, interpreter, more time (OP-23). */
  readonly supportNeeds?: string;
  readonly erased?: boolean;
  readonly tasks: readonly CaseTask[];
  readonly commands: readonly CommandForm[];
  /** What cannot be done now, and why. */
  readonly impossible: readonly { readonly title: string; readonly reason: string }[];
  readonly filters: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly history: readonly CaseEntry[];
  readonly clocks: readonly CaseClock[];
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly people: readonly { readonly role: string; readonly text: string }[];
  readonly points: readonly CasePoint[];
  readonly evidence: readonly Attachment[];
  readonly proposals: readonly CaseProposal[];
  readonly costs?: CaseCosts;
}
