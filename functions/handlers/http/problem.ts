import type { FieldError } from "./field-errors.ts";
import type { HttpResponse } from "./response.ts";
import { json } from "./response.ts";

/** RFC 9457. `reason` is the domain's literal; `title` and `detail` are for people, in their language. */
export interface Problem {
  readonly title: string;
  readonly reason?: string;
  /** Default: `urn:redress:problem:<reason>`, or `about:blank` without a reason. */
  readonly type?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
}

/** A problem document (design section 4, Errors). */
export function problem(
  status: number,
  { title, reason, type, detail, errors }: Problem,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const document = {
    type: type ?? (reason === undefined ? "about:blank" : `urn:redress:problem:${reason}`),
    title,
    status,
    detail,
    reason,
    errors,
  };
  return json(status, document, { "content-type": "application/problem+json; charset=utf-8", ...headers });
}
