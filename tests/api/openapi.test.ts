import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { statuses } from "../../functions/domain/complaint/vocabulary.ts";
import { describedRoutes } from "../../functions/handlers/openapi/described-routes.ts";
import { answerSchemas, bodySchemas } from "../../functions/handlers/openapi/schema-names.ts";
import { ProblemDocument } from "../../functions/handlers/openapi/problem-shape.ts";
import { StaffMember } from "../../functions/domain/staff/directory.ts";
import { formOf } from "../domain/complaint/steps.ts";
import { bearer, bring, openDesk, type Answer, type Case, type Desk } from "./kit.ts";

type Schema = z.core.JSONSchema.JSONSchema;
interface Operation {
  readonly responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>;
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly security: readonly Record<string, unknown>[];
  readonly parameters: readonly { $ref?: string; name?: string }[];
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    schemas: Record<string, Schema>;
    responses: Record<string, { content: Record<string, { schema: Schema }> }>;
    parameters: Record<string, unknown>;
    securitySchemes: Record<string, unknown>;
  };
}

let desk: Desk;
let document: Document;
const cases = new Map<string, Case>();

beforeAll(async () => {
  desk = await openDesk();
  document = (await desk.ask("GET", "/api/openapi.json")).body as unknown as Document;
  for (const status of statuses) cases.set(status, await bring(desk, status));
});

const caseIn = (status: string): Case => cases.get(status)!;

const readers = new Map<string, z.ZodType>();

/** A schema of the served document, on its own feet. */
const reader = (schema: Schema): z.ZodType => {
  const known = readers.get(JSON.stringify(schema));
  if (known !== undefined) return known;
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  const made = z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")) as Schema);
  readers.set(JSON.stringify(schema), made);
  return made;
};

const operationOf = (route: string): Operation => {
  const [method = "", path = ""] = route.split(" ");
  return document.paths[path]![method.toLowerCase()]!;
};

/** The answer as the document has it: its status is declared, its body fits, and holds nothing the schema does not know. */
const holds = (route: string, { status, body, headers }: Answer): void => {
  const declared = operationOf(route).responses[status];
  expect(declared, `${route} ${status}`).toBeDefined();
  const place = declared?.$ref?.split("/").at(-1);
  const content = place === undefined ? declared?.content : document.components.responses[place]?.content;
  const type = headers["content-type"]?.split(";")[0] ?? "";
  expect(reader(content![type]!.schema).safeParse(body)).toMatchObject({ success: true });
  const name = describedRoutes[route]!.answers[status];
  expect((name === undefined ? ProblemDocument : answerSchemas[name]).parse(body)).toEqual(body);
};

const everyRef = (part: unknown): string[] =>
  typeof part !== "object" || part === null
    ? []
    : Object.entries(part).flatMap(([name, value]) =>
        name === "$ref" && typeof value === "string" ? [value] : everyRef(value),
      );

describe("the document", () => {
  it("has every route of the handlers, and the handlers every route of the document", () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(Object.keys(desk.routes).sort());
  });

  it("refers to nothing that it does not hold", () => {
    const refs = everyRef(document);
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of refs)
      expect(
        ref
          .slice(2)
          .split("/")
          .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], document),
        ref,
      ).toBeDefined();
  });

  it("asks for the access code of a complainant, the token of staff, and a key for every command", () => {
    for (const [route, { access, body }] of Object.entries(describedRoutes)) {
      const { security, parameters } = operationOf(route);
      const scheme = { anybody: [], complainant: ["accessCode"], staff: ["staffToken"] }[access];
      expect(security.flatMap(Object.keys)).toEqual(scheme);
      const isKeyed = parameters.some(({ $ref }) => $ref === "#/components/parameters/IdempotencyKey");
      expect(isKeyed, route).toBe(body !== undefined);
      expect(isKeyed, route).toBe(route.startsWith("POST"));
    }
  });

  it("tells each command of the desk from the others by its type", () => {
    const union = document.components.schemas["DeskCommand"] as unknown as {
      oneOf: unknown[];
      discriminator: { propertyName: string; mapping: Record<string, string> };
    };
    expect(Object.keys(union.discriminator.mapping)).toHaveLength(union.oneOf.length);
    for (const [type, ref] of Object.entries(union.discriminator.mapping))
      expect(document.components.schemas[ref.split("/").at(-1)!]).toMatchObject({
        properties: { type: { const: type } },
      });
  });

  it("takes the bodies that the handlers take", () => {
    const form = reader(operationOf("POST /api/complaints").requestBody!.content["application/json"]!.schema);
    expect(form.safeParse(formOf())).toMatchObject({ success: true });
    for (const wrong of [{ ...formOf(), extra: 1 }, { ...formOf(), channel: "fax" }, {}, null])
      expect([form.safeParse(wrong).success, bodySchemas.ComplaintForm.safeParse(wrong).success]).toEqual([
        false,
        false,
      ]);
  });
});

