import { beforeAll, describe, expect, it } from "vitest";
import { statuses } from "../../functions/domain/complaint/vocabulary.ts";
import { StaffMember } from "../../functions/domain/staff/directory.ts";
import { formOf } from "../domain/complaint/steps.ts";
import { readContract } from "./contract.ts";
import { bearer, bring, openDesk, type Answer, type Case, type Desk } from "./kit.ts";

let desk: Desk;
let contract: Awaited<ReturnType<typeof readContract>>;
const cases = new Map<string, Case>();

beforeAll(async () => {
  desk = await openDesk();
  contract = await readContract(desk);
  for (const status of statuses) cases.set(status, await bring(desk, status));
});

const caseIn = (status: string): Case => cases.get(status)!;

describe("answers of real calls", () => {
  it.each(statuses)("fit the document on the way to %s, for the complainant and for the desk", async (status) => {
    const { number, code, answers } = caseIn(status);
    for (const { route, answer } of answers) contract.holds(route, answer);
    const seen = await desk.ask("GET", `/api/complaints/${number}`, { headers: code });
    contract.holds("GET /api/complaints/{number}", seen);
    const shown = await desk.ask("GET", `/api/desk/complaints/${number}`, { headers: bearer("specialist") });
    contract.holds("GET /api/desk/complaints/{number}", shown);
    expect(shown.body["status"]).toBe(status);
    expect(JSON.stringify(shown.body)).not.toMatch(/nonce|accessCode/);
  });

  it("fit the document where nothing is about a complaint", async () => {
    contract.holds("GET /api/health", await desk.ask("GET", "/api/health"));
    contract.holds("GET /api/openapi.json", await desk.ask("GET", "/api/openapi.json"));
    const queue = await desk.ask("GET", "/api/desk/queues/all", { headers: bearer("specialist") });
    expect(queue.body["rows"]).toHaveLength(statuses.length - 1);
    contract.holds("GET /api/desk/queues/{queue}", queue);
  });

  it("fit the document when staff file for somebody and when a member of staff is added", async () => {
    const filed = await desk.ask("POST", "/api/desk/complaints", {
      headers: bearer("hotline"),
      json: { form: formOf({ channel: "phone" }), grade: "MAJOR" },
    });
    contract.holds("POST /api/desk/complaints", filed);
    const member = {
      id: "new-one",
      name: "新人",
      email: "new@desk.example",
      language: "en",
      roles: ["sales"],
      department: "sales",
    };
    const saved = await desk.ask("POST", "/api/desk/staff", { headers: bearer("sysadmin"), json: member });
    expect(saved.body).toEqual(StaffMember.parse(member));
    contract.holds("POST /api/desk/staff", saved);
  });

  it("fit the document when a message is sent twice: the second is the first", async () => {
    const { number, code } = caseIn("received");
    const sent = { headers: { ...code, "idempotency-key": desk.nextKey() }, json: { text: "还没有人联系我" } };
    for (const status of [201, 201]) {
      const answer = await desk.ask("POST", `/api/complaints/${number}/messages`, sent);
      expect(answer.status).toBe(status);
      contract.holds("POST /api/complaints/{number}/messages", answer);
    }
    expect(await desk.commitsOf(number)).toHaveLength(2);
  });

  it("fit the document when they refuse", async () => {
    const { number, code } = caseIn("closed");
    const one = `/api/complaints/${number}`;
    const staff = bearer("specialist");
    const key = { "idempotency-key": desk.nextKey() };
    const filing = "POST /api/complaints";
    const command = "POST /api/desk/complaints/{number}/commands";
    const take = { command: { type: "take-complaint" } };
    await desk.ask("POST", "/api/complaints", { headers: key, json: formOf() });
    const refusals: readonly [string, number, Promise<Answer>][] = [
      [filing, 400, desk.ask("POST", "/api/complaints", { json: {} })],
      [filing, 400, desk.ask("POST", "/api/complaints", { json: formOf(), headers: { "idempotency-key": "short" } })],
      [filing, 409, desk.ask("POST", "/api/complaints", { json: formOf({ category: "no-such" }) })],
      [filing, 413, desk.ask("POST", "/api/complaints", { json: "x".repeat(300_000) })],
      [filing, 415, desk.ask("POST", "/api/complaints", { raw: "a=b", headers: { "content-type": "text/plain" } })],
      [filing, 422, desk.ask("POST", "/api/complaints", { headers: key, json: formOf({ description: "别的" }) })],
      ["GET /api/complaints/{number}", 404, desk.ask("GET", one)],
      [
        "POST /api/complaints/{number}/withdrawal",
        409,
        desk.ask("POST", `${one}/withdrawal`, { headers: code, json: { reason: "算了" } }),
      ],
      ["GET /api/desk/complaints/{number}", 401, desk.ask("GET", `/api/desk/complaints/${number}`)],
      [
        "GET /api/desk/complaints/{number}",
        403,
        desk.ask("GET", `/api/desk/complaints/${number}`, { headers: bearer("nobody") }),
      ],
      ["GET /api/desk/complaints/{number}", 404, desk.ask("GET", "/api/desk/complaints/X", { headers: staff })],
      [command, 404, desk.ask("POST", "/api/desk/complaints/X/commands", { headers: staff, json: take })],
      [command, 409, desk.ask("POST", `/api/desk/complaints/${number}/commands`, { headers: staff, json: take })],
      [
        command,
        409,
        desk.ask("POST", `/api/desk/complaints/${number}/commands`, { headers: staff, json: { ...take, basedOn: 1 } }),
      ],
      ["POST /api/desk/staff", 403, desk.ask("POST", "/api/desk/staff", { headers: staff, json: {} })],
    ];
    for (const [route, status, asked] of refusals) {
      const answer = await asked;
      expect([route, answer.status, answer.body["reason"]]).toEqual([route, status, expect.any(String)]);
      contract.holds(route, answer);
    }
  });

  it("fit the document when somebody tries codes", async () => {
    const { number } = caseIn("received");
    const tries = Array.from({ length: 8 }, () =>
      desk.ask("GET", `/api/complaints/${number}`, { headers: { "x-access-code": "AAAAA-AAAAA" } }),
    );
    const answers = await Promise.all(tries);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
    for (const answer of answers) contract.holds("GET /api/complaints/{number}", answer);
  });

  it.each([true, false])("fit the document when a reconsideration is decided, upheld: %s (OP-29)", async (upheld) => {
    const { number, code } = await bring(desk, "reconsidering");
    const command = { type: "decide-reconsideration", upheld, result: "重新检测过", measures: "换新机" };
    const route = "POST /api/desk/complaints/{number}/commands";
    const decided = await desk.ask("POST", `/api/desk/complaints/${number}/commands`, {
      headers: bearer("supervisor"),
      json: { command },
    });
    contract.holds(route, decided);
    expect(decided.body["status"]).toBe(upheld ? "proposing" : "closed");
    const seen = await desk.ask("GET", `/api/complaints/${number}`, { headers: code });
    contract.holds("GET /api/complaints/{number}", seen);
    expect(seen.body["outcome"]).toBe(upheld ? undefined : "final-position");
  });
});
