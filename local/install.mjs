// Installs what is missing before npm start and npm test, and nothing when all is there.
// Plain JavaScript: it runs on whatever Node (>= 20) the machine has, before the pinned Node 24 exists.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const mark = join(root, "node_modules", ".redress-installed");
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

if (!existsSync(mark) || readFileSync(mark, "utf8") !== wanted) {
  console.error("Installing what is missing (about a minute, once) …");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (done.status !== 0) {
    console.error("npm ci did not finish; see the lines above.");
    process.exit(done.status ?? 1);
  }
  writeFileSync(mark, wanted);
}
