import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { randomUUID } from "node:crypto";
import type { HttpResponse } from "../../functions/handlers/http/response.ts";

/** More than any body we take; the router itself refuses what is above its own limit. */
const mostBytes = 4 * 1024 * 1024;

type Handler = (event: unknown) => Promise<HttpResponse>;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
  }
  return Buffer.concat(parts);
};

/** A request as API Gateway hands it to a function (payload format 2.0): the very handlers of the cloud answer it. */
const eventOf = async (request: IncomingMessage): Promise<object> => {
  const [rawPath = "/", ...query] = (request.url ?? "/").split("?");
  const body = await readBody(request);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value]),
  );
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString: query.join("?"),
    headers,
    requestContext: {
      requestId: randomUUID(),
      http: { method: request.method ?? "GET", path: rawPath, sourceIp: request.socket.remoteAddress ?? "127.0.0.1" },
    },
    ...(body.length === 0 ? {} : { body: body.toString("base64"), isBase64Encoded: true }),
  };
};

const answer = async (handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const result = await handler(await eventOf(request));
  response.writeHead(result.statusCode, {
    ...result.headers,
    ...(result.cookies === undefined ? {} : { "set-cookie": result.cookies }),
  });
  response.end(request.method === "HEAD" ? undefined : result.body);
};

/** Serves a handler on the loopback address only; port 0 takes any free one. */
export const serveHttp = async (
  handler: Handler,
  port: number,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const server: Server = createServer((request, response) => {
    void answer(handler, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
