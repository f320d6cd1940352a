import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type ses from "aws-ses-v2-local";

// A CommonJS module with a default of its own: loaders disagree about importing it, not about requiring it.
const { default: startSes } = createRequire(import.meta.url)("aws-ses-v2-local") as typeof ses;

/** It keeps every mail in memory, parsed; after this many it is told to forget. */
const mailsBeforeForgetting = 500;

export interface SesAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Starts `aws-ses-v2-local` in this process. It checks a send call and answers as SES does, but keeps only parts of a mail
 * (no headers, no Date) and those in memory: keeping is the catcher's work.
 */
export async function startSesBackend() {
  const server = await startSes({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  let taken = 0;
  return {
    send: async (body: string, authorization: string): Promise<SesAnswer> => {
      const headers = { "content-type": "application/x-www-form-urlencoded", authorization };
      const answer = await fetch(url, { method: "POST", body, headers });
      taken += 1;
      if (taken % mailsBeforeForgetting === 0) await fetch(`${url}clear-store`, { method: "POST" });
      return { status: answer.status, body: await answer.text() };
    },
    stop: (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
