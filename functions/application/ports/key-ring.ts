/** What a data key is bound to: without the very same context it does not unwrap. Not secret. */
export interface KeyContext {
  readonly stream: string;
}

/** Makes and unwraps the data keys of logs; the master key behind it never leaves its keeper (design section 2). */
export interface KeyRing {
  /** A new 256-bit data key and its wrapped form, which is all that may be stored. */
  create(context: KeyContext): Promise<{ key: Uint8Array; wrapped: Uint8Array }>;
  /** The data key back; throws when the wrapped form was changed or belongs to another context. */
  unwrap(wrapped: Uint8Array, context: KeyContext): Promise<Uint8Array>;
}
