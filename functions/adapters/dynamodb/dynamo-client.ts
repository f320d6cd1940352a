import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** Three retries after about 0.05, 0.1 and 0.2 s at most: 0.35 s of waiting, 4 × the request's own time. */
const MAX_ATTEMPTS = 4;
const CONNECT_MS = 1_000;
const REQUEST_MS = 5_000;

export interface DynamoSettings {
  readonly region: string;
  /** A store on this machine; it takes any credentials. */
  readonly endpoint?: string;
  readonly maxAttempts?: number;
  /** How long one attempt may take before it counts as unanswered and is made again. */
  readonly requestMs?: number;
}

export const createDynamoClient = (settings: DynamoSettings): DynamoDBClient =>
  new DynamoDBClient({
    region: settings.region,
    maxAttempts: settings.maxAttempts ?? MAX_ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: settings.requestMs ?? REQUEST_MS,
      throwOnRequestTimeout: true,
    },
    ...(settings.endpoint === undefined
      ? {}
      : { endpoint: settings.endpoint, credentials: { accessKeyId: "local", secretAccessKey: "local" } }),
  });
