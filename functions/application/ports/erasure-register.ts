/**
 * Which logs were lawfully erased (OP-27), kept outside the tables: a restore replays it, and the verifier tells an erasure
 * from a theft by it.
 */
export interface ErasureRegister {
  /** Safe to repeat. Comes before the erasure itself. */
  append(stream: string): Promise<void>;
  has(stream: string): Promise<boolean>;
  /** All of them, for the replay after a restore. */
  streams(): AsyncIterable<string>;
}
