/** One route of the public HTTP API. */
export interface Route {
  readonly method: "GET" | "POST";
  /** As API Gateway writes it: `/api/complaints/{number}`. */
  readonly path: string;
  /** The function that answers: `functions/handlers/<function>.ts`. */
  readonly function: HttpFunction;
  /** `jwt`: a bearer token of the staff's issuer is checked before the function is reached. */
  readonly auth: "none" | "jwt";
}

export type HttpFunction = "intake" | "complainant" | "pages" | "decisions" | "desk";

const behind =
  (fn: HttpFunction, auth: Route["auth"] = "none") =>
  (key: string): Route => {
    const [method, path = ""] = key.split(" ");
    if (method !== "GET" && method !== "POST") throw new Error(`no method of ours: ${key}`);
    return { method, path, function: fn, auth };
  };

/**
 * Every route there is: the stack connects these and no others, and each function answers its own. A form that is looked at
 * and checked changes nothing, so it lies with the pages; sending it is intake. Programs of the staff show a token at the
 * gate; the pages of the desk look for the session themselves, so that they can lead to the sign-in.
 */
export const routes: readonly Route[] = [
  ...["POST /api/complaints", "POST /complaints"].map(behind("intake")),
  ...[
    "GET /api/complaints/{number}",
    "POST /api/complaints/{number}/messages",
    "POST /api/complaints/{number}/answers",
    "POST /api/complaints/{number}/survey",
    "POST /api/complaints/{number}/withdrawal",
    "POST /api/complaints/{number}/reconsideration",
    "GET /complaints/find",
    "POST /complaints/find",
    "GET /complaints/{number}",
    "POST /complaints/{number}/messages",
    "POST /complaints/{number}/reconsideration",
  ].map(behind("complainant")),
  ...[
    "GET /api/health",
    "GET /api/openapi.json",
    "GET /",
    "GET /assets/{file}",
    "GET /privacy",
    "GET /complaints/new",
    "POST /complaints/new",
    "POST /complaints/check",
  ].map(behind("pages")),
  ...["/decisions", "/consent", "/survey", "/answers/revoke"]
    .flatMap((path) => [`GET ${path}`, `POST ${path}`])
    .map(behind("decisions")),
  ...[
    "GET /api/desk/queues/{queue}",
    "GET /api/desk/complaints/{number}",
    "POST /api/desk/complaints",
    "POST /api/desk/complaints/{number}/commands",
    "POST /api/desk/staff",
  ].map(behind("desk", "jwt")),
  ...[
    "GET /sign-in",
    "GET /sign-in/callback",
    "GET /desk/sign-in",
    "POST /desk/sign-out",
    "GET /desk/signed-out",
    "GET /desk",
    "GET /desk/queues/{queue}",
    "POST /desk/queues/{queue}/next",
    "GET /desk/complaints/{number}",
    "POST /desk/complaints/{number}/commands",
  ].map(behind("desk")),
];

/** Answers what fits no route: a page that says so, and the same to every HEAD and OPTIONS, so that no scanner gets further. */
export const otherwise: HttpFunction = "pages";

export const routeKey = ({ method, path }: Route): string => `${method} ${path}`;

/** The handles of one function's routes. Throws when one is missing: a deployment without an answer must not start. */
export const ownRoutes = <Handle>(
  id: HttpFunction,
  handles: Readonly<Record<string, Handle>>,
): Record<string, Handle> =>
  Object.fromEntries(
    routes
      .filter((route) => route.function === id)
      .map((route) => {
        const key = routeKey(route);
        const handle = handles[key];
        if (handle === undefined) throw new Error(`${id} has no handle for ${key}`);
        return [key, handle];
      }),
  );
