import { loadComplaint } from "../../application/complaint-log.ts";
import type { ThrottleVerdict } from "../../application/throttle.ts";
import { parseNumber, type ComplaintNumber } from "../../domain/complaint-number.ts";
import { plusMillis } from "../../domain/instant.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesStatusTexts } from "../../presentation/catalogue/pages-status.ts";
import type { FieldError } from "../../presentation/pages/parts/field.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { findFields, renderFindPage, type FindView } from "../../presentation/pages/status/find-page.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { formValues } from "./form-values.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";
import type { StatusSession } from "./status-session.ts";

interface Deps {
  readonly core: Core;
  readonly statusSession: StatusSession;
  /** Counts a wrong code of a client address (design section 2: access code). */
  readonly throttle: (address: string) => Promise<ThrottleVerdict>;
}

const text = createText(pagesStatusTexts);

/** No complaint has it: its check letter fits, and numbers are drawn from 60 bits. Looked up where none was typed. */
const nobodys = "0000000000000" as ComplaintNumber;

/**
 * P4: number and code. An unknown number and a wrong code get the same answer and cost the same work; a right code is
 * always accepted, however many wrong ones came before it (SC-04, CM-05).
 */
export const createFindRoutes = ({ core, statusSession, throttle }: Deps): Record<string, Handle> => {
  const show = (request: HttpRequest, view: FindView, status: number, headers: Record<string, string> = {}) => {
    const answer = pageAnswer(status, renderFindPage(view, publicFrame(core, request)));
    return { ...answer, headers: { ...answer.headers, ...headers } };
  };

  const open = async (typed: string, code: string): Promise<ComplaintNumber | undefined> => {
    const read = parseNumber(typed);
    const number = typeof read === "string" ? read : nobodys;
    const loaded = await loadComplaint(core.log, number);
    return core.codes.opens(number, code, loaded?.complaint.file.accessCodeDigest) ? number : undefined;
  };

  const wrong = async (request: HttpRequest, values: FindView["values"]): Promise<HttpResponse> => {
    const verdict = await throttle(request.address);
    const t = text(publicFrame(core, request).language);
    if (verdict.allowed) {
      const errors = [{ field: "number", message: t("find.wrong") }];
      return show(request, { values: { number: values.number ?? "" }, errors }, 404);
    }
    const seconds = verdict.retryAfterSeconds;
    const retryAt = plusMillis(core.now(), seconds * 1000);
    return show(request, { values, errors: [], retryAt }, 429, { "retry-after": String(seconds) });
  };

  return {
    "GET /complaints/find": (request) =>
      Promise.resolve(show(request, { values: { number: request.query["number"] ?? "" }, errors: [] }, 200)),
    "POST /complaints/find": async (request) => {
      const values = formValues(request, findFields);
      const { number: typed = "", accessCode = "" } = values;
      const t = text(publicFrame(core, request).language);
      const errors: FieldError[] = [
        ...(typed.trim() === "" ? [{ field: "number", message: t("find.numberEmpty") }] : []),
        ...(accessCode.trim() === "" ? [{ field: "accessCode", message: t("find.codeEmpty") }] : []),
      ];
      if (errors.length > 0) return show(request, { values, errors }, 400);
      const number = await open(typed, accessCode);
      if (number === undefined) return wrong(request, values);
      return redirect(paths.complaint(number), [statusSession.begin(number)]);
    },
  };
};
