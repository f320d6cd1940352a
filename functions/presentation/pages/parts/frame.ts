import type { Instant } from "../../../domain/instant.ts";
import type { Language } from "../../format/language.ts";

/** What every page knows beside its own view: who speaks, in which language, and at what time. */
export interface ReaderFrame {
  readonly language: Language;
  /** IANA name of the zone in which moments are told. */
  readonly zone: string;
  readonly now: Instant;
  readonly company: string;
  /** This very page in the other language. */
  readonly otherLanguageHref: string;
  readonly largeText: boolean;
  /** Overrules the system's light or dark theme. */
  readonly theme?: "light" | "dark";
}

/** A page for people outside the company also says where help is, always at the same place. */
export interface Frame extends ReaderFrame {
  /** This very page with the other text size. */
  readonly textSizeHref: string;
  readonly phone: string;
  /** When somebody answers the telephone, in the reader's language. */
  readonly hours: string;
  readonly privacyHref: string;
  /** The sentence of the policy about ways outside the company (OP-05), in the reader's language. */
  readonly outsideRemedy: string;
  /** What was sent to get this page; sent again, the page comes in the other language or size with nothing lost. */
  readonly resend?: Readonly<Record<string, string>>;
}

/** A page of the desk knows who is at work. */
export interface DeskFrame extends ReaderFrame {
  /** Absent before sign-in. */
  readonly staff?: { readonly name: string; readonly role: string };
  readonly navigation: readonly { readonly label: string; readonly href: string; readonly current?: boolean }[];
  /** Carried by the sign-out form (a token against forged requests). */
  readonly hidden: Readonly<Record<string, string>>;
}
