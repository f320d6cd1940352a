import { createServer, request, type Server } from "node:http";

export interface FrontDoor {
  readonly url: string;
  /** From now on requests go to this API. */
  open(to: { port: number; host: string }): void;
  stop(): Promise<void>;
}

/**
 * An address of its own for the deployed API. MiniStack tells APIs apart by the Host header, as AWS does, and no name server
 * knows those hosts; links in mails need an address that is known before the deployment.
 */
export const startFrontDoor = async (): Promise<FrontDoor> => {
  let target: { port: number; host: string } | undefined;
  const server = createServer((incoming, outgoing) => {
    if (target === undefined) {
      outgoing.writeHead(503).end();
      return;
    }
    const { method, url, headers } = incoming;
    const passed = request(
      { hostname: "127.0.0.1", port: target.port, method, path: url, headers: { ...headers, host: target.host } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    open: (to) => void (target = to),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address.port;
};
