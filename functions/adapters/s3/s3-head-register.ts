import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { HeadRegister } from "../../application/ports/views.ts";
import { Head, headFolder, headKey, headRoot } from "./head-key.ts";
import { listNames } from "./list-names.ts";

/**
 * Heads as names of empty objects in a bucket where the application can put and list but not delete (RC-14). The hash is part
 * of the name: a second head for the same commit stands beside the first instead of replacing it, and the verifier sees both.
 */
export const createS3HeadRegister = (deps: { client: S3Client; bucket: string }): HeadRegister => ({
  async append(head) {
    await deps.client.send(new PutObjectCommand({ Bucket: deps.bucket, Key: headKey(head), Body: "" }));
  },

  async list(stream) {
    const folder = headFolder(stream);
    const heads: Head[] = [];
    for await (const { key = "" } of listNames(deps, { Prefix: folder })) {
      const [n, hash] = key.slice(folder.length).split("-");
      heads.push(Head.parse({ n: Number(n), hash }));
    }
    return heads.sort((a, b) => a.n - b.n);
  },

  async *streams() {
    for await (const { folder } of listNames(deps, { Prefix: headRoot, Delimiter: "/" })) {
      if (folder !== undefined) yield decodeURIComponent(folder.slice(headRoot.length, -1));
    }
  },
});
