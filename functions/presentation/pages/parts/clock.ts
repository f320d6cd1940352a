import type { Instant } from "../../../domain/instant.ts";
import { formatTimeLeft, type ClockReading, type ClockState } from "../../format/time-left.ts";
import type { ReaderFrame } from "./frame.ts";
import { html, type Html } from "./markup.ts";

/** A promise as the reader sees it: when it is due and how it stands. */
export interface ClockView {
  readonly dueBy: Instant;
  readonly reading: ClockReading;
}

export type Tone = "plain" | "ok" | "warn" | "late" | "info";

const tones: Readonly<Record<ClockState, Tone>> = {
  normal: "plain",
  "due-soon": "warn",
  overdue: "late",
  paused: "info",
  kept: "ok",
  late: "late",
};

/** A short word in a coloured field; the word alone carries the meaning (WCAG 1.4.1). */
export const tag = (words: string, tone: Tone = "plain", mark = ""): Html =>
  html`<span class="tag ${tone}">${mark !== "" && html`<span aria-hidden="true">${mark}</span>`}${words}</span>`;

/** Time left, overdue, paused or kept: mark, word and time in the five words used everywhere. */
export const clockTag = (clock: ClockView, frame: ReaderFrame): Html => {
  const left = formatTimeLeft(clock.dueBy, frame.now, clock.reading, frame.language);
  return tag(left.words, tones[left.state], left.icon);
};

/** How urgent a clock looks; rows of a queue carry it on their edge. */
export const clockTone = (clock: ClockView, frame: ReaderFrame): Tone =>
  tones[formatTimeLeft(clock.dueBy, frame.now, clock.reading, frame.language).state];
