import { refusals } from "../../domain/complaint/decision.ts";
import { edgeRefusals } from "../http/edge-refusals.ts";
import { refusalStatus } from "../http/refusal-answer.ts";
import { componentSchemas, schemaRef } from "./component-schemas.ts";
import { describedRoutes, type Access, type DescribedRoute } from "./described-routes.ts";
import { ownReasons } from "./problem-shape.ts";

/** Raised with the second digit when something is added, with the first when something is taken away. */
const contractVersion = "1.0.0";

const securityOf: Readonly<Record<Access, readonly object[]>> = {
  anybody: [],
  complainant: [{ accessCode: [] }],
  staff: [{ staffToken: [] }],
};
const refusalsOf: Readonly<Record<Access, readonly number[]>> = {
  anybody: [],
  complainant: [404, 429],
  staff: [401, 403],
};
/** A body can be malformed, too large or of another type; anything can fail for a moment. */
const refusalsOfBodies = [400, 413, 415];
const refusalsOfAll = [500, 503];

const header = (name: string, description: string, schema: object, required: boolean) => ({
  name,
  in: "header",
  required,
  description,
  schema,
});

const parameters = {
  IdempotencyKey: header(
    "Idempotency-Key",
    "The client's own key for this command: sent again with the same key, it is carried out once and answered the same.",
    { type: "string", pattern: "^[\\x21-\\x7e]{16,128}$" },
    true,
  ),
  AcceptLanguage: header(
    "Accept-Language",
    "Language of words for people: zh-CN or en; else the policy's.",
    { type: "string" },
    false,
  ),
};

const reasonsOf = (status: number): string[] => [
  ...Object.entries(edgeRefusals).flatMap(([reason, words]) =>
    words.status === status ? [`\`${reason}\`: ${words.en}`] : [],
  ),
  ...Object.entries(ownReasons).flatMap(([reason, own]) => (own === status ? [`\`${reason}\``] : [])),
  ...refusals.flatMap((reason) => (refusalStatus(reason) === status ? [`\`${reason}\``] : [])),
];

const problemAnswer = (status: number) => ({
  description: reasonsOf(status).join("; "),
  content: { "application/problem+json": { schema: schemaRef("Problem") } },
});

const refusalsOfRoute = (route: DescribedRoute): number[] => [
  ...(route.body === undefined ? [] : refusalsOfBodies),
  ...refusalsOf[route.access],
  ...(route.refusals ?? []),
  ...refusalsOfAll,
];

const parametersOf = (path: string, route: DescribedRoute): object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  })),
  ...Object.entries(route.query ?? {}).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  })),
  { $ref: "#/components/parameters/AcceptLanguage" },
  ...(route.body === undefined ? [] : [{ $ref: "#/components/parameters/IdempotencyKey" }]),
];

const operation = (path: string, route: DescribedRoute): object => ({
  summary: route.summary,
  tags: [route.access],
  security: securityOf[route.access],
  parameters: parametersOf(path, route),
  ...(route.body === undefined
    ? {}
    : { requestBody: { required: true, content: { "application/json": { schema: schemaRef(route.body) } } } }),
  responses: Object.fromEntries([
    ...Object.entries(route.answers).map(([status, name]) => [
      status,
      { description: route.summary, content: { "application/json": { schema: schemaRef(name) } } },
    ]),
    ...refusalsOfRoute(route).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  ]) as object,
});

const pathsOf = (): Record<string, Record<string, object>> => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [key, route] of Object.entries(describedRoutes)) {
    const [method = "", path = ""] = key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(path, route) };
  }
  return paths;
};

/** The contract as an OpenAPI 3.1 document, made from the schemas that the handlers parse with (design section 4). */
export const openApiDocument = () => ({
  openapi: "3.1.0",
  info: {
    title: "Redress",
    version: contractVersion,
    description: "A complaint desk that keeps its promises by itself. Moments are UTC with three decimals.",
  },
  servers: [{ url: "/" }],
  paths: pathsOf(),
  components: {
    schemas: componentSchemas(),
    parameters,
    responses: Object.fromEntries(
      [...new Set(Object.values(describedRoutes).flatMap(refusalsOfRoute))].map((status) => [
        `Problem${status}`,
        problemAnswer(status),
      ]),
    ),
    securitySchemes: {
      accessCode: { type: "apiKey", in: "header", name: "X-Access-Code" },
      staffToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
    },
  },
});
