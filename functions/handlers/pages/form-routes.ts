import { renderCheckPage } from "../../presentation/pages/complaint/check-page.ts";
import { complaintFields } from "../../presentation/pages/complaint/complaint-form-view.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { Handle } from "../http/router.ts";
import type { Front } from "../wiring/front.ts";
import { createComplaintForm } from "./complaint-form.ts";
import { formKey } from "./form-key.ts";
import { formValues } from "./form-values.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";

/**
 * P1 and P2: form and check page. Nothing is kept between them: all answers travel with the page, and the key that the server
 * made for the form makes them one complaint however often they are sent (IN-15, RC-04).
 */
export const createFormRoutes = ({ front }: { front: Front }): Record<string, Handle> => {
  const form = createComplaintForm(front);
  return {
    [`GET ${paths.newComplaint}`]: (request) => Promise.resolve(form.show(request, {})),
    [`POST ${paths.newComplaint}`]: (request) =>
      Promise.resolve(form.show(request, { values: formValues(request, complaintFields) })),
    [`POST ${paths.checkComplaint}`]: (request) => {
      const answers = form.read(request);
      const { values } = answers;
      if ("errors" in answers) return Promise.resolve(form.show(request, { values, errors: answers.errors }, 400));
      const frame = publicFrame(front, request);
      const category = front.inUse.policy.categories.find(({ id }) => id === values.category);
      const categoryLabel = category?.label[frame.language] ?? "-";
      const view = { values, categoryLabel, idempotencyKey: formKey(front, request) };
      return Promise.resolve(pageAnswer(200, renderCheckPage(view, frame)));
    },
  };
};
