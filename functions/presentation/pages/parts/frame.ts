import type { Instant } from "../../../domain/instant.ts";
import type { Language } from "../../format/language.ts";

/** What every page knows beside its own view: who speaks, in which language, at what time, and where help is. */
export interface Frame {
  readonly language: Language;
  /** IANA name of the zone in which moments are told. */
  readonly zone: string;
  readonly now: Instant;
  readonly company: string;
  /** This very page in the other language. */
  readonly otherLanguageHref: string;
  readonly largeText: boolean;
  /** This very page with the other text size. */
  readonly textSizeHref: string;
  readonly phone: string;
  /** When somebody answers the telephone, in the reader's language. */
  readonly hours: string;
  readonly privacyHref: string;
  /** The sentence of the policy about ways outside the company (OP-05), in the reader's language. */
  readonly outsideRemedy: string;
  /** Overrules the system's light or dark theme. */
  readonly theme?: "light" | "dark";
}
