/** A parsed file that still knows where its values stood, so that an error can name the line. */
export interface SourceDocument {
  readonly value: unknown;
  /** Line (from 1) of the value at a path, or of its nearest parent; undefined when the file is not at hand. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}
