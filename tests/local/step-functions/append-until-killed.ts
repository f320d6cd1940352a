import { createExecutionFiles } from "../../../local/step-functions/execution-files.ts";
import { instantOf } from "../../../functions/domain/instant.ts";

/** Appends step after step to four executions, and says so after each. Runs until it is killed. */
const store = createExecutionFiles(process.argv[2] ?? "");
await store.load();

const run = async (name: string): Promise<never> => {
  const arn = `arn:aws:states:us-east-1:000000000000:execution:machine:${name}`;
  const at = instantOf(0);
  for (let n = 1; ; n++) {
    await store.append({
      execution: {
        arn,
        name,
        machineArn: "machine",
        definition: "digest",
        input: "{}",
        startedAt: at,
        timeoutAt: at,
        status: "RUNNING",
        transitions: n,
        events: n,
      },
      events: [
        { id: n, previousEventId: n - 1, at, type: "PassStateEntered", details: { text: "x".repeat(n % 5000) } },
      ],
    });
    process.stdout.write(`${arn} ${n}\n`);
  }
};
await Promise.all(["a", "b", "c", "d"].map(run));
