import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type JourneyDesk, type Receipt } from "./kit.ts";
import { answerLink, formWith, linkIn, wordsOf } from "./page.ts";
import { recordFinding, release, remedyOf, verify } from "./steps.ts";

describe("an approver's link (design 6.3, 6.4)", () => {
  let desk: JourneyDesk;
  let complaints = 0;

  /** A complaint whose remedy of 250 yuan waits for the supervisor, and the link they were sent. */
  const asked = async (): Promise<Receipt & { link: string }> => {
    complaints += 1;
    const receipt = await desk.complain({
      complainant: { name: "陈晓", email: `chen${complaints}@example.com` },
      product: { model: "明远 X14", serial: `MY-${complaints}` },
    });
    await verify(desk, receipt.number);
    await desk.order("specialist", receipt.number, remedyOf(25_000, "2026-12-18T10:00:00.000Z"));
    return { ...receipt, link: await latestLink(receipt.number, "supervisor") };
  };
  const latestLink = async (number: string, approver: string): Promise<string> => {
    const letters = await desk.lettersAbout(number);
    const last = letters.findLast(
      ({ kind, to }) => kind.startsWith("approval-re") && to.includes(`${approver}@desk.example`),
    );
    if (last === undefined) throw new Error(`no link for ${approver}`);
    return linkIn(last);
  };
  const approval = async (number: string) => (await desk.view(number)).approvals.at(-1);
  const look = async (link: string, headers: Record<string, string> = {}) => {
    const { status, body } = await desk.client.get<string>(link, headers);
    return { status, words: wordsOf(body), asks: formWith(body, "answer") !== undefined };
  };
  const tokenOf = (link: string): string => new URL(link).searchParams.get("t") ?? "";
  /** Every item of every table, sorted: what "nothing changed" means. */
  const dump = async (): Promise<string[]> => {
    const { client, tables } = desk.desk.store;
    const items: string[] = [];
    for (const TableName of Object.values(tables)) {
      let from: Record<string, never> | undefined;
      do {
        const page = await client.send(new ScanCommand({ TableName, ...(from && { ExclusiveStartKey: from }) }));
        items.push(...(page.Items ?? []).map((item) => `${TableName} ${JSON.stringify(item)}`));
        from = page.LastEvaluatedKey as typeof from;
      } while (from !== undefined);
    }
    return items.sort();
  };

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it("changes nothing under 500 HEAD, GET and OPTIONS, as mail scanners send them", async () => {
    const { link, number } = await asked();
    const before = await dump();
    expect(before.length).toBeGreaterThan(20);
    const mails = (await desk.mails()).length;
    for (let batch = 0; batch < 10; batch++)
      await Promise.all(
        Array.from({ length: 50 }, (_, k) => desk.client.call(["HEAD", "GET", "OPTIONS"][k % 3] ?? "GET", link)),
      );
    await desk.settle();
    expect(await dump()).toEqual(before);
    expect((await desk.mails()).length).toBe(mails);
    expect((await approval(number))?.state).toBe("asked");
  });

  it("decides once: the same form again shows the same page, another answer is told that it was decided", async () => {
    const { link, number } = await asked();
    const page = await desk.client.get<string>(link);
    const form = formWith(page.body, "answer");
    const send = (answers: Record<string, string>) =>
      desk.client.submit(form?.action ?? "", { ...form?.hidden, ...answers });
    const [first, second] = [await send({ answer: "approve" }), await send({ answer: "approve" })];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(wordsOf(second.body)).toBe(wordsOf(first.body));
    const { n } = await desk.view(number);
    const other = await send({ answer: "refuse", reason: "改变主意了。" });
    expect({ status: other.status, decided: wordsOf(other.body).includes("您已经决定过了") }).toEqual({
      status: 410,
      decided: true,
    });
    expect(await desk.view(number)).toMatchObject({ n, status: "awaiting-release" });
    expect(await look(link)).toMatchObject({ status: 410, asks: false });
  });

  it("decides once under ten simultaneous posts", async () => {
    const { link, number } = await asked();
    const form = formWith((await desk.client.get<string>(link)).body, "answer");
    const posts = Array.from({ length: 10 }, (_, k) =>
      desk.client.submit(form?.action ?? "", {
        ...form?.hidden,
        ...(k % 2 === 0 ? { answer: "approve" } : { answer: "refuse", reason: "不同意。" }),
      }),
    );
    const statuses = (await Promise.all(posts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    await desk.settle();
    const decided = (await desk.lettersAbout(number)).filter(({ kind }) => kind === "approval-decided");
    expect(decided).toHaveLength(1);
  });

  it("tells nothing about forged, flipped and foreign links, and decides nothing by them", async () => {
    const { link, number, accessCode } = await asked();
    const token = tokenOf(link);
    const flipped = [10, Math.floor(token.length / 2), token.length - 10].map((at) => {
      const sign = token[at] === "A" ? "B" : "A";
      return token.slice(0, at) + sign + token.slice(at + 1);
    });
    const [unknown, ...rest] = await Promise.all(
      [...flipped, "v1.k1.e30.AAAA", "", accessCode].map((forged) =>
        look(`/decisions?${new URLSearchParams({ t: forged }).toString()}`),
      ),
    );
    expect(unknown).toMatchObject({ status: 404, asks: false });
    for (const other of rest) expect(other).toEqual(unknown);
    expect(await look(link.replace("/decisions", "/consent"))).toMatchObject({ status: 404 });
    const blind = await desk.client.submit("/decisions", { t: flipped[0] ?? "", answer: "approve" });
    const withoutNonce = await desk.client.submit("/decisions", { t: token, answer: "approve" });
    expect([blind.status, withoutNonce.status]).toEqual([404, 400]);
    expect((await approval(number))?.state).toBe("asked");
  });

  it("does not take a complainant's link for an approver's", async () => {
    const { link, number } = await asked();
    await answerLink(desk, link, { answer: "approve" });
    await recordFinding(desk, number);
    await desk.order("specialist", number, release);
    const proposal = (await desk.lettersAbout(number)).find(({ kind }) => kind === "proposal");
    if (proposal === undefined) throw new Error("no proposal was sent");
    const consent = linkIn(proposal);
    expect(await look(consent.replace("/consent", "/decisions"))).toMatchObject({ status: 404, asks: false });
    expect(await look(consent)).toMatchObject({ status: 200, asks: true });
  });

  it("closes to somebody who is signed in as another person", async () => {
    const { link, number } = await asked();
    const { body } = await desk.client.post<{ token: string }>("/_local/token", { staff: "director" });
    const foreign = await look(link, { authorization: `Bearer ${body.token}` });
    expect(foreign).toMatchObject({ status: 403, asks: false });
    expect(foreign.words).toContain("王芳");
    expect((await approval(number))?.state).toBe("asked");
  });

  it("sends back with a question: rung and the complainant's dates stay, the answer brings a new link and the old one dies (OP-03)", async () => {
    const receipt = await asked();
    const { number, link } = receipt;
    const dates = async () => {
      const { answerBy, firstAnswerBy, status } = await desk.status(receipt);
      return { answerBy, firstAnswerBy, status };
    };
    const before = await dates();
    await answerLink(desk, link, { answer: "ask", question: "为什么不是 200 元？" });
    expect((await approval(number))?.state).toBe("questioned");
    expect(await look(link)).toMatchObject({ status: 410, asks: false });
    const id = (await approval(number))?.id;
    await desk.order("specialist", number, {
      type: "answer-approver",
      approvalId: id,
      answer: "往返四次，每次约 60 元。",
    });
    expect(await dates()).toEqual(before);
    const renewed = await latestLink(number, "supervisor");
    expect(renewed).not.toBe(link);
    expect(await look(link)).toMatchObject({ status: 410, asks: false });
    expect((await look(renewed)).words).toContain("往返四次");
    await answerLink(desk, renewed, { answer: "approve" });
    expect((await desk.view(number)).status).toBe("awaiting-release");
    expect((await desk.view(number)).proposals.at(-1)?.rung).toBe(2);
  });

  it("refuses with a reason, which the requester is sent, and the next proposal is another approval", async () => {
    const { link, number } = await asked();
    const empty = await answerLink(desk, link, { answer: "refuse", reason: "" });
    expect(empty.status).toBe(400);
    await answerLink(desk, link, { answer: "refuse", reason: "请先核实往返票据。" });
    const decided = (await desk.lettersAbout(number)).find(({ kind }) => kind === "approval-decided");
    expect(decided?.text).toContain("请先核实往返票据");
    expect((await desk.view(number)).status).toBe("proposing");
    await desk.order("specialist", number, remedyOf(24_000, "2026-12-18T10:00:00.000Z"));
    expect(await look(link)).toMatchObject({ status: 410, asks: false });
    expect(await look(await latestLink(number, "supervisor"))).toMatchObject({ status: 200, asks: true });
  });

  it("decides nothing once the complaint was withdrawn", async () => {
    const receipt = await asked();
    await desk.say(receipt, "withdrawal", { reason: "问题已经自己解决了。" });
    await desk.settle();
    expect(await look(receipt.link)).toMatchObject({ status: 410, asks: false });
    expect((await approval(receipt.number))?.state).toBe("voided");
  });

  it("reminds a late approver with the same link, then passes the request on, and the old link is dead (FE-16)", async () => {
    const { link, number } = await asked();
    await desk.goTo((await approval(number))?.warnBy ?? "");
    await desk.advance("PT1M");
    const reminders = (await desk.lettersAbout(number)).filter(({ kind }) => kind === "approval-reminder");
    expect(reminders.map(linkIn)).toEqual([link]);
    await desk.goTo((await approval(number))?.dueBy ?? "");
    await desk.advance("PT1M");
    expect(await approval(number)).toMatchObject({ state: "passed-on", approver: "director" });
    const dead = await look(link);
    expect(dead).toMatchObject({ status: 410, asks: false });
    expect(dead.words).toContain("刘洋");
    const next = await latestLink(number, "director");
    expect(await look(next)).toMatchObject({ status: 200, asks: true });
    await answerLink(desk, next, { answer: "approve" });
    expect(await approval(number)).toMatchObject({ state: "approved", decidedBy: "director" });
    expect(desk.alarms()).toEqual([]);
  });
});
