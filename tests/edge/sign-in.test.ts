import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { secureSecrets } from "../../functions/adapters/crypto/secure-secrets.ts";
import { createCodeFlow } from "../../functions/adapters/oidc/code-flow.ts";
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
  const provider = createCodeFlow(
    {
      authorizeUrl: "https://login.example/oauth2/authorize?brand=x",
      tokenUrl,
      logoutUrl: "https://login.example/logout",
      clientId: "desk",
      callbackUrl: "https://redress.example/sign-in/callback",
      homeUrl: "https://redress.example/",
    },
    { secrets: secureSecrets },
  );
  const verify = (token: string) =>
    Promise.resolve(token === "good.id.token" ? { staff: "vp" } : ({ refused: "forged" } as const));
  return createRouter({ log: () => undefined, language: "en" }, createSignIn({ provider, verify, language: "en" }));
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
      expect(await comeBack({ code: "c-1", state }, cookies)).toMatchObject({ statusCode: 401 });
    expect(await comeBack({ code: "c-1" }, [mine.cookie])).toMatchObject({ statusCode: 401 });
    expect(await comeBack({ code: "c-1", state: "" }, [mine.cookie])).toMatchObject({ statusCode: 401 });
    expect(asked).toEqual([]);
  });

  it("signs nobody in when the issuer refuses, or answers with something else, or with a token that is not good", async () => {
    const { cookie, query } = await begin();
    const state = query.get("state")!;
    expect(await comeBack({ error: "access_denied", state }, [cookie])).toMatchObject({ statusCode: 401 });
    for (const [status, body] of [
      [400, '{"error":"invalid_grant"}'],
      [200, "<html>"],
      [200, "{}"],
      [200, '{"id_token":"forged","expires_in":60}'],
    ] as const) {
      answer = { status, body };
      const back = await comeBack({ code: "c-1", state }, [cookie]);
      expect(back).toMatchObject({ statusCode: 401 });
      expect(back.cookies ?? []).toEqual([]);
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
        expect((await comeBack({ code, state }, [`sign-in=${keepsake}`])).statusCode).toBe(401);
      }),
    );
  });

  it("ends at the issuer, too", async () => {
    const out = await handle(apiEvent("POST", "/sign-out"));
    expect(out.headers["location"]).toBe(
      "https://login.example/logout?client_id=desk&logout_uri=https%3A%2F%2Fredress.example%2F",
    );
    expect(out.cookies?.[0]).toMatch(/^session=;/);
  });
});
