import { describe, expect, it } from "vitest";
import { around, byTag, readHtml, type Element } from "./read-html.ts";
import { allSamples } from "./samples/all-samples.ts";
import { frameIn } from "./samples/sample.ts";

const page = (name: string): Element[] =>
  readHtml(allSamples.find((sample) => sample.name === name)!.render(frameIn("zh-CN")));
const main = (all: Element[]): string => byTag(all, "main")[0]!.text.replace(/\s+/g, " ");
const rows = (all: Element[]): Element[] =>
  byTag(all, "tr").filter((row) => around(row).some(({ tag }) => tag === "tbody"));

describe("the queue", () => {
  it("says how many there are, how many are late, and as of when", () => {
    expect(main(page("queue"))).toContain("27 件 · 2 件超时 · 更新于 14:40");
  });

  it("carries urgency in a word, and on the edge only besides", () => {
    const all = rows(page("queue"));
    expect(all.map(({ attributes }) => attributes.get("class")?.trim())).toEqual([
      "late unseen",
      "late",
      "warn",
      "warn",
      "plain",
      "plain",
      "info",
      "plain",
    ]);
    expect(all[0]!.text).toContain("已超时 1 小时 5 分");
    expect(all[2]!.text).toContain("剩 48 分");
    expect(all[6]!.text).toContain("已暂停：等客户补充");
  });

  it("states its order to eyes and to machines", () => {
    const sorted = page("queue").filter(({ attributes }) => attributes.has("aria-sort"));
    expect(sorted.map(({ attributes }) => attributes.get("aria-sort"))).toEqual(["ascending"]);
    expect(main(page("queue"))).toContain("按最早到期排序，暂停的在最后");
  });

  it("loses nothing on a telephone: what the columns say stands again below the number", () => {
    const [, second] = rows(page("queue"))[4]!.children.flatMap(({ children }) =>
      children.filter(({ attributes }) => attributes.get("class") === "narrow"),
    );
    expect(second!.text).toContain("张* · 两次维修后仍黑屏");
    expect(second!.text).toContain("严重 · 部门答复 · 维修中心 · 李敏");
  });

  it("says which filter hides everything, and how to clear it", () => {
    expect(main(page("queue-filtered"))).toContain("没有符合筛选条件的案件");
    expect(main(page("queue-filtered"))).toContain("清除筛选");
    expect(main(page("queue-empty"))).toContain("现在没有到期的事");
    expect(main(page("queue-empty"))).not.toContain("清除筛选");
  });

  it("filters by the address, so that a view can be kept", () => {
    const form = byTag(page("queue-filtered"), "form").find(({ attributes }) => attributes.get("role") === "search")!;
    expect(form.attributes.get("method")).toBe("get");
  });
});

describe("the case", () => {
  it("draws each command from its description, with ids of its own and the commit it is based on", () => {
    const all = page("case-open");
    const hidden = (name: string) =>
      all
        .filter(({ attributes }) => attributes.get("type") === "hidden" && attributes.get("name") === name)
        .map(({ attributes }) => attributes.get("value"));
    expect(hidden("command")).toEqual(["assign-departments", "ask-approval"]);
    expect(hidden("basedOn")).toEqual(["7", "7"]);
    const ids = all.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(ids).toContain("f-assign-departments-department");
    expect(ids).toContain("f-ask-approval-amount");
  });

  it("opens the command that went wrong and folds the others", () => {
    const open = byTag(page("case-open"), "details").filter(({ attributes }) => attributes.has("open"));
    expect(open).toHaveLength(2);
    expect(byTag(page("case"), "details").some(({ attributes }) => attributes.has("open"))).toBe(false);
  });

  it("lists what is impossible with its reason", () => {
    expect(main(page("case"))).toContain("关闭 — 客户还没有确认结果");
  });

  it("marks each entry with who may see it", () => {
    const entries = page("case").filter(({ attributes }) => attributes.get("class") === "internal");
    expect(entries).toHaveLength(1);
    expect(entries[0]!.text).toContain("内部");
  });

  it("shows all clocks by name, each with its sum", () => {
    const text = main(page("case"));
    for (const name of ["首次答复", "部门答复", "答复客户", "办结", "已超时 1 小时 12 分", "剩 4 个工作日", "✓按时"])
      expect(text).toContain(name);
    expect(text).toContain("转交后 24 小时（严重）");
  });

  it("says in words that an erased case is complete without its people", () => {
    expect(main(page("case-erased"))).toContain("个人信息已按要求删除；记录完整");
  });
});

describe("the answer to a command", () => {
  it("refuses in the domain's words and loses nothing that was typed", () => {
    const all = page("command-refused");
    expect(main(all)).toContain("客户还没有确认结果");
    expect(main(all)).toContain("您写的内容还在这里");
    expect(byTag(all, "form")).toHaveLength(2);
  });

  it("shows what others did first, then the reader's own form to send all the same", () => {
    const all = page("conflict");
    expect(byTag(all, "h1")[0]!.text).toContain("2 处变化");
    expect(byTag(all, "button").map(({ text }) => text.trim())).toContain("仍然提交");
  });

  it("keeps the text for copying when the command is no longer legal", () => {
    const all = page("conflict-impossible");
    expect(byTag(all, "button").map(({ text }) => text.trim())).toEqual(["退出"]);
    expect(main(all)).toContain("案件已经转给维修中心");
    expect(main(all)).toContain("请他们回答什么？");
  });

  it("names the role that could", () => {
    expect(main(page("forbidden"))).toContain("需要的角色：主管");
  });
});

describe("the mailbox", () => {
  it("shows a mail in a frame that can run nothing", () => {
    const frame = byTag(page("mail"), "iframe")[0]!;
    expect(frame.attributes.get("sandbox")).not.toMatch(/scripts|forms|same-origin/);
    expect(frame.attributes.get("title")).not.toBe("");
  });
});
