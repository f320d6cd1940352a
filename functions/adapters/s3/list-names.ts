import { ListObjectsV2Command, type ListObjectsV2CommandInput, type S3Client } from "@aws-sdk/client-s3";

/** All names under a prefix, page after page: objects as `key`, folders (with a delimiter) as `folder`. */
export async function* listNames(
  deps: { client: S3Client; bucket: string },
  query: Pick<ListObjectsV2CommandInput, "Prefix" | "Delimiter">,
): AsyncGenerator<{ key?: string; folder?: string }> {
  let token: string | undefined;
  do {
    const page = await deps.client.send(
      new ListObjectsV2Command({ Bucket: deps.bucket, ...query, ...(token && { ContinuationToken: token }) }),
    );
    for (const { Key: key } of page.Contents ?? []) if (key !== undefined) yield { key };
    for (const { Prefix: folder } of page.CommonPrefixes ?? []) if (folder !== undefined) yield { folder };
    token = page.NextContinuationToken;
  } while (token !== undefined);
}
