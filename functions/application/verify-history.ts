import type { ErasureRegister } from "./ports/erasure-register.ts";
import type { HistorySource } from "./ports/history-source.ts";
import type { HeadRegister } from "./ports/views.ts";
import { verifyLog, type Finding } from "./verify-log.ts";

export interface LogReport {
  readonly stream: string;
  readonly commits: number;
  readonly findings: readonly Finding[];
}

/**
 * Verifies every log that is stored, and every one the head register has ever seen, removed ones included (design section 6
 * point 8). Answers log by log, so that a history of any length fits into memory.
 */
export const createHistoryVerifier = (deps: {
  source: HistorySource;
  heads: HeadRegister;
  erasures: Pick<ErasureRegister, "has">;
}) => {
  const verify = async (stream: string): Promise<LogReport> => {
    const log = await deps.source.inspect(stream);
    const recorded = log.key === "erased" && (await deps.erasures.has(stream));
    const findings = verifyLog(log, await deps.heads.list(stream), recorded);
    return { stream, commits: log.commits.length, findings };
  };

  return async function* verifyHistory(): AsyncGenerator<LogReport> {
    const seen = new Set<string>();
    for (const streams of [deps.source.streams(), deps.heads.streams()]) {
      for await (const stream of streams) {
        if (seen.has(stream)) continue;
        seen.add(stream);
        yield await verify(stream);
      }
    }
  };
};
