import type { FieldError } from "./field-errors.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";
import { problem } from "./problem.ts";
import type { HttpResponse } from "./response.ts";

/** What the edge itself refuses, before any use case is asked: status and words, in one list. */
export const edgeRefusals = {
  "event-malformed": { status: 400, "zh-CN": "请求无法读取", en: "The request cannot be read" },
  "body-malformed": { status: 400, "zh-CN": "请求内容无法读取", en: "The body cannot be read" },
  "body-too-large": { status: 413, "zh-CN": "请求内容太大", en: "The body is too large" },
  "body-type-unsupported": { status: 415, "zh-CN": "不支持这种内容格式", en: "The body is of an unsupported type" },
  "fields-refused": { status: 400, "zh-CN": "有几处需要您看一下", en: "Some fields need another look" },
  "idempotency-key-missing": { status: 400, "zh-CN": "缺少 Idempotency-Key", en: "Idempotency-Key is missing" },
  "idempotency-key-malformed": {
    status: 400,
    "zh-CN": "Idempotency-Key 应为 16–128 个可见字符",
    en: "Idempotency-Key has 16–128 visible characters",
  },
  "idempotency-key-reused": {
    status: 422,
    "zh-CN": "这个 Idempotency-Key 已用于另一内容",
    en: "This Idempotency-Key was used with another body",
  },
  "sign-in-needed": { status: 401, "zh-CN": "请先登录", en: "Sign in first" },
  "cross-site": { status: 403, "zh-CN": "请求来自别的网站", en: "The request comes from another site" },
  "no-such-path": { status: 404, "zh-CN": "没有这个页面", en: "There is nothing at this address" },
  "method-not-allowed": { status: 405, "zh-CN": "此处不支持这种请求", en: "This address knows other methods" },
  "changed-meanwhile": {
    status: 409,
    "zh-CN": "这件投诉刚被别人更新，请看过再提交",
    en: "The complaint has changed meanwhile: look at it again",
  },
  throttled: { status: 429, "zh-CN": "尝试次数过多，请稍后再试", en: "Too many attempts; wait a little" },
  fault: { status: 500, "zh-CN": "抱歉，我们这边出了问题", en: "Sorry, something failed on our side" },
  unavailable: { status: 503, "zh-CN": "暂时无法使用，请稍后再试", en: "Not available for a moment; try again" },
} as const satisfies Record<string, { status: number } & Record<Language, string>>;

export type EdgeRefusal = keyof typeof edgeRefusals;

/** The problem document of a refusal of the edge. */
export function refuse(
  reason: EdgeRefusal,
  language: Language,
  more: { headers?: Record<string, string>; errors?: readonly FieldError[] } = {},
): HttpResponse {
  const { status, [language]: title } = edgeRefusals[reason];
  return problem(status, { title, reason, ...(more.errors && { errors: more.errors }) }, more.headers);
}
