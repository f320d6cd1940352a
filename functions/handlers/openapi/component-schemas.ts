import * as z from "zod";
import { DeskCommand } from "../../domain/complaint/desk-commands.ts";
import { Instant } from "../../domain/instant.ts";
import { answerParts, bodyParts, commandSchemas } from "./schema-names.ts";

export const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

type Direction = "input" | "output";
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What zod cannot say of itself: moments, and which command is which. */
const refine =
  (io: Direction) =>
  ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void => {
    if (zodSchema === Instant) jsonSchema.format = "date-time";
    if (zodSchema === DeskCommand) {
      const types = Object.entries(commandSchemas).map(([name], k) => [
        DeskCommand.options[k]?.shape.type.value ?? name,
        schemaRef(name).$ref,
      ]);
      jsonSchema["discriminator"] = { propertyName: "type", mapping: Object.fromEntries(types) as unknown };
    }
    // Answers grow: a client has to overlook what it does not know.
    if (io === "output") delete jsonSchema.additionalProperties;
  };

const convert = (parts: Readonly<Record<string, z.ZodType>>, io: Direction): Record<string, object> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(parts)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => schemaRef(id).$ref, override: refine(io) });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _place, ...schema }]) => [id, schema]),
  );
};

/** Every named schema of the interface, made from the zod schemas that the handlers parse with. */
export const componentSchemas = (): Record<string, object> => ({
  ...convert(bodyParts, "input"),
  ...convert(answerParts, "output"),
});
