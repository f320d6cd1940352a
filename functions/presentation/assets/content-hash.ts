/** Start and prime of two FNV-like sums that run side by side; together they give 64 bits. */
const FIRST = { start: 0x811c9dc5, prime: 0x01000193 } as const;
const SECOND = { start: 0x9e3779b9, prime: 0x85ebca6b } as const;

const hex = (sum: number): string => (sum >>> 0).toString(16).padStart(8, "0");

/** Sixteen hex digits that tell versions of one text apart. Not for secrets: it protects against staleness only. */
export const contentHash = (text: string): string => {
  let first: number = FIRST.start;
  let second: number = SECOND.start;
  // One pass: a function does this before it can answer anything.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, FIRST.prime);
    first ^= first >>> 15;
    second = Math.imul(second ^ code, SECOND.prime);
    second ^= second >>> 15;
  }
  return hex(first) + hex(second);
};
