/** Where to go after signing in: a path on our own site, else `otherwise`. `//host` and `/\host` lead elsewhere. */
export const localPath = (wanted: unknown, otherwise: string): string =>
  typeof wanted === "string" && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(wanted) ? wanted : otherwise;
