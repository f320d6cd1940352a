import { describe, expect, it } from "vitest";
import { commandFieldTexts } from "../../../functions/presentation/catalogue/command-field-texts.ts";
import { commandTexts } from "../../../functions/presentation/catalogue/command-texts.ts";
import { pagesAnswerTexts } from "../../../functions/presentation/catalogue/pages-answer.ts";
import { pagesDecisionTexts } from "../../../functions/presentation/catalogue/pages-decision.ts";
import { pagesDeskTexts } from "../../../functions/presentation/catalogue/pages-desk.ts";
import { pagesFormTexts } from "../../../functions/presentation/catalogue/pages-form.ts";
import { pagesFrameTexts } from "../../../functions/presentation/catalogue/pages-frame.ts";
import { pagesPrivacyTexts } from "../../../functions/presentation/catalogue/pages-privacy.ts";
import { pagesStatusTexts } from "../../../functions/presentation/catalogue/pages-status.ts";
import { problemsOf } from "../../../functions/presentation/catalogue/problems-of.ts";
import { refusalTexts } from "../../../functions/presentation/catalogue/refusals.ts";

const areas = {
  commandFieldTexts,
  commandTexts,
  pagesAnswerTexts,
  pagesDecisionTexts,
  pagesDeskTexts,
  pagesFormTexts,
  pagesFrameTexts,
  pagesPrivacyTexts,
  pagesStatusTexts,
  refusalTexts,
};

describe.each(Object.entries(areas))("the texts of %s", (_, area) => {
  const texts = Object.entries(area as Record<string, { "zh-CN": string; en: string }>);

  it("are whole in both languages", () => {
    expect(problemsOf(area)).toEqual([]);
  });

  it("speak to the reader: 您 and 我们, never 贵方 or 本公司, never please-invalid-oops", () => {
    for (const [, text] of texts) {
      expect(text["zh-CN"]).not.toMatch(/贵方|本公司|你(?!们)/);
      expect(text.en).not.toMatch(/\b(?:invalid|oops|failed to)\b/i);
    }
  });

  it("use full-width punctuation in Chinese", () => {
    for (const [key, text] of texts) expect(text["zh-CN"], key).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
  });

  it("contain no markup and none of the marks that sentences use", () => {
    for (const [, text] of texts) expect(text["zh-CN"] + text.en).not.toMatch(/[<>\uE000]/);
  });
});
