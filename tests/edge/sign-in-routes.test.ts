import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createRouter } from "../../functions/handlers/http/router.ts";
import { createDevIssuer } from "../../local/oidc/dev-issuer.ts";
import { createSignInRoutes } from "../../local/oidc/sign-in-routes.ts";
import { apiEvent, formType, jsonType } from "./api-events.ts";

const folder = mkdtempSync(join(tmpdir(), "redress-sign-in-"));
afterAll(() => rmSync(folder, { recursive: true }));
const config = { folder, issuer: "http://127.0.0.1/_local/oidc", audience: "desk" };
const issuer = await createDevIssuer(config, { clock: { now: () => Date.parse("2026-11-23T06:00:00Z") } });
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

  it("shows a page to choose from, with every text escaped", async () => {
    const page = await handle(apiEvent("GET", '/_local/sign-in?next=/a"><script>'));
    expect(page.body).toContain('<option value="vp">Wang (vp)</option>');
    expect(page.body).not.toContain("<script>");
  });

  it("forgets the cookie on leaving", async () => {
    const answer = await handle(apiEvent("POST", "/_local/sign-out"));
    expect(answer.cookies?.[0]).toMatch(/^session=; .*Max-Age=0/);
  });
});
