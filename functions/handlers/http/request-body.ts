import type { ApiEvent } from "./api-event.ts";

export type RequestBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly value: Readonly<Record<string, string | readonly string[]>> };

export type BodyRefusal = "body-too-large" | "body-malformed" | "body-type-unsupported";

/** Evidence and long mails go to the file store; what is left is text (design: Number, code, files). */
export const maxBodyBytes = 256 * 1024;

/** Deeper nesting than any of our schemas knows; stops recursion before it runs out of stack. */
const maxNesting = 32;

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads the body by its content type: JSON or a form; never throws. */
export function readBody(event: ApiEvent, limit = maxBodyBytes): RequestBody | { readonly refused: BodyRefusal } {
  if (event.body === undefined || event.body === "") return { kind: "none" };
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > limit) return { refused: "body-too-large" };
  const type = (event.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const isForm = type === "application/x-www-form-urlencoded";
  if (!isForm && !/^application\/([\w.-]+\+)?json$/.test(type)) return { refused: "body-type-unsupported" };
  try {
    const text = strictUtf8.decode(bytes);
    return isForm ? { kind: "form", value: formFields(text) } : { kind: "json", value: parseJson(text) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { refused: "body-malformed" };
    throw error;
  }
}

const parseJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxNesting) throw new SyntaxError("nested too deeply");
    level = level
      .filter((one) => typeof one === "object" && one !== null)
      .flatMap((one): unknown[] => Object.values(one));
  }
  return value;
};

/** A field that is sent once is a text, one that is sent several times (check boxes) a list. */
const formFields = (text: string): Record<string, string | string[]> => {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const known = fields.get(name);
    if (Array.isArray(known)) known.push(value);
    else fields.set(name, known === undefined ? value : [known, value]);
  }
  return Object.fromEntries(fields);
};
