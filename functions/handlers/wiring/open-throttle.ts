import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { keyValues } from "../../adapters/dynamodb/attribute-values.ts";
import { guardKey } from "../../adapters/dynamodb/table-keys.ts";
import { createThrottleCounter } from "../../adapters/dynamodb/throttle-counter.ts";
import type { WallClock } from "../../application/ports/clock.ts";
import { createThrottle, type ThrottleRule } from "../../application/throttle.ts";

/** Wrong codes a client address may try in a quarter of an hour. */
const wrongCodes: ThrottleRule = { name: "access-code", limit: 10, windowSeconds: 900 };

/** Slows down whoever tries codes. */
export const openThrottle = (client: DynamoDBClient, table: string, clock: WallClock) =>
  createThrottle({
    counter: createThrottleCounter({ client, table, keyOf: (name) => keyValues(guardKey(name)) }),
    clock,
    rule: wrongCodes,
  });
