/** Primes of two FNV-like sums that run side by side; together they give 64 bits. */
const FIRST = { start: 0x811c9dc5, prime: 0x01000193 } as const;
const SECOND = { start: 0x9e3779b9, prime: 0x85ebca6b } as const;

const sum = (text: string, { start, prime }: { readonly start: number; readonly prime: number }): string => {
  let hash: number = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), prime);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
};

/** Sixteen hex digits that tell versions of one text apart. Not for secrets: it protects against staleness only. */
export const contentHash = (text: string): string => sum(text, FIRST) + sum(text, SECOND);
