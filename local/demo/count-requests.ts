import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

export interface Requests {
  reads: number;
  writes: number;
}

const readNames = ["GetItemCommand", "QueryCommand"];
const writeNames = ["PutItemCommand", "UpdateItemCommand", "DeleteItemCommand"];

const isOfIndex = (input: object): boolean => "IndexName" in input;

/**
 * Counts what a client asks of the database from now on. Looks into an index are left out: those are the sweeper's and the
 * queues', which cost the same a minute however many complaints there are.
 */
export const countRequests = (client: DynamoDBClient): Requests => {
  const counted: Requests = { reads: 0, writes: 0 };
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        if (writeNames.includes(commandName)) counted.writes += 1;
        else if (readNames.includes(commandName) && !isOfIndex(args.input)) counted.reads += 1;
        return next(args);
      },
    { step: "initialize", name: "countRequests" },
  );
  return counted;
};
