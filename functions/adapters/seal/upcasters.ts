/** A body as parsed JSON, its sealed parts already back in their events. Every version has `v` and `events`. */
export type JsonBody = Readonly<Record<string, unknown>>;

/** Brings a body of version v to version v + 1. */
export type Upcasters = ReadonlyMap<number, (body: JsonBody) => JsonBody>;

/**
 * How bodies of older versions are read (design section 2). An entry stays for ever, as does its golden commit. Version 1
 * is the first, so there is none yet.
 */
export const upcasters: Upcasters = new Map();

/** Lifts a body step by step until no upcaster is left for its version; the reader's schema then accepts it or not. */
export const upcast = (body: JsonBody, registry: Upcasters): JsonBody => {
  const step = typeof body["v"] === "number" ? registry.get(body["v"]) : undefined;
  return step === undefined ? body : upcast(step(body), registry);
};
