import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDesk } from "../local/desk/start-desk.ts";

/** The whole local desk: every complaint is dispatched, waits in its workflow and is acknowledged by mail. */
const folder = mkdtempSync(join(tmpdir(), "redress-bench-"));
const desk = await startDesk({ folder, port: 0, report: console.error });
process.send?.(desk.url);
process.once("message", () => void desk.time.settle().then(() => process.send?.("settled")));
process.once("disconnect", () => {
  void desk.close().then(() => {
    rmSync(folder, { recursive: true });
    process.exit(0);
  });
});
