import { json } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import { openApiDocument } from "./openapi-document.ts";

/** `GET /api/openapi.json`: the contract, made once per process when somebody first asks. */
export const createOpenApiRoutes = (): Record<string, Handle> => {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return { "GET /api/openapi.json": () => Promise.resolve(json(200, (document ??= openApiDocument()))) };
};
