import { SFNClient } from "@aws-sdk/client-sfn";

/** Three retries after about 0.1, 0.2 and 0.4 s at most: 0.7 s of waiting. */
const MAX_ATTEMPTS = 4;

export const createSfnClient = (settings: { region: string; endpoint?: string }): SFNClient =>
  new SFNClient({
    ...settings,
    maxAttempts: MAX_ATTEMPTS,
    ...(settings.endpoint === undefined ? {} : { credentials: { accessKeyId: "local", secretAccessKey: "local" } }),
  });
