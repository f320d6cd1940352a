import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idempotencyKeyOf } from "../../functions/handlers/http/idempotency-key.ts";
import { languageOf } from "../../functions/handlers/http/language.ts";
import { maxBodyBytes } from "../../functions/handlers/http/request-body.ts";
import { parseRequest } from "../../functions/handlers/http/request.ts";
import { apiEvent, formType, jsonType } from "./api-events.ts";

const requestOf = (event: unknown) => {
  const parsed = parseRequest(event);
  if (!("request" in parsed)) throw new Error(parsed.refused);
  return parsed.request;
};
const bodyOf = (body: string, headers: Record<string, string>, base64 = false) => {
  const parsed = parseRequest(apiEvent("POST", "/", { body, headers, base64 }));
  return "refused" in parsed ? parsed.refused : parsed.request.body;
};

describe("a request", () => {
  it("arrives typed: names in lower case, first of equal names, cookies apart, the client's address", () => {
    const event = apiEvent("post", "/api/complaints/X?lang=en&lang=zh&q=%E4%BD%A0+x", {
      headers: { "X-Access-Code": "AB", "x-access-code": "CD", "Content-Type": "application/json" },
      cookies: ["session=a.b.c=", "lang=en"],
      body: '{"a":1}',
    });
    expect(requestOf(event)).toMatchObject({
      method: "POST",
      path: "/api/complaints/X",
      query: { lang: "en", q: "你 x" },
      headers: { "x-access-code": "AB" },
      cookies: { session: "a.b.c=", lang: "en" },
      body: { kind: "json", value: { a: 1 } },
      address: "203.0.113.7",
      requestId: "r-1",
    });
  });

  it("finds cookies in the header too, as other gateways send them", () => {
    const { cookies } = requestOf(apiEvent("GET", "/", { headers: { Cookie: " a=1; b=2;;c ; a=3" } }));
    expect(cookies).toEqual({ a: "1", b: "2" });
  });

  it("finds nothing that was not sent, whatever the name", () => {
    const { headers, query, cookies } = requestOf(apiEvent("GET", "/"));
    for (const texts of [headers, query, cookies])
      for (const name of ["constructor", "__proto__", "toString"]) expect(texts[name]).toBeUndefined();
  });

  it("does not read the body of a GET, HEAD or OPTIONS", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"])
      expect(parseRequest(apiEvent(method, "/", { body: "{", headers: jsonType }))).toMatchObject({
        request: { body: { kind: "none" } },
      });
  });

  it("is refused without a throw when it is no API Gateway event", () => {
    fc.assert(
      fc.property(fc.anything(), (event) => {
        expect(parseRequest(event)).toEqual({ refused: "event-malformed" });
      }),
    );
  });

  it("survives every header, path, query, cookie and body (section 6 point 9)", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    const headers = fc.dictionary(fc.oneof(text, fc.constantFrom("content-type", "Cookie", "__proto__")), text);
    fc.assert(
      fc.property(text, headers, text, fc.boolean(), fc.array(text), (target, sent, body, base64, cookies) => {
        const parsed = parseRequest(apiEvent("POST", target, { headers: sent, body, base64, cookies }));
        expect("request" in parsed).toBe(true);
        for (const type of [jsonType, formType])
          expect(() =>
            parseRequest(apiEvent("POST", target, { headers: { ...sent, ...type }, body, base64 })),
          ).not.toThrow();
      }),
    );
  });
});

