import type { HttpRequest } from "../http/request.ts";

const firstText = (value: unknown): string | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one : undefined;
};

/** Everything a form sent, by name; of several values the first. Anything that is no text counts as not sent. */
export const sentTexts = ({ body }: Pick<HttpRequest, "body">): Readonly<Record<string, string>> => {
  if (body.kind === "none" || typeof body.value !== "object" || body.value === null) return {};
  return Object.fromEntries(
    Object.entries(body.value).flatMap(([name, value]) => {
      const text = firstText(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
};

/** The fields of a form exactly as they were typed, so that a page with errors can show them again. */
export const formValues = <Name extends string>(
  request: Pick<HttpRequest, "body">,
  names: readonly Name[],
): Partial<Record<Name, string>> => {
  const sent = new Map(Object.entries(sentTexts(request)));
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = sent.get(name);
    if (value !== undefined) values[name] = value;
  }
  return values;
};
