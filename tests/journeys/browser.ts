import { formTo } from "./page.ts";

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Every address on the way to this page, this one last. */
  readonly trail: readonly URL[];
}

interface Cookie {
  readonly origin: string;
  readonly name: string;
  readonly path: string;
  readonly value: string;
}

const mostRedirects = 10;

const cookieIn = (origin: string, line: string): Cookie & { readonly gone: boolean } => {
  const [pair = "", ...rules] = line.split(/; */);
  const [name = "", value = ""] = pair.split(/=(.*)/s);
  const rule = (wanted: string) =>
    rules.map((one) => one.split("=")).find(([key]) => key?.toLowerCase() === wanted)?.[1];
  return { origin, name, value, path: rule("path") ?? "/", gone: rule("max-age") === "0" };
};

/** A browser without scripts: it keeps cookies by site and path, follows redirects, and sends the forms that pages hold. */
export const createBrowser = (home: string) => {
  const jar = new Map<string, Cookie>();
  const keep = ({ gone, ...cookie }: ReturnType<typeof cookieIn>): void => {
    const key = `${cookie.origin} ${cookie.path} ${cookie.name}`;
    if (gone) jar.delete(key);
    else jar.set(key, cookie);
  };
  const cookiesFor = ({ origin, pathname }: URL): string =>
    [...jar.values()]
      .filter(({ origin: own, path }) => own === origin && pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");

  const go = async (url: URL, init: RequestInit = {}, before: readonly URL[] = []): Promise<Page> => {
    const trail = [...before, url];
    if (trail.length > mostRedirects) throw new Error(`redirected for ever: ${trail.join(" ")}`);
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie: cookiesFor(url) };
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) keep(cookieIn(url.origin, line));
    const location = answer.headers.get("location");
    const body = await answer.text();
    if (location !== null) return go(new URL(location, url), {}, trail);
    return { url, status: answer.status, headers: answer.headers, body, trail };
  };

  return {
    open: (address: string): Promise<Page> => go(new URL(address, home)),
    /** Sends the page's form to this address, with what it carries along unseen. */
    send: (page: Page, action: string, answers: Readonly<Record<string, string>> = {}): Promise<Page> => {
      const form = formTo(page.body, action);
      if (form === undefined) throw new Error(`no form to ${action}: ${page.status} ${page.url.href}`);
      const body = new URLSearchParams({ ...form.hidden, ...answers }).toString();
      const headers = { "content-type": "application/x-www-form-urlencoded", origin: page.url.origin };
      return go(new URL(action, page.url), { method: "POST", headers, body });
    },
    cookies: (): readonly string[] => [...jar.values()].map(({ name }) => name),
  };
};
