import { S3Client } from "@aws-sdk/client-s3";

/** Three retries after about 0.1, 0.2 and 0.4 s at most: 0.7 s of waiting. */
const MAX_ATTEMPTS = 4;

/** `endpoint` is for emulators, which serve buckets by path. */
export const createS3Client = (settings: { region: string; endpoint?: string }): S3Client =>
  new S3Client({ ...settings, maxAttempts: MAX_ATTEMPTS, forcePathStyle: settings.endpoint !== undefined });
