import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk } from "./kit.ts";
import { recordFinding, release, remedyOf, verify } from "./steps.ts";

const small = 9_900;

describe("sums within the specialist's own limit (FE-01, OP-04)", () => {
  let desk: JourneyDesk;
  const person = (k: number) => ({
    complainant: { name: "陈晓", email: `chen${k}@example.com` },
    product: { model: "明远 X14", serial: `MY-X14-${k}` },
  });
  const propose = async (changes: object) => {
    const receipt = await desk.complain(changes);
    await verify(desk, receipt.number);
    const { status, approvals } = await desk.order("specialist", receipt.number, remedyOf(small));
    return { receipt, status, approvers: approvals.map(({ approver }) => approver) };
  };
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it("needs nobody for 99 yuan", async () => {
    expect(await propose(person(1))).toMatchObject({ status: "awaiting-release", approvers: [] });
  });

  it("asks the supervisor for 99 + 99 to the same person on two complaints", async () => {
    await propose(person(2));
    expect(await propose(person(2))).toMatchObject({ status: "awaiting-approval", approvers: ["supervisor"] });
  });

  it("asks the supervisor for 99 + 99 for the same serial number, whoever complains", async () => {
    await propose(person(3));
    const other = { ...person(3), complainant: { name: "另一人", phone: "13911112222" } };
    expect(await propose(other)).toMatchObject({ status: "awaiting-approval", approvers: ["supervisor"] });
  });

  it("asks the supervisor for two lines of 99 in one proposal", async () => {
    const receipt = await desk.complain(person(4));
    await verify(desk, receipt.number);
    const one = remedyOf(small);
    const twice = { ...one, lines: [...one.lines, ...one.lines.map((line) => ({ ...line, id: "l2" }))] };
    const { approvals } = await desk.order("specialist", receipt.number, twice);
    expect(approvals.map(({ approver, amount }) => [approver, amount.minor])).toEqual([["supervisor", 2 * small]]);
  });

  it("does not count a 99 that the complainant refused", async () => {
    const { receipt } = await propose(person(5));
    await recordFinding(desk, receipt.number);
    await desk.order("specialist", receipt.number, release);
    await desk.say(receipt, "answers", { answer: "refuse", text: "我不接受补偿，请换机。" });
    await desk.settle();
    const again = await desk.order("specialist", receipt.number, remedyOf(small));
    expect(again).toMatchObject({ status: "awaiting-release", approvals: [] });
  });
});
