/** When a change of a table reaches its indexes. */
export interface IndexLag {
  /** Hands over a change; the lag decides when it is applied. Changes are applied in order. */
  apply(change: () => void): void;
}

export const noLag: IndexLag = { apply: (change) => change() };

export interface SettableLag extends IndexLag {
  /** Changes that may wait; each further one lets the oldest through. Infinity = until catchUp. */
  setBehind(changes: number): void;
  /** Applies everything that waits. */
  catchUp(): void;
}

/** An index that stays `behind` changes behind its table, as a global index may at any time. */
export const createIndexLag = (behind = Infinity): SettableLag => {
  const waiting: (() => void)[] = [];
  let allowed = behind;
  const drainTo = (length: number) => {
    for (const change of waiting.splice(0, Math.max(0, waiting.length - length))) change();
  };
  return {
    apply(change) {
      waiting.push(change);
      drainTo(allowed);
    },
    setBehind(changes) {
      allowed = changes;
      drainTo(allowed);
    },
    catchUp: () => drainTo(0),
  };
};
