import { beforeAll, describe, expect, it } from "vitest";
import { answered, compensation, formOf, line, proposing } from "../domain/complaint/steps.ts";
import { bearer, bring, openDesk, type Answer, type Case, type Desk, type Sent } from "./kit.ts";

let desk: Desk;
let complaint: Case;
beforeAll(async () => {
  desk = await openDesk();
  complaint = await bring(desk, "awaiting-consent");
});

const form = formOf();
const person = form.complainant;
const answer = { ...(answered().command as object) };
const propose = proposing(compensation(50));
const contact = {
  type: "record-contact",
  way: "call",
  result: "reached",
  at: "2026-11-20T02:00:00.000Z",
  told: true,
  summary: "好",
};

type Wrong = readonly [why: string, sent: Sent, named: string];
const json = (why: string, body: unknown, field: string): Wrong => [why, { json: body }, field];
const command = (why: string, given: unknown, field: string): Wrong => [why, { json: { command: given } }, field];

const filing: readonly Wrong[] = [
  json("an empty object", {}, "channel"),
  json("a list", [form], "body"),
  json("a text", "I complain", "body"),
  json("null", null, "body"),
  json("no channel that we know", { ...form, channel: "fax" }, "channel"),
  json("a language in other letters", { ...form, language: "ZH-cn" }, "language"),
  json("nobody", { ...form, complainant: undefined }, "complainant"),
  json("a person who is a text", { ...form, complainant: "张伟" }, "complainant"),
  json("a name of blanks", { ...form, complainant: { ...person, name: " \u3000 " } }, "complainant.name"),
  json("no way to reach them", { ...form, complainant: { name: "张伟" } }, "complainant.email"),
  json(
    "an address with a line break",
    { ...form, complainant: { ...person, email: "a@b.cn\r\nBcc: c@d.cn" } },
    "complainant.email",
  ),
  json("a telephone of words", { ...form, complainant: { ...person, phone: "call me" } }, "complainant.phone"),
  json(
    "a way that nobody knows",
    { ...form, complainant: { ...person, preferredWays: ["pigeon"] } },
    "complainant.preferredWays.0",
  ),
  json(
    "five ways",
    { ...form, complainant: { ...person, preferredWays: Array(5).fill("mail") } },
    "complainant.preferredWays",
  ),
  json("no description", { ...form, description: "" }, "description"),
  json("8001 characters", { ...form, description: "字".repeat(8001) }, "description"),
  json("a wish that is a number", { ...form, desiredOutcome: 1 }, "desiredOutcome"),
  json("a day that is none", { ...form, product: { deliveredOn: "2026-02-30" } }, "product.deliveredOn"),
  json("half a machine", { ...form, product: { quantity: 0.5 } }, "product.quantity"),
  json("1e308 machines", { ...form, product: { quantity: 1e308 } }, "product.quantity"),
  json("eleven proofs", { ...form, evidence: Array(11).fill({ id: "e", kind: "PHOTO", name: "p" }) }, "evidence"),
  json("a proof without a name", { ...form, evidence: [{ id: "e", kind: "PHOTO" }] }, "evidence.0.name"),
  json("a field of ours", { ...form, accessCode: "K7M2-QX9D-3T" }, "accessCode"),
  ["a prototype", { raw: JSON.stringify(form).replace("{", '{"__proto__":{"grade":"CRITICAL"},') }, "__proto__"],
  ["broken JSON", { raw: '{"channel":' }, "body-malformed"],
  ["a hundred levels", { raw: `${"[".repeat(100)}${"]".repeat(100)}` }, "body-malformed"],
  ["no UTF-8", { raw: Buffer.from([0x22, 0xff, 0x22]).toString("base64"), base64: true }, "body-malformed"],
  ["nothing at all", { raw: "" }, "body"],
  ["plain text", { raw: "help", headers: { "content-type": "text/plain" } }, "body-type-unsupported"],
  [
    "a form",
    { raw: "channel=phone", headers: { "content-type": "application/x-www-form-urlencoded" } },
    "body-type-unsupported",
  ],
  ["no key", { json: form, headers: { "idempotency-key": "" } }, "idempotency-key-missing"],
  [
    "a key with blanks",
    { json: form, headers: { "idempotency-key": "a key with blanks" } },
    "idempotency-key-malformed",
  ],
];

