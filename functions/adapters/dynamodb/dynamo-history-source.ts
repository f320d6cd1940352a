import { ScanCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { HistorySource, InspectedLog } from "../../application/ports/history-source.ts";
import type { KeyRing } from "../../application/ports/key-ring.ts";
import { inspectCommit } from "../seal/inspect-commit.ts";
import { deriveLogKey, type LogKey } from "../seal/log-key.ts";
import { keyOf, textValue, type Item } from "./attribute-values.ts";
import { queryItems } from "./query-items.ts";
import { commitOf, commitPrefix } from "./table-keys.ts";

export interface DynamoHistorySourceDeps {
  readonly client: DynamoDBClient;
  /** Physical name of the `log` table. */
  readonly table: string;
  /** Without it everything but the sealed parts is checked. */
  readonly ring?: KeyRing;
}

/** The history as it lies in the `log` table, for the verifier. */
export const createDynamoHistorySource = (deps: DynamoHistorySourceDeps): HistorySource => {
  const { client, table, ring } = deps;

  const keyFor = async (
    stream: string,
    first: Item | undefined,
  ): Promise<LogKey | "erased" | "broken" | "unchecked"> => {
    if (ring === undefined) return "unchecked";
    const wrapped = first?.["wrappedKey"]?.B;
    if (wrapped === undefined) return "erased";
    try {
      return deriveLogKey(await ring.unwrap(wrapped, { stream }));
    } catch (fault) {
      // Whoever may not use the key must not hear that it is broken.
      if (fault instanceof Error && fault.name === "AccessDeniedException") throw fault;
      return "broken";
    }
  };

  return {
    /** A scan answers the items of one partition together, so a log is named once. */
    async *streams() {
      let from: Item | undefined;
      let last: string | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: table,
            ConsistentRead: true,
            ProjectionExpression: "pk, sk",
            FilterExpression: "begins_with(sk, :commit)",
            ExpressionAttributeValues: { ":commit": textValue(commitPrefix) },
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        for (const { pk } of (page.Items ?? []).map(keyOf)) {
          if (pk !== last) yield pk;
          last = pk;
        }
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },

    async inspect(stream): Promise<InspectedLog> {
      const items: Item[] = [];
      const query = {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :stream AND begins_with(sk, :commit)",
        ExpressionAttributeValues: { ":stream": textValue(stream), ":commit": textValue(commitPrefix) },
      };
      for await (const item of queryItems(client, query)) items.push(item);
      const first = items.find((item) => commitOf(keyOf(item)).n === 1);
      const key = await keyFor(stream, first);
      const opener = typeof key !== "string" ? key : key === "unchecked" ? "unchecked" : "closed";
      return {
        stream,
        key: typeof key === "string" ? key : "there",
        commits: items.map((item) => {
          const stored = { ...commitOf(keyOf(item)), body: item["body"]?.S ?? "", sealed: item["sealed"]?.B };
          return inspectCommit(stored, opener);
        }),
      };
    },
  };
};
