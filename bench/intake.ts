import { bareEndpoint, complaintEvent, intakeEndpoint, type Endpoint } from "./endpoints.ts";
import { openStore } from "./open-store.ts";

/** Requests under way at once, as one busy function instance never has them, but one machine does. */
const atOnce = 8;
const perRound = 400;
const rounds = 9;
const warmUp = 300;
/** Intake against the bare endpoint (design section 7). */
const bar = 0.7;

/** Answers per second of wall time and milliseconds of this process's own work per answer. */
const measure = async (endpoint: Endpoint, count: number): Promise<{ rate: number; work: number }> => {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const status = await endpoint(complaintEvent());
      if (status !== 201) throw new Error(`answered ${status}`);
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { rate: count / seconds, work: (user + system) / 1000 / count };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const store = await openStore();
const [intake, bare] = [await intakeEndpoint(store), bareEndpoint(store)];
await measure(intake, warmUp);
await measure(bare, warmUp);

// By turns, so that whatever else the machine does meets both.
const pairs: { intake: number; bare: number; intakeWork: number; bareWork: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  const [a, b] = [await measure(intake, perRound), await measure(bare, perRound)];
  pairs.push({ intake: a.rate, bare: b.rate, intakeWork: a.work, bareWork: b.work });
}
await store.close();

const ratio = median(pairs.map((pair) => pair.intake / pair.bare));
console.log(`intake            ${median(pairs.map((pair) => pair.intake)).toFixed(0)} complaints/s`);
console.log(`bare endpoint     ${median(pairs.map((pair) => pair.bare)).toFixed(0)} puts/s`);
console.log(`ratio             ${ratio.toFixed(2)} (bar ${bar}), median of ${rounds} rounds of ${perRound}`);
console.log(
  `own work          ${median(pairs.map((pair) => pair.intakeWork)).toFixed(2)} ms a complaint, ${median(pairs.map((pair) => pair.bareWork)).toFixed(2)} ms a put`,
);
if (ratio < bar) process.exitCode = 1;
