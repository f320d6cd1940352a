import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import { statuses, type Status } from "../../functions/domain/complaint/vocabulary.ts";
import { componentSchemas } from "../../functions/handlers/openapi/component-schemas.ts";
import { at } from "../domain/complaint/world.ts";
import { bearer, bring, openDesk, type Answer, type Case, type Desk, type Sent } from "./kit.ts";
import { edgesOf } from "./schema-edges.ts";

type Schema = z.core.JSONSchema.BaseSchema;

const schemas = componentSchemas() as Record<string, Schema>;
const runs = 10_000;

const routes = {
  "/api/complaints": "ComplaintForm",
  "/api/complaints/{number}/messages": "Message",
  "/api/complaints/{number}/answers": "Answer",
  "/api/complaints/{number}/survey": "Survey",
  "/api/complaints/{number}/withdrawal": "Withdrawal",
  "/api/desk/complaints/{number}/commands": "CommandBody",
} as const;
type Route = keyof typeof routes;
/** JSON that is no longer quite JSON, or not in UTF-8. */
const damage = fc.constantFrom<((text: string) => Sent)[]>(
  (text) => ({ raw: text.slice(0, -1) }),
  (text) => ({ raw: `\ufeff${text}` }),
  (text) => ({ raw: text.replace(":", ":1e999,") }),
  (text) => ({ raw: text.replace("{", '{"__proto__":{"a":1},') }),
  (text) => ({ raw: text.replace("{", '{"type":"take-complaint","type":1,') }),
  (text) => ({ raw: Buffer.from(text, "utf16le").toString("base64"), base64: true }),
  (text) => ({ raw: Buffer.from(`${text}\u00ff`, "latin1").toString("base64"), base64: true }),
  (text) => ({ raw: text, base64: true }),
  () => ({ raw: "" }),
  () => ({ raw: "null" }),
  () => ({ raw: `${"[".repeat(20_000)}${"]".repeat(20_000)}` }),
  (text) => ({ raw: text, headers: { "content-type": "application/x-www-form-urlencoded" } }),
  (text) => ({ raw: text, headers: { "content-type": "text/json" } }),
  (text) => ({ raw: text, headers: { "content-type": "application/problem+json; charset=utf-16" } }),
  (text) => ({ raw: text, headers: { "idempotency-key": "" } }),
  (text) => ({ raw: text, headers: { "idempotency-key": "短".repeat(20) } }),
  (text) => ({ raw: text, headers: { "idempotency-key": "k".repeat(129) } }),
  (text) => ({ raw: text, headers: { "accept-language": "x".repeat(5_000), "x-access-code": "\u0000" } }),
);

const sentTo = (path: Route): fc.Arbitrary<Sent> => {
  const body = edgesOf(schemas[routes[path]]!, schemas).map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 8, arbitrary: body.map((raw): Sent => ({ raw })) },
    { weight: 1, arbitrary: fc.tuple(body, damage).map(([text, spoil]) => spoil(text)) },
  );
};

/** The staff's commands are most of the interface. */
const attempt = fc.oneof(
  ...(Object.keys(routes) as Route[]).map((path) => ({
    weight: path.startsWith("/api/desk") ? 7 : 1,
    arbitrary: fc.record({
      path: fc.constant(path),
      sent: sentTo(path),
      staff: fc.constantFrom("specialist", "supervisor", "director", "repair", "finance", "hotline"),
      status: fc.constantFrom<Status[]>(...statuses),
    }),
  })),
);

let desk: Desk;
const cases = new Map<Status, Case>();
beforeAll(async () => {
  desk = await openDesk();
  for (const status of statuses) cases.set(status, await bring(desk, status));
});

/** Refusals of the edge that name a header or the body themselves. */
const named =
  /^(body-(malformed|too-large|type-unsupported)|idempotency-key-(missing|malformed)|number-or-code|throttled)$/;

const namesWhatIsWrong = ({ status, body }: Answer): boolean => {
  const errors = body["errors"] as { field: string; reason: string; message: string }[] | undefined;
  if (status === 400 && body["reason"] === "fields-refused")
    return (
      errors !== undefined && errors.length > 0 && errors.every(({ field, message }) => field !== "" && message !== "")
    );
  return status >= 403 || named.test(String(body["reason"]));
};

describe("a bad input", () => {
  it("never gives a 5xx or a partial record, and is told what is wrong (section 6 point 9)", async () => {
    desk.time.now = at("2026-12-01 10:00");
    const trial = desk.tryOnly();
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(attempt, async ({ path, sent, staff, status }) => {
        trial.reset();
        const one = cases.get(status)!;
        const who = path.startsWith("/api/desk") ? bearer(staff) : one.code;
        const answer = await desk.ask("POST", path.replace("{number}", one.number), {
          ...sent,
          headers: { ...who, ...sent.headers },
        });
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        expect(answer.status).toBeLessThan(500);
        const touched = trial.streams().filter((stream) => stream.startsWith("COMPLAINT#"));
        expect(touched).toHaveLength(answer.status === 201 ? 1 : 0);
        if (answer.status < 400) {
          const number = String(answer.body["number"]);
          const shown = await desk.ask("GET", `/api/desk/complaints/${number}`, { headers: bearer("supervisor") });
          expect(shown.status).toBe(200);
        } else expect(namesWhatIsWrong(answer)).toBe(true);
      }),
      { numRuns: runs },
    );
    expect(desk.lines).toEqual([]);
    // Enough of each kind got through for the test to mean something.
    for (const status of [201, 400, 409, 415]) expect(seen.get(status), String(status)).toBeGreaterThan(runs / 200);
  }, 180_000);
});
