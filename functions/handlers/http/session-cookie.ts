/** Name of the cookie that holds a staff member's token; the complainant's pages set none. */
export const sessionCookieName = "session";

interface CookieRules {
  /** False only where the desk runs on plain http on one machine. */
  readonly secure: boolean;
  readonly maxAgeSeconds: number;
}

/** A cookie that scripts cannot read and other sites' forms do not carry. The value must be free of `;` and spaces. */
export const privateCookie = (name: string, value: string, { secure, maxAgeSeconds }: CookieRules): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? "; Secure" : ""}`;

/** The cookie that keeps somebody signed in; the token's own end counts, whatever the browser keeps. */
export const sessionCookie = (token: string, rules: CookieRules): string =>
  privateCookie(sessionCookieName, token, rules);

/** Makes the browser forget a cookie. */
export const forgetCookie = (name: string, secure: boolean): string =>
  privateCookie(name, "", { secure, maxAgeSeconds: 0 });
