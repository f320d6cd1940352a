import { delimiter, resolve } from "node:path";

/** A search path on which `node` is the project's own: for the CDK's app, and for the functions in the emulator. */
export const ownPath = (): string => [resolve("node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter);
