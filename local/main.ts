import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import { startDesk } from "./desk/start-desk.ts";

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  REDRESS_DATA: z.string().min(1).default(".local"),
});

const { PORT: port, REDRESS_DATA: data } = Environment.parse(process.env);
const folder = resolve(data);
mkdirSync(folder, { recursive: true });

try {
  const desk = await startDesk({ folder, port, report: (line) => console.error(line) });
  console.log(`Redress is open.

  complain          ${desk.url}/complaints/new
  follow it         ${desk.url}/complaints/find
  the desk          ${desk.url}/desk
  mails that left   ${desk.url}/_local/mailbox/page
  the clock         ${desk.url}/_local/clock
  data folder       ${folder}
`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void desk.close().then(() => process.exit(0));
    });
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
}
