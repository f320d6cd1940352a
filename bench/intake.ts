import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { load } from "./load.ts";

const perRound = 400;
const rounds = 9;
const warmUp = 600;
const dispatched = 200;
/** Intake against the bare endpoint (design section 7). */
const bar = 0.7;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const withServer = async (
  file: string,
  measure: (url: string, child: ReturnType<typeof fork>) => Promise<void>,
): Promise<void> => {
  const child = fork(join(import.meta.dirname, file));
  const [url] = (await once(child, "message")) as [string];
  await measure(url, child);
  child.disconnect();
  await once(child, "exit");
};

await withServer("intake-server.ts", async (url) => {
  const [intakeUrl, bareUrl] = [`${url}/api/complaints`, `${url}/bare`];
  await load(intakeUrl, warmUp);
  await load(bareUrl, warmUp);
  // By turns, so that whatever else the machine does meets both.
  const pairs: { intake: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ intake: await load(intakeUrl, perRound), bare: await load(bareUrl, perRound) });

  const ratio = median(pairs.map(({ intake, bare }) => intake / bare));
  console.log(`intake, dispatch paused   ${median(pairs.map(({ intake }) => intake)).toFixed(0)} complaints/s`);
  console.log(`bare endpoint             ${median(pairs.map(({ bare }) => bare)).toFixed(0)} puts/s`);
  console.log(`ratio                     ${ratio.toFixed(2)} (bar ${bar}), median of ${rounds} rounds of ${perRound}`);
  if (ratio < bar) process.exitCode = 1;
});

await withServer("desk-server.ts", async (url, child) => {
  const start = performance.now();
  const rate = await load(`${url}/api/complaints`, dispatched);
  child.send("settle");
  await once(child, "message");
  const whole = (dispatched * 1000) / (performance.now() - start);
  console.log(`intake, desk dispatching  ${rate.toFixed(0)} complaints/s answered beside its own dispatching`);
  console.log(
    `filed, started and told   ${whole.toFixed(0)} complaints/s until every workflow waits and every mail has left`,
  );
});
