import { beforeAll, describe, expect, it } from "vitest";
import { describedRoutes } from "../../functions/handlers/openapi/described-routes.ts";
import { bodySchemas } from "../../functions/handlers/openapi/schema-names.ts";
import { routeKey, routes } from "../../functions/handlers/routes.ts";
import { formOf } from "../domain/complaint/steps.ts";
import { readContract } from "./contract.ts";
import { openDesk, type Desk } from "./kit.ts";

let desk: Desk;
let contract: Awaited<ReturnType<typeof readContract>>;

beforeAll(async () => {
  desk = await openDesk();
  contract = await readContract(desk);
});

const everyRef = (part: unknown): string[] =>
  typeof part !== "object" || part === null
    ? []
    : Object.entries(part).flatMap(([name, value]) =>
        name === "$ref" && typeof value === "string" ? [value] : everyRef(value),
      );

describe("the document", () => {
  it("has every route of the handlers, and the handlers every route of the document", () => {
    const described = Object.entries(contract.document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(Object.keys(desk.routes).sort());
  });

  it("has every JSON route that is deployed", () => {
    const deployed = routes.map(routeKey).filter((key) => key.includes(" /api/"));
    expect(deployed.sort()).toEqual(Object.keys(describedRoutes).sort());
  });

  it("refers to nothing that it does not hold", () => {
    const refs = everyRef(contract.document);
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of refs)
      expect(
        ref
          .slice(2)
          .split("/")
          .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], contract.document),
        ref,
      ).toBeDefined();
  });

  it("asks for the access code of a complainant, the token of staff, and a key for every command", () => {
    for (const [route, { access, body }] of Object.entries(describedRoutes)) {
      const { security, parameters } = contract.operationOf(route);
      const scheme = { anybody: [], complainant: ["accessCode"], staff: ["staffToken"] }[access];
      expect(security.flatMap(Object.keys)).toEqual(scheme);
      const isKeyed = parameters.some(({ $ref }) => $ref === "#/components/parameters/IdempotencyKey");
      expect(isKeyed, route).toBe(body !== undefined);
      expect(isKeyed, route).toBe(route.startsWith("POST"));
    }
  });

  it("tells each command of the desk from the others by its type", () => {
    const union = contract.document.components.schemas["DeskCommand"] as unknown as {
      oneOf: unknown[];
      discriminator: { propertyName: string; mapping: Record<string, string> };
    };
    expect(Object.keys(union.discriminator.mapping)).toHaveLength(union.oneOf.length);
    for (const [type, ref] of Object.entries(union.discriminator.mapping))
      expect(contract.document.components.schemas[ref.split("/").at(-1)!]).toMatchObject({
        properties: { type: { const: type } },
      });
  });

  it("takes the bodies that the handlers take", () => {
    const form = contract.reader(
      contract.operationOf("POST /api/complaints").requestBody!.content["application/json"]!.schema,
    );
    expect(form.safeParse(formOf())).toMatchObject({ success: true });
    for (const wrong of [{ ...formOf(), extra: 1 }, { ...formOf(), channel: "fax" }, {}, null])
      expect([form.safeParse(wrong).success, bodySchemas.ComplaintForm.safeParse(wrong).success]).toEqual([
        false,
        false,
      ]);
  });
});
