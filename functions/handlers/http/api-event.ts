import * as z from "zod";

const texts = z.record(z.string(), z.string().optional());

/** What we use of an API Gateway HTTP API event (payload format 2.0). */
export const ApiEvent = z.object({
  routeKey: z.string(),
  rawPath: z.string(),
  rawQueryString: z.string().default(""),
  headers: texts.default({}),
  cookies: z.array(z.string()).default([]),
  pathParameters: texts.default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string().default(""),
    http: z.object({ method: z.string(), sourceIp: z.string() }),
  }),
});
export type ApiEvent = z.infer<typeof ApiEvent>;
