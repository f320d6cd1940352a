import { createHash, createHmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import type { HeadRegister } from "../../application/ports/views.ts";
import { headKey } from "./head-key.ts";

export interface HeadAppenderDeps {
  readonly region: string;
  readonly bucket: string;
  /** Of the role; Lambda puts them into the environment and renews them with the instance. */
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** For emulators; else the region's own. */
  readonly endpoint?: string | undefined;
  readonly fetch?: typeof fetch;
}

/** One attempt; a dispatch that fails is repeated as a whole. */
const TIMEOUT_MS = 5_000;

type Bytes = string | ArrayBuffer | ArrayBufferView;
const bytesOf = (data: Bytes): string | Uint8Array =>
  typeof data === "string"
    ? data
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

/** SHA-256, or its HMAC where there is a secret, in the form the signer asks for. */
class Sha256 {
  readonly #hash;
  constructor(secret?: Bytes) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }
  update(data: Bytes): void {
    this.#hash.update(bytesOf(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
  reset(): void {
    throw new Error("a digest is taken once");
  }
}

const endpointOf = ({ endpoint, region }: HeadAppenderDeps): URL =>
  new URL(endpoint ?? `https://s3.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`);

const unavailable = (cause: unknown): Error =>
  Object.assign(new Error("the register of heads does not answer", { cause }), { name: "RegisterUnavailable" });

/**
 * Appends heads with one signed PUT. The client of S3 would be 160 KB more in the function that needs nothing else of it
 * (docs/decisions/0012-bundles.md). A lock on the bucket asks for a checksum. Throws a fault named `RegisterUnavailable`.
 */
export const createS3HeadAppender = (deps: HeadAppenderDeps): Pick<HeadRegister, "append"> => {
  const { hostname, protocol, port } = endpointOf(deps);
  const signer = new SignatureV4({
    credentials: deps.credentials,
    region: deps.region,
    service: "s3",
    sha256: Sha256,
    uriEscapePath: false,
  });
  const checksum = createHash("sha256").digest("base64");
  return {
    append: async (head) => {
      const path = `/${deps.bucket}/${headKey(head).split("/").map(encodeURIComponent).join("/")}`;
      const host = port === "" ? hostname : `${hostname}:${port}`;
      const { headers } = await signer.sign({
        ...{ method: "PUT", protocol, hostname, path, query: {}, body: "" },
        ...(port !== "" && { port: Number(port) }),
        headers: { host, "x-amz-checksum-sha256": checksum },
      });
      const put = deps.fetch ?? fetch;
      const answer = await put(`${protocol}//${host}${path}`, {
        ...{ method: "PUT", headers, body: "" },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((cause: unknown) => {
        throw unavailable(cause);
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw unavailable(answer.status);
    },
  };
};
