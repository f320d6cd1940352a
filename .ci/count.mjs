// The last line of .ci/run: all tests of all runs, counted from the reports they left. A step that failed without a failed
// test (a check, a synth, a run that never started) counts as one failure, so that the line never says 0 wrongly.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const folder = new URL("../reports/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
const counts = files.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
const sum = (field) => counts.reduce((total, report) => total + (report[field] ?? 0), 0);
const stepFailed = process.argv[2] === "1";
const failed = Math.max(sum("numFailedTests"), stepFailed ? 1 : 0);
const skipped = sum("numPendingTests") + sum("numTodoTests");
console.log(`\n${sum("numPassedTests")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
