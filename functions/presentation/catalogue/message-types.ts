import type { Language } from "../format/language.ts";

/** One text in every language; a language that is missing does not type-check. */
export type Text = Readonly<Record<Language, string>>;

/** The texts of one area, by key (`"form.title"`). */
export type Texts = Readonly<Record<string, Text>>;

type Letter = "abcdefghijklmnopqrstuvwxyz" extends infer L extends string ? CharactersOf<L | Uppercase<L>> : never;
type CharactersOf<S extends string> = S extends `${infer C}${infer Rest}` ? C | CharactersOf<Rest> : never;

/** A placeholder is named by Latin letters and digits; `# 件` or `已超时` inside a plural branch is no name. */
type IsName<S extends string> = S extends `${Letter}${infer Rest}` ? IsNameRest<Rest> : false;
type IsNameRest<S extends string> = S extends ""
  ? true
  : S extends `${Letter | `${number}`}${infer Rest}`
    ? IsNameRest<Rest>
    : false;

/** `{name}` takes words or a number, `{n, plural, …}` and `{n, number}` a number, `{x, select, …}` a word. */
type Argument<Inside extends string> = Inside extends `${infer Name}, ${infer Form}`
  ? IsName<Name> extends true
    ? { readonly [N in Name]: Form extends "plural" | "number" ? number : string }
    : unknown
  : IsName<Inside> extends true
    ? { readonly [N in Inside]: string | number }
    : unknown;

type FirstForm<S extends string> = S extends `${infer Name}, ${infer Form},${string}` ? `${Name}, ${Form}` : S;

/** The values an ICU message needs, read from its literal text. */
export type ValuesOf<Message extends string> = Message extends `${string}{${infer Rest}`
  ? ArgumentAt<Rest> & ValuesOf<Rest>
  : unknown;

type ArgumentAt<Rest extends string> = Rest extends `${infer Inside}}${string}` ? Argument<FirstForm<Inside>> : unknown;
