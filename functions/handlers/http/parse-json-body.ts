import type * as z from "zod";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { refuse } from "./edge-refusals.ts";
import { fieldErrors, type OwnMessage } from "./field-errors.ts";
import type { HttpRequest } from "./request.ts";
import type { HttpResponse } from "./response.ts";

/**
 * The body read through its schema, or the answer that names what is wrong with it: 415 for a form, 400 with the fields
 * (design section 6 point 9). `own` puts better words to reasons of this form.
 */
export const parseJsonBody = <S extends z.ZodType>(
  request: HttpRequest,
  schema: S,
  language: Language,
  own?: OwnMessage,
): { readonly data: z.output<S> } | { readonly refused: HttpResponse } => {
  if (request.body.kind === "form") return { refused: refuse("body-type-unsupported", language) };
  const body = request.body.kind === "json" ? request.body.value : undefined;
  const parsed = schema.safeParse(body);
  if (parsed.success) return { data: parsed.data };
  return { refused: refuse("fields-refused", language, { errors: fieldErrors(parsed.error, body, language, own) }) };
};
