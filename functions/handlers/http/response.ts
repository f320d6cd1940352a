/** An answer in the form API Gateway takes (payload format 2.0). */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: string[];
  readonly body: string;
}

type Headers = Readonly<Record<string, string>>;

/** Nothing about a complaint is kept by browsers, proxies or other sites (SC-03; platform: Signed links). */
const privateAnswer = {
  "cache-control": "no-store",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** Own parts only, no frames, no scripts of others; forms go home. */
export const defaultContentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** JSON answer; `headers` win over the defaults. */
export function json(statusCode: number, value: unknown, headers: Headers = {}): HttpResponse {
  return {
    statusCode,
    headers: { ...privateAnswer, "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** A page; a stricter or wider content security policy comes in `headers`. */
export function html(statusCode: number, page: string, headers: Headers = {}): HttpResponse {
  return {
    statusCode,
    headers: {
      ...privateAnswer,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": defaultContentSecurityPolicy,
      "x-frame-options": "DENY",
      "strict-transport-security": "max-age=31536000",
      ...headers,
    },
    // Template tags answer String objects, which are no text to a server.
    body: "".concat(page),
  };
}

/** 303: the browser shows `location` with GET, and reloading repeats no command. */
export function redirect(location: string, cookies: string[] = []): HttpResponse {
  if (/[^\x21-\x7e]/.test(location)) throw new RangeError("a location is a URL without spaces and controls");
  return { statusCode: 303, headers: { ...privateAnswer, location }, cookies, body: "" };
}

/** 204, or another status, without a body. */
export function empty(statusCode = 204, headers: Headers = {}): HttpResponse {
  return { statusCode, headers: { ...privateAnswer, ...headers }, body: "" };
}
