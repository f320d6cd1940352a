import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { encodeBody, hashBody } from "../../functions/adapters/seal/commit-body.ts";
import { deriveLogKey } from "../../functions/adapters/seal/log-key.ts";
import { createLogKeys } from "../../functions/adapters/seal/log-keys.ts";
import { openBox, sealBox } from "../../functions/adapters/seal/sealed-box.ts";
import { openCommit, sealCommit } from "../../functions/adapters/seal/sealed-commit.ts";
import { upcasters } from "../../functions/adapters/seal/upcasters.ts";
import { BrokenHistory } from "../../functions/application/ports/commit-faults.ts";
import type { KeyRing } from "../../functions/application/ports/key-ring.ts";
import { createMasterKeyRing } from "../../local/store/key-file-ring.ts";
import { commitAfter, newStream } from "./commit-examples.ts";

const key = deriveLogKey(Buffer.alloc(32, 7));
const otherKey = deriveLogKey(Buffer.alloc(32, 8));

describe("a sealed box", () => {
  const master = randomBytes(32);
  const plain = Buffer.from("Hello, 你好");

  it("opens with the same key and the same binding only", () => {
    const box = sealBox(master, plain, "here");
    expect(openBox(master, box, "here")).toEqual(plain);
    expect(() => openBox(master, box, "there")).toThrow();
    expect(() => openBox(randomBytes(32), box, "here")).toThrow();
  });

  it("does not open when any of its bytes was changed or its end is gone", () => {
    const box = sealBox(master, plain, "here");
    for (let at = 0; at < box.length; at += 1) {
      const changed = Buffer.from(box);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openBox(master, changed, "here")).toThrow();
    }
    for (const length of [0, 11, 12, 27, box.length - 1]) {
      expect(() => openBox(master, box.subarray(0, length), "here")).toThrow();
    }
  });

  it("never seals the same text to the same bytes", () => {
    expect(sealBox(master, plain, "here")).not.toEqual(sealBox(master, plain, "here"));
  });
});

