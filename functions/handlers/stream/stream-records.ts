import * as z from "zod";
import type { Key } from "../../adapters/dynamodb/table-keys.ts";

const text = z.object({ S: z.string() });

/** What we use of an event of a DynamoDB stream with keys only. */
const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventName: z.enum(["INSERT", "MODIFY", "REMOVE"]),
      dynamodb: z.object({ Keys: z.object({ pk: text, sk: text }), SequenceNumber: z.string() }),
    }),
  ),
});

interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export const isOfStream = (event: unknown): boolean =>
  typeof event === "object" && event !== null && "Records" in event;

/**
 * Does something for every item that is new to a table, in order, and answers the first that failed: the stream repeats from
 * there, so what came after it may be done twice. Throws a ZodError on anything that is no stream event.
 */
export const forEachNewItem = async (event: unknown, work: (key: Key) => Promise<boolean>): Promise<BatchAnswer> => {
  const failed: string[] = [];
  for (const { eventName, dynamodb } of StreamEvent.parse(event).Records) {
    if (eventName !== "INSERT") continue;
    const { pk, sk } = dynamodb.Keys;
    if (!(await work({ pk: pk.S, sk: sk.S }))) failed.push(dynamodb.SequenceNumber);
  }
  return { batchItemFailures: failed.slice(0, 1).map((itemIdentifier) => ({ itemIdentifier })) };
};
