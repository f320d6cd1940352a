import { ApiEvent } from "./api-event.ts";
import type { BodyRefusal, RequestBody } from "./request-body.ts";
import { readBody } from "./request-body.ts";

export type Texts = Readonly<Partial<Record<string, string>>>;

/** A request as handlers see it: decoded once, at the edge. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** The route that was taken, like `GET /api/complaints/{number}`: what may be logged. */
  readonly routeKey: string;
  readonly parameters: Texts;
  readonly query: Texts;
  /** Names in lower case. */
  readonly headers: Texts;
  readonly cookies: Texts;
  readonly body: RequestBody;
  /** Client address as API Gateway saw it; for throttling only. */
  readonly address: string;
  readonly requestId: string;
}

export type ParsedRequest =
  | { readonly request: HttpRequest }
  /** The body cannot be used; the rest tells who asks for what in which language. */
  | { readonly refused: BodyRefusal; readonly request: HttpRequest }
  | { readonly refused: "event-malformed" };

/** Their bodies mean nothing (RFC 9110) and are not read. */
const bodiless = ["GET", "HEAD", "OPTIONS"];

const noBody: RequestBody = { kind: "none" };

/** Without prototype: a name like `constructor` finds nothing that was not sent. First of equal names wins. */
const textsOf = (entries: Iterable<readonly [string, string | undefined]>): Texts => {
  const texts = Object.create(null) as Record<string, string>;
  for (const [name, value] of entries) if (value !== undefined) texts[name] ??= value;
  return texts;
};

const cookiesOf = (lines: readonly string[]): Texts =>
  textsOf(
    lines
      .flatMap((line) => line.split(";"))
      .map((pair) => pair.trim())
      .filter((pair) => pair.includes("="))
      .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );

/** Turns an API Gateway event (format 2.0) into a request, or says why not; never throws. */
export function parseRequest(event: unknown, bodyLimit?: number): ParsedRequest {
  const parsed = ApiEvent.safeParse(event);
  if (!parsed.success) return { refused: "event-malformed" };
  const headers = textsOf(Object.entries(parsed.data.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const { http, requestId } = parsed.data.requestContext;
  const method = http.method.toUpperCase();
  const cookieLines = parsed.data.cookies.length > 0 ? parsed.data.cookies : [headers["cookie"] ?? ""];
  const body = bodiless.includes(method) ? noBody : readBody({ ...parsed.data, headers }, bodyLimit);
  const request: HttpRequest = {
    method,
    path: parsed.data.rawPath,
    routeKey: parsed.data.routeKey,
    parameters: textsOf(Object.entries(parsed.data.pathParameters)),
    query: textsOf(new URLSearchParams(parsed.data.rawQueryString)),
    headers,
    cookies: cookiesOf(cookieLines),
    body: "refused" in body ? noBody : body,
    address: http.sourceIp,
    requestId,
  };
  return "refused" in body ? { refused: body.refused, request } : { request };
}
