import type { KeyRing } from "../../application/ports/key-ring.ts";
import { deriveLogKey, type LogKey } from "./log-key.ts";

/** Keys of logs in plain form, the most recently used ones remembered so that a fold does not ask the ring each time. */
export interface LogKeys {
  create(stream: string): Promise<{ key: LogKey; wrapped: Uint8Array }>;
  unwrap(stream: string, wrapped: Uint8Array): Promise<LogKey>;
  /** Only after its wrapped form is stored: a key that lost the race for commit 1 must not be used again. */
  remember(stream: string, wrapped: Uint8Array, key: LogKey): void;
  remembered(stream: string): LogKey | undefined;
  forget(stream: string): void;
}

/** About 400 bytes each. */
const REMEMBERED_BY_DEFAULT = 2_000;

/** LogKeys over a KeyRing; `capacity` bounds how many plain keys stay in memory, the least recently used goes first. */
export const createLogKeys = (deps: { ring: KeyRing; capacity?: number }): LogKeys => {
  const capacity = deps.capacity ?? REMEMBERED_BY_DEFAULT;
  const known = new Map<string, { wrapped: Uint8Array; key: LogKey }>();

  const use = (stream: string) => {
    const entry = known.get(stream);
    if (entry !== undefined && known.delete(stream)) known.set(stream, entry);
    return entry;
  };
  const remember: LogKeys["remember"] = (stream, wrapped, key) => {
    known.delete(stream);
    known.set(stream, { wrapped, key });
    for (const oldest of known.keys()) {
      if (known.size <= capacity) break;
      known.delete(oldest);
    }
  };

  return {
    remember,
    remembered: (stream) => use(stream)?.key,
    forget: (stream) => void known.delete(stream),
    async create(stream) {
      const { key, wrapped } = await deps.ring.create({ stream });
      return { key: deriveLogKey(key), wrapped };
    },
    async unwrap(stream, wrapped) {
      const entry = use(stream);
      if (entry !== undefined && Buffer.compare(entry.wrapped, wrapped) === 0) return entry.key;
      const key = deriveLogKey(await deps.ring.unwrap(wrapped, { stream }));
      remember(stream, wrapped, key);
      return key;
    },
  };
};
