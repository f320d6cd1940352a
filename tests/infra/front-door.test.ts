import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "../../local/emulator/free-port.ts";
import { type FrontDoor, startFrontDoor } from "../../local/emulator/front-door.ts";

describe("the front door of an emulated deployment", () => {
  let door: FrontDoor;
  let api: Server;
  let port: number;
  let seen: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders; body: string };

  beforeEach(async () => {
    door = await startFrontDoor();
    port = await freePort();
    api = createServer((request, answer) => {
      const { method, url, headers } = request;
      request.setEncoding("utf8");
      request.on("data", (chunk: string) => (seen = { ...seen, body: seen.body + chunk }));
      seen = { method, url, headers, body: "" };
      request.on("end", () => answer.writeHead(201, { "set-cookie": ["a=1", "b=2"] }).end("done"));
    });
    await new Promise<void>((resolve) => api.listen(port, "127.0.0.1", resolve));
  });
  afterEach(async () => {
    await door.stop();
    api.close();
  });

  it("has its address before there is anything behind it", async () => {
    expect(door.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(door.url)).status).toBe(503);
  });

  it("passes requests on unchanged but for the Host that tells APIs apart", async () => {
    door.open({ port, host: "abcd1234.execute-api.localhost:1" });
    const answer = await fetch(`${door.url}/decisions?t=x%2Fy`, {
      method: "POST",
      body: "answer=yes",
      headers: { "x-a": "1" },
    });
    expect(seen).toMatchObject({ method: "POST", url: "/decisions?t=x%2Fy", body: "answer=yes" });
    expect(seen.headers).toMatchObject({ host: "abcd1234.execute-api.localhost:1", "x-a": "1" });
    expect([answer.status, answer.headers.getSetCookie(), await answer.text()]).toEqual([201, ["a=1", "b=2"], "done"]);
  });

  it("says so when nothing answers behind it", async () => {
    door.open({ port: await freePort(), host: "x" });
    expect((await fetch(door.url)).status).toBe(502);
  });
});
