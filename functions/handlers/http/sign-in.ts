import type { SignInProvider } from "../../application/ports/sign-in-provider.ts";
import type { StaffTokenVerifier } from "../../application/ports/staff-token.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { languageOf } from "./language.ts";
import { localPath } from "./local-path.ts";
import { redirect } from "./response.ts";
import type { Handle } from "./router.ts";
import { forgetCookie, privateCookie, sessionCookie } from "./session-cookie.ts";

/** Time to type a password and a second factor. */
const signInSeconds = 600;
const keepsakeCookie = "sign-in";

export interface SignInDeps {
  readonly provider: SignInProvider;
  readonly verify: StaffTokenVerifier;
  readonly language: Language;
  /** Where to go from here when nothing else was asked for, and to try again. */
  readonly home: string;
  readonly again: string;
  /** False only where the desk runs on plain http on one machine. */
  readonly secure: boolean;
}

/** Signing in at the issuer's own page and coming back with a session cookie. */
export function createSignIn(deps: SignInDeps): Record<string, Handle> {
  const { provider, verify, language, home, again, secure } = deps;
  // A redirect, so that no spent code stays in an address.
  const refused = () => redirect(again, [forgetCookie(keepsakeCookie, secure)]);

  return {
    "GET /sign-in": (request) => {
      const next = localPath(request.query["next"], home);
      const { location, keepsake } = provider.begin(next, languageOf(request, language));
      const cookie = privateCookie(keepsakeCookie, keepsake, { secure, maxAgeSeconds: signInSeconds });
      return Promise.resolve(redirect(location, [cookie]));
    },
    "GET /sign-in/callback": async ({ query, cookies }) => {
      const { code, state } = query;
      const signedIn = await provider.finish({ code, state }, cookies[keepsakeCookie] ?? "");
      if ("refused" in signedIn || "refused" in (await verify(signedIn.token))) return refused();
      const session = sessionCookie(signedIn.token, { secure, maxAgeSeconds: signedIn.maxAgeSeconds });
      return redirect(localPath(signedIn.next, home), [session, forgetCookie(keepsakeCookie, secure)]);
    },
  };
}
