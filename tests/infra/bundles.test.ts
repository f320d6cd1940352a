import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { functionList } from "../../infra/function-list.ts";
import { makeApp } from "./synthesise.ts";
import { bundledFiles, thirdPartyBytes } from "./third-party-bytes.ts";

const pagesOnly = functionList.filter(({ id }) => id === "pages");

describe("bundles", () => {
  it("hold the code as CommonJS, the policy beside it and no source map", () => {
    const policyFile = join(mkdtempSync(join(tmpdir(), "redress-policy-")), "compiled.json");
    writeFileSync(policyFile, '{"digest":"d"}');
    const { app } = makeApp({ "aws:cdk:bundling-stacks": ["**"] }, { functions: pagesOnly, routes: [], policyFile });

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
    expect(await thirdPartyBytes("infra/names.ts")).toBe(0);
    const schemas = await thirdPartyBytes("functions/domain/complaint/money.ts");
    expect(schemas).toBeGreaterThan(50_000);
    expect(schemas).toBeLessThan(120_000);
  });

  it.each(functionList.map(({ id }) => id))("hold at most 450 KB of other people's code: %s", async (id) => {
    expect(await thirdPartyBytes(`functions/handlers/${id}.ts`)).toBeLessThanOrEqual(450_000);
  });

  it("hold no client of AWS where the public pages are: they answer while every store is away", async () => {
    const files = [...(await bundledFiles("functions/handlers/pages.ts")).keys()];
    expect(files.filter((path) => /node_modules\/@(aws-sdk|smithy)\//.test(path))).toEqual([]);
  });

  it.each(functionList.map(({ id }) => id))("hold nothing of the local desk and no reader of YAML: %s", async (id) => {
    const files = [...(await bundledFiles(`functions/handlers/${id}.ts`)).keys()];
    expect(files.filter((path) => /^(local|policy|tests|infra)\/|node_modules\/yaml\//.test(path))).toEqual([]);
  });
});
