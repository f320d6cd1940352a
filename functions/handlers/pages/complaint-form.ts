import { languages } from "../../domain/complaint/vocabulary.ts";
import { renderComplaintFormPage } from "../../presentation/pages/complaint/complaint-form-page.ts";
import {
  complaintFields,
  type ComplaintFormView,
  type ComplaintValues,
} from "../../presentation/pages/complaint/complaint-form-view.ts";
import type { HttpRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Front } from "../wiring/front.ts";
import { complaintFormView } from "./complaint-form-view.ts";
import { readComplaint } from "./complaint-input.ts";
import { formKey } from "./form-key.ts";
import { formValues } from "./form-values.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";

type Typed = Partial<Pick<ComplaintFormView, "values" | "errors" | "trouble" | "idempotencyKey">>;

/** The form as a page, with what was typed and what is wrong with it; and what a request typed into it. */
export const createComplaintForm = (front: Front) => {
  const { policy } = front.inUse;
  return {
    show: (request: HttpRequest, typed: Typed, status = 200): HttpResponse => {
      const frame = publicFrame(front, request);
      const view = { values: {}, errors: [], idempotencyKey: formKey(front, request), ...typed };
      return pageAnswer(status, renderComplaintFormPage(complaintFormView(policy, view, frame), frame));
    },
    read: (request: HttpRequest) => {
      const values: ComplaintValues = formValues(request, complaintFields);
      const { language } = publicFrame(front, request);
      const written = languages.find((one) => one === formValues(request, ["language"]).language) ?? language;
      return { values, ...readComplaint(values, policy, written, language) };
    },
  };
};
