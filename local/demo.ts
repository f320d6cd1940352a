import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as z from "zod";
import { runDemo } from "./demo/run-demo.ts";
import { startDesk } from "./desk/start-desk.ts";

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  REDRESS_DATA: z.string().min(1).optional(),
});

const { PORT: port, REDRESS_DATA: data } = Environment.parse(process.env);
const folder = data === undefined ? mkdtempSync(join(tmpdir(), "redress-demo-")) : resolve(data);
mkdirSync(folder, { recursive: true });

/** The demo's clock starts on a Monday morning, 09:00 in Shanghai, and goes on from there. */
const monday = Date.parse("2026-11-23T01:00:00Z");
const started = Date.now();

const desk = await startDesk({
  folder,
  port,
  wall: { now: () => monday + Date.now() - started },
  report: (line) => {
    if (line.startsWith("!")) console.error(line);
  },
});
const { shown, accessCode, number } = await runDemo(desk, console.log);
console.log(`Told in ${((Date.now() - started) / 1000).toFixed(1)} s. The finished case stays open to look at:

  as the complainant   ${desk.url}/complaints/find?number=${number}
                       number ${shown}, code ${accessCode}
  as the desk          ${desk.url}/desk/complaints/${number}
  every mail           ${desk.url}/_local/mailbox/page
  data folder          ${folder}

Ctrl-C ends it.`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void desk.close().then(() => process.exit(0));
  });
