import type { Filed } from "../../application/file-complaint.ts";
import type { ComplaintForm } from "../../domain/complaint/commands.ts";
import { languages } from "../../domain/complaint/vocabulary.ts";
import { renderCheckPage } from "../../presentation/pages/complaint/check-page.ts";
import { renderComplaintFormPage } from "../../presentation/pages/complaint/complaint-form-page.ts";
import {
  complaintFields,
  type ComplaintFormView,
  type ComplaintValues,
} from "../../presentation/pages/complaint/complaint-form-view.ts";
import { renderReceiptPage } from "../../presentation/pages/complaint/receipt-page.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { faultName, knownFaults } from "../http/faults.ts";
import type { HttpRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { complaintFormView } from "./complaint-form-view.ts";
import { readComplaint } from "./complaint-input.ts";
import { formKey } from "./form-key.ts";
import { formValues } from "./form-values.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";
import { receiptView } from "./receipt-view.ts";
import type { StatusSession } from "./status-session.ts";

interface Deps {
  readonly core: Core;
  readonly statusSession: StatusSession;
}

type Typed = Partial<Pick<ComplaintFormView, "values" | "errors" | "trouble" | "idempotencyKey">>;

/**
 * P1 to P3: form, check page, receipt. Nothing is kept between them: all answers travel with the page, and the key that the
 * server made for the form makes them one complaint however often they are sent (IN-15, RC-04).
 */
export const createComplaintRoutes = ({ core, statusSession }: Deps): Record<string, Handle> => {
  const { policy } = core.inUse;

  const form = (request: HttpRequest, typed: Typed, status = 200): HttpResponse => {
    const frame = publicFrame(core, request);
    const view = { values: {}, errors: [], idempotencyKey: formKey(core, request), ...typed };
    return pageAnswer(status, renderComplaintFormPage(complaintFormView(policy, view, frame), frame));
  };

  const read = (request: HttpRequest) => {
    const values: ComplaintValues = formValues(request, complaintFields);
    const { language } = publicFrame(core, request);
    const written = languages.find((one) => one === formValues(request, ["language"]).language) ?? language;
    return { values, ...readComplaint(values, policy, written, language) };
  };

  const receipt = async (request: HttpRequest, complaintForm: ComplaintForm): Promise<HttpResponse | Filed> => {
    const filing = { form: complaintForm, idempotencyKey: formKey(core, request), actor: "complainant" };
    const filed = await core.file(filing);
    if (filed.kind !== "filed") return filed;
    const { complaint, accessCode } = filed;
    const frame = publicFrame(core, request);
    const view = receiptView(complaint, accessCode, await core.staff.directory(), frame);
    return pageAnswer(200, renderReceiptPage(view, frame), [statusSession.begin(complaint.file.number)]);
  };

  return {
    "GET /complaints/new": (request) => Promise.resolve(form(request, {})),
    "POST /complaints/new": (request) =>
      Promise.resolve(form(request, { values: formValues(request, complaintFields) })),
    "POST /complaints/check": (request) => {
      const answers = read(request);
      const { values } = answers;
      if ("errors" in answers) return Promise.resolve(form(request, { values, errors: answers.errors }, 400));
      const frame = publicFrame(core, request);
      const category = policy.categories.find(({ id }) => id === values.category);
      const categoryLabel = category?.label[frame.language] ?? "-";
      const view = { values, categoryLabel, idempotencyKey: formKey(core, request) };
      return Promise.resolve(pageAnswer(200, renderCheckPage(view, frame)));
    },
    [`POST ${paths.fileComplaint}`]: async (request) => {
      const answers = read(request);
      const { values } = answers;
      if ("errors" in answers) return form(request, { values, errors: answers.errors }, 400);
      try {
        const answer = await receipt(request, answers.form);
        if ("statusCode" in answer) return answer;
        const idempotencyKey = formKey(core);
        return form(request, { values, idempotencyKey, trouble: { kind: "sent-before" } }, 422);
      } catch (fault) {
        // The store is not there for a moment: what was written is worth more than a bare page about a fault.
        if (knownFaults[faultName(fault)]?.status !== 503) throw fault;
        return form(request, { values, trouble: { kind: "unavailable" } }, 503);
      }
    },
  };
};
