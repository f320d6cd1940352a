import { argumentsOf, type MessageArgument } from "../catalogue/message-arguments.ts";
import type { Language } from "../format/language.ts";
import type { Fields } from "./notice-fields.ts";
import type { NoticeText } from "./notice-text-schema.ts";
import { placeholdersOf, type Placeholder, type Placeholders } from "./placeholders.ts";

export interface TextProblem {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** Where a message stands decides what it may use. */
type Place =
  /** Seen on locked screens: nothing personal, nothing that may be absent. */
  | "outside"
  /** Always there: nothing that may be absent. */
  | "fixed"
  /** Left out when a value is absent. */
  | "free";

/** What is wrong with a notice's text, given the fields of its kind; empty when all is well. */
export const problemsOfNotice = (text: NoticeText, fields: Fields, language: Language): TextProblem[] => {
  const allowed = placeholdersOf(fields);
  const problems: TextProblem[] = [];
  const check = (path: TextProblem["path"], message: string, place: Place, known: Placeholders = allowed) =>
    problems.push(...problemsOfMessage(message, language, place, known).map((problem) => ({ path, problem })));

  check(["subject"], text.subject, "outside");
  check(["preheader"], text.preheader, "outside");
  check(["heading"], text.heading, "fixed");
  text.paragraphs.forEach((block, k) => {
    const path = ["paragraphs", k];
    if (typeof block === "string") return check(path, block, "free");
    if ("quote" in block) return check([...path, "quote"], block.quote, "free");
    if ("alert" in block) return check([...path, "alert"], block.alert, "free");
    const list = fields[block.each];
    if (typeof list !== "object" || !("list" in list))
      return problems.push({ path: [...path, "each"], problem: `no list {${block.each}} in this notice` });
    if (block.title !== undefined) check([...path, "title"], block.title, "fixed");
    if (block.none !== undefined) check([...path, "none"], block.none, "fixed");
    return check([...path, "text"], block.text, "free", { ...allowed, ...placeholdersOf(list.list) });
  });
  text.facts.forEach((fact, k) => {
    check(["facts", k, "label"], fact.label, "fixed");
    check(["facts", k, "value"], fact.value, "free");
  });
  if (text.action !== undefined) check(["action"], text.action, "fixed");
  if (text.actionNote !== undefined) check(["actionNote"], text.actionNote, "fixed");
  text.next.forEach((message, k) => check(["next", k], message, "free"));
  check(["closing"], text.closing, "fixed");
  if ("link" in fields !== (text.action !== undefined))
    problems.push({ path: [], problem: "link" in fields ? "its link has no action" : "an action without a link" });
  return problems;
};

const problemsOfMessage = (message: string, language: Language, place: Place, known: Placeholders): string[] => {
  try {
    return [...argumentsOf(message, language)].flatMap(([name, use]) => {
      const placeholder = known[name];
      if (placeholder === undefined) return [`unknown placeholder {${name}}`];
      return problemsOfUse(name, use, placeholder, place);
    });
  } catch (error) {
    return [`not an ICU message: ${String(error)}`];
  }
};

const problemsOfUse = (name: string, use: MessageArgument, known: Placeholder, place: Place): string[] => {
  const unknownOption = use.options.find((option) => !known.options.includes(option));
  if (known.form === "choice" && use.form !== "select") return [`{${name}} is a choice: use it in a select`];
  if (use.form === "select" && known.form !== "choice") return [`{${name}} is no choice`];
  if (unknownOption !== undefined) return [`{${name}} is never ${unknownOption}`];
  if (use.form === "plural" && known.form !== "count") return [`{${name}} is no number`];
  if (use.form === "formatted") return [`{${name}} is formatted already`];
  if (place === "outside" && known.personal) return [`{${name}} is personal: not before the mail is opened`];
  if (place !== "free" && known.optional) return [`{${name}} may be absent: not here`];
  return [];
};
