import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { secureSecrets } from "../../functions/adapters/crypto/secure-secrets.ts";
import { createCodeFlow, type CodeFlowConfig } from "../../functions/adapters/oidc/code-flow.ts";
import type { HttpResponse } from "../../functions/handlers/http/response.ts";
import { createRouter } from "../../functions/handlers/http/router.ts";
import { createSignIn } from "../../functions/handlers/http/sign-in.ts";
import { apiEvent } from "./api-events.ts";
import { loopback } from "./loopback.ts";

let site: Awaited<ReturnType<typeof loopback>>;
let asked: URLSearchParams[];
let answer: { status: number; body: string };
let handle: (event: unknown) => Promise<HttpResponse>;

beforeAll(async () => {
  site = await loopback((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push(new URLSearchParams(body));
      response.writeHead(answer.status).end(answer.body);
    });
  });
});
afterAll(() => site.close());
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: JSON.stringify({ id_token: "good.id.token", expires_in: 3_600 }) };
  handle = routerWith(`${site.url}/token`);
});

const routerWith = (tokenUrl: string) => {
  const provider = providerOf({ tokenUrl });
  const verify = (token: string) =>
    Promise.resolve(token === "good.id.token" ? { staff: "vp" } : ({ refused: "forged" } as const));
  return createRouter({ log: () => undefined, language: "en" }, createSignIn({ provider, verify, ...pages }));
};
const pages = { language: "en", home: "/desk", again: "/again", secure: true } as const;
const providerOf = (config: Partial<CodeFlowConfig>) =>
  createCodeFlow(
    {
      authorizeUrl: "https://login.example/oauth2/authorize?brand=x",
      tokenUrl: "https://login.example/oauth2/token",
      logoutUrl: "https://login.example/logout",
      clientId: "desk",
      callbackUrl: "https://redress.example/sign-in/callback",
      homeUrl: "https://redress.example/desk/signed-out",
      ...config,
    },
    { secrets: secureSecrets },
  );
/** Back to the sign-in page, the cookie of the attempt gone and no session begun. */
const notSignedIn = {
  statusCode: 303,
  headers: { location: "/again" },
  cookies: ["sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure"],
};
const begin = async (next = "/desk/7K4M") => {
  const sent = await handle(apiEvent("GET", `/sign-in?next=${encodeURIComponent(next)}`));
  const cookie = sent.cookies?.[0]?.split(";", 1)[0] ?? "";
  return { sent, cookie, query: new URL(sent.headers["location"] ?? "").searchParams };
};
const comeBack = (query: Record<string, string>, cookies: string[]) =>
  handle(apiEvent("GET", `/sign-in/callback?${new URLSearchParams(query).toString()}`, { cookies }));

describe("signing in at the company's issuer", () => {
  it("leads there with a state and a challenge, and back to the page that was wanted", async () => {
    const { sent, cookie, query } = await begin();
    expect(sent).toMatchObject({ statusCode: 303 });
    expect(sent.cookies?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/);
    expect(Object.fromEntries(query)).toMatchObject({
      brand: "x",
      response_type: "code",
      client_id: "desk",
      scope: "openid",
      ui_locales: "en",
      lang: "en",
    });

    const back = await comeBack({ code: "c-1", state: query.get("state")! }, [cookie]);
    expect(back).toMatchObject({ statusCode: 303, headers: { location: "/desk/7K4M" } });
    expect(back.cookies).toEqual([
      "session=good.id.token; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure",
      "sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure",
    ]);
  });

  it("proves with the code that it is the browser that began", async () => {
    const { cookie, query } = await begin();
    await comeBack({ code: "c-1", state: query.get("state")! }, [cookie]);
    const [form] = asked;
    expect(Object.fromEntries(form!)).toMatchObject({
      grant_type: "authorization_code",
      code: "c-1",
      client_id: "desk",
      redirect_uri: "https://redress.example/sign-in/callback",
    });
    const challenge = createHash("sha256").update(form!.get("code_verifier")!).digest("base64url");
    expect(query.get("code_challenge")).toBe(challenge);
  });

  it("asks the issuer nothing when the state is another's, or the cookie is missing or broken", async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const state = theirs.query.get("state")!;
    for (const cookies of [[mine.cookie], [], ["sign-in=x"], ["sign-in=..."], [mine.cookie.slice(0, -40)]])
      expect(await comeBack({ code: "c-1", state }, cookies)).toMatchObject(notSignedIn);
    expect(await comeBack({ code: "c-1" }, [mine.cookie])).toMatchObject(notSignedIn);
    expect(await comeBack({ code: "c-1", state: "" }, [mine.cookie])).toMatchObject(notSignedIn);
    expect(asked).toEqual([]);
  });

  it("signs nobody in when the issuer refuses, or answers with something else, or with a token that is not good", async () => {
    const { cookie, query } = await begin();
    const state = query.get("state")!;
    expect(await comeBack({ error: "access_denied", state }, [cookie])).toMatchObject(notSignedIn);
    for (const [status, body] of [
      [400, '{"error":"invalid_grant"}'],
      [200, "<html>"],
      [200, "{}"],
      [200, '{"id_token":"forged","expires_in":60}'],
    ] as const) {
      answer = { status, body };
      expect(await comeBack({ code: "c-1", state }, [cookie])).toMatchObject(notSignedIn);
    }
  });

  it("says 'not for a moment' when the issuer fails or is away", async () => {
    const { cookie, query } = await begin();
    answer = { status: 502, body: "" };
    expect(await comeBack({ code: "c-1", state: query.get("state")! }, [cookie])).toMatchObject({ statusCode: 503 });
    handle = routerWith("http://127.0.0.1:1/token");
    const again = await begin();
    expect(await comeBack({ code: "c-1", state: again.query.get("state")! }, [again.cookie])).toMatchObject({
      statusCode: 503,
    });
  });

  it("keeps a session no longer than a working day, whatever the issuer grants", async () => {
    answer = { status: 200, body: JSON.stringify({ id_token: "good.id.token", expires_in: 864_000 }) };
    const { cookie, query } = await begin();
    const back = await comeBack({ code: "c-1", state: query.get("state")! }, [cookie]);
    expect(back.cookies?.[0]).toContain("Max-Age=28800");
  });

  it("never leads to another site", async () => {
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
      const { cookie, query } = await begin(next);
      const back = await comeBack({ code: "c-1", state: query.get("state")! }, [cookie]);
      expect(back.headers["location"]).toBe("/desk");
    }
  });

  it("never answers 5xx to a hostile return", async () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (code, state, keepsake) => {
        expect(await comeBack({ code, state }, [`sign-in=${keepsake}`])).toMatchObject(notSignedIn);
      }),
    );
  });

  it("ends at the issuer, too, where that can be done", () => {
    const leave = new URL(providerOf({}).leave() ?? "");
    const home = "https://redress.example/desk/signed-out";
    expect([leave.origin, leave.pathname]).toEqual(["https://login.example", "/logout"]);
    expect(Object.fromEntries(leave.searchParams)).toEqual({
      client_id: "desk",
      logout_uri: home,
      post_logout_redirect_uri: home,
    });
    expect(providerOf({ logoutUrl: undefined }).leave()).toBeUndefined();
  });
});