const toDesk: readonly Wrong[] = [
  json("no command", {}, "command"),
  command("a command of nobody", { type: "pay-me" }, "command.type"),
  command("the system's own command", { type: "pass-time", scope: "complaint" }, "command.type"),
  json("a page from before the beginning", { command: { type: "take-complaint" }, basedOn: 0 }, "basedOn"),
  command("more than the command takes", { type: "take-complaint", owner: "gm" }, "command.owner"),
  command("no solution", { ...answer, solution: undefined }, "command.solution"),
  command("a moment without a zone", { ...contact, at: "2026-11-20 10:00" }, "command.at"),
  command("the 30th of February", { ...contact, at: "2026-02-30T99:00:00.000Z" }, "command.at"),
  command("the eighth rung", { ...propose, rung: 8 }, "command.rung"),
  command("nothing to carry out", { ...propose, deliveries: [] }, "command.deliveries"),
  command("money below nothing", { ...propose, lines: [line(-1)] }, "command.lines.0.amount.minor"),
  command(
    "money in a currency of four letters",
    { ...propose, lines: [line(1, { amount: { minor: 1, currency: "YUAN" } })] },
    "command.lines.0.amount.currency",
  ),
  command(
    "parts of a fen",
    { ...propose, lines: [line(1, { amount: { minor: 0.5, currency: "CNY" } })] },
    "command.lines.0.amount.minor",
  ),
  command(
    "lines that add up to more than money can be",
    { ...propose, lines: [line(9e9), line(9e9, { id: "l2" })] },
    "command.lines",
  ),
];

const toComplainant: readonly (readonly [path: string, ...Wrong])[] = [
  ["messages", ...json("no words", {}, "text")],
  ["messages", ...json("words in a list", { text: ["a"] }, "text")],
  ["answers", ...json("perhaps", { answer: "perhaps" }, "answer")],
  ["answers", ...json("a no without a reason", { answer: "refuse" }, "text")],
  ["survey", ...json("very solved", { solved: "very", process: "satisfied", result: "satisfied" }, "solved")],
  ["survey", ...json("no result", { solved: "yes", process: "satisfied" }, "result")],
  ["withdrawal", ...json("a reason of 2001 characters", { reason: "x".repeat(2001) }, "reason")],
];

const named = ({ body }: Answer): string[] => [
  String(body["reason"]),
  ...((body["errors"] ?? []) as { field: string }[]).map(({ field }) => field),
];

const expectRefused = async (path: string, sent: Sent, who: Record<string, string>, name: string): Promise<void> => {
  const before = await desk.commitsOf(complaint.number);
  const streams = desk.streams();
  const got = await desk.ask("POST", path, { ...sent, headers: { ...who, ...sent.headers } });
  expect(got.status).toBeOneOf([400, 415]);
  expect(got.headers["content-type"]).toContain("problem+json");
  expect(named(got)).toContain(name);
  expect(await desk.commitsOf(complaint.number)).toEqual(before);
  expect(desk.streams()).toEqual(streams);
};

describe("a bad body is refused at the field that is wrong, and nothing of it is kept (section 6 point 9)", () => {
  it.each(filing)("filing %s", async (_, sent, name) => {
    await expectRefused("/api/complaints", sent, {}, name);
  });

  it.each(toDesk)("commanding %s", async (_, sent, name) => {
    await expectRefused(`/api/desk/complaints/${complaint.number}/commands`, sent, bearer("specialist"), name);
  });

  it.each(toComplainant)("to %s: %s", async (path, _, sent, name) => {
    await expectRefused(`/api/complaints/${complaint.number}/${path}`, sent, complaint.code, name);
  });

  it("says in both languages that one way to reach somebody is enough (pages P1)", async () => {
    const say = async (language: string) => {
      const sent = { json: { ...form, complainant: { name: "张伟" } }, headers: { "accept-language": language } };
      return (await desk.ask("POST", "/api/complaints", sent)).body["errors"];
    };
    expect(await say("en")).toMatchObject([
      { reason: "contact-missing", message: "Enter a phone number or an e-mail address" },
    ]);
    expect(await say("zh-CN")).toMatchObject([{ message: "填写手机号或邮箱，至少一个" }]);
  });
});
