import { describe, expect, it } from "vitest";
import { byTag, readHtml, type Element } from "./read-html.ts";
import { allSamples } from "./samples/all-samples.ts";
import { frameIn } from "./samples/sample.ts";

const page = (name: string, language: "zh-CN" | "en" = "zh-CN"): Element[] =>
  readHtml(allSamples.find((sample) => sample.name === name)!.render(frameIn(language)));
const main = (all: Element[]): string => byTag(all, "main")[0]!.text.replace(/\s+/g, " ");
const inOrder = (text: string, words: readonly string[]): void => {
  const places = words.map((word) => text.indexOf(word));
  expect(places, text).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
};

describe("the status page", () => {
  it("keeps its order: state, nothing to do, date and why, next notice, steps, history, message", () => {
    inOrder(main(page("status")), [
      "我们正在调查您的投诉",
      "现在不需要您做什么",
      "最晚何时答复您",
      "11月27日（周五）18:00 前",
      "为什么是这个时间？",
      "周末不计",
      "不晚于 11月25日（周三）10:12",
      "走到了哪一步",
      "往来记录",
      "补充说明不会推迟我们的期限",
    ]);
  });

  it("puts an open proposal before everything else, and asks for one thing", () => {
    const text = main(page("status-proposal"));
    inOrder(text, [
      "请您看看我们的方案",
      "请看一看",
      "我们有一个方案给您",
      "11月30日（周一）18:00 前",
      "最晚何时答复您",
    ]);
    expect(text).not.toContain("现在不需要您做什么");
  });

  it("says above the heading that it is late, why, until when, and who has taken over", () => {
    inOrder(main(page("status-late")), [
      "对不起",
      "原定 11月22日（周日）18:00",
      "新的时间是 11月28日（周六）12:00",
      "主管王芳已接手",
      "我们正在调查",
    ]);
  });

  it("says what we wait for, until when, and what happens then", () => {
    inOrder(main(page("status-paused")), [
      "我们在等您的回复",
      "维修单的内容",
      "11月28日（周六）18:00",
      "之后我们按现有材料继续",
    ]);
  });

  it("marks exactly one step as the current one and tells the state of each in a word", () => {
    const all = page("status");
    expect(all.filter(({ attributes }) => attributes.get("aria-current") === "step")).toHaveLength(1);
    const said = main(all);
    expect(said.split("已完成")).toHaveLength(3);
    expect(said.split("还没开始")).toHaveLength(4);
  });

  it("closes with result, change, survey, reconsideration and the ways outside", () => {
    const text = main(page("status-closed"));
    inOrder(text, [
      "您的投诉已结案",
      "这是我们的责任",
      "我们改了什么",
      "告诉我们办得怎样",
      "12月21日（周一）18:00 前",
      "12月8日（周二）18:00 前",
      "哪里不对，有什么新的情况？",
      "12315",
    ]);
    const forms = byTag(page("status-closed"), "form");
    expect(forms.map(({ attributes }) => attributes.get("action"))).toEqual([
      "/complaints/7K4M9QRTC2XWH/reconsideration",
    ]);
  });

  it("says that the time to ask again has passed, and where else to turn", () => {
    inOrder(main(page("status-closed-too-late")), ["要求复议的期限已过（11月20日（周五）18:00）", "12315"]);
    expect(byTag(page("status-closed-too-late"), "form")).toEqual([]);
  });

  it("names who makes contact while nothing has been said yet", () => {
    expect(main(page("status-state-received", "en"))).toContain("Li Min will contact you by 18:00 today.");
  });
});

describe("looking a complaint up", () => {
  it("gives one answer to a wrong code and to an unknown number", () => {
    const text = main(page("find-wrong"));
    expect(text).toContain("编号或查询码不对");
    expect(text).toContain("请在 11月23日（周一）14:55 之后再试");
  });

  it("keeps what was typed as it was typed", () => {
    const number = page("find-wrong").find(({ attributes }) => attributes.get("name") === "number")!;
    expect(number.attributes.get("value")).toBe("7k4m 9qrt c2xw h");
  });

  it("sends who lost the number to a person, and takes no address that anybody could type", () => {
    expect(main(page("find-wrong"))).toContain("请打电话给我们");
    expect(page("find-wrong").filter(({ attributes }) => attributes.get("name") === "contact")).toEqual([]);
  });
});

describe("a fault", () => {
  it("says whether anything is lost", () => {
    expect(main(page("fault-not-sent"))).toContain("没有收到");
    expect(main(page("fault-kept"))).toContain("没有丢失");
    expect(main(page("fault-unavailable", "en"))).toContain("not lost");
  });

  it("shows no code", () => {
    for (const name of ["not-found", "gone", "too-many", "not-sent", "kept", "unavailable"])
      expect(main(page(`fault-${name}`, "en"))).not.toMatch(/\b[45]\d\d\b/);
  });
});

describe("answers by signed link", () => {
  it("asks what would put it right only with a refusal, and keeps the refusal", () => {
    const all = page("proposal-errors");
    const checked = all.filter(({ attributes }) => attributes.has("checked"));
    expect(checked.map(({ attributes }) => attributes.get("value"))).toEqual(["refuse"]);
  });

  it("shows the result before any question of the survey", () => {
    inOrder(main(page("survey")), [
      "您的投诉的结果",
      "¥1,280.00",
      "问题解决了吗？",
      "您对处理过程满意吗？",
      "您对结果满意吗？",
    ]);
  });

  it("offers a second review to who is not satisfied, in one click", () => {
    const forms = byTag(page("survey-again"), "form");
    expect(forms.map(({ attributes }) => attributes.get("action"))).toEqual(["/survey/again"]);
    expect(byTag(page("survey-done"), "form")).toEqual([]);
  });

  it("shows the first answers again while they may be changed", () => {
    const checked = page("survey-changed").filter(({ attributes }) => attributes.has("checked"));
    expect(checked.map(({ attributes }) => attributes.get("value"))).toEqual(["partly", "satisfied", "neutral"]);
  });

  it("shows what was written down after a call, and until when it can be taken back (OP-18)", () => {
    inOrder(main(page("spoken")), ["11月24日（周二）11:20 前", "按折旧退款", "可以，就按这个办。", "不对，请撤销"]);
  });
});
