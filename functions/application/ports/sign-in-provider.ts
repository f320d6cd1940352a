import type { Language } from "../../domain/complaint/vocabulary.ts";

/** How a sign-in went wrong: the browser came back without the cookie it left with, or the issuer said no. */
export type SignInRefusal = "sign-in-not-begun" | "sign-in-denied";

/** Signing in at the company's own issuer (authorization code with PKCE); Cognito in the stack. */
export interface SignInProvider {
  /** Where to send the browser, and what it must bring back in a cookie. */
  begin(next: string, language: Language): { readonly location: string; readonly keepsake: string };
  /** Checks the issuer's answer against the cookie and gets the token for it. */
  finish(
    answer: { readonly code?: string | undefined; readonly state?: string | undefined },
    keepsake: string,
  ): Promise<
    | { readonly token: string; readonly maxAgeSeconds: number; readonly next: string }
    | { readonly refused: SignInRefusal }
  >;
  /** Where to send the browser to end the issuer's own session, if that can be done. */
  leave(): string | undefined;
}