describe("the body of a request", () => {
  it("is read as JSON, plain or base64, with any JSON media type", () => {
    const value = { kind: "json", value: { name: "李敏" } };
    const text = JSON.stringify(value.value);
    expect(bodyOf(text, jsonType)).toEqual(value);
    expect(bodyOf(Buffer.from(text).toString("base64"), jsonType, true)).toEqual(value);
    expect(bodyOf(text, { "content-type": "Application/Merge-Patch+JSON; charset=utf-8" })).toEqual(value);
  });

  it("is read as a form; a field that is sent several times is a list", () => {
    expect(bodyOf("name=%E6%9D%8E+%E6%95%8F&box=a&box=b&box=c&empty=", formType)).toEqual({
      kind: "form",
      value: { name: "李 敏", box: ["a", "b", "c"], empty: "" },
    });
  });

  it("cannot reach the prototype through a form or JSON", () => {
    bodyOf("__proto__=x&constructor=y", formType);
    const parsed = bodyOf('{"__proto__":{"polluted":1}}', jsonType);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(parsed).toMatchObject({ kind: "json" });
  });

  it("is none when nothing was sent", () => {
    expect(bodyOf("", jsonType)).toEqual({ kind: "none" });
    expect(requestOf(apiEvent("POST", "/")).body).toEqual({ kind: "none" });
  });

  it("is refused by name when it is broken, of another type or not text", () => {
    for (const broken of ["{", "[1,]", "{'a':1}", "\ufeff", "nul"])
      expect(bodyOf(broken, jsonType)).toBe("body-malformed");
    expect(bodyOf(Buffer.from([0x22, 0xff, 0x22]).toString("base64"), jsonType, true)).toBe("body-malformed");
    for (const type of ["text/plain", "multipart/form-data; boundary=x", "", "application/jsonp", "application/x/json"])
      expect(bodyOf("{}", { "content-type": type })).toBe("body-type-unsupported");
    expect(bodyOf("{}", {})).toBe("body-type-unsupported");
  });

  it("may be as large as the limit in bytes and not one more", () => {
    const fill = (bytes: number) => JSON.stringify("é".repeat((bytes - 2) / 2));
    expect(bodyOf(fill(maxBodyBytes), jsonType)).toMatchObject({ kind: "json" });
    expect(bodyOf(fill(maxBodyBytes + 2), jsonType)).toBe("body-too-large");
  });

  it("may not be nested deeper than any form of ours, however it is nested", () => {
    const nested = (open: string, close: string, depth: number) => open.repeat(depth) + "1" + close.repeat(depth);
    expect(bodyOf(nested("[", "]", 32), jsonType)).toMatchObject({ kind: "json" });
    expect(bodyOf(nested("[", "]", 33), jsonType)).toBe("body-malformed");
    expect(bodyOf(nested('{"a":', "}", 40_000), jsonType)).toBe("body-malformed");
  });

  it("that is refused leaves the rest of the request known, so that the answer speaks the reader's language", () => {
    const parsed = parseRequest(apiEvent("POST", "/x?lang=en", { headers: jsonType, body: "{" }));
    expect(parsed).toMatchObject({ refused: "body-malformed", request: { path: "/x", query: { lang: "en" } } });
  });
});

describe("the reader's language", () => {
  const languageFor = (target: string, headers: Record<string, string> = {}, cookies: string[] = []) =>
    languageOf(requestOf(apiEvent("GET", target, { headers, cookies })), "zh-CN");

  it("is the one asked for, else the remembered, else the browser's, else the policy's", () => {
    const browser = { "Accept-Language": "en-GB,en;q=0.9" };
    expect(languageFor("/?lang=zh", browser, ["lang=en"])).toBe("zh-CN");
    expect(languageFor("/", { "Accept-Language": "zh-CN" }, ["lang=en"])).toBe("en");
    expect(languageFor("/", browser)).toBe("en");
    expect(languageFor("/")).toBe("zh-CN");
    expect(languageOf(requestOf(apiEvent("GET", "/")), "en")).toBe("en");
  });

  it.each([
    ["fr, en;q=0.5, zh;q=0.8", "zh-CN"],
    ["en;q=0.8, zh-Hant-TW;q=0.8", "en"],
    ["zh;q=0, en;q=0.1", "en"],
    ["fr, *", "zh-CN"],
    ["EN_us", "en"],
    ["en;q=high", "en"],
    ["en;q=1.1.1, zh", "zh-CN"],
  ])("reads %s as %s", (header, language) => {
    expect(languageFor("/", { "accept-language": header })).toBe(language);
  });

  it("is one of ours whatever stands in the header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(["zh-CN", "en"]).toContain(languageFor("/", { "accept-language": text }, [`lang=${text}`]));
      }),
    );
    expect(languageFor("/", { "accept-language": ",".repeat(100_000) + "en" })).toBe("zh-CN");
  });
});

describe("the Idempotency-Key", () => {
  const keyOf = (key?: string) => idempotencyKeyOf({ headers: key === undefined ? {} : { "idempotency-key": key } });

  it("has 16 to 128 visible characters (design: Number)", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0x21, max: 0x7e }).map((c) => String.fromCharCode(c)),
          minLength: 16,
          maxLength: 128,
        }),
        (key) => {
          expect(keyOf(key)).toEqual({ key });
        },
      ),
    );
  });

  it("is refused by name when it is missing or anything else", () => {
    for (const none of [undefined, ""]) expect(keyOf(none)).toEqual({ refused: "idempotency-key-missing" });
    for (const wrong of [
      "x".repeat(15),
      "x".repeat(129),
      "with a space 1234",
      "钥匙".repeat(10),
      `${"x".repeat(20)}\n`,
    ])
      expect(keyOf(wrong)).toEqual({ refused: "idempotency-key-malformed" });
  });
});
