import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../format/language.ts";

/** How a placeholder is used: put in as it is, counted, chosen by, or formatted by the message (which we do not want). */
export type ArgumentForm = "plain" | "plural" | "select" | "formatted";

export interface MessageArgument {
  readonly form: ArgumentForm;
  /** The branches of a select, without `other`. */
  readonly options: readonly string[];
}

/** The syntax tree of the parser, as far as we read it. */
interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

/** Node types as the parser numbers them; 0 is literal text and 7 the `#` of a plural. */
const forms: Readonly<Record<number, ArgumentForm>> = {
  1: "plain",
  2: "formatted",
  3: "formatted",
  4: "formatted",
  5: "select",
  6: "plural",
};

/** The placeholders of an ICU message by name, in nested branches too. Throws a SyntaxError when it is not a message. */
export const argumentsOf = (message: string, language: Language): ReadonlyMap<string, MessageArgument> => {
  const found = new Map<string, MessageArgument>();
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const form = forms[node.type];
      if (form === undefined || node.value === undefined) continue;
      const branches = Object.entries(node.options ?? {});
      const options = form === "select" ? branches.map(([name]) => name).filter((name) => name !== "other") : [];
      if (form !== "plain" || !found.has(node.value)) found.set(node.value, { form, options });
      for (const [, branch] of branches) visit(branch.value);
    }
  };
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return found;
};
