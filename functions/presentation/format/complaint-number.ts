import type { Language } from "./language.ts";

const separators = /[\s-]/g;

const grouped = (text: string, size: number): string[] =>
  text.replace(separators, "").match(new RegExp(`.{1,${size}}`, "g")) ?? [];

/** A complaint number as people see it: `7K4M9QRTC2XWH` (12 characters and the check character) → `7K4M-9QRT-C2XW-H`. */
export const formatNumber = (complaintNumber: string): string => grouped(complaintNumber, 4).join("-");

/** The number for reading out on the telephone, group by group: `7K4M，9QRT，C2XW，H`. */
export const formatNumberToRead = (complaintNumber: string, language: Language): string =>
  grouped(complaintNumber, 4).join(language === "zh-CN" ? "，" : ", ");

/** The access code of ten characters in two groups of five: `H7Q2M-9XK4T`. */
export const formatAccessCode = (code: string): string => grouped(code, 5).join("-");
