import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath } from "../../functions/handlers/http/local-path.ts";
import type { HttpRequest } from "../../functions/handlers/http/request.ts";
import { parseRequest } from "../../functions/handlers/http/request.ts";
import { createSession } from "../../functions/handlers/http/session.ts";
import { forgetCookie, sessionCookie } from "../../functions/handlers/http/session-cookie.ts";
import { apiEvent } from "./api-events.ts";

const session = createSession({
  verify: (token) => Promise.resolve(token === "good.token" ? { staff: "vp" } : ({ refused: "forged" } as const)),
  baseUrl: "https://redress.example/anything",
});
const ask = (method: string, headers: Record<string, string>, cookies: string[] = []) => {
  const parsed = parseRequest(apiEvent(method, "/desk", { headers, cookies }));
  return session((parsed as { request: HttpRequest }).request);
};
const cookie = ["session=good.token"];

describe("the session of staff", () => {
  it("comes from a bearer token or from the cookie, the bearer first", async () => {
    expect(await ask("GET", { authorization: "Bearer good.token" })).toEqual({ staff: "vp" });
    expect(await ask("GET", {}, cookie)).toEqual({ staff: "vp" });
    expect(await ask("GET", { authorization: "Bearer bad.token" }, cookie)).toEqual({
      refused: "sign-in-needed",
      because: "forged",
    });
  });

  it("is asked for when there is none", async () => {
    for (const headers of [{}, { authorization: "Basic Zm9v" }, { authorization: "Bearer" }])
      expect(await ask("GET", headers)).toEqual({ refused: "sign-in-needed", because: "no-token" });
  });

  it("from a cookie gives commands to our own pages only", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      expect(await ask(method, { origin: "https://redress.example" }, cookie)).toEqual({ staff: "vp" });
      expect(await ask(method, { "sec-fetch-site": "same-origin" }, cookie)).toEqual({ staff: "vp" });
      for (const headers of [
        {},
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: "https://redress.example.evil.example" },
        { origin: "http://redress.example" },
        { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
        { "sec-fetch-site": "same-site" },
        { host: "redress.example" },
      ] as Record<string, string>[])
        expect(await ask(method, headers, cookie)).toEqual({ refused: "cross-site" });
    }
  });

  it("from a bearer token needs no origin, since no browser adds it by itself", async () => {
    expect(await ask("POST", { authorization: "bearer good.token", origin: "https://tool.example" })).toEqual({
      staff: "vp",
    });
  });

  it("is never had by guessing at headers", async () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (authorization, origin, value) => {
        expect(await ask("POST", { authorization, origin }, [`session=${value}`])).toHaveProperty("refused");
      }),
    );
  });
});

describe("the session cookie", () => {
  it("is out of reach of scripts and of other sites' forms, and secure where there is https", () => {
    expect(sessionCookie("a.b.c", { secure: true, maxAgeSeconds: 60 })).toBe(
      "session=a.b.c; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure",
    );
    expect(sessionCookie("a.b.c", { secure: false, maxAgeSeconds: 60 })).not.toContain("Secure");
    expect(forgetCookie("session", false)).toBe("session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  });
});

describe("where one goes after signing in", () => {
  it("is a path of ours", () => {
    for (const path of ["/", "/desk", "/desk/7K4M?tab=a#b"]) expect(localPath(path, "/x")).toBe(path);
  });

  it("is never another site, whatever is asked", () => {
    const wild = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.webUrl().map((url) => `/${url.slice(6)}`),
      fc.anything(),
    );
    fc.assert(
      fc.property(wild, (wanted) => {
        expect(new URL(localPath(wanted, "/x"), "https://redress.example").origin).toBe("https://redress.example");
      }),
    );
    for (const wanted of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/a\r\nb",
      "",
      "desk",
      "/\t/evil.example",
    ])
      expect(localPath(wanted, "/x")).toBe("/x");
  });
});
