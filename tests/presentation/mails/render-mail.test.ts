import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findings } from "../../../functions/presentation/mails/complainant-notices.ts";
import { mailColours } from "../../../functions/presentation/mails/mail-style.ts";
import { render, visibleTexts } from "./every-mail.ts";
import { acknowledgement, approvalRequest, progress, proposal, result } from "./story-notices.ts";

describe("mails as people read them", () => {
  it.each([
    ["acknowledgement.zh-CN", acknowledgement, "zh-CN"],
    ["approval-request.zh-CN", approvalRequest, "zh-CN"],
    ["result.en", result, "en"],
  ] as const)("%s", async (name, notice, language) => {
    const mail = render(notice, language);
    await expect(mail.html).toMatchFileSnapshot(`snapshots/${name}.html`);
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });
});

describe("rendering", () => {
  it("gives the very same bytes at a second dispatch", () => {
    expect(render(approvalRequest, "zh-CN")).toEqual(render({ ...approvalRequest }, "zh-CN"));
  });

  it("puts the news and the number into the subject (pages: mails)", () => {
    expect(render(acknowledgement, "zh-CN").subject).toBe("已收到您的投诉，最晚11月27日答复 [7K4M-9QRT-C2XW-H]");
    expect(render(approvalRequest, "zh-CN").subject).toBe("待您审批 ¥1,280.00，今天 18:00 前 [7K4M-9QRT-C2XW-H]");
    expect(render(progress, "zh-CN").subject).toBe("投诉进展：维修中心正在核实 [7K4M-9QRT-C2XW-H]");
  });

  it("leaves out what it was not told, with its label", () => {
    const { handler: _handler, safety: _safety, ...less } = acknowledgement;
    const { text } = render(less, "zh-CN");
    expect(text).not.toContain("负责您的投诉");
    expect(text).not.toContain("重要");
    const { budgetLeft: _left, ...unbudgeted } = approvalRequest;
    expect(render(unbudgeted, "zh-CN").text).not.toContain("本月预算");
  });

  it("is honest when nothing happened since the last notice (OP-15)", () => {
    const idle = { ...progress, done: [] };
    expect(render(idle, "zh-CN").text).toContain("说实话，上次写信给您以后还没有新的结果");
    expect(render(idle, "en").text).toContain("To be honest, there is nothing new");
    expect(render(progress, "zh-CN").text).not.toContain("说实话");
  });

  it("keeps a person's paragraphs and lines", () => {
    const words = "第一段，\n第二行。\n\n第二段。";
    const { html, text } = render({ ...proposal, personal: words }, "zh-CN");
    expect(text).toContain("第一段，\n第二行。\n\n第二段。");
    expect(html).toMatch(/第一段，<br \/>第二行。[\s\S]+<td[^>]*>第二段。/);
  });

  it("lets no value break a subject in two", () => {
    const { subject } = render({ ...progress, stage: "核实\r\nBcc: x@example.com" }, "zh-CN");
    expect(subject).toBe("投诉进展：核实 Bcc: x@example.com [7K4M-9QRT-C2XW-H]");
  });

  it("refuses a link that is no web address", () => {
    for (const link of ["javascript:alert(1)", "mailto:a@b.example", "/relative"])
      expect(() => render({ ...acknowledgement, link }, "zh-CN")).toThrow();
  });

  it("writes whatever people write without turning it into markup, in both parts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (words) => {
        const mail = render({ ...proposal, personal: `A${words}Z` }, "zh-CN");
        const lines = `A${words}Z`.split(/\r?\n/).map((line) => line.replace(/\s+/g, " ").trim());
        const seen = visibleTexts(mail.html);
        for (const line of lines.filter((l) => l !== "")) {
          expect(seen).toContain(line);
          expect(mail.text.replace(/\s+/g, " ")).toContain(line);
        }
      }),
    );
  });
});

describe("the apology in a result (OP-31)", () => {
  const withFindings = (found: readonly (typeof findings)[number][]) => ({
    ...result,
    points: found.map((finding, k) => ({ point: `Point ${k}`, finding, reason: "Because." })),
  });
  const admits = (text: string): boolean => /责任|our fault|did not look for the cause/.test(text);

  it("admits responsibility exactly when a point is upheld, at least in part", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...findings), { maxLength: 4 }), (found) => {
        const upheld = found.includes("upheld") || found.includes("partly");
        for (const language of ["zh-CN", "en"] as const)
          expect(admits(render(withFindings(found), language).text)).toBe(upheld);
      }),
    );
  });

  it("regrets when nothing is upheld", () => {
    expect(render(withFindings(["not-upheld"]), "zh-CN").text).toContain("给您添了麻烦，我们很抱歉");
    expect(render(withFindings(["unclear"]), "en").text).toContain("We are sorry for the trouble");
  });

  it("says for each point what was found and why", () => {
    const { text } = render(withFindings(["upheld", "partly", "not-upheld", "unclear"]), "zh-CN");
    for (const words of ["您说得对", "有一部分是这样", "我们查到的情况不同", "查不清楚"]) expect(text).toContain(words);
  });
});

describe("colours of mails", () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((k) => {
      const c = parseInt(hex.slice(k, k + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(["light", "dark"] as const)("are readable in %s mode: 4.5 to 1 and more (WCAG 1.4.3)", (mode) => {
    const c = mailColours[mode];
    for (const [ink, ground] of [
      [c.text, c.page],
      [c.muted, c.page],
      [c.accent, c.page],
      [c.text, c.soft],
      [c.muted, c.soft],
      [c.onAccent, c.accent],
      [c.warn, c.warnSoft],
    ] as const)
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
});
