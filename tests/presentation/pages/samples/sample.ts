import { parseInstant, type Instant } from "../../../../functions/domain/instant.ts";
import type { Language } from "../../../../functions/presentation/format/language.ts";
import type { DeskFrame, Frame, ReaderFrame } from "../../../../functions/presentation/pages/parts/frame.ts";

/** One page in one state; its texts follow the frame's language. */
export interface Sample {
  readonly name: string;
  readonly render: (frame: Frame) => string;
  /** The page of a changed view: `change` gets the view as data and gives one of the same shape. */
  readonly renderChanged: (frame: Frame, change: (data: unknown) => unknown) => string;
}

type Render = (view: never, frame: never) => string;

/** A sample from its view; pages of the desk name the frame that they need. */
export const sample =
  <R extends Render>(name: string, render: R) =>
  (view: (frame: Frame) => Parameters<R>[0], frameOf: (frame: Frame) => ReaderFrame = (frame) => frame): Sample => ({
    name,
    render: (frame) => render(view(frame), frameOf(frame) as never),
    renderChanged: (frame, change) => render(change(view(frame)) as never, frameOf(change(frame) as Frame) as never),
  });

/** Picks the text of the language: sample data is written in both. */
export const both = (frame: { language: Language }, zh: string, en: string): string =>
  frame.language === "zh-CN" ? zh : en;

/** A moment of the sample week, Shanghai time: `at("11-21 10:12")`. */
export const at = (text: string): Instant => parseInstant(`2026-${text.replace(" ", "T")}:00+08:00`);

export const frameIn = (language: Language): Frame => ({
  language,
  zone: "Asia/Shanghai",
  now: at("11-23 14:40"),
  company: language === "zh-CN" ? "明远电脑" : "Mingyuan Computers",
  otherLanguageHref: "?language=other",
  largeText: false,
  textSizeHref: "?text=large",
  phone: "400-820-1234",
  hours: language === "zh-CN" ? "每天 8:00–20:00" : "every day 8:00–20:00",
  privacyHref: "/privacy",
  outsideRemedy:
    language === "zh-CN"
      ? "如果我们的答复不能让您满意，您也可以拨打 12315 或向消费者协会求助。"
      : "If our answer does not satisfy you, you can also call 12315 or turn to the consumers’ association.",
});

/** The same frame as the staff of the desk see it. */
export const deskFrame = (frame: Frame): DeskFrame => ({
  ...signedOut(frame),
  staff: { name: both(frame, "李敏", "Li Min"), role: both(frame, "投诉专员", "Specialist") },
  navigation: [
    { label: both(frame, "待办", "Cases"), href: "/desk", current: true },
    { label: both(frame, "审批", "Approvals"), href: "/approvals" },
    { label: both(frame, "电话登记", "Telephone entry"), href: "/desk/new" },
  ],
});

export const signedOut = (frame: Frame): DeskFrame => ({
  language: frame.language,
  zone: frame.zone,
  now: frame.now,
  company: frame.company,
  otherLanguageHref: frame.otherLanguageHref,
  largeText: frame.largeText,
  ...(frame.theme !== undefined && { theme: frame.theme }),
  navigation: [],
  hidden: { form: "token" },
});
