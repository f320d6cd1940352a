import { describe, expect, it } from "vitest";
import { noticeKinds as kindsOfTheDomain } from "../../../functions/domain/complaint/vocabulary.ts";
import { audienceOf, noticeKinds } from "../../../functions/presentation/mails/notice-content.ts";
import { everyMail, render, visibleTexts } from "./every-mail.ts";
import { full, sampleNotice } from "./sample-notices.ts";

/** Gmail clips from about 102 KB; a third of that leaves room for what gateways add. */
const OUR_LIMIT = 30_000;
const link = "https://redress.example/x?t=abc&u=def";

it("knows a mail for every notice that the domain causes", () => {
  expect(kindsOfTheDomain.filter((kind) => !noticeKinds.some((known) => known === kind))).toEqual([]);
});

describe.each(noticeKinds)("%s, in both languages, with and without what may be absent", (kind) => {
  const mails = everyMail.filter(({ notice }) => notice.kind === kind);

  it("has no gap where a value should be", () => {
    for (const { mail, title } of mails)
      for (const text of [mail.subject, mail.preheader, mail.text, ...visibleTexts(mail.html)]) {
        expect(text, title).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
        expect(text.trim(), title).not.toBe("");
      }
  });

  it("says the same in both parts", () => {
    for (const { mail, title, language } of mails) {
      const seen = visibleTexts(mail.html);
      // The plain part may dress lines ("- ", "> ", "label: value"); the words are the same.
      const plain = mail.text.replace(/\s+/g, "");
      const copyHint = language === "zh-CN" ? "按钮打不开" : "Button not working";
      for (const text of seen.filter((words) => words !== "•" && !words.startsWith(copyHint)))
        expect(plain, title).toContain(text.replace(/\s+/g, ""));
      const shown = seen.join("").replace(/\s+/g, "");
      for (const line of mail.text.split("\n")) {
        const [first = "", ...rest] = line.replace(/^(?:- |> ?|-- |\*\* | {2})/, "").split(/：|: /);
        for (const words of [first, rest.join(language === "zh-CN" ? "：" : ": ")])
          expect(shown, title).toContain(words.replace(/ \*\*$/, "").replace(/\s+/g, ""));
      }
    }
  });

  it("has a subject with the news first and the number last, and nothing personal before it is opened", () => {
    for (const { mail, title, language, notice } of mails) {
      const [, news = "", number] = /^(.*?)(?: \[([0-9A-Z-]+)\])?$/.exec(mail.subject)!;
      expect(number, title).toBe("number" in notice ? "7K4M-9QRT-C2XW-H" : undefined);
      // Labels of the sample stand for words of two to four characters.
      const short = news.replace(/label-\w+/g, "四个字词");
      if (language === "zh-CN") expect(short.match(/\p{Script=Han}/gu)!.length, title).toBeLessThanOrEqual(22);
      expect(short.length, title).toBeLessThanOrEqual(64);
      for (const outside of [mail.subject, mail.preheader])
        expect(outside, title).not.toMatch(/name-|text-|张伟|H7Q2M/);
    }
  });

  it("carries at most one address, written out in full, and loads nothing", () => {
    for (const { mail, notice } of mails) {
      const addresses = new Set(mail.html.match(/https?:[^"<\s]+/g) ?? []);
      expect([...addresses]).toEqual("link" in notice ? ["https://redress.example/x?t=abc&amp;u=def"] : []);
      expect(mail.text.split("\n").includes(link)).toBe("link" in notice);
      expect(mail.html).not.toMatch(/<(?:img|script|link|iframe|form|input|svg)|url\(|@import/i);
      expect(mail.html.match(/ href="/g)?.length ?? 0).toBe("link" in notice ? 2 : 0);
    }
  });

  it("writes values as words, never as markup, and stays small enough not to be clipped", () => {
    for (const { mail, title } of mails) {
      expect(mail.html, title).not.toMatch(/<[bi]>/);
      expect(Buffer.byteLength(mail.html), title).toBeLessThan(OUR_LIMIT);
    }
  });
});

describe("a mail to a complainant", () => {
  const outside = everyMail.filter(({ notice }) => audienceOf(notice.kind) === "complainant");

  it("invites an answer and says who writes; staff mails do not", () => {
    for (const { mail, notice } of everyMail) {
      const invites = /直接回复本邮件|Simply reply to this e-mail/.test(mail.text);
      expect(invites, notice.kind).toBe(audienceOf(notice.kind) === "complainant");
    }
    for (const { mail } of outside) expect(mail.text).toMatch(/明远电脑|Mingyuan Computers/);
  });

  it("admits responsibility nowhere but in a result (OP-31, CM-18)", () => {
    for (const { mail, notice } of outside.filter(({ notice: { kind } }) => kind !== "result"))
      expect(mail.text, notice.kind).not.toMatch(/责任|过错|our fault|responsib|liab/i);
  });

  it("greets by the name as typed, or by none", () => {
    const { recipient: _recipient, ...nobody } = sampleNotice("survey", full);
    expect(render(sampleNotice("survey", full), "zh-CN").text).toContain("张伟，您好：");
    expect(render(nobody as never, "zh-CN").text).toContain("\n您好：\n");
    expect(render(nobody as never, "en").text).toContain("\nHello,\n");
  });
});

describe("an approval mail (design section 6, point 3)", () => {
  it.each(["approval-request", "approval-reminder"] as const)("says in %s that opening approves nothing", (kind) => {
    const zh = render(sampleNotice(kind, full), "zh-CN");
    expect(zh.text).toContain("打开后仍需您确认");
    expect(zh.text).toContain("壹仟贰佰捌拾元整");
    expect(zh.text).toContain("¥1,280.00");
    const en = render(sampleNotice(kind, full), "en");
    expect(en.text).toContain("You still have to confirm after opening");
    expect(en.text).toContain("one thousand two hundred and eighty yuan only");
  });

  it("has no link in the note to the approver it was taken from", () => {
    expect(render(sampleNotice("approval-passed-on", full), "zh-CN").html).not.toContain("href");
  });
});
