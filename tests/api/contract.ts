import { expect } from "vitest";
import * as z from "zod";
import { describedRoutes } from "../../functions/handlers/openapi/described-routes.ts";
import { ProblemDocument } from "../../functions/handlers/openapi/problem-shape.ts";
import { answerSchemas } from "../../functions/handlers/openapi/schema-names.ts";
import type { Answer, Desk } from "./kit.ts";

type Schema = z.core.JSONSchema.JSONSchema;
type Content = Record<string, { schema: Schema }>;

export interface Operation {
  readonly responses: Record<string, { $ref?: string; content?: Content }>;
  readonly requestBody?: { content: Content };
  readonly security: readonly Record<string, unknown>[];
  readonly parameters: readonly { $ref?: string; name?: string }[];
}

export interface Contract {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly responses: Record<string, { content: Content }>;
  };
}

/** The document as a client gets it, and what it says of a route or an answer. */
export const readContract = async (desk: Desk) => {
  const document = (await desk.ask("GET", "/api/openapi.json")).body as unknown as Contract;
  const readers = new Map<string, z.ZodType>();

  /** A schema of the document, on its own feet. */
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

  /** The answer's status is declared for the route, its body fits, and holds nothing that its schema does not know. */
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

  return { document, reader, operationOf, holds };
};
