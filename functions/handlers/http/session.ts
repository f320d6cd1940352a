import type { StaffTokenRefusal, StaffTokenVerifier } from "../../application/ports/staff-token.ts";
import type { HttpRequest } from "./request.ts";
import { sessionCookieName } from "./session-cookie.ts";

export type SessionVerdict =
  | { readonly staff: string }
  | { readonly refused: "sign-in-needed"; readonly because: StaffTokenRefusal | "no-token" }
  | { readonly refused: "cross-site" };

/** They change nothing here, so another site may link to them (design section 6 point 3). */
const harmless = ["GET", "HEAD", "OPTIONS"];

const isFromOwnSite = (request: HttpRequest, origin: string): boolean =>
  request.headers["origin"] === undefined
    ? request.headers["sec-fetch-site"] === "same-origin"
    : request.headers["origin"] === origin;

/**
 * Who is asking (design section 4, Staff): a bearer token, else the session cookie. A browser adds the cookie by itself, so a
 * command that comes with it must also come from our own pages. `baseUrl` is configuration, never Host.
 */
export function createSession(deps: { verify: StaffTokenVerifier; baseUrl: string }) {
  const { origin } = new URL(deps.baseUrl);
  return async (request: HttpRequest): Promise<SessionVerdict> => {
    const bearer = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers["authorization"] ?? "")?.[1];
    const token = bearer ?? request.cookies[sessionCookieName] ?? "";
    if (token === "") return { refused: "sign-in-needed", because: "no-token" };
    const isHarmless = bearer !== undefined || harmless.includes(request.method);
    if (!isHarmless && !isFromOwnSite(request, origin)) return { refused: "cross-site" };
    const verdict = await deps.verify(token);
    return "staff" in verdict ? verdict : { refused: "sign-in-needed", because: verdict.refused };
  };
}
