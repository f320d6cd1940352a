import * as z from "zod";
import { nameOf } from "../../application/guarded.ts";

/** What we use of an event of an SQS queue. */
const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/**
 * Does something with every message of a batch, and answers those that failed: only they come again. Logs their ids and the
 * names of the faults, nothing of the messages. Throws a ZodError on anything that is no event of a queue.
 */
export const forEachMessage = async (
  event: unknown,
  say: (line: object) => void,
  work: (body: string) => Promise<void>,
): Promise<{ readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] }> => {
  const failed: string[] = [];
  for (const { messageId, body } of QueueEvent.parse(event).Records) {
    try {
      await work(body);
    } catch (fault) {
      say({ level: "error", code: "message-left", id: messageId, fault: nameOf(fault) });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
