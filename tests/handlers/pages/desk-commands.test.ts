import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { deskRules } from "../../../functions/domain/complaint/command-rules.ts";
import type { DeskCommand } from "../../../functions/domain/complaint/commands.ts";
import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { compensation, decided, does, proposed } from "../../domain/complaint/steps.ts";
import { at as moment } from "../../domain/complaint/world.ts";
import { wordsOf } from "./desk-under-test.ts";
import { commandFormIn, startDeskPages } from "./desk-browser.ts";

type Pages = Awaited<ReturnType<typeof startDeskPages>>;
let pages: Pages;
let number: string;

const startIn = async (status: Status, staff = "specialist"): Promise<void> => {
  pages = await startDeskPages();
  pages.at.work = { staff };
  ({ number } = await pages.desk.complaintIn(status));
};
const open = () => pages.browser.get(`/desk/complaints/${number}`);
const post = (fields: Record<string, string>) => pages.browser.post(`/desk/complaints/${number}/commands`, fields);
/** Opens the case, fills in one command's form and sends it. */
const give = async (name: DeskCommand["type"], fields: Record<string, string>) =>
  post({ ...commandFormIn((await open()).body, name), ...fields });
const last = async () => (await pages.desk.load(number)).commits.at(-1)!;

/** Every command once, in a status where it is possible, with the answers of somebody at the desk. */
const given: {
  readonly [K in DeskCommand["type"]]: { in: Status; by?: string; say: Record<string, string>; event: string };
} = {
  "take-complaint": { in: "received", say: {}, event: "verification-started" },
  "assign-owner": { in: "verifying", by: "supervisor", say: { owner: "specialist2" }, event: "owner-assigned" },
  "record-contact": {
    in: "verifying",
    say: { result: "reached", told: "yes", summary: "说明了情况" },
    event: "contact-recorded",
  },
  "send-message": { in: "verifying", say: { text: "我们正在查" }, event: "message-sent" },
  "add-note": { in: "verifying", say: { text: "同型号第三件" }, event: "note-added" },
  "add-progress-sentence": { in: "verifying", say: { text: "维修中心今天给结论" }, event: "progress-sentence-added" },
  "verify-facts": { in: "received", say: { identity: "confirmed", result: "属实" }, event: "facts-verified" },
  "assign-departments": { in: "verifying", say: { measures: "检查主板" }, event: "department-assigned" },
  "answer-transfer": {
    in: "transferred",
    by: "repair",
    say: { cause: "主板", solution: "更换", improvement: "来料检验" },
    event: "department-answered",
  },
  "record-finding": { in: "proposing", say: { finding: "upheld", reason: "两次维修未果" }, event: "finding-recorded" },
  "propose-remedy": {
    in: "proposing",
    say: {
      rung: "2",
      remedy: "更换主板",
      why: "两次未果",
      amount: "80 元",
      deliveryKind: "payment",
      deliveryOwner: "finance",
      completeBy: "2026-12-04",
    },
    event: "remedy-proposed",
  },
  "answer-approver": { in: "awaiting-approval", say: { answer: "修过两次" }, event: "approval-answered" },
  "release-remedy": { in: "awaiting-release", say: { paragraph: "张先生，我们负责到底。" }, event: "remedy-released" },
  "record-answer": { in: "awaiting-consent", say: { answer: "accept", words: "好的" }, event: "consent-given" },
  "complete-delivery": {
    in: "implementing",
    by: "repair",
    say: { reference: "R-1", on: "2026-11-27" },
    event: "delivery-completed",
  },
  "record-return-visit": {
    in: "return-visit",
    by: "hotline",
    say: { result: "reached", solved: "yes", satisfaction: "satisfied", summary: "满意" },
    event: "contact-recorded",
  },
  "resolve-at-first-contact": {
    in: "received",
    say: { wrong: "没开机", done: "教会了开机", satisfaction: "satisfied", amount: "" },
    event: "first-contact-resolved",
  },
  correct: { in: "verifying", say: { n: "1", text: "型号是 MY-14 Pro", reason: "听错了" }, event: "entry-corrected" },
  "close-complaint": { in: "closing", say: { result: "换主板", measures: "来料检验" }, event: "complaint-closed" },
  "decide-reconsideration": {
    in: "reconsidering",
    by: "supervisor",
    say: { upheld: "no", result: "重新检测过，结果不变" },
    event: "reconsideration-decided",
  },
};

