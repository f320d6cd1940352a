import type { SignInProvider } from "../../application/ports/sign-in-provider.ts";
import type { StaffTokenVerifier } from "../../application/ports/staff-token.ts";
import { refuse } from "./edge-refusals.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { languageOf } from "./language.ts";
import { localPath } from "./local-path.ts";
import type { HttpRequest } from "./request.ts";
import type { HttpResponse } from "./response.ts";
import { redirect } from "./response.ts";
import type { Handle } from "./router.ts";
import { forgetCookie, privateCookie, sessionCookie, sessionCookieName } from "./session-cookie.ts";

/** Time to type a password and a second factor. */
const signInSeconds = 600;
const keepsakeCookie = "sign-in";
const desk = "/desk";

export interface SignInDeps {
  readonly provider: SignInProvider;
  readonly verify: StaffTokenVerifier;
  readonly language: Language;
  /** Draws "sign in again" for people, with the literal reason; without it they get the problem document. */
  readonly page?: (request: HttpRequest, reason: string) => HttpResponse;
}

/** Signing in at the issuer's own page and coming back with a session cookie; all over https. */
export function createSignIn({ provider, verify, language, page }: SignInDeps): Record<string, Handle> {
  const again = (request: HttpRequest, reason: string): HttpResponse =>
    page?.(request, reason) ?? refuse("sign-in-needed", languageOf(request, language));

  return {
    "GET /sign-in": ({ query }) => {
      const { location, keepsake } = provider.begin(localPath(query["next"], desk));
      const cookie = privateCookie(keepsakeCookie, keepsake, { secure: true, maxAgeSeconds: signInSeconds });
      return Promise.resolve(redirect(location, [cookie]));
    },
    "GET /sign-in/callback": async (request) => {
      const { code, state } = request.query;
      const signedIn = await provider.finish({ code, state }, request.cookies[keepsakeCookie] ?? "");
      if ("refused" in signedIn) return again(request, signedIn.refused);
      const verdict = await verify(signedIn.token);
      if ("refused" in verdict) return again(request, verdict.refused);
      const session = sessionCookie(signedIn.token, { secure: true, maxAgeSeconds: signedIn.maxAgeSeconds });
      return redirect(localPath(signedIn.next, desk), [session, forgetCookie(keepsakeCookie, true)]);
    },
    "POST /sign-out": () => Promise.resolve(redirect(provider.leave(), [forgetCookie(sessionCookieName, true)])),
  };
}