describe("a sealed commit", () => {
  const stream = newStream();
  const commit = commitAfter(stream, null);
  const parts = sealCommit(commit, key);
  const stored = { stream, n: 1, ...parts };

  it("opens to what was sealed", () => {
    expect(openCommit(stored, key, upcasters)).toEqual({ ...commit, hash: parts.hash });
  });

  it("has a body that is the same bytes each time, and an honest hash (RC-14)", () => {
    expect(sealCommit(commit, key).body).toBe(parts.body);
    expect(parts.hash).toBe(createHash("sha256").update(parts.body, "utf8").digest("hex"));
    expect(Object.keys(JSON.parse(parts.body) as object)).toEqual([
      "v",
      "stream",
      "n",
      "commandId",
      "events",
      "actor",
      "at",
      "policy",
      "previous",
      "sealMac",
    ]);
  });

  it("vouches for its sealed part without revealing it: another key, another MAC", () => {
    expect(sealCommit(commit, otherKey).body).not.toBe(parts.body);
    expect(parts.body).not.toContain("screen");
  });

  it.each([
    ["another key", stored, otherKey],
    ["another log", { ...stored, stream: newStream() }, key],
    ["another place", { ...stored, n: 2 }, key],
    ["another body", { ...stored, body: parts.body.replace("system", "somebody") }, key],
    ["a body of another place, without key", { ...stored, n: 2 }, null],
    ["a body of another log, without key", { ...stored, stream: newStream() }, null],
    ["no JSON", { ...stored, body: "" }, null],
    ["a JSON that is no commit", { ...stored, body: '{"v":1,"events":[]}' }, null],
    ["a version nobody knows", { ...stored, body: parts.body.replace('"v":1', '"v":99') }, null],
  ] as const)("does not open with %s", (_, changed, withKey) => {
    expect(() => openCommit(changed, withKey, upcasters)).toThrow(BrokenHistory);
  });

  it("reads null where its sealed parts were, once key or part is gone (OP-27)", () => {
    const { sealed, ...unsealed } = stored;
    expect(sealed.length).toBeGreaterThan(0);
    for (const read of [openCommit(stored, null, upcasters), openCommit(unsealed, key, upcasters)]) {
      expect(read.events).toEqual([{ type: "message-received", sealed: null }, commit.events[1]]);
    }
  });

  it("keeps every kind of sealed part apart from none", () => {
    const events = [{ type: "a", sealed: 0 }, { type: "b" }, { type: "c", sealed: "" }, { type: "d", sealed: [null] }];
    const mixed = { ...commit, events };
    expect(openCommit({ stream, n: 1, ...sealCommit(mixed, key) }, key, upcasters).events).toEqual(events);
  });

  it("reads a body of an older version through its upcasters, sealed parts included", () => {
    const body = JSON.stringify({
      v: 0,
      stream,
      n: 1,
      command: "c1",
      events: [{ kind: "message", sealed: null }],
      by: "system",
      at: commit.at,
      policy: "p",
      previous: null,
      sealMac: "ab",
    });
    const plain = Buffer.from(JSON.stringify([{ words: "the screen is dark" }]));
    const sealed = sealBox(key.cipher, plain, `${stream}\n1\n${hashBody(body)}`);
    const registry = new Map([
      [
        0,
        ({ command, by, events, ...rest }: Record<string, unknown>) => ({
          ...rest,
          v: 1,
          commandId: command,
          actor: by,
          events: (events as { kind: string; sealed: { words: string } | null }[]).map((event) => ({
            type: `${event.kind}-received`,
            sealed: event.sealed && { text: event.sealed.words },
          })),
        }),
      ],
    ]);
    const read = openCommit({ stream, n: 1, body, sealed }, key, registry);
    expect(read).toMatchObject({ commandId: "c1", actor: "system", hash: hashBody(body) });
    expect(read.events).toEqual([{ type: "message-received", sealed: { text: "the screen is dark" } }]);
    expect(openCommit({ stream, n: 1, body }, null, registry).events).toEqual([
      { type: "message-received", sealed: null },
    ]);
    expect(() => openCommit({ stream, n: 1, body, sealed }, key, upcasters)).toThrow(BrokenHistory);
  });

  it("encodes a commit without key with the same fields", () => {
    expect(JSON.parse(encodeBody(commit, null))).toMatchObject({ v: 1, sealMac: null });
  });
});

describe("remembered keys of logs", () => {
  const counted = (): { ring: KeyRing; asked: () => number } => {
    const ring = createMasterKeyRing(randomBytes(32));
    let unwraps = 0;
    return {
      asked: () => unwraps,
      ring: {
        create: (context) => ring.create(context),
        unwrap(wrapped, context) {
          unwraps += 1;
          return ring.unwrap(wrapped, context);
        },
      },
    };
  };

  it("ask the ring once per log, and never for more than they may remember", async () => {
    const { ring, asked } = counted();
    const keys = createLogKeys({ ring, capacity: 2 });
    const wrapped = await Promise.all(["a", "b", "c"].map(async (stream) => (await keys.create(stream)).wrapped));
    const use = (k: number) => keys.unwrap("abc".charAt(k), wrapped[k] ?? new Uint8Array());
    await use(0);
    await use(1);
    await use(0);
    expect(asked()).toBe(2);
    await use(2);
    expect(asked()).toBe(3);
    expect(keys.remembered("b")).toBeUndefined();
    expect(keys.remembered("a")).toBeDefined();
    await use(0);
    expect(asked()).toBe(3);
  });

  it("do not take the key of a commit that lost the race for the log's own", async () => {
    const { ring } = counted();
    const keys = createLogKeys({ ring });
    await keys.create("a");
    expect(keys.remembered("a")).toBeUndefined();
    const { key: stored, wrapped } = await keys.create("a");
    keys.remember("a", wrapped, stored);
    const { wrapped: other } = await keys.create("a");
    expect((await keys.unwrap("a", other)).cipher.equals(stored.cipher)).toBe(false);
  });

  it("are gone when forgotten", async () => {
    const keys = createLogKeys({ ring: counted().ring });
    const { key: stored, wrapped } = await keys.create("a");
    keys.remember("a", wrapped, stored);
    keys.forget("a");
    expect(keys.remembered("a")).toBeUndefined();
  });
});
