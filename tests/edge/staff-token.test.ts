import fc from "fast-check";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CryptoKey } from "jose";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secureSecrets } from "../../functions/adapters/crypto/secure-secrets.ts";
import { createStaffTokenVerifier } from "../../functions/adapters/oidc/verify-staff-token.ts";
import { createDevIssuer } from "../../local/oidc/dev-issuer.ts";
import { loopback } from "./loopback.ts";

const folder = mkdtempSync(join(tmpdir(), "redress-issuer-"));
const wall = Date.parse("2026-11-23T06:00:00Z");
const clock = { now: () => wall };
const [issuer, audience] = ["https://issuer.example", "desk"];
const pairs = {
  ES256: await generateKeyPair("ES256"),
  RS256: await generateKeyPair("RS256"),
  PS256: await generateKeyPair("PS256"),
};
const stranger = await generateKeyPair("ES256");
let fetched = 0;
let site: Awaited<ReturnType<typeof loopback>>;

const jwks = async () => ({
  keys: await Promise.all(
    Object.entries(pairs).map(async ([alg, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid: alg, alg })),
  ),
});

beforeAll(async () => {
  const keys = JSON.stringify(await jwks());
  site = await loopback((request, response) => {
    fetched += 1;
    if (request.url === "/keys") response.end(keys);
    else response.writeHead(request.url === "/broken" ? 200 : 500).end("<html>");
  });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const verifier = (change: { claim?: string; path?: string } = {}) =>
  createStaffTokenVerifier(
    { issuer, audience, jwksUrl: site.url + (change.path ?? "/keys"), ...(change.claim && { claim: change.claim }) },
    { clock },
  );
const seconds = wall / 1000;
const token = (
  claims: Record<string, unknown> = {},
  alg: keyof typeof pairs = "ES256",
  header: { key?: CryptoKey; kid?: string } = {},
) =>
  new SignJWT({ iss: issuer, aud: audience, sub: "specialist", exp: seconds + 60, ...claims })
    .setProtectedHeader({ alg, kid: header.kid ?? alg })
    .sign(header.key ?? pairs[alg].privateKey);

describe("a staff token", () => {
  it("of any OIDC issuer proves who somebody is, by RS256 or ES256 (design section 4)", async () => {
    const verify = verifier();
    expect(await verify(await token())).toEqual({ staff: "specialist" });
    expect(await verify(await token({}, "RS256"))).toEqual({ staff: "specialist" });
  });

  it("names the staff in the claim that the configuration says, as Cognito does", async () => {
    const cognito = { aud: undefined, client_id: audience, "custom:staff": "vp" };
    expect(await verifier({ claim: "custom:staff" })(await token(cognito))).toEqual({ staff: "vp" });
    expect(await verifier()(await token({ aud: ["other", audience] }))).toEqual({ staff: "specialist" });
  });

  it.each<[string, Record<string, unknown>]>([
    ["expired", { exp: seconds - 60 }],
    ["not-yet-valid", { nbf: seconds + 60 }],
    ["wrong-issuer", { iss: "https://elsewhere.example" }],
    ["wrong-audience", { aud: "another" }],
    ["wrong-audience", { aud: undefined, client_id: "another" }],
    ["no-staff-id", { sub: "" }],
    ["no-staff-id", { sub: undefined }],
    ["malformed", { exp: undefined }],
  ])("is refused as %s when it says %j", async (refused, claims) => {
    expect(await verifier()(await token(claims))).toEqual({ refused });
  });

  it("is refused as forged with another's signature, an unknown key or a changed claim", async () => {
    const verify = verifier();
    expect(await verify(await token({}, "ES256", { key: stranger.privateKey }))).toEqual({ refused: "forged" });
    expect(await verify(await token({}, "ES256", { kid: "K9" }))).toEqual({ refused: "forged" });
    const [head, , signature] = (await token()).split(".");
    const claims = Buffer.from(JSON.stringify({ iss: issuer, aud: audience, sub: "gm", exp: seconds + 60 }));
    expect(await verify([head, claims.toString("base64url"), signature].join("."))).toEqual({ refused: "forged" });
  });

  it("is refused when its algorithm is none, a shared secret or one we do not take", async () => {
    const verify = verifier();
    const claims = { iss: issuer, aud: audience, sub: "gm", exp: seconds + 60 };
    const publicKey = new TextEncoder().encode(JSON.stringify((await jwks()).keys[0]));
    const shared = await new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "ES256" }).sign(publicKey);
    for (const bad of [new UnsecuredJWT(claims).encode(), shared, await token({}, "PS256")])
      expect(await verify(bad)).toMatchObject({ refused: expect.stringMatching(/^(forged|malformed)$/) as string });
  });

  it("never throws, whatever is sent as a token", async () => {
    const verify = verifier();
    const part = fc.oneof(
      fc.base64String(),
      fc.json().map((text) => Buffer.from(text).toString("base64url")),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(part, { maxLength: 6 }).map((all) => all.join(".")),
        ),
        async (text) => {
          expect(await verify(text)).toHaveProperty("refused");
        },
      ),
    );
  });

  it("costs no look-up of keys each time", async () => {
    const verify = verifier();
    await verify(await token());
    const before = fetched;
    for (let n = 0; n < 5; n += 1) await verify(await token({}, n % 2 ? "RS256" : "ES256"));
    expect(fetched).toBe(before);
  });

  it("is neither good nor bad when the issuer's keys cannot be had: a named fault", async () => {
    for (const path of ["/missing", "/broken"])
      await expect(verifier({ path })(await token())).rejects.toMatchObject({ name: "IdentityProviderUnavailable" });
    const nowhere = createStaffTokenVerifier({ issuer, audience, jwksUrl: "http://127.0.0.1:1/keys" }, { clock });
    await expect(nowhere(await token())).rejects.toMatchObject({ name: "IdentityProviderUnavailable" });
  });
});

describe("the development issuer", () => {
  const dev = { folder, issuer, audience, callbackUrl: "http://127.0.0.1/sign-in/callback" };

  it("issues tokens that the unchanged verifier takes, also after a restart", async () => {
    const first = await createDevIssuer(dev, { clock, secrets: secureSecrets });
    const issued = await first.issue("quality");
    const second = await createDevIssuer(dev, { clock, secrets: secureSecrets });
    expect(second.jwks()).toEqual(first.jwks());
    const keys = await loopback((_, response) => response.end(JSON.stringify(second.jwks())));
    const verify = createStaffTokenVerifier({ issuer, audience, jwksUrl: keys.url }, { clock });
    expect(await verify(issued)).toEqual({ staff: "quality" });
    const tomorrow = createStaffTokenVerifier(
      { issuer, audience, jwksUrl: keys.url },
      { clock: { now: () => wall + 86_400_000 } },
    );
    expect(await tomorrow(issued)).toEqual({ refused: "expired" });
    await keys.close();
  });

  it("keeps its key to its owner and publishes none of the private part", async () => {
    const made = await createDevIssuer(dev, { clock, secrets: secureSecrets });
    const [file] = readdirSync(folder);
    expect(readdirSync(folder)).toEqual(["signing-key.json"]);
    expect(statSync(join(folder, file!)).mode & 0o077).toBe(0);
    const { d } = JSON.parse(readFileSync(join(folder, file!), "utf8")) as { d: string };
    expect(d.length).toBeGreaterThan(20);
    expect(JSON.stringify([made.jwks(), made.openidConfiguration()])).not.toContain(d);
    expect(made.openidConfiguration()).toMatchObject({ issuer, jwks_uri: `${issuer}/jwks.json` });
  });
});
