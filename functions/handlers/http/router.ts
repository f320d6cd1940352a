import type { EdgeRefusal } from "./edge-refusals.ts";
import { edgeRefusals, refuse } from "./edge-refusals.ts";
import type { FaultAnswers } from "./faults.ts";
import { faultName, faultPlace, knownFaults } from "./faults.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { languageOf } from "./language.ts";
import type { HttpRequest } from "./request.ts";
import { parseRequest } from "./request.ts";
import type { HttpResponse } from "./response.ts";
import { empty, html } from "./response.ts";
import { createRouteTable } from "./route-table.ts";

/** The shape of every handler: a request in, an answer out; refusals are answers, only faults are thrown. */
export type Handle = (request: HttpRequest) => Promise<HttpResponse>;

/** What may be logged about a request: codes, names and the route's template; never path, query, body or message. */
export interface RouteLogLine {
  readonly level: "error";
  readonly code: "handler-fault";
  readonly routeKey: string;
  readonly status: number;
  readonly requestId: string;
  readonly fault: string;
  readonly place: string;
}

export interface RouterDeps {
  readonly log: (line: RouteLogLine) => void;
  readonly language: Language;
  /** Draws the page of a refusal of the edge for people; without it they get the problem document. */
  readonly page?: (status: number, title: string, language: Language) => string;
  readonly faults?: FaultAnswers;
  readonly bodyLimit?: number;
  /** Routes that others answer: of these only HEAD, OPTIONS and methods that nobody answers come here. */
  readonly elsewhere?: readonly string[];
}

interface Refused {
  readonly refused: EdgeRefusal;
  readonly allow?: readonly string[];
  readonly retryAfterSeconds?: number;
}

const allowed = (methods: readonly string[]): string =>
  [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"])].join(", ");

/** The same answer whatever stands behind the address; undefined when the method is neither HEAD nor OPTIONS. */
const inertAnswer = (method: string, { allow = [] }: Refused): HttpResponse | undefined => {
  if (method === "OPTIONS" && allow.length > 0) return empty(204, { allow: allowed(allow) });
  return method === "HEAD" && allow.includes("GET") ? empty(200) : undefined;
};

const isForPrograms = (path: string): boolean => /^\/(api|_local)\//.test(path);

/**
 * One async Lambda handler for all routes (keys like `GET /decisions`). Faults become 500, or what their name asks for,
 * without details. HEAD and OPTIONS are answered here, so that no scanner reaches a use case (design section 6 point 3).
 */
export function createRouter(deps: RouterDeps, routes: Readonly<Record<string, Handle>>) {
  const find = createRouteTable([...new Set([...Object.keys(routes), ...(deps.elsewhere ?? [])])]);
  const faults = { ...knownFaults, ...deps.faults };

  const edgeAnswer = (answer: Refused, path: string, language: Language): HttpResponse => {
    const { status, [language]: title } = edgeRefusals[answer.refused];
    const headers: Record<string, string> = {
      ...(answer.allow && { allow: allowed(answer.allow) }),
      ...(answer.retryAfterSeconds && { "retry-after": String(answer.retryAfterSeconds) }),
    };
    if (deps.page === undefined || isForPrograms(path)) return refuse(answer.refused, language, { headers });
    return html(status, deps.page(status, title, language), headers);
  };

  const faultAnswer = (thrown: unknown, request: HttpRequest, routeKey: string, language: Language): HttpResponse => {
    const fault = faultName(thrown);
    const { status = 500, retryAfterSeconds } = faults[fault] ?? {};
    const { requestId } = request;
    deps.log({ level: "error", code: "handler-fault", routeKey, status, requestId, fault, place: faultPlace(thrown) });
    const refused = status === 503 ? "unavailable" : "fault";
    return edgeAnswer({ refused, ...(retryAfterSeconds && { retryAfterSeconds }) }, request.path, language);
  };

  return async (event: unknown): Promise<HttpResponse> => {
    const parsed = parseRequest(event, deps.bodyLimit);
    if (!("request" in parsed)) return refuse(parsed.refused, deps.language);
    const { request } = parsed;
    const language = languageOf(request, deps.language);
    const match = find(request.method, request.path);
    if ("refused" in match) return inertAnswer(request.method, match) ?? edgeAnswer(match, request.path, language);
    if ("refused" in parsed) return edgeAnswer(parsed, request.path, language);
    const { routeKey, parameters } = match;
    const handle = routes[routeKey];
    if (handle === undefined) return edgeAnswer({ refused: "no-such-path" }, request.path, language);
    try {
      return await handle({ ...request, routeKey, parameters });
    } catch (thrown) {
      return faultAnswer(thrown, request, routeKey, language);
    }
  };
}
