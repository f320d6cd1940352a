import { describe, expect, it } from "vitest";
import {
  allowingUploadsTo,
  contentSecurityPolicy,
  mailboxSecurityPolicy,
  mailHeaders,
  pageHeaders,
} from "../../../functions/presentation/pages/page-headers.ts";

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split("; ").map((directive): [string, string] => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );

describe("the headers of a page", () => {
  it("allow nothing but our own style, scripts, pictures and forms", () => {
    const policy = directives(contentSecurityPolicy);
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    for (const name of ["style-src", "script-src", "form-action", "connect-src"])
      expect(policy.get(name)).toBe("'self'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  });

  it("let no browser and no proxy keep a page, and tell its address to nobody", () => {
    const headers = pageHeaders();
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["content-security-policy"]).toBe(contentSecurityPolicy);
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  it("open forms and uploads to the evidence bucket alone", () => {
    const policy = directives(allowingUploadsTo("https://evidence.example"));
    expect(policy.get("connect-src")).toBe("'self' https://evidence.example");
    expect(policy.get("form-action")).toBe("'self' https://evidence.example");
    expect(policy.get("script-src")).toBe("'self'");
  });

  it("let the mailbox frame a stored mail that can neither run scripts nor send forms nor fetch anything", () => {
    expect(directives(mailboxSecurityPolicy).get("frame-src")).toBe("'self'");
    const mail = directives(mailHeaders()["content-security-policy"]!);
    expect(mail.get("default-src")).toBe("'none'");
    expect(mail.get("sandbox")).not.toMatch(/scripts|forms|same-origin/);
    expect(mail.get("frame-ancestors")).toBe("'self'");
    expect(mailHeaders()["x-frame-options"]).toBe("SAMEORIGIN");
  });
});
