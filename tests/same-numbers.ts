import fc from "fast-check";

/**
 * Properties are tried with the same numbers each time, so that a change is judged by what it changes. To look for new ones:
 * `SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_261_122) });
