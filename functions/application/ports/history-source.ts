/** Whether the sealed part of a commit is what its body vouches for; "closed" when its log has no key. */
export type SealState = "intact" | "broken" | "closed" | "unchecked";

/** A stored commit, opened as far as a verifier needs it. */
export interface InspectedCommit {
  /** Where it stands; NaN when its key is not one of a commit. */
  readonly n: number;
  /** SHA-256 (hex) of its body as it now is. */
  readonly hash: string;
  /** What the body says of itself; undefined when it is not the body of a commit. */
  readonly claim: { readonly stream: string; readonly n: number; readonly previous: string | null } | undefined;
  readonly seal: SealState;
}

export interface InspectedLog {
  readonly stream: string;
  readonly commits: readonly InspectedCommit[];
  /** Of the log's data key: "erased" when there is none, "broken" when it does not unwrap. */
  readonly key: "there" | "erased" | "broken" | "unchecked";
}

/** The log as it lies in the store, tampered or not (design section 6 point 8). Never throws for what it finds there. */
export interface HistorySource {
  /** Every log that has a commit. */
  streams(): AsyncIterable<string>;
  inspect(stream: string): Promise<InspectedLog>;
}
