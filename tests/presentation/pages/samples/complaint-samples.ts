import { renderPrivacyPage } from "../../../../functions/presentation/pages/privacy/privacy-page.ts";
import { renderCheckPage } from "../../../../functions/presentation/pages/complaint/check-page.ts";
import { renderComplaintFormPage } from "../../../../functions/presentation/pages/complaint/complaint-form-page.ts";
import type {
  CategoryView,
  ComplaintFormView,
  ComplaintValues,
} from "../../../../functions/presentation/pages/complaint/complaint-form-view.ts";
import {
  renderReceiptPage,
  type ReceiptView,
} from "../../../../functions/presentation/pages/complaint/receipt-page.ts";
import type { Frame } from "../../../../functions/presentation/pages/parts/frame.ts";
import { at, both, sample, type Sample } from "./sample.ts";

const categories = (frame: Frame): CategoryView[] => {
  const say = (zh: string, en: string) => both(frame, zh, en);
  return [
    {
      value: "product-quality",
      icon: "product",
      label: say("产品质量", "Product quality"),
      example: say("坏了、异响、和描述不符", "Broken, noisy, not as described"),
    },
    {
      value: "service-quality",
      icon: "repair",
      label: say("维修服务", "Repair"),
      example: say("修了又坏、等太久、配件不对", "Failed again, took too long, wrong part"),
    },
    {
      value: "service-attitude",
      icon: "service",
      label: say("服务态度", "How we treated you"),
      example: say("不耐烦、推诿、没有回电", "Impatient, passed around, no call back"),
    },
    {
      value: "logistics",
      icon: "delivery",
      label: say("送货物流", "Delivery"),
      example: say("迟到、丢失、包装破损", "Late, lost, damaged on the way"),
    },
    {
      value: "price",
      icon: "price",
      label: say("价格和退款", "Price and refunds"),
      example: say("多收了钱、退款没到账", "Charged too much, refund not paid"),
    },
    {
      value: "process",
      icon: "process",
      label: say("流程不畅", "Our procedures"),
      example: say("手续太多、系统出错", "Too many steps, systems that fail"),
    },
    {
      value: "danger",
      icon: "danger",
      urgent: true,
      label: say("有人受伤或有危险", "Somebody is hurt or in danger"),
      example: say("起火、冒烟、触电、电池鼓包", "Fire, smoke, electric shock, swollen battery"),
    },
    {
      value: "other",
      icon: "question",
      label: say("不确定", "I’m not sure"),
      example: say("我们来判断，不影响处理", "We find out; it changes nothing for you"),
    },
  ];
};

const values = (frame: Frame): ComplaintValues => ({
  category: "service-quality",
  description: both(
    frame,
    "笔记本 10 月 8 日和 11 月 2 日两次送修，取回后都是用三天又黑屏。\n第二次说换了主板，维修单上没有写。",
    "The notebook was repaired on 8 October and again on 2 November.\nBoth times the screen went black after three days.",
  ),
  desiredOutcome: both(frame, "不想再修了，希望退货。", "I do not want another repair. I want my money back."),
  productModel: "MY-14 Pro",
  productSerial: "SN8K2-77410",
  name: both(frame, "张伟", "Zhang Wei"),
  phone: "13812341234",
});

const form = (frame: Frame, more: Partial<ComplaintFormView> = {}): ComplaintFormView => ({
  categories: categories(frame),
  values: {},
  errors: [],
  idempotencyKey: "form-0123456789abcdef",
  hotline: "400-820-1234",
  serialHint: both(
    frame,
    "电脑底部的白色标签，以 SN 开头。",
    "On the white label below the computer, beginning with SN.",
  ),
  maxDescription: 4000,
  ...more,
});

const receipt = (frame: Frame): ReceiptView => ({
  number: "7K4M9QRTC2XWH",
  accessCode: "H7Q2M9XK4T",
  sentTo: "z***@example.com",
  statusHref: "/complaints/7K4M9QRTC2XWH",
  steps: [
    {
      title: both(frame, "李敏给您回电，核实情况", "Li Min calls you to check the facts"),
      by: at("11-24 14:40"),
      text: both(frame, "电话会从 400-820-1234 打来。", "The call comes from 400-820-1234."),
    },
    { title: both(frame, "告诉您进展", "We tell you how far we are"), by: at("11-25 14:40") },
    { title: both(frame, "给您答复", "You get our answer"), by: at("11-30 18:00") },
  ],
  qr: { size: 21, path: "M0 0h7v7h-7zM14 0h7v7h-7zM0 14h7v7h-7zM9 9h3v3h-3zM14 14h2v2h-2zM18 17h3v2h-3z" },
});

export const complaintSamples: readonly Sample[] = [
  sample("form", renderComplaintFormPage)((frame) => form(frame)),
  sample(
    "form-errors",
    renderComplaintFormPage,
  )((frame) =>
    form(frame, {
      values: { ...values(frame), category: "danger", description: "", phone: "1381234123" },
      errors: [
        { field: "description", message: both(frame, "写下发生了什么", "Write what happened") },
        {
          field: "phone",
          message: both(frame, "手机号应为 11 位，您写了 10 位", "A phone number has 11 digits; you wrote 10"),
        },
      ],
    }),
  ),
  sample(
    "form-unavailable",
    renderComplaintFormPage,
  )((frame) =>
    form(frame, {
      values: { ...values(frame), representedName: both(frame, "王奶奶", "Grandmother Wang") },
      trouble: { kind: "unavailable" },
    }),
  ),
  sample(
    "form-sent-before",
    renderComplaintFormPage,
  )((frame) => form(frame, { values: values(frame), trouble: { kind: "sent-before" } })),
  sample("check-resent", renderCheckPage)(
    (frame) => ({ values: values(frame), categoryLabel: "-", idempotencyKey: "form-0123456789abcdef" }),
    (frame) => ({
      ...frame,
      resend: { name: "张伟" },
    }),
  ),
  sample("privacy", (_view: undefined, frame: Frame) => renderPrivacyPage(frame))(() => undefined),
  sample(
    "form-too-many",
    renderComplaintFormPage,
  )((frame) => form(frame, { values: values(frame), trouble: { kind: "too-many", retryAt: at("11-23 14:55") } })),
  sample(
    "check",
    renderCheckPage,
  )((frame) => ({
    values: values(frame),
    categoryLabel: both(frame, "维修服务", "Repair"),
    idempotencyKey: "form-0123456789abcdef",
  })),
  sample("receipt", renderReceiptPage)((frame) => receipt(frame)),
  sample(
    "receipt-plain",
    renderReceiptPage,
  )((frame) => {
    const { number, accessCode, steps } = receipt(frame);
    return { number, accessCode, steps };
  }),
];
