import type { Filed } from "../../application/file-complaint.ts";
import type { ComplaintForm } from "../../domain/complaint/commands.ts";
import { renderReceiptPage } from "../../presentation/pages/complaint/receipt-page.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { faultName, knownFaults } from "../http/faults.ts";
import type { HttpRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { createComplaintForm } from "./complaint-form.ts";
import { formKey } from "./form-key.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";
import { receiptView } from "./receipt-view.ts";
import type { StatusSession } from "./status-session.ts";

interface Deps {
  readonly core: Core;
  readonly statusSession: StatusSession;
}

/** P3: the checked form becomes a complaint, once, and its receipt is shown; else the form again with everything in it. */
export const createFilingRoutes = ({ core, statusSession }: Deps): Record<string, Handle> => {
  const form = createComplaintForm(core);

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
    [`POST ${paths.fileComplaint}`]: async (request) => {
      const answers = form.read(request);
      const { values } = answers;
      if ("errors" in answers) return form.show(request, { values, errors: answers.errors }, 400);
      try {
        const answer = await receipt(request, answers.form);
        if ("statusCode" in answer) return answer;
        const idempotencyKey = formKey(core);
        return form.show(request, { values, idempotencyKey, trouble: { kind: "sent-before" } }, 422);
      } catch (fault) {
        // The store is not there for a moment: what was written is worth more than a bare page about a fault.
        if (knownFaults[faultName(fault)]?.status !== 503) throw fault;
        return form.show(request, { values, trouble: { kind: "unavailable" } }, 503);
      }
    },
  };
};
