import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterAll, describe, expect, it } from "vitest";
import { secureSecrets } from "../../functions/adapters/crypto/secure-secrets.ts";
import { createRouter } from "../../functions/handlers/http/router.ts";
import { createDevIssuer } from "../../local/oidc/dev-issuer.ts";
import { createSignInRoutes } from "../../local/oidc/sign-in-routes.ts";
import { apiEvent, formType, jsonType } from "./api-events.ts";

const folder = mkdtempSync(join(tmpdir(), "redress-sign-in-"));
afterAll(() => rmSync(folder, { recursive: true }));
const config = {
  folder,
  issuer: "http://127.0.0.1/_local/oidc",
  audience: "desk",
  callbackUrl: "http://127.0.0.1/sign-in/callback",
};
const clock = { now: Date.parse("2026-11-23T06:00:00Z") };
const issuer = await createDevIssuer(config, { clock: { now: () => clock.now }, secrets: secureSecrets });
const staff = [
  { id: "vp", name: "Wang" },
  { id: "legal", name: '"><script>' },
];
const handle = createRouter(
  { log: () => undefined, language: "zh-CN" },
  createSignInRoutes({ issuer, staff: () => Promise.resolve(staff) }),
);
const form = (body: string) => handle(apiEvent("POST", "/_local/sign-in", { headers: formType, body }));

describe("signing in on one machine", () => {
  it("publishes the issuer's keys where its configuration says", async () => {
    const configuration = await handle(apiEvent("GET", "/_local/oidc/.well-known/openid-configuration"));
    expect(JSON.parse(configuration.body)).toMatchObject({ jwks_uri: `${config.issuer}/jwks.json` });
    const keys = await handle(apiEvent("GET", "/_local/oidc/jwks.json"));
    expect(JSON.parse(keys.body)).toEqual(issuer.jwks());
  });

  it("lists the example staff and gives programs a token for one of them", async () => {
    expect(JSON.parse((await handle(apiEvent("GET", "/_local/staff"))).body)).toEqual(staff);
    const answer = await handle(apiEvent("POST", "/_local/token", { headers: jsonType, body: '{"staff":"vp"}' }));
    const { token } = JSON.parse(answer.body) as { token: string };
    const claims = JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ sub: "vp", aud: "desk", iss: config.issuer });
    expect(Number(claims["exp"]) - Number(claims["iat"])).toBe(8 * 3_600);
  });

  it("gives nobody else a token", async () => {
    for (const body of ['{"staff":"nobody"}', '{"staff":1}', "{}", "[]", "null"])
      expect(await handle(apiEvent("POST", "/_local/token", { headers: jsonType, body }))).toMatchObject({
        statusCode: 404,
      });
    expect(await handle(apiEvent("POST", "/_local/token"))).toMatchObject({ statusCode: 404 });
    expect(await form("staff=nobody")).toMatchObject({ statusCode: 404 });
  });

  it("gives browsers a cookie that scripts cannot read, and leads back to where they came from", async () => {
    const answer = await form("staff=vp&next=%2Fdesk%2F7K4M");
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: "/desk/7K4M" } });
    expect(answer.cookies).toEqual([
      expect.stringMatching(/^session=[\w-]+\.[\w-]+\.[\w-]+; Path=\/; HttpOnly; SameSite=Lax/),
    ]);
    expect((await form("staff=vp&next=https://evil.example")).headers["location"]).toBe("/desk");
    expect((await form("staff=vp")).headers["location"]).toBe("/desk");
  });

  it("forgets the cookie on leaving", async () => {
    const answer = await handle(apiEvent("POST", "/_local/sign-out"));
    expect(answer.cookies?.[0]).toMatch(/^session=; .*Max-Age=0/);
  });
});

describe("the code flow of the development issuer", () => {
  const verifier = "v".repeat(43);
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const wish = {
    response_type: "code",
    client_id: "desk",
    redirect_uri: config.callbackUrl,
    state: "s-1",
    code_challenge: challenge,
    code_challenge_method: "S256",
  };
  const authorize = (change: Record<string, string> = {}) =>
    handle(apiEvent("GET", `/_local/oidc/authorize?${new URLSearchParams({ ...wish, ...change }).toString()}`));
  const pick = (staff: string) =>
    handle(
      apiEvent("POST", "/_local/oidc/authorize", {
        headers: formType,
        body: new URLSearchParams({ state: "s-1", code_challenge: challenge, staff }).toString(),
      }),
    );
  const codeFor = async (staff: string) =>
    new URL((await pick(staff)).headers["location"] ?? "").searchParams.get("code") ?? "";
  const exchange = (code: string, code_verifier = verifier) =>
    handle(
      apiEvent("POST", "/_local/oidc/token", {
        headers: formType,
        body: new URLSearchParams({ grant_type: "authorization_code", code, code_verifier }).toString(),
      }),
    );

  it("shows a page to choose from, with every text escaped, and no other page to whoever asks otherwise", async () => {
    const page = await authorize();
    expect(page.body).toContain('<option value="vp">Wang (vp)</option>');
    expect(page.body).toContain(`name="code_challenge" value="${challenge}"`);
    expect(page.body).not.toContain("<script>");
    for (const change of [
      { redirect_uri: "https://evil.example/" },
      { client_id: "other" },
      { code_challenge_method: "plain" },
      { response_type: "token" },
      { state: '"><script>' },
    ])
      expect(await authorize(change)).toMatchObject({ statusCode: 400 });
  });

  it("hands a code to the desk, and for it a token, once", async () => {
    const sent = await pick("vp");
    expect(sent.headers["location"]).toMatch(/^http:\/\/127\.0\.0\.1\/sign-in\/callback\?code=[\w-]{22}&state=s-1$/);
    const code = await codeFor("vp");
    const answer = await exchange(code);
    const { id_token, expires_in } = JSON.parse(answer.body) as { id_token: string; expires_in: number };
    expect([decodeJwt(id_token).sub, expires_in]).toEqual(["vp", 8 * 3_600]);
    expect(await exchange(code)).toMatchObject({ statusCode: 400 });
  });

  it("gives nothing for a code that is old, stolen or made up, and no code to nobody", async () => {
    const old = await codeFor("vp");
    clock.now += 60_000;
    expect(await exchange(old)).toMatchObject({ statusCode: 400 });
    expect(await exchange(await codeFor("vp"), "w".repeat(43))).toMatchObject({ statusCode: 400 });
    expect(await exchange("made-up")).toMatchObject({ statusCode: 400 });
    expect(await pick("nobody")).toMatchObject({ statusCode: 400 });
  });
});
