import { ListObjectsV2Command, PutObjectCommand, S3Client, type ListObjectsV2CommandInput } from "@aws-sdk/client-s3";
import { z } from "zod";
import type { HeadRegister } from "../../application/ports/views.ts";

/** Three retries after about 0.1, 0.2 and 0.4 s at most: 0.7 s of waiting. */
const MAX_ATTEMPTS = 4;

/** `endpoint` is for emulators, which serve buckets by path. */
export const createS3Client = (settings: { region: string; endpoint?: string }): S3Client =>
  new S3Client({ ...settings, maxAttempts: MAX_ATTEMPTS, forcePathStyle: settings.endpoint !== undefined });

const root = "heads/";
const folderOf = (stream: string): string => `${root}${encodeURIComponent(stream)}/`;
const headName = /^(\d+)-([0-9a-f]{64})$/;
const Head = z.object({ n: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Heads as names of empty objects in a bucket where the application can put and list but not delete (RC-14). The hash is part
 * of the name: a second head for the same commit stands beside the first instead of replacing it, and the verifier sees both.
 */
export const createS3HeadRegister = (deps: { client: S3Client; bucket: string }): HeadRegister => {
  async function* pages(query: Omit<ListObjectsV2CommandInput, "Bucket">) {
    let token: string | undefined;
    do {
      const page = await deps.client.send(
        new ListObjectsV2Command({ Bucket: deps.bucket, ...query, ...(token && { ContinuationToken: token }) }),
      );
      yield page;
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  return {
    async append({ stream, n, hash }) {
      const head = Head.parse({ n, hash });
      const key = `${folderOf(stream)}${head.n}-${head.hash}`;
      await deps.client.send(new PutObjectCommand({ Bucket: deps.bucket, Key: key, Body: "" }));
    },

    async list(stream) {
      const folder = folderOf(stream);
      const heads: { n: number; hash: string }[] = [];
      for await (const page of pages({ Prefix: folder })) {
        for (const { Key: key = "" } of page.Contents ?? []) {
          const [, n, hash] = headName.exec(key.slice(folder.length)) ?? [];
          if (n !== undefined && hash !== undefined) heads.push({ n: Number(n), hash });
        }
      }
      return heads.sort((a, b) => a.n - b.n);
    },

    async *streams() {
      for await (const page of pages({ Prefix: root, Delimiter: "/" })) {
        for (const { Prefix: folder = "" } of page.CommonPrefixes ?? []) {
          yield decodeURIComponent(folder.slice(root.length, -1));
        }
      }
    },
  };
};
