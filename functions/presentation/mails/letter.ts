import type { Language } from "../format/language.ts";

/** Text of a letter: each entry is a paragraph, its entries are lines. */
export type Paragraphs = readonly (readonly string[])[];

export type LetterBlock =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "quote"; readonly paragraphs: Paragraphs }
  /** What must be read even if nothing else is; `word` says so without colour. */
  | { readonly kind: "alert"; readonly word: string; readonly paragraphs: Paragraphs }
  | { readonly kind: "list"; readonly title?: string; readonly items: Paragraphs };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A mail in words, before it has a form: the plain and the HTML part are two writings of this one value. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  readonly brand: string;
  readonly heading: string;
  readonly greeting: string;
  readonly blocks: readonly LetterBlock[];
  /** The one or two facts that the mail is about, in a card of their own. */
  readonly keyFacts: readonly Fact[];
  /** Complainants hear words before figures (CM-15); staff see the figures first. */
  readonly keyFactsFirst: boolean;
  readonly facts: readonly Fact[];
  readonly action?: { readonly label: string; readonly url: string; readonly copy: string; readonly note?: string };
  readonly next?: { readonly title: string; readonly items: readonly string[] };
  readonly closing: readonly string[];
  /** That one may simply answer; only for people outside. */
  readonly reply?: string;
  readonly footer: readonly string[];
}
