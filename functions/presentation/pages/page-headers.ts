/** What a page may do: our own stylesheet, scripts, pictures and forms, and nothing else from anywhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** `policy` with further places that forms and uploads may send to (the evidence bucket, one origin). */
export const allowingUploadsTo = (origin: string): string =>
  contentSecurityPolicy
    .replace("connect-src 'self'", `connect-src 'self' ${origin}`)
    .replace("form-action 'self'", `form-action 'self' ${origin}`);

/** The local mailbox shows a stored mail in a frame of its own origin-less document; this lets the page hold it. */
export const mailboxSecurityPolicy = `${contentSecurityPolicy}; frame-src 'self'`;

/**
 * The stored mail itself: its inline styles work, its scripts, forms and remote pictures do not; its links may open
 * pages, because following them is what the mailbox is for.
 */
export const mailSecurityPolicy =
  "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; " +
  "base-uri 'none'; frame-ancestors 'self'";

/**
 * Headers of every page. Personal pages are never stored; the address of a page (it may hold a token) goes to
 * nobody else; nobody frames us (requirement of signed links, platform facts).
 */
export const pageHeaders = (policy: string = contentSecurityPolicy): Readonly<Record<string, string>> => ({
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": policy,
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "x-robots-tag": "noindex",
});

/** Headers of the stored mail's own document, which our mailbox page (and nobody else) may frame. */
export const mailHeaders = (): Readonly<Record<string, string>> => ({
  ...pageHeaders(mailSecurityPolicy),
  "x-frame-options": "SAMEORIGIN",
});
