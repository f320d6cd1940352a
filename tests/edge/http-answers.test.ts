import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { edgeRefusals, refuse } from "../../functions/handlers/http/edge-refusals.ts";
import { fieldErrors } from "../../functions/handlers/http/field-errors.ts";
import { fieldMessage, fieldReasons } from "../../functions/handlers/http/field-messages.ts";
import { languages } from "../../functions/domain/complaint/vocabulary.ts";
import { problem } from "../../functions/handlers/http/problem.ts";
import { empty, html, json, redirect } from "../../functions/handlers/http/response.ts";

const parse = (body: string) => JSON.parse(body) as Record<string, unknown>;

describe("an answer", () => {
  it("is kept by nobody and tells other sites nothing (SC-03)", () => {
    for (const answer of [json(200, {}), html(200, ""), empty(), redirect("/"), problem(404, { title: "x" })])
      expect(answer.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "same-origin" });
  });

  it("as a page allows no frames, no foreign parts and no foreign form targets", () => {
    const policy = html(200, "<p>").headers["content-security-policy"];
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(html(200, "<p>", { "content-security-policy": "x" }).headers["content-security-policy"]).toBe("x");
  });

  it("sends the browser on with GET, and never lets a line break into a header", () => {
    expect(redirect("/desk?x=1", ["a=1"])).toMatchObject({
      statusCode: 303,
      headers: { location: "/desk?x=1" },
      cookies: ["a=1"],
    });
    for (const wrong of ["/a\r\nset-cookie: x=1", "/a b", "/ä"]) expect(() => redirect(wrong)).toThrow(RangeError);
  });
});

describe("a problem document (RFC 9457)", () => {
  it("has type, title, status and the domain's literal reason", () => {
    const answer = problem(409, { title: "Too late", reason: "deadline-passed", detail: "It ended at 18:00" });
    expect(answer.statusCode).toBe(409);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(parse(answer.body)).toEqual({
      type: "urn:redress:problem:deadline-passed",
      title: "Too late",
      status: 409,
      detail: "It ended at 18:00",
      reason: "deadline-passed",
    });
    expect(parse(problem(418, { title: "x" }).body)).toEqual({ type: "about:blank", title: "x", status: 418 });
    expect(parse(problem(418, { title: "x", type: "urn:y", reason: "z" }).body)).toMatchObject({ type: "urn:y" });
  });

  it("exists for each refusal of the edge, in every language", () => {
    for (const reason of Object.keys(edgeRefusals) as (keyof typeof edgeRefusals)[])
      for (const language of languages) {
        const answer = refuse(reason, language, { headers: { "retry-after": "3" } });
        expect(answer.statusCode).toBeGreaterThanOrEqual(400);
        expect(answer.headers["retry-after"]).toBe("3");
        expect(parse(answer.body)).toMatchObject({
          reason,
          status: answer.statusCode,
          title: edgeRefusals[reason][language],
        });
      }
  });
});

describe("the errors of fields", () => {
  const form = z.strictObject({
    name: z.string().min(1).max(5),
    age: z.number().min(1).max(9),
    colour: z.enum(["red", "blue"]),
    product: z.object({ model: z.string() }),
    evidence: z
      .array(z.object({ name: z.string().min(2) }))
      .min(1)
      .max(2),
    mail: z.email(),
    either: z.union([z.string(), z.number()]),
    command: z.discriminatedUnion("type", [z.object({ type: z.literal("a") }), z.object({ type: z.literal("b") })]),
    contact: z.string().refine((text) => text !== "none", { params: { reason: "contact-needed" } }),
    other: z.string().refine((text) => text !== "none"),
  });
  const good = {
    name: "Li",
    age: 5,
    colour: "red",
    product: { model: "X" },
    evidence: [{ name: "a.jpg" }],
    mail: "li@example.com",
    either: 1,
    command: { type: "a" },
    contact: "mail",
    other: "x",
  };
  const errorsFor = (change: Record<string, unknown>, own?: Parameters<typeof fieldErrors>[3]) => {
    const input = { ...good, ...change };
    const parsed = form.safeParse(input);
    return parsed.success ? [] : fieldErrors(parsed.error, input, "en", own);
  };

  it("are none for what fits", () => {
    expect(errorsFor({})).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string, string]>([
    ["an empty text", { name: "" }, "name", "required", "Fill in this field"],
    ["an absent field", { name: undefined }, "name", "required", "Fill in this field"],
    ["null", { age: null }, "age", "required", "Fill in this field"],
    ["an empty choice", { colour: "" }, "colour", "required", "Fill in this field"],
    ["a field inside an absent one", { product: {} }, "product.model", "required", "Fill in this field"],
    [
      "a place in a list",
      { evidence: [{ name: "ab" }, { name: "a" }] },
      "evidence.1.name",
      "too-short",
      "Use at least 2 characters",
    ],
    ["a long text", { name: "abcdef" }, "name", "too-long", "Use at most 5 characters"],
    ["a small number", { age: 0 }, "age", "too-small", "Must be 1 or more"],
    ["a large number", { age: 10 }, "age", "too-large", "Must be 9 or less"],
    ["an empty list", { evidence: [] }, "evidence", "too-few", "Give at least 1"],
    ["a long list", { evidence: Array(3).fill({ name: "abc" }) }, "evidence", "too-many", "Give at most 2"],
    ["a wrong choice", { colour: "green" }, "colour", "not-a-choice", "Choose one of: red, blue"],
    ["another type", { name: 1 }, "name", "wrong-type", "This value is of another type than expected"],
    ["a wrong form", { mail: "li" }, "mail", "malformed", "This is not in the expected form"],
    ["neither of two", { either: true }, "either", "wrong-type", "This value is of another type than expected"],
    ["an unknown command", { command: { type: "c" } }, "command.type", "not-a-choice", "Choose one of: a, b"],
    ["a refinement with a reason", { contact: "none" }, "contact", "contact-needed", "This value cannot be accepted"],
    ["a refinement without one", { other: "none" }, "other", "not-accepted", "This value cannot be accepted"],
    ["an unknown field", { extra: 1 }, "extra", "unknown-field", "There is no such field"],
  ])("name %s with its path, a literal and words", (_, change, field, reason, message) => {
    expect(errorsFor(change)).toEqual([{ field, reason, message }]);
  });

  it("speak with a form's own words where it has some", () => {
    const own = (field: string, reason: string) => (reason === "contact-needed" ? `say ${field}` : undefined);
    expect(errorsFor({ contact: "none", name: "" }, own).map(({ message }) => message)).toEqual([
      "Fill in this field",
      "say contact",
    ]);
  });

  it("stay few and short under a hostile body", () => {
    const extra = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`${"x".repeat(500)}${n}`, n]));
    const errors = errorsFor(extra);
    expect(errors).toHaveLength(50);
    expect(Math.max(...errors.map(({ field }) => field.length))).toBeLessThanOrEqual(200);
  });

  it("never throw and never quote what was sent", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = form.safeParse(input);
        if (!parsed.success) expect(fieldErrors(parsed.error, input, "zh-CN").length).toBeGreaterThan(0);
      }),
    );
    expect(JSON.stringify(errorsFor({ name: "Secret Name", mail: "secret@" }))).not.toMatch(/secret/i);
  });

  it("have words in every language", () => {
    for (const reason of fieldReasons)
      for (const language of languages) expect(fieldMessage(reason, language, "7").length).toBeGreaterThan(3);
    expect(fieldMessage("too-long", "zh-CN", "7")).toBe("最多写 7 个字");
  });
});
