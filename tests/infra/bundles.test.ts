import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { functionList } from "../../infra/function-list.ts";
import { makeApp } from "./synthesise.ts";
import { thirdPartyBytes } from "./third-party-bytes.ts";

const functions = functionList.filter(({ id }) => id === "pages");
const handlers = "tests/emulator/smoke/handlers";

describe("bundles", () => {
  it("hold the code as CommonJS, the policy beside it and no source map", () => {
    const policyFile = join(mkdtempSync(join(tmpdir(), "redress-policy-")), "compiled.json");
    writeFileSync(policyFile, '{"digest":"d"}');
    const { app } = makeApp({ "aws:cdk:bundling-stacks": ["**"] }, { functions, routes: [], policyFile });

    const { directory } = app.synth();
    const bundles = readdirSync(directory)
      .map((name) => join(directory, name))
      .filter((folder) => existsSync(join(folder, "policy.json")));
    expect(bundles).toHaveLength(1);
    const [bundle = ""] = bundles;
    expect(readdirSync(bundle).sort()).toEqual(["index.js", "policy.json"]);
    expect(readFileSync(join(bundle, "policy.json"), "utf8")).toBe('{"digest":"d"}');
    expect(readFileSync(join(bundle, "index.js"), "utf8")).toContain("module.exports");
  });

  it("do not come into being without their policy", () => {
    expect(() => makeApp({}, { policyFile: "no/such/policy.json" })).toThrow(
      "no compiled policy at no/such/policy.json",
    );
  });

  it("are weighed as they are deployed", async () => {
    expect(await thirdPartyBytes(`${handlers}/pages.ts`)).toBe(0);
    const client = await thirdPartyBytes(`${handlers}/intake.ts`);
    expect(client).toBeGreaterThan(200_000);
    expect(client).toBeLessThan(350_000);
  });
});
