/** An answer as a program sees it; `body` is parsed JSON, or the text of a page. */
export interface Answer<T = Problem> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Mail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

/** An error in the words of RFC 9457. */
export interface Problem {
  readonly title: string;
  readonly reason: string;
  readonly errors?: readonly { readonly field: string; readonly reason: string }[];
}

/** A plain HTTP client of one desk. */
export const createClient = (url: string) => {
  const call = async <T = Problem>(method: string, path: string, init: RequestInit = {}): Promise<Answer<T>> => {
    const response = await fetch(new URL(path, url), { method, redirect: "manual", ...init });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
  };
  return {
    call,
    get: <T = Problem>(path: string, headers: Record<string, string> = {}) => call<T>("GET", path, { headers }),
    post: <T = Problem>(path: string, body: unknown, headers: Record<string, string> = {}) =>
      call<T>("POST", path, {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
    /** What a browser sends for a form. */
    submit: (path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
      call<string>("POST", path, {
        body: new URLSearchParams(fields).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      }),
  };
};
