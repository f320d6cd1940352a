import type { Mail, Mailer, Sent } from "../../functions/application/ports/mailer.ts";

export interface Postbox extends Mailer {
  /** Every mail that left, in order. */
  readonly mails: Mail[];
  /** Every mail that was handed over, also those that did not leave. */
  readonly tried: Mail[];
  /** What becomes of the next mails; afterwards they are sent again. "lost" = it left, and nobody heard so. */
  next(...fates: ("lost" | "refused" | "vanished")[]): void;
  /** As long as it is down every mail is refused before it leaves. */
  down: boolean;
}

/** A mail service that writes down what leaves. */
export const createPostbox = (): Postbox => {
  const mails: Mail[] = [];
  const tried: Mail[] = [];
  const fates: ("lost" | "refused" | "vanished")[] = [];
  const send = (mail: Mail): Sent => {
    tried.push(mail);
    if (box.down) return { kind: "unavailable", reason: "ECONNREFUSED" };
    const fate = fates.shift();
    if (fate === "refused") return { kind: "rejected", reason: "MessageRejected" };
    if (fate === "vanished") return { kind: "unknown", reason: "ECONNRESET" };
    mails.push(mail);
    return fate === "lost"
      ? { kind: "unknown", reason: "ECONNRESET" }
      : { kind: "sent", messageId: `m${mails.length}` };
  };
  const box: Postbox = {
    mails,
    tried,
    down: false,
    next: (...more) => void fates.push(...more),
    send: (mail) => Promise.resolve(send(mail)),
  };
  return box;
};
