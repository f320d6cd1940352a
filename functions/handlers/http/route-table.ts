import type { Texts } from "./request.ts";

export type RouteMatch =
  | { readonly routeKey: string; readonly parameters: Texts }
  | { readonly refused: "no-such-path" }
  | { readonly refused: "method-not-allowed"; readonly allow: readonly string[] };

interface Route {
  readonly key: string;
  readonly method: string;
  readonly segments: readonly string[];
}

const parameterName = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

const parse = (key: string): Route => {
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(key) ?? [];
  if (method === undefined || path === undefined) throw new Error(`not a route key: ${key}`);
  return { key, method, segments: path.split("/") };
};

/** Fixed segments before parameters, as API Gateway prefers the most specific route. */
const bySpecificity = (a: Route, b: Route): number => {
  const place = a.segments.findIndex((segment, n) => parameterName(segment) !== parameterName(b.segments[n] ?? ""));
  return place < 0 ? 0 : parameterName(a.segments[place] ?? "") === undefined ? -1 : 1;
};

const decode = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

const parametersOf = (route: Route, segments: readonly string[]): Texts | undefined => {
  if (route.segments.length !== segments.length) return undefined;
  const parameters = Object.create(null) as Record<string, string>;
  for (const [n, wanted] of route.segments.entries()) {
    const name = parameterName(wanted);
    const value = decode(segments[n] ?? "");
    if (value === undefined || (name === undefined ? value !== wanted : value === "")) return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
};

/**
 * Finds the route of a method and path among keys like `GET /api/complaints/{number}`. Throws when built from something that
 * is no route key; never throws on a path.
 */
export function createRouteTable(routeKeys: readonly string[]): (method: string, path: string) => RouteMatch {
  const routes = routeKeys.map(parse).sort(bySpecificity);
  return (method, path) => {
    const segments = path.split("/");
    const fitting = routes.flatMap((route) => {
      const parameters = parametersOf(route, segments);
      return parameters ? [{ ...route, parameters }] : [];
    });
    if (fitting.length === 0) return { refused: "no-such-path" };
    const taken = fitting.find((route) => route.method === method);
    if (taken) return { routeKey: taken.key, parameters: taken.parameters };
    return { refused: "method-not-allowed", allow: [...new Set(fitting.map((route) => route.method))] };
  };
}