describe("every command of the desk", () => {
  it.each(Object.entries(given))(
    "%s is given by its form, and shown as done",
    async (name, { in: status, by, say, event }) => {
      await startIn(status, by);
      if (name === "answer-approver") {
        await pages.desk.play(number, { ...decided("question"), by: "link:supervisor" });
      }
      const sent = await give(name as DeskCommand["type"], say);
      expect(sent.headers["location"]).toBe(`/desk/complaints/${number}?done=${name}`);
      expect((await last()).events[0]!.type).toBe(event);
      expect((await last()).actor).toBe(`staff:${by ?? "specialist"}`);
      expect(wordsOf(await pages.browser.get(sent.headers["location"]!))).toContain("已完成：");
    },
  );

  it("is in the list: none is without a form", () => {
    expect(Object.keys(given).sort()).toEqual(Object.keys(deskRules).sort());
  });

  it("says at its own fields what is missing when nothing was filled in", async () => {
    for (const [name, { in: status, by }] of Object.entries(given)) {
      await startIn(status, by);
      if (name === "answer-approver") await pages.desk.play(number, { ...decided("question"), by: "link:supervisor" });
      if (Object.keys(given[name as DeskCommand["type"]].say).length === 0) continue;
      const page = await post({ command: name });
      expect([name, page.statusCode]).toEqual([name, 400]);
      expect(page.body).toContain(`href="#f-${name}-`);
    }
  });
});

describe("a proposal by form", () => {
  beforeEach(() => startIn("proposing"));
  const good = given["propose-remedy"].say;

  it("becomes lines, a delivery and a date at close of office", async () => {
    await give("propose-remedy", { ...good, amount: "1,280.00", costKind: "entitlement", skipReason: "客户急用" });
    const proposal = (await pages.desk.load(number)).complaint.file.proposals[0]!;
    expect(proposal).toMatchObject({
      rung: 2,
      completeBy: moment("2026-12-04 18:00"),
      lines: [
        { kind: "entitlement", direction: "to-complainant", rung: 2, amount: { minor: 128_000, currency: "CNY" } },
      ],
      deliveries: [
        { kind: "payment", owner: "finance", dueBy: moment("2026-12-04 18:00"), amount: { minor: 128_000 } },
      ],
      words: { skipReason: "客户急用" },
    });
  });

  it("keeps everything typed when something is wrong, and says at the field what", async () => {
    for (const [change, field, said] of [
      [{ amount: "1,28" }, "amount", "金额应像"],
      [{ amount: "" }, "amount", "请填写金额"],
      [{ completeBy: "" }, "completeBy", "填写日期"],
      [{ completeBy: "2026-02-31" }, "completeBy", "填写日期"],
      [{ completeBy: "2026-11-19" }, "completeBy", "这个时间已经过去了"],
      [{ deliveryOwner: "nobody" }, "deliveryOwner", "没有这位在职员工"],
      [{ remedy: " " }, "remedy", "填写此项"],
      [{ rung: "9" }, "rung", ""],
      [{ rung: "5" }, "skipReason", "请写明原因"],
    ] as [Record<string, string>, string, string][]) {
      const page = await give("propose-remedy", { ...good, ...change });
      expect([field, page.statusCode]).toEqual([field, 400]);
      expect(page.body).toContain(`href="#f-propose-remedy-${field}"`);
      expect(wordsOf(page)).toContain(said);
      expect(page.body).toContain("两次未果");
      expect(page.body).toMatch(/<details class="command" open>\s*<summary>提出方案/);
    }
    expect((await pages.desk.load(number)).complaint.file.proposals).toEqual([]);
  });
});

