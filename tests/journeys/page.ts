import { around, byTag, readHtml, type Element } from "../presentation/pages/read-html.ts";
import type { Answer } from "./client.ts";
import type { Letter, People } from "./kit.ts";

/** The form of a page as a browser sees it: where it goes and what it carries along unseen. */
export interface PageForm {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly names: ReadonlySet<string>;
}

const formOf = (elements: readonly Element[], owner: Element | undefined): PageForm => {
  const inputs = byTag(elements, "input", "textarea", "select", "button");
  const mine = inputs.filter((input) => around(input).some((element) => element === owner));
  const named = mine.flatMap((input) => {
    const name = input.attributes.get("name");
    return name === undefined ? [] : [{ name, input }];
  });
  return {
    action: owner?.attributes.get("action") ?? "",
    hidden: Object.fromEntries(
      named
        .filter(({ input }) => input.attributes.get("type") === "hidden")
        .map(({ name, input }) => [name, input.attributes.get("value") ?? ""]),
    ),
    names: new Set(named.map(({ name }) => name)),
  };
};

/** The form that offers this field; undefined when the page has none, because there is nothing to answer. */
export const formWith = (page: string, field: string): PageForm | undefined => {
  const elements = readHtml(page);
  const inputs = byTag(elements, "input", "textarea", "select", "button");
  const asked = inputs.find((input) => input.attributes.get("name") === field);
  if (asked === undefined) return undefined;
  return formOf(
    elements,
    around(asked).find((element) => element.tag === "form"),
  );
};

/** The first form of the page that is sent to this address. */
export const formTo = (page: string, action: string): PageForm | undefined => {
  const elements = readHtml(page);
  const owner = byTag(elements, "form").find((form) => form.attributes.get("action") === action);
  return owner && formOf(elements, owner);
};

/** What a person reads on a page: its text without the tags. */
export const wordsOf = (page: string): string => {
  const [body] = byTag(readHtml(page), "main");
  return (body?.text ?? "").replace(/\s+/g, " ").trim();
};

/** The one signed link of a mail. */
export const linkIn = ({ text, subject }: Pick<Letter, "text" | "subject">): string => {
  const links = [...new Set(text.match(/https?:\/\/\S+\?t=\S+/g))];
  if (links.length !== 1) throw new Error(`${links.length} signed links in: ${subject}`);
  return links[0] ?? "";
};

/** Opens the link and sends the page's own form back with these answers. */
export const answerLink = async (
  people: Pick<People, "client"> & { settle(): Promise<unknown> },
  link: string,
  answers: Readonly<Record<string, string>>,
): Promise<Answer<string>> => {
  const page = await people.client.get<string>(link);
  const form = formWith(page.body, Object.keys(answers)[0] ?? "");
  if (form === undefined) throw new Error(`nothing to answer: ${page.status} ${wordsOf(page.body)}`);
  const answer = await people.client.submit(form.action, { ...form.hidden, ...answers });
  await people.settle();
  return answer;
};