describe("answers of real calls", () => {
  it.each(statuses)("fit the document on the way to %s, for the complainant and for the desk", async (status) => {
    const { number, code, answers } = caseIn(status);
    for (const { route, answer } of answers) holds(route, answer);
    const seen = await desk.ask("GET", `/api/complaints/${number}`, { headers: code });
    holds("GET /api/complaints/{number}", seen);
    const shown = await desk.ask("GET", `/api/desk/complaints/${number}`, { headers: bearer("specialist") });
    holds("GET /api/desk/complaints/{number}", shown);
    expect(shown.body["status"]).toBe(status);
    expect(JSON.stringify(shown.body)).not.toMatch(/nonce|accessCode/);
  });

  it("fit the document where nothing is about a complaint", async () => {
    holds("GET /api/health", await desk.ask("GET", "/api/health"));
    holds("GET /api/openapi.json", await desk.ask("GET", "/api/openapi.json"));
    const queue = await desk.ask("GET", "/api/desk/queues/all", { headers: bearer("specialist") });
    expect(queue.body["rows"]).toHaveLength(statuses.length - 1);
    holds("GET /api/desk/queues/{queue}", queue);
  });

  it("fit the document when staff file for somebody and when a member of staff is added", async () => {
    const filed = await desk.ask("POST", "/api/desk/complaints", {
      headers: bearer("hotline"),
      json: { form: formOf({ channel: "phone" }), grade: "MAJOR" },
    });
    holds("POST /api/desk/complaints", filed);
    const member = {
      id: "new-one",
      name: "新人",
      email: "new@desk.example",
      language: "en",
      roles: ["sales"],
      department: "sales",
    };
    const saved = await desk.ask("POST", "/api/desk/staff", { headers: bearer("sysadmin"), json: member });
    expect(saved.body).toEqual(StaffMember.parse(member));
    holds("POST /api/desk/staff", saved);
  });

  it("fit the document when a message is sent twice: the second is the first", async () => {
    const { number, code } = caseIn("received");
    const sent = { headers: { ...code, "idempotency-key": desk.nextKey() }, json: { text: "还没有人联系我" } };
    for (const status of [201, 201]) {
      const answer = await desk.ask("POST", `/api/complaints/${number}/messages`, sent);
      expect(answer.status).toBe(status);
      holds("POST /api/complaints/{number}/messages", answer);
    }
    expect(await desk.commitsOf(number)).toHaveLength(2);
  });

  it("fit the document when they refuse", async () => {
    const { number, code } = caseIn("closed");
    const one = `/api/complaints/${number}`;
    const staff = bearer("specialist");
    const key = { "idempotency-key": desk.nextKey() };
    const filing = "POST /api/complaints";
    const command = "POST /api/desk/complaints/{number}/commands";
    const take = { command: { type: "take-complaint" } };
    await desk.ask("POST", "/api/complaints", { headers: key, json: formOf() });
    const refusals: readonly [string, number, Promise<Answer>][] = [
      [filing, 400, desk.ask("POST", "/api/complaints", { json: {} })],
      [filing, 400, desk.ask("POST", "/api/complaints", { json: formOf(), headers: { "idempotency-key": "short" } })],
      [filing, 409, desk.ask("POST", "/api/complaints", { json: formOf({ category: "no-such" }) })],
      [filing, 413, desk.ask("POST", "/api/complaints", { json: "x".repeat(300_000) })],
      [filing, 415, desk.ask("POST", "/api/complaints", { raw: "a=b", headers: { "content-type": "text/plain" } })],
      [filing, 422, desk.ask("POST", "/api/complaints", { headers: key, json: formOf({ description: "别的" }) })],
      ["GET /api/complaints/{number}", 404, desk.ask("GET", one)],
      [
        "POST /api/complaints/{number}/withdrawal",
        409,
        desk.ask("POST", `${one}/withdrawal`, { headers: code, json: { reason: "算了" } }),
      ],
      ["GET /api/desk/complaints/{number}", 401, desk.ask("GET", `/api/desk/complaints/${number}`)],
      [
        "GET /api/desk/complaints/{number}",
        403,
        desk.ask("GET", `/api/desk/complaints/${number}`, { headers: bearer("nobody") }),
      ],
      ["GET /api/desk/complaints/{number}", 404, desk.ask("GET", "/api/desk/complaints/X", { headers: staff })],
      [command, 404, desk.ask("POST", "/api/desk/complaints/X/commands", { headers: staff, json: take })],
      [command, 409, desk.ask("POST", `/api/desk/complaints/${number}/commands`, { headers: staff, json: take })],
      [
        command,
        409,
        desk.ask("POST", `/api/desk/complaints/${number}/commands`, { headers: staff, json: { ...take, basedOn: 1 } }),
      ],
      ["POST /api/desk/staff", 403, desk.ask("POST", "/api/desk/staff", { headers: staff, json: {} })],
    ];
    for (const [route, status, asked] of refusals) {
      const answer = await asked;
      expect([route, answer.status, answer.body["reason"]]).toEqual([route, status, expect.any(String)]);
      holds(route, answer);
    }
  });

  it("fit the document when somebody tries codes", async () => {
    const { number } = caseIn("received");
    const tries = Array.from({ length: 8 }, () =>
      desk.ask("GET", `/api/complaints/${number}`, { headers: { "x-access-code": "AAAAA-AAAAA" } }),
    );
    const answers = await Promise.all(tries);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
    for (const answer of answers) holds("GET /api/complaints/{number}", answer);
  });
});
