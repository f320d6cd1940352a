import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const script = join(import.meta.dirname, "../../docs/write-coverage.ts");

describe("docs/coverage.md", () => {
  it("is what the code and the titles of the tests cite, and cites no requirement that does not exist", () => {
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });
});
