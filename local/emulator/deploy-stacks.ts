import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as z from "zod";
import { ownPath } from "./own-path.ts";
import { runCommand } from "./run-command.ts";

const cdk = resolve("node_modules/aws-cdk/bin/cdk");
const account = "000000000000";

const Outputs = z.object({ "Redress-app": z.object({ ApiId: z.string() }) });

/**
 * Bootstraps the emulated account and deploys the stacks into it, through CloudFormation as anywhere else. `context` goes
 * to the app as `-c name=value`. Throws with the command's last words when the deployment fails.
 */
export const deployStacks = async (
  env: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Promise<{ apiId: string }> => {
  const folder = await mkdtemp(join(tmpdir(), "redress-deploy-"));
  const outputs = join(folder, "outputs.json");
  const environment = { ...process.env, ...env, PATH: ownPath(), CDK_DISABLE_CLI_TELEMETRY: "true" };
  const run = (args: string[], cwd: string) =>
    runCommand(process.execPath, [cdk, ...args, "--no-notices"], { cwd, env: environment });
  try {
    // Away from cdk.json: bootstrapping needs no app.
    await run(["bootstrap", `aws://${account}/${env["AWS_REGION"] ?? "us-east-1"}`], folder);
    const given = Object.entries({ ...context, emulator: "true" }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const out = ["--output", join(folder, "cdk.out"), "--outputs-file", outputs];
    await run(["deploy", "--all", "--require-approval", "never", ...out, ...given], resolve("."));
    return { apiId: Outputs.parse(JSON.parse(await readFile(outputs, "utf8")))["Redress-app"].ApiId };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
