import { describe, expect, it } from "vitest";
import { evaluable, typesLeftOut } from "../../infra/emulation.ts";
import { type Synthesised, synthesise } from "./synthesise.ts";

const typesOf = (stacks: Synthesised[]) =>
  new Set(stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type)));

describe("the stacks for the emulator", () => {
  const full = synthesise();
  const emulated = synthesise({ emulator: "true" });

  it("lack exactly the resource types on the list, and the bucket policies that only ask for TLS", () => {
    const missing = [...typesOf(full)].filter((type) => !typesOf(emulated).has(type));
    expect(missing.sort()).toEqual([...typesLeftOut, "AWS::S3::BucketPolicy"].sort());
    expect([...typesOf(emulated)].filter((type) => !typesOf(full).has(type))).toEqual([]);
  });

  it("start the state machine itself where there is no alias", () => {
    const roles = JSON.stringify(emulated[1]?.propertiesOf("AWS::IAM::Role"));
    expect(roles).not.toContain("redress-complaint:live");
    expect(roles).toContain("redress-complaint");
  });

  it("keep every condition that can be evaluated", () => {
    expect(evaluable({ Null: { "kms:EncryptionContext:stream": "false" }, Bool: { "aws:X": "true" } })).toEqual({
      Bool: { "aws:X": "true" },
    });
    expect(JSON.stringify(emulated[1]?.propertiesOf("AWS::IAM::Role"))).toContain("dynamodb:Attributes");
  });
});
