import type { Instant } from "../../domain/instant.ts";
import { json } from "../http/response.ts";
import type { Handle } from "../http/router.ts";

/** `GET /api/health`: the desk answers, and what time it goes by. */
export const createHealthRoutes = (deps: { now: () => Instant }): Record<string, Handle> => ({
  "GET /api/health": () => Promise.resolve(json(200, { status: "ok", now: deps.now() })),
});
