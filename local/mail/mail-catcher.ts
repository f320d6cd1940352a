import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BusinessClock } from "../../functions/application/ports/clock.ts";
import { openMailFolder } from "./mail-folder.ts";
import type { CaughtMail } from "./read-mail.ts";
import { readMail } from "./read-mail.ts";
import { readSendRequest } from "./send-request.ts";
import type { SesAnswer } from "./ses-backend.ts";
import { startSesBackend } from "./ses-backend.ts";
import { withTrace } from "./trace-headers.ts";

export interface MailCatcherDeps {
  readonly folder: string;
  readonly clock: BusinessClock;
  readonly port?: number;
  /** Breaks the connection after the mail was taken and before the answer: the doubt that the notice ledger settles. */
  readonly losesAnswer?: () => boolean;
}

/** A mail of 10 MB in base64 and percent signs is below 20 MB. */
const maxBodyBytes = 20 * 1024 * 1024;

const errorAnswer = (code: string, status = 400): SesAnswer => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`,
});

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  return size > maxBodyBytes ? undefined : Buffer.concat(chunks).toString("latin1");
};

/**
 * SES for one machine: an endpoint for the unchanged SDK client. Each mail is on the disk, byte for byte, before its sender
 * gets the answer, so that an acknowledged mail survives kill -9 and is counted once (docs/decisions/0011-local-mail.md).
 */
export async function startMailCatcher(deps: MailCatcherDeps) {
  const [folder, backend] = [await openMailFolder(deps.folder), await startSesBackend()];
  const known = new Map<string, CaughtMail>();

  const take = async (request: IncomingMessage): Promise<SesAnswer> => {
    const body = await bodyOf(request);
    if (body === undefined) return errorAnswer("RequestEntityTooLarge", 413);
    const wanted = readSendRequest(body);
    if ("refused" in wanted) return errorAnswer(wanted.refused);
    const answer = await backend.send(body, request.headers.authorization ?? "");
    const theirs = /<MessageId>([\w-]+)<\/MessageId>/.exec(answer.body)?.[1];
    if (answer.status !== 200 || theirs === undefined) return errorAnswer("MessageRejected", answer.status);
    // Their ids are nine random digits and meet again after some ten thousand mails; the number in front does not.
    const number = folder.nextNumber();
    const id = `${number}-${theirs}`;
    await folder.save(number, withTrace(wanted, id, deps.clock.now()));
    return { status: 200, body: answer.body.replace(theirs, id) };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await take(request).catch(() => errorAnswer("ServiceUnavailable", 503));
    if (status === 200 && deps.losesAnswer?.()) request.socket.destroy();
    else response.writeHead(status, { "content-type": "text/xml" }).end(body);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(deps.port ?? 0, "127.0.0.1", done));

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every mail ever taken, oldest first. */
    listMails: async (): Promise<CaughtMail[]> => {
      const mails: CaughtMail[] = [];
      for (const number of await folder.list()) {
        const mail = known.get(number) ?? (await readMail(await folder.read(number)));
        known.set(number, mail);
        mails.push(mail);
      }
      return mails;
    },
    stop: async (): Promise<void> => {
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
      await backend.stop();
    },
  };
}

export type MailCatcher = Awaited<ReturnType<typeof startMailCatcher>>;
