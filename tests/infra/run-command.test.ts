import { describe, expect, it } from "vitest";
import { runCommand } from "../../local/emulator/run-command.ts";

const node = (code: string) => runCommand(process.execPath, ["-e", code]);

describe("running a command", () => {
  it("answers what it printed on both streams", async () => {
    expect(await node("console.log('out'); console.error('err')")).toMatch(/out|err/);
  });

  it("throws with its last words and its exit code when it fails", async () => {
    await expect(node("console.error('no such resource'); process.exit(3)")).rejects.toThrow(
      /\(3\):\nno such resource/,
    );
  });

  it("throws when there is no such command", async () => {
    await expect(runCommand("no-such-command-anywhere", [])).rejects.toThrow("ENOENT");
  });
});
