import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HttpRequest } from "../../functions/handlers/http/request.ts";
import { json } from "../../functions/handlers/http/response.ts";
import { createRouteTable } from "../../functions/handlers/http/route-table.ts";
import type { RouteLogLine } from "../../functions/handlers/http/router.ts";
import { createRouter } from "../../functions/handlers/http/router.ts";
import { apiEvent, jsonType } from "./api-events.ts";

const named = (name: string) => Object.assign(new Error("Li Min, li@example.com, token v1.k1.x"), { name });

const world = (page?: (status: number, title: string) => string) => {
  const asked: HttpRequest[] = [];
  const lines: RouteLogLine[] = [];
  const answer = (request: HttpRequest) => {
    asked.push(request);
    return Promise.resolve(json(200, { ok: true }));
  };
  const fail = (name: string) => () => Promise.reject(named(name));
  const handle = createRouter(
    {
      log: (line) => lines.push(line),
      language: "zh-CN",
      ...(page && { page }),
      faults: { Elsewhere: { status: 503, retryAfterSeconds: 7 } },
    },
    {
      "GET /api/complaints/{number}": answer,
      "POST /api/complaints": answer,
      "GET /decisions": answer,
      "POST /decisions": answer,
      "GET /api/broken": fail("TypeError"),
      "GET /broken": fail("TypeError"),
      "GET /api/down": fail("StoreUnavailable"),
      "GET /api/busy": fail("Elsewhere"),
      "GET /api/cut": () => Promise.reject(Object.assign(named("Error"), { code: "ECONNREFUSED" })),
      "GET /api/slow": fail("ThrottlingException"),
      "GET /api/odd": () => Promise.reject(Object.assign(named("li@example.com"), { stack: undefined })),
      "GET /api/sync": () => {
        throw named("RangeError");
      },
    },
  );
  return { handle, asked, lines };
};

