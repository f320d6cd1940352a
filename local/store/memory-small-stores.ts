import type { ErasureRegister } from "../../functions/application/ports/erasure-register.ts";
import type {
  AttemptCounter,
  HeadRegister,
  PolicyStore,
  Snapshot,
  SnapshotStore,
} from "../../functions/application/ports/views.ts";

/** Failed attempts in memory. */
export const createMemoryAttemptCounter = (): AttemptCounter => {
  const counts = new Map<string, number>();
  return {
    add(key) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return Promise.resolve(count);
    },
    clear(key) {
      counts.delete(key);
      return Promise.resolve();
    },
  };
};

/** Policies by digest in memory (RC-19). */
export const createMemoryPolicyStore = (): PolicyStore => {
  const texts = new Map<string, string>();
  return {
    put(digest, text) {
      const known = texts.get(digest) ?? text;
      if (known !== text) return Promise.reject(new Error(`another policy is stored as ${digest}`));
      texts.set(digest, text);
      return Promise.resolve();
    },
    find: (digest) => Promise.resolve(texts.get(digest)),
  };
};

/** Snapshots of shared logs in memory. */
export const createMemorySnapshotStore = (): SnapshotStore => {
  const snapshots = new Map<string, Snapshot>();
  return {
    find: (stream) => Promise.resolve(snapshots.get(stream)),
    put(stream, snapshot) {
      if ((snapshots.get(stream)?.n ?? 0) < snapshot.n) snapshots.set(stream, snapshot);
      return Promise.resolve();
    },
  };
};

export interface MemoryHeadRegister extends HeadRegister {
  has(head: { stream: string; n: number; hash: string }): boolean;
}

/** Heads in memory; the same head twice is one. */
export const createMemoryHeadRegister = (): MemoryHeadRegister => {
  const heads = new Map<string, Map<string, { n: number; hash: string }>>();
  const idOf = (n: number, hash: string) => `${n}-${hash}`;
  return {
    append({ stream, n, hash }) {
      const known = heads.get(stream) ?? new Map<string, { n: number; hash: string }>();
      heads.set(stream, known.set(idOf(n, hash), { n, hash }));
      return Promise.resolve();
    },
    has: ({ stream, n, hash }) => heads.get(stream)?.has(idOf(n, hash)) ?? false,
    list: (stream) => Promise.resolve([...(heads.get(stream)?.values() ?? [])].sort((a, b) => a.n - b.n)),
    async *streams() {
      yield* await Promise.resolve([...heads.keys()]);
    },
  };
};

/** Lawful erasures in memory (OP-27). */
export const createMemoryErasureRegister = (): ErasureRegister => {
  const erased = new Set<string>();
  return {
    append(stream) {
      erased.add(stream);
      return Promise.resolve();
    },
    has: (stream) => Promise.resolve(erased.has(stream)),
    async *streams() {
      yield* await Promise.resolve([...erased]);
    },
  };
};
