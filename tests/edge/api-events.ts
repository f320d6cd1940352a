/** An API Gateway event (HTTP API, format 2.0) as it would arrive for this request. */
export function apiEvent(
  method: string,
  target: string,
  more: { headers?: Record<string, string>; body?: string; cookies?: string[]; base64?: boolean } = {},
) {
  const [rawPath = "/", rawQueryString = ""] = target.split("?", 2);
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    headers: more.headers ?? {},
    ...(more.cookies && { cookies: more.cookies }),
    ...(more.body !== undefined && { body: more.body }),
    isBase64Encoded: more.base64 ?? false,
    requestContext: { requestId: "r-1", http: { method, path: rawPath, sourceIp: "203.0.113.7" } },
  };
}

export const jsonType = { "content-type": "application/json" };
export const formType = { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" };
