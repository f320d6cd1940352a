import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import type { HeadRegister } from "../../application/ports/views.ts";
import { listNames } from "./list-names.ts";

const root = "heads/";
const folderOf = (stream: string): string => `${root}${encodeURIComponent(stream)}/`;

const hash = /^[0-9a-f]{64}$/;
const Head = z.object({ n: z.int().min(1), hash: z.string().regex(hash) });

/**
 * Heads as names of empty objects in a bucket where the application can put and list but not delete (RC-14). The hash is part
 * of the name: a second head for the same commit stands beside the first instead of replacing it, and the verifier sees both.
 */
export const createS3HeadRegister = (deps: { client: S3Client; bucket: string }): HeadRegister => ({
  async append({ stream, ...given }) {
    const head = Head.parse(given);
    const key = `${folderOf(stream)}${head.n}-${head.hash}`;
    await deps.client.send(new PutObjectCommand({ Bucket: deps.bucket, Key: key, Body: "" }));
  },

  async list(stream) {
    const folder = folderOf(stream);
    const heads: z.infer<typeof Head>[] = [];
    for await (const { key = "" } of listNames(deps, { Prefix: folder })) {
      const [n, hash] = key.slice(folder.length).split("-");
      heads.push(Head.parse({ n: Number(n), hash }));
    }
    return heads.sort((a, b) => a.n - b.n);
  },

  async *streams() {
    for await (const { folder } of listNames(deps, { Prefix: root, Delimiter: "/" })) {
      if (folder !== undefined) yield decodeURIComponent(folder.slice(root.length, -1));
    }
  },
});