describe("the router", () => {
  it("hands each request to its route, with the parameters of the path", async () => {
    const { handle, asked } = world();
    expect(await handle(apiEvent("GET", "/api/complaints/7K4M%2D9?x=1"))).toMatchObject({ statusCode: 200 });
    expect(asked[0]).toMatchObject({
      routeKey: "GET /api/complaints/{number}",
      parameters: { number: "7K4M-9" },
      query: { x: "1" },
    });
  });

  it("lets no HEAD or OPTIONS near a use case (section 6 point 3)", async () => {
    const { handle, asked } = world();
    for (const path of ["/decisions?t=v1.k.x.y", "/api/complaints/7K4M", "/api/broken"]) {
      expect(await handle(apiEvent("HEAD", path))).toMatchObject({ statusCode: 200, body: "" });
      expect(await handle(apiEvent("OPTIONS", path))).toMatchObject({ statusCode: 204, body: "" });
    }
    const options = await handle(apiEvent("OPTIONS", "/decisions"));
    expect(options.headers["allow"]).toBe("GET, POST, HEAD, OPTIONS");
    expect((await handle(apiEvent("OPTIONS", "/api/complaints"))).headers["allow"]).toBe("POST, OPTIONS");
    expect(asked).toEqual([]);
  });

  it("answers them for routes of others too, and their own methods never", async () => {
    const elsewhere = ["GET /decisions", "POST /decisions", "GET /api/health"];
    const { log, language } = { log: () => undefined, language: "en" as const };
    const handle = createRouter(
      { log, language, elsewhere },
      { "GET /api/health": () => Promise.resolve(json(200, {})) },
    );
    expect(await handle(apiEvent("HEAD", "/decisions"))).toMatchObject({ statusCode: 200, body: "" });
    expect((await handle(apiEvent("OPTIONS", "/decisions"))).headers["allow"]).toBe("GET, POST, HEAD, OPTIONS");
    expect(await handle(apiEvent("DELETE", "/decisions"))).toMatchObject({ statusCode: 405 });
    expect(await handle(apiEvent("GET", "/decisions"))).toMatchObject({ statusCode: 404 });
    expect(await handle(apiEvent("GET", "/api/health"))).toMatchObject({ statusCode: 200 });
  });

  it("answers HEAD and OPTIONS the same whatever stands behind the address", async () => {
    const { handle } = world();
    for (const method of ["HEAD", "OPTIONS"])
      expect(await handle(apiEvent(method, "/api/complaints/A"))).toEqual(
        await handle(apiEvent(method, "/api/complaints/B")),
      );
  });

  it("tells an unknown address from an unknown method", async () => {
    const { handle } = world();
    expect(await handle(apiEvent("GET", "/api/nothing"))).toMatchObject({ statusCode: 404 });
    expect(await handle(apiEvent("HEAD", "/api/nothing"))).toMatchObject({ statusCode: 404 });
    expect(await handle(apiEvent("OPTIONS", "/api/nothing"))).toMatchObject({ statusCode: 404 });
    expect(await handle(apiEvent("DELETE", "/decisions"))).toMatchObject({
      statusCode: 405,
      headers: { allow: "GET, POST, HEAD, OPTIONS" },
    });
    expect(await handle(apiEvent("HEAD", "/api/complaints"))).toMatchObject({ statusCode: 405 });
  });

  it("answers a fault without details and logs it without data (section 6 point 7)", async () => {
    const { handle, lines } = world();
    const answer = await handle(apiEvent("GET", "/api/broken?t=secret", { headers: { "accept-language": "en" } }));
    expect(answer.statusCode).toBe(500);
    expect(JSON.parse(answer.body)).toEqual({
      type: "urn:redress:problem:fault",
      title: "Sorry, something failed on our side",
      status: 500,
      reason: "fault",
    });
    expect(lines).toEqual([
      {
        level: "error",
        code: "handler-fault",
        routeKey: "GET /api/broken",
        status: 500,
        requestId: "r-1",
        fault: "TypeError",
        place: expect.stringMatching(/^http-router\.test\.ts:\d+:\d+$/) as string,
      },
    ]);
  });

  it("maps named faults to 503 with the time to wait", async () => {
    const { handle, lines } = world();
    expect(await handle(apiEvent("GET", "/api/down"))).toMatchObject({
      statusCode: 503,
      headers: { "retry-after": "2" },
    });
    expect(await handle(apiEvent("GET", "/api/busy"))).toMatchObject({
      statusCode: 503,
      headers: { "retry-after": "7" },
    });
    for (const path of ["/api/cut", "/api/slow"])
      expect(await handle(apiEvent("GET", path))).toMatchObject({ statusCode: 503, headers: { "retry-after": "2" } });
    expect(lines.map(({ fault }) => fault)).toEqual([
      "StoreUnavailable",
      "Elsewhere",
      "ConnectionLost",
      "ThrottlingException",
    ]);
  });

  it("survives whatever is thrown, and logs none of it", async () => {
    const { handle, lines } = world();
    for (const path of ["/api/odd", "/api/sync"])
      expect(await handle(apiEvent("GET", path))).toMatchObject({ statusCode: 500 });
    expect(JSON.stringify(lines)).not.toMatch(/li@example|Li Min|v1\.k1/);
    expect(lines.map(({ fault, place }) => [fault, place.split(":")[0]])).toEqual([
      ["Unnamed", "unknown"],
      ["RangeError", "http-router.test.ts"],
    ]);
  });

  it("draws a page for people and a document for programs", async () => {
    const { handle } = world((status, title) => `<h1>${status} ${title}</h1>`);
    const page = await handle(apiEvent("GET", "/broken"));
    expect(page).toMatchObject({ statusCode: 500, body: "<h1>500 抱歉，我们这边出了问题</h1>" });
    expect(page.headers["content-type"]).toContain("text/html");
    expect((await handle(apiEvent("GET", "/nothing"))).body).toContain("<h1>404");
    for (const path of ["/api/broken", "/api/nothing", "/_local/nothing"])
      expect((await handle(apiEvent("GET", path))).headers["content-type"]).toContain("problem+json");
  });

  it("refuses a body it cannot read before any handler runs", async () => {
    const { handle, asked } = world();
    expect(await handle(apiEvent("POST", "/api/complaints", { headers: jsonType, body: "{" }))).toMatchObject({
      statusCode: 400,
    });
    expect(await handle(apiEvent("POST", "/api/complaints", { body: "x" }))).toMatchObject({ statusCode: 415 });
    expect(
      await handle(apiEvent("POST", "/api/complaints", { headers: jsonType, body: `"${"x".repeat(300_000)}"` })),
    ).toMatchObject({ statusCode: 413 });
    expect(await handle(undefined)).toMatchObject({ statusCode: 400 });
    expect(asked).toEqual([]);
  });

  it("never throws and never answers 5xx on its own, whatever arrives (section 6 point 9)", async () => {
    const { handle } = world();
    const text = fc.string({ unit: "binary", maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.oneof(text, fc.constant("/api/complaints/%")),
        fc.dictionary(text, text),
        async (method, target, headers) => {
          expect((await handle(apiEvent(method, target, { headers, body: target }))).statusCode).toBeLessThan(500);
        },
      ),
    );
  });
});

describe("the route table", () => {
  const find = createRouteTable(["GET /a/{id}", "GET /a/fixed", "POST /a/{id}/b", "GET /"]);

  it("prefers the fixed route to the one with a parameter", () => {
    expect(find("GET", "/a/fixed")).toMatchObject({ routeKey: "GET /a/fixed" });
    expect(find("GET", "/a/other")).toEqual({ routeKey: "GET /a/{id}", parameters: { id: "other" } });
    expect(find("GET", "/")).toMatchObject({ routeKey: "GET /" });
  });

  it("finds nothing for empty parameters, other lengths or broken escapes", () => {
    for (const path of ["/a/", "/a", "/a/b/c/d", "", "//", "/a/%E0%A4"])
      expect(find("GET", path)).toEqual({ refused: "no-such-path" });
  });

  it("keeps an escaped slash inside its parameter", () => {
    expect(find("GET", "/a/x%2Fb")).toMatchObject({ parameters: { id: "x/b" } });
  });

  it("is not built from what is no route", () => {
    for (const key of ["$default", "get /a", "GET a", "GET"])
      expect(() => createRouteTable([key])).toThrow(/not a route key/);
  });
});
