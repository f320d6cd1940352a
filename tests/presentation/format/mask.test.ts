import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAccessCode,
  formatNumber,
  formatNumberToRead,
} from "../../../functions/presentation/format/complaint-number.ts";
import { maskEmail, maskName, maskPhone } from "../../../functions/presentation/format/mask.ts";

describe("a complaint number", () => {
  it("is shown in groups and read out group by group", () => {
    expect(formatNumber("7K4M9QRTC2XWH")).toBe("7K4M-9QRT-C2XW-H");
    expect(formatNumber("7K4M-9QRT-C2XW-H")).toBe("7K4M-9QRT-C2XW-H");
    expect(formatNumberToRead("7K4M9QRTC2XWH", "zh-CN")).toBe("7K4M，9QRT，C2XW，H");
    expect(formatNumberToRead("7K4M9QRTC2XWH", "en")).toBe("7K4M, 9QRT, C2XW, H");
    expect(formatAccessCode("H7Q2M9XK4T")).toBe("H7Q2M-9XK4T");
  });

  it("keeps every character, in order", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{13}$/), (number) => {
        expect(formatNumber(number).replaceAll("-", "")).toBe(number);
      }),
    );
  });
});

describe("masked personal data in lists", () => {
  it.each([
    ["张伟", "张*"],
    ["欧阳娜娜", "欧*"],
    ["Zhang Wei", "Zhang *"],
    ["Maria", "M*"],
    ["  李 敏 ", "李*"],
    ["", "*"],
  ])("shows the name %j as %j", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ["13812341234", "138****1234"],
    ["138-1234-1234", "138****1234"],
    ["+86 138 1234 1234", "+86 138****1234"],
    ["008613812341234", "+86 138****1234"],
    ["010-88881234", "010****1234"],
    ["88881234", "****1234"],
    ["12315", "****15"],
    ["110", "****"],
  ])("shows the telephone %j as %j", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it("shows a mail address by first letter and domain, and hides what is none", () => {
    expect(maskEmail("zhang.wei@example.com")).toBe("z***@example.com");
    expect(maskEmail("@example.com")).toBe("***");
    expect(maskEmail("13812341234")).toBe("***");
  });

  it("never lets a whole telephone number through (section 6 point 7)", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4,15}$/), (phone) => {
        expect(maskPhone(phone).replace(/\D/g, "").length).toBeLessThan(phone.length);
      }),
    );
  });
});
