import { wrongs } from "../../functions/application/verify-log.ts";
import type { LogReport } from "../../functions/application/verify-history.ts";

/** Prints every finding as one line and a sum at the end; answers whether the history is whole. */
export const reportHistory = async (
  reports: AsyncIterable<LogReport>,
  print: (line: string) => void,
): Promise<boolean> => {
  let logs = 0;
  let commits = 0;
  let found = 0;
  for await (const report of reports) {
    logs += 1;
    commits += report.commits;
    found += report.findings.length;
    for (const { stream, n, wrong } of report.findings) print(`${stream} commit ${n}: ${wrongs[wrong]} (${wrong})`);
  }
  print(`${commits} commits in ${logs} logs verified: ${found === 0 ? "nothing wrong" : `${found} findings`}`);
  return found === 0;
};