describe("a payment that is carried out", () => {
  it("equals what was approved (OP-08)", async () => {
    await startIn("proposing");
    await pages.desk.play(number, proposed(compensation(80)));
    await pages.desk.play(number, does({ type: "release-remedy", paragraph: "好" }));
    await pages.desk.play(number, {
      by: "complainant",
      command: { type: "answer-proposal", answer: "accept", text: "", proposalId: "r1" },
    });
    pages.at.work = { staff: "finance" };
    const less = await give("complete-delivery", { reference: "V-1", on: "2026-11-21", amount: "79" });
    expect(less.statusCode).toBe(400);
    expect(wordsOf(less)).toContain("金额与批准的不同");
    expect((await give("complete-delivery", { reference: "V-1", on: "2026-11-21", amount: "80.00" })).statusCode).toBe(
      303,
    );
  });
});

describe("two people at one case (pages D4)", () => {
  beforeEach(() => startIn("verifying"));

  it("hear of each other before the second one's words go out, and nothing typed is lost", async () => {
    const form = commandFormIn((await open()).body, "send-message");
    await pages.desk.play(number, { by: "staff:specialist2", command: { type: "send-message", text: "已经回复过了" } });
    const conflict = await post({ ...form, text: "我们正在查" });
    expect(conflict.statusCode).toBe(409);
    for (const said of ["您打开之后，案件有 1 处变化", "周涛", "已经回复过了", "仍然提交"])
      expect(wordsOf(conflict)).toContain(said);
    const again = commandFormIn(conflict.body, "send-message");
    expect(again["text"]).toBe("我们正在查");
    expect((await post(again)).statusCode).toBe(303);
  });

  it("are told when the command is no longer possible", async () => {
    const form = commandFormIn((await open()).body, "assign-departments");
    await pages.desk.play(number, {
      by: "staff:specialist2",
      command: { type: "assign-departments", lead: "repair", measures: "查" },
    });
    const conflict = await post({ ...form, measures: "检查主板" });
    expect(conflict.statusCode).toBe(409);
    for (const said of ["现在不能再提交了", "检查主板", "不能这样做"]) expect(wordsOf(conflict)).toContain(said);
  });

  it("are not told about themselves: the same form sent twice is one command", async () => {
    const form = { ...commandFormIn((await open()).body, "add-note"), text: "备注" };
    const [first, second] = [await post(form), await post(form)];
    expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
    const notes = (await pages.desk.load(number)).commits.filter(({ events }) => events[0]!.type === "note-added");
    expect(notes).toHaveLength(1);
  });
});

describe("a command that is not this person's", () => {
  it("is refused by role with 403, by stage with 409, and an unknown one is nowhere", async () => {
    await startIn("verifying", "finance");
    const assign = await post({ command: "assign-departments", lead: "repair", measures: "x" });
    expect([assign.statusCode, wordsOf(assign).includes("您的角色不能这样做")]).toEqual([403, true]);
    pages.at.work = { staff: "specialist" };
    const early = await post({ command: "release-remedy", paragraph: "x" });
    expect([early.statusCode, wordsOf(early).includes("不能这样做")]).toEqual([409, true]);
    for (const command of ["", "file-complaint", "decide-approval", "constructor", "pass-time"])
      expect((await post({ command, approvalId: "x" })).statusCode).toBe(404);
  });

  it("is never a fault, whatever is sent, and nothing but words is ever kept of it (design 6.9)", async () => {
    await startIn("verifying");
    const { commits } = await pages.desk.load(number);
    const names = fc.constantFrom(
      "text",
      "result",
      "at",
      "rung",
      "amount",
      "n",
      "owner",
      "basedOn",
      "completeBy",
      "summary",
    );
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom("1", "99999999999", "-1", "2026-13-45", ""),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(deskRules)),
        fc.dictionary(names, value),
        async (command, sent) => {
          const page = await post({ basedOn: "1", ...sent, command });
          expect(page.statusCode).toBeLessThan(500);
        },
      ),
      { numRuns: 150 },
    );
    expect(pages.browser.faults).toEqual([]);
    const after = (await pages.desk.load(number)).commits;
    // Words that the schema takes are a message; everything else leaves the log as it was.
    for (const { events } of after.slice(commits.length))
      expect(events[0]!.type).toMatch(/note|message|sentence|verification/);
  });
});
