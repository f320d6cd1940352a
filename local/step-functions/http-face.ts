import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createApi } from "./api.ts";
import { ApiError } from "./api-error.ts";
import type { Engine } from "./engine.ts";

export interface HttpFace {
  /** What the SDK client takes as its endpoint. */
  readonly endpoint: string;
  close(): Promise<void>;
}

const contentType = "application/x-amz-json-1.0";
const targetForm = /^AWSStepFunctions\.(\w+)$/;

/**
 * Serves the engine to an unchanged @aws-sdk/client-sfn over AWS JSON 1.0, on the loopback address only. Signatures are not
 * looked at. Port 0 takes a free one.
 */
export const serveStepFunctions = async (engine: Engine, port = 0): Promise<HttpFace> => {
  const api = createApi(engine);
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = targetForm.exec(String(request.headers["x-amz-target"]))?.[1] ?? "";
    const dropped = engine.faults.takeDroppedAnswer();
    const { status, body } = await answer(operation, Buffer.concat(chunks).toString("utf8"));
    if (dropped) {
      response.destroy();
      return;
    }
    response.writeHead(status, { "content-type": contentType, "x-amzn-requestid": "local" });
    response.end(JSON.stringify(body));
  };

  const answer = async (operation: string, text: string): Promise<{ status: number; body: object }> => {
    try {
      return { status: 200, body: await api(operation, JSON.parse(text === "" ? "{}" : text)) };
    } catch (error) {
      if (error instanceof ApiError) return { status: 400, body: { __type: error.name, message: error.message } };
      if (error instanceof SyntaxError) return { status: 400, body: { __type: "SerializationException" } };
      return { status: 500, body: { __type: "InternalFailure", message: String(error) } };
    }
  };

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
