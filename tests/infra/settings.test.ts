import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { mailIdentity, readSettings } from "../../infra/settings.ts";

const read = (context: Record<string, unknown>) =>
  readSettings(new App({ context: { mailFrom: "complaints@mail.example.com", ...context } }));

describe("settings", () => {
  it("need nothing but the address that mail comes from", () => {
    expect(read({})).toEqual({ emulator: false, mailFrom: "complaints@mail.example.com" });
    expect(mailIdentity(read({}))).toBe("mail.example.com");
  });

  it("are texts when they come from the command line", () => {
    expect(read({ emulator: "true" }).emulator).toBe(true);
    expect(read({ emulator: "false" }).emulator).toBe(false);
  });

  it.each([
    { mailFrom: "not an address" },
    { baseUrl: "complaints.example.com" },
    { baseUrl: "https://complaints.example.com/" },
    { mailRegion: "eu-west-1" },
    { emulator: "perhaps" },
  ])("refuse %o", (context) => {
    expect(() => read(context)).toThrow(Object.keys(context)[0] === "mailRegion" ? "region" : Object.keys(context)[0]);
  });
});
