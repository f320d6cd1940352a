import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveHttp } from "../local/desk/http-server.ts";
import { openLocalStore } from "../local/store/open-local-store.ts";
import { bareEndpoint, intakeEndpoint } from "./endpoints.ts";

/** Intake and the bare endpoint beside it in one process on the local store. Tells its address and stays. */
const folder = mkdtempSync(join(tmpdir(), "redress-bench-"));
const store = await openLocalStore(folder);
const [intake, bare] = [await intakeEndpoint(store), bareEndpoint(store)];
const server = await serveHttp(
  (event) => ((event as { rawPath: string }).rawPath === "/bare" ? bare(event) : intake(event)),
  0,
);
process.send?.(`http://127.0.0.1:${server.port}`);
process.once("disconnect", () => {
  void server
    .close()
    .then(() => store.close())
    .then(() => {
      rmSync(folder, { recursive: true });
      process.exit(0);
    });
});
