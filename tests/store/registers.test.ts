import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HeadObjectCommand, ListObjectsV2Command, NotFound, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createS3Client } from "../../functions/adapters/s3/s3-client.ts";
import { createS3ErasureRegister } from "../../functions/adapters/s3/s3-erasure-register.ts";
import { createS3HeadRegister } from "../../functions/adapters/s3/s3-head-register.ts";
import type { ErasureRegister } from "../../functions/application/ports/erasure-register.ts";
import type { HeadRegister } from "../../functions/application/ports/views.ts";
import { openFileErasureRegister, openFileHeadRegister } from "../../local/store/file-registers.ts";
import { createMemoryErasureRegister, createMemoryHeadRegister } from "../../local/store/memory-small-stores.ts";

const hash = (digit: string) => digit.repeat(64);

/** A bucket as far as the registers use one; pages of two, so that paging shows. */
const fakeBucket = () => {
  const names = new Set<string>();
  const s3 = mockClient(S3Client);
  s3.on(PutObjectCommand).callsFake(({ Key }: { Key: string }) => {
    names.add(Key);
    return {};
  });
  s3.on(HeadObjectCommand).callsFake(({ Key }: { Key: string }) => {
    if (!names.has(Key)) throw new NotFound({ message: "NotFound", $metadata: {} });
    return {};
  });
  s3.on(ListObjectsV2Command).callsFake(
    ({
      Prefix = "",
      Delimiter,
      ContinuationToken,
    }: {
      Prefix?: string;
      Delimiter?: string;
      ContinuationToken?: string;
    }) => {
      const under = [...names].filter((name) => name.startsWith(Prefix)).sort();
      const folderOf = (name: string) => `${Prefix}${name.slice(Prefix.length).split("/")[0] ?? ""}/`;
      const all = Delimiter === undefined ? under : [...new Set(under.map(folderOf))];
      const from = Number(ContinuationToken ?? 0);
      const page = all.slice(from, from + 2);
      return {
        ...(Delimiter === undefined
          ? { Contents: page.map((Key) => ({ Key })) }
          : { CommonPrefixes: page.map((folder) => ({ Prefix: folder })) }),
        ...(from + 2 < all.length && { NextContinuationToken: String(from + 2) }),
      };
    },
  );
  return { client: createS3Client({ region: "eu-central-1" }), bucket: "heads", names, restore: () => s3.restore() };
};

const all = async (streams: AsyncIterable<string>): Promise<string[]> => {
  const names: string[] = [];
  for await (const stream of streams) names.push(stream);
  return names.sort();
};

const headRegisterContract = (make: () => Promise<HeadRegister>): void => {
  it("lists the heads of a log in order, each once, and the logs it has seen (RC-14)", async () => {
    const heads = await make();
    for (const n of [10, 2, 1, 2, 3]) await heads.append({ stream: "COMPLAINT#A/B", n, hash: hash(String(n % 10)) });
    for (const stream of ["COMPLAINT#A", "STAFF#directory"]) await heads.append({ stream, n: 1, hash: hash("f") });
    expect(await heads.list("COMPLAINT#A/B")).toEqual([1, 2, 3, 10].map((n) => ({ n, hash: hash(String(n % 10)) })));
    expect(await heads.list("COMPLAINT#A")).toEqual([{ n: 1, hash: hash("f") }]);
    expect(await heads.list("nobody")).toEqual([]);
    expect(await all(heads.streams())).toEqual(["COMPLAINT#A", "COMPLAINT#A/B", "STAFF#directory"]);
  });

  it("keeps a contradicting head beside the first", async () => {
    const heads = await make();
    for (const digit of ["a", "b"]) await heads.append({ stream: "S", n: 1, hash: hash(digit) });
    expect((await heads.list("S")).map((head) => head.hash).sort()).toEqual([hash("a"), hash("b")]);
  });
};

const erasureRegisterContract = (make: () => Promise<ErasureRegister>): void => {
  it("knows which logs were erased, each once (OP-27)", async () => {
    const erasures = await make();
    for (const stream of ["COMPLAINT#A", "COMPLAINT#B", "COMPLAINT#A", "COMPLAINT#C"]) await erasures.append(stream);
    expect(await erasures.has("COMPLAINT#B")).toBe(true);
    expect(await erasures.has("COMPLAINT#D")).toBe(false);
    expect(await all(erasures.streams())).toEqual(["COMPLAINT#A", "COMPLAINT#B", "COMPLAINT#C"]);
  });
};

describe("the registers in memory", () => {
  headRegisterContract(() => Promise.resolve(createMemoryHeadRegister()));
  erasureRegisterContract(() => Promise.resolve(createMemoryErasureRegister()));
});

describe("the registers on S3", () => {
  let bucket: ReturnType<typeof fakeBucket>;
  beforeEach(() => {
    bucket = fakeBucket();
  });
  afterEach(() => bucket.restore());
  headRegisterContract(() => Promise.resolve(createS3HeadRegister(bucket)));
  erasureRegisterContract(() => Promise.resolve(createS3ErasureRegister(bucket)));

  it("take no head that is none", async () => {
    await expect(createS3HeadRegister(bucket).append({ stream: "S", n: 0, hash: hash("a") })).rejects.toThrow();
    await expect(createS3HeadRegister(bucket).append({ stream: "S", n: 1, hash: "../x" })).rejects.toThrow();
    expect(bucket.names.size).toBe(0);
  });
});

describe("the registers in files", () => {
  let folder: string;
  let path: string;
  const open: { close(): void }[] = [];
  const opened = async <T extends { close(): void }>(register: Promise<T>): Promise<T> => {
    open.push(await register);
    return register;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "registers-"));
    path = join(folder, "deep", "register.jsonl");
  });
  afterEach(() => {
    for (const register of open.splice(0)) register.close();
    rmSync(folder, { recursive: true });
  });
  headRegisterContract(() => opened(openFileHeadRegister(path)));
  erasureRegisterContract(() => opened(openFileErasureRegister(path)));

  it("still know everything after a restart, and write nothing twice", async () => {
    for (const start of ["first", "second"]) {
      const heads = await opened(openFileHeadRegister(path));
      await heads.append({ stream: "S", n: 1, hash: "h1" });
      expect(await heads.list("S"), start).toEqual([{ n: 1, hash: "h1" }]);
    }
    expect(readFileSync(path, "utf8")).toBe('{"stream":"S","n":1,"hash":"h1"}\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("skip a line that a crash tore, and begin the next one on a line of its own", async () => {
    const before = await opened(openFileHeadRegister(path));
    await before.append({ stream: "S", n: 1, hash: "h1" });
    appendFileSync(path, '{"stream":"S","n":2,"ha');
    const after = await opened(openFileHeadRegister(path));
    await after.append({ stream: "S", n: 2, hash: "h2" });
    const again = await opened(openFileHeadRegister(path));
    expect(await again.list("S")).toEqual([
      { n: 1, hash: "h1" },
      { n: 2, hash: "h2" },
    ]);
  });
});
