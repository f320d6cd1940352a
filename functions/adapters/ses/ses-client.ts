import { SESClient, type SESClientConfig } from "@aws-sdk/client-ses";

/** One attempt of at most 2 s + 8 s = 10 s: inside the 30 s of the sender's function. */
const CONNECT_TIMEOUT_MS = 2_000;
const ANSWER_TIMEOUT_MS = 8_000;

/** A client that never retries: SES has no idempotency token, so a retry could be a second mail (design section 6). */
export const createSesClient = (config: Pick<SESClientConfig, "region" | "endpoint" | "credentials">): SESClient =>
  new SESClient({
    ...config,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: ANSWER_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  });
