import { HeadObjectCommand, NotFound, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { ErasureRegister } from "../../application/ports/erasure-register.ts";
import { listNames } from "./list-names.ts";

const root = "erased/";

/** Lawful erasures as names of empty objects, in the bucket of the head register (OP-27). */
export const createS3ErasureRegister = (deps: { client: S3Client; bucket: string }): ErasureRegister => {
  const objectOf = (stream: string) => ({ Bucket: deps.bucket, Key: `${root}${encodeURIComponent(stream)}` });
  return {
    async append(stream) {
      await deps.client.send(new PutObjectCommand({ ...objectOf(stream), Body: "" }));
    },
    async has(stream) {
      try {
        await deps.client.send(new HeadObjectCommand(objectOf(stream)));
        return true;
      } catch (fault) {
        if (fault instanceof NotFound) return false;
        throw fault;
      }
    },
    async *streams() {
      for await (const { key } of listNames(deps, { Prefix: root })) {
        if (key !== undefined) yield decodeURIComponent(key.slice(root.length));
      }
    },
  };
};
