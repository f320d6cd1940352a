import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleStaff } from "../../local/desk/seed-staff.ts";
import { deployToEmulator, type Emulated } from "../../local/emulator/deploy-to-emulator.ts";
import { putStaff } from "../../local/staff/put-staff.ts";
import type { Receipt } from "../journeys/kit.ts";
import { answerLink, linkIn, wordsOf } from "../journeys/page.ts";
import { closingRecord, investigate, paidOut, release, remedyOf } from "../journeys/steps.ts";
import { createDeployedPeople } from "./deployed-people.ts";
import { writePolicyInSeconds } from "./policy-in-seconds.ts";
import { until } from "./until.ts";

const amount = 25_000;
const complainant = "chen.xiao@example.com";
const forgotten = "li.wei@example.com";
const day = 86_400_000;

/** Nothing times out there but by the register: 30 s of grace, a minute until the sweep, and time to send. */
const REGISTER_MS = 150_000;

/** The app as it is deployed, with a policy in seconds; IAM is enforced. */
describe("a complaint in the deployed desk, from the form to its result", () => {
  let folder = "";
  let deployed: Emulated;
  let desk: ReturnType<typeof createDeployedPeople>;
  let stop = (): Promise<void> => Promise.resolve();
  let receipt: Receipt;
  let alone: Receipt;
  const reached = (status: string, patienceMs?: number) =>
    until(async () => ((await desk.status(receipt)).status === status ? status : undefined), patienceMs);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "redress-spine-"));
    const policy = join(folder, "policy-in-seconds.yaml");
    writePolicyInSeconds(policy);
    deployed = await deployToEmulator({ policy });
    stop = () => deployed.stop();
    Object.assign(process.env, deployed.miniStack.env);
    await putStaff(exampleStaff);
    desk = createDeployedPeople(deployed);
  });
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("is acknowledged by mail with its number", async () => {
    alone = await desk.complain(forgotten);
    receipt = await desk.complain(complainant);
    expect((await desk.status(receipt)).status).toBe("received");
    await desk.mailTo(complainant, /已收到您的投诉/, receipt.number);
  });

  it("shows a case to nobody who has not signed in", async () => {
    const path = `/api/desk/complaints/${receipt.number}`;
    for (const headers of [{}, { authorization: "Bearer x.y.z" }])
      expect((await desk.client.get(path, headers)).status).toBe(401);
  });

  it("is investigated by staff who signed in, and its remedy goes to the supervisor by mail", async () => {
    await investigate(desk, receipt.number);
    const completeBy = new Date(Date.now() + 4 * day).toISOString();
    await desk.order("specialist", receipt.number, remedyOf(amount, completeBy));
    expect((await desk.status(receipt)).proposal).toBeUndefined();
  });

  it("is approved by a signed link: GET shows and changes nothing, POST decides", async () => {
    const link = linkIn(await desk.mailTo("supervisor@desk.example", /待您审批/, receipt.number));
    const before = await desk.view(receipt.number);
    const shown = await desk.client.get<string>(link);
    expect([shown.status, wordsOf(shown.body)]).toEqual([200, expect.stringContaining("250.00")]);
    expect((await desk.view(receipt.number)).timeline).toEqual(before.timeline);

    const decided = await answerLink(desk, link, { answer: "approve" });
    expect([decided.status, wordsOf(decided.body)]).toEqual([200, expect.stringContaining("您已批准")]);
    await desk.mailTo("specialist@desk.example", /已批准/, receipt.number);
  });

  it("is released, accepted by the link of the mail, and paid", async () => {
    await desk.order("specialist", receipt.number, release);
    const link = linkIn(await desk.mailTo(complainant, /请您看看我们的方案/, receipt.number));
    expect((await answerLink(desk, link, { answer: "accept" })).status).toBe(200);
    await desk.mailTo("finance@desk.example", /待办理/, receipt.number);
    await desk.order("finance", receipt.number, paidOut(amount, new Date().toISOString().slice(0, 10)));
    await reached("confirming");
  });

  it("escalates the one that nobody looked after, through the due register", { timeout: REGISTER_MS }, async () => {
    await desk.mailTo("supervisor@desk.example", /已超时/, alone.number, REGISTER_MS);
    const { deadlines } = await desk.view(alone.number);
    expect(deadlines.find(({ key }) => key === "first-response")).toMatchObject({
      state: "open",
      level: 1,
      escalatedTo: "supervisor",
    });
  });

  it("asks whether it is solved, hears yes, and is closed with its result", { timeout: REGISTER_MS }, async () => {
    const survey = await desk.mailTo(complainant, /问题解决了吗/, receipt.number, REGISTER_MS);
    const answers = { solved: "yes", process: "satisfied", outcome: "very-satisfied", comment: "谢谢。" };
    expect((await answerLink(desk, linkIn(survey), answers)).status).toBe(200);
    await reached("closing");
    await desk.order("specialist", receipt.number, closingRecord);
    await reached("closed");
    await desk.mailTo(complainant, /结果与后续/, receipt.number);
  });

  it("sends no mail twice", async () => {
    const sent = (await desk.mails()).map(({ to, subject, text }) => `${to.join()} ${subject} ${text}`);
    expect(sent.length).toBeGreaterThan(15);
    expect(new Set(sent).size).toBe(sent.length);
  });
});
