import type { Instant } from "../../../domain/instant.ts";
import { formatDate, formatMoment, formatNearMoment, formatTime } from "../../format/moment.ts";
import type { ReaderFrame } from "./frame.ts";
import { html, type Html } from "./markup.ts";

const element = (at: Instant, words: string): Html => html`<time datetime="${at}">${words}</time>`;

/** A moment in full: `11月27日（周五）18:00`. */
export const moment = (at: Instant, frame: ReaderFrame): Html =>
  element(at, formatMoment(at, frame.language, frame.zone, { now: frame.now }));

/** A moment as a deadline: `11月27日（周五）18:00 前`. */
export const deadline = (at: Instant, frame: ReaderFrame): Html =>
  element(at, formatMoment(at, frame.language, frame.zone, { now: frame.now, withBy: true }));

/** A day without its time. */
export const day = (at: Instant, frame: ReaderFrame): Html =>
  element(at, formatDate(at, frame.language, frame.zone, { now: frame.now }));

/** A moment for people who work today: `今天 18:00`. */
export const nearMoment = (at: Instant, frame: ReaderFrame): Html =>
  element(at, formatNearMoment(at, frame.language, frame.zone, { now: frame.now }));

/** The near moment as a deadline: `今天 18:00 前`. */
export const nearDeadline = (at: Instant, frame: ReaderFrame): Html =>
  element(at, formatNearMoment(at, frame.language, frame.zone, { now: frame.now, withBy: true }));

/** The time of day alone. */
export const timeOfDay = (at: Instant, frame: ReaderFrame): Html =>
  element(at, formatTime(at, frame.language, frame.zone));
