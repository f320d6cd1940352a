/** One element of a page as the tests see it: its start tag, the text below it, where it stands. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | undefined;
  readonly children: Element[];
  text: string;
}

const voidTags = new Set(["area", "br", "hr", "img", "input", "link", "meta", "wbr"]);
const selfClosingTags = new Set(["path", "rect", "circle"]);

/** Start tag, end tag or doctype; attribute values are always quoted in what we write. */
const token = /<(!doctype html|\/[a-z][a-z0-9]*\s*|[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*\/?)>/giy;
const attribute = /([a-zA-Z-]+)(?:="([^"]*)")?/g;

/**
 * Reads our own HTML and nothing looser: every tag closed in order, every value in double quotes, no bare `<`. Throws
 * where a browser would have to guess, so that a page that reads is a page that is well-formed.
 */
export const readHtml = (source: string): Element[] => {
  const all: Element[] = [];
  let open: Element | undefined;
  let position = 0;
  while (position < source.length) {
    const next = source.indexOf("<", position);
    addText(open, source.slice(position, next === -1 ? source.length : next));
    if (next === -1) break;
    token.lastIndex = next;
    const found = token.exec(source);
    if (found === null) throw new Error(`not well-formed: ${source.slice(next, next + 80)}`);
    position = token.lastIndex;
    open = step(found[1] ?? "", open, all);
  }
  if (open !== undefined) throw new Error(`never closed: ${open.tag}`);
  return all;
};

const step = (inside: string, open: Element | undefined, all: Element[]): Element | undefined => {
  if (inside.startsWith("!")) return open;
  if (inside.startsWith("/")) {
    if (open?.tag !== inside.slice(1).trim()) throw new Error(`</${inside.slice(1)}> closes ${open?.tag ?? "nothing"}`);
    return open.parent;
  }
  const tag = /^[a-z0-9]+/i.exec(inside)?.[0] ?? "";
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of inside.slice(tag.length).matchAll(attribute)) {
    if (attributes.has(name)) throw new Error(`${tag} has ${name} twice`);
    attributes.set(name, decode(value));
  }
  const element: Element = { tag, attributes, parent: open, children: [], text: "" };
  open?.children.push(element);
  all.push(element);
  return voidTags.has(tag) || selfClosingTags.has(tag) ? open : element;
};

const addText = (open: Element | undefined, text: string): void => {
  if (text.includes(">")) throw new Error(`a bare > in: ${text.slice(0, 80)}`);
  for (let at = open; at !== undefined; at = at.parent) at.text += decode(text);
};

const decode = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** All elements with this tag. */
export const byTag = (elements: readonly Element[], ...tags: string[]): Element[] =>
  elements.filter((element) => tags.includes(element.tag));

/** The elements around one, from the inside out. */
export const around = (element: Element): Element[] => {
  const found: Element[] = [];
  for (let at = element.parent; at !== undefined; at = at.parent) found.push(at);
  return found;
};
