import { isObject, type Json } from "./json.ts";
import { get, type Scope } from "./reference-path.ts";

/** Fills a payload template: a field `"name.$": "<path>"` becomes `name` with the value the path points at. */
export const fillTemplate = (template: Json, scope: Scope): Json => {
  if (Array.isArray(template)) return (template as readonly Json[]).map((item) => fillTemplate(item, scope));
  if (!isObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([field, value]) =>
      field.endsWith(".$")
        ? [field.slice(0, -2), get(value as string, field, scope)]
        : [field, fillTemplate(value, scope)],
    ),
  );
};

/** Every `.$` field of a template with its path, so that a definition can be refused before it runs. */
export const templatePaths = (template: Json): { field: string; path: Json }[] => {
  if (Array.isArray(template)) return (template as readonly Json[]).flatMap(templatePaths);
  if (!isObject(template)) return [];
  return Object.entries(template).flatMap(([field, value]) =>
    field.endsWith(".$") ? [{ field, path: value }] : templatePaths(value),
  );
};
