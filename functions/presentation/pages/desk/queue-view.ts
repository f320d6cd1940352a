import type { Instant } from "../../../domain/instant.ts";
import type { ClockView } from "../parts/clock.ts";

export interface QueueTab {
  readonly label: string;
  /** Of the whole queue, never of the page. */
  readonly count: number;
  readonly href: string;
  readonly current: boolean;
}

/** A case in a queue; personal data arrives masked. */
export interface QueueRow {
  readonly number: string;
  readonly href: string;
  /** The nearest clock; absent when nothing is due any more. */
  readonly clock?: ClockView;
  readonly unseen: boolean;
  readonly customer: string;
  readonly issue: string;
  readonly grade: string;
  /** What is waited for and for whom: "部门答复 · 维修中心". */
  readonly waitingFor: string;
  readonly handler?: string;
}

export interface QueueView {
  readonly title: string;
  readonly tabs: readonly QueueTab[];
  readonly total: number;
  readonly overdue: number;
  readonly readAt: Instant;
  readonly rows: readonly QueueRow[];
  /** A GET form: the address is the view. */
  readonly filter: {
    readonly action: string;
    readonly search: string;
    readonly grade: string;
    readonly grades: readonly { readonly value: string; readonly label: string }[];
    readonly clearHref: string;
  };
  /** Takes the most urgent case that nobody has; absent for who may not. */
  readonly takeNext?: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly changed?: { readonly count: number; readonly href: string };
  readonly previousHref?: string;
  readonly nextHref?: string;
}
