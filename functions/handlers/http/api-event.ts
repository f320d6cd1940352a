import * as z from "zod";

const texts = z.record(z.string(), z.string().optional());

/** API Gateway leaves out what a request has not; emulators of it write null there. */
const orElse = <T extends z.ZodType>(shape: T, absent: () => z.output<T>) =>
  shape.nullish().transform((value): z.output<T> => value ?? absent());

/** What we use of an API Gateway HTTP API event (payload format 2.0). */
export const ApiEvent = z.object({
  routeKey: z.string(),
  rawPath: z.string(),
  rawQueryString: orElse(z.string(), () => ""),
  headers: orElse(texts, () => ({})),
  cookies: orElse(z.array(z.string()), () => []),
  pathParameters: orElse(texts, () => ({})),
  body: z
    .string()
    .nullish()
    .transform((body) => body ?? undefined),
  isBase64Encoded: orElse(z.boolean(), () => false),
  requestContext: z.object({
    requestId: orElse(z.string(), () => ""),
    http: z.object({ method: z.string(), sourceIp: z.string() }),
  }),
});
export type ApiEvent = z.infer<typeof ApiEvent>;
