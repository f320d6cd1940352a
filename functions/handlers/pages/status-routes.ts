import { loadComplaint, type Loaded } from "../../application/complaint-log.ts";
import { parseNumber } from "../../domain/complaint-number.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesStatusTexts } from "../../presentation/catalogue/pages-status.ts";
import { consentTerms, surveyTerms, type LinkTerms } from "../../presentation/notices/notice-links.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { renderStatusPage } from "../../presentation/pages/status/status-page.ts";
import { complainantView } from "../../presentation/status/complainant-view.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { formKey } from "./form-key.ts";
import { formValues } from "./form-values.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";
import type { StatusSession } from "./status-session.ts";
import { statusView, type Links } from "./status-view.ts";

interface Deps {
  readonly core: Core;
  readonly statusSession: StatusSession;
}

const text = createText(pagesStatusTexts);

const longestMessage = 4000;

interface Typed {
  readonly value?: string;
  readonly error?: string;
}

/**
 * P5 and P7: the complaint for whoever showed number and code a short while ago, and a message to us. Everybody else is sent
 * to the look-up, whether the number exists or not (SC-04).
 */
export const createStatusRoutes = ({ core, statusSession }: Deps): Record<string, Handle> => {
  const linksOf = ({ complaint }: Loaded): Links => {
    const linkTo = (path: string, terms: LinkTerms | undefined) =>
      terms && `${path}?${new URLSearchParams({ t: core.links.sign(terms) }).toString()}`;
    const consent = linkTo(paths.consent, consentTerms(complaint));
    const survey = linkTo(paths.survey, surveyTerms(complaint));
    return { ...(consent !== undefined && { consent }), ...(survey !== undefined && { survey }) };
  };

  const show = async (request: HttpRequest, loaded: Loaded, typed: Typed = {}): Promise<HttpResponse> => {
    const frame = publicFrame(core, request);
    const { number, policy: digest } = loaded.complaint.file;
    const { policy } = await core.policies.byDigest(digest);
    const staff = await core.staff.directory();
    const view = complainantView({ ...loaded, policy, staff, language: frame.language });
    const message = {
      action: paths.messages(number),
      hidden: { idempotencyKey: formKey(core, request) },
      value: typed.value ?? "",
      errors: typed.error === undefined ? [] : [{ field: "text", message: typed.error }],
    };
    const isSent = request.query["sent"] !== undefined;
    const page = statusView({ ...loaded, view, links: linksOf(loaded), message, isSent }, frame);
    return pageAnswer(typed.error === undefined ? 200 : 400, renderStatusPage(page, frame));
  };

  const withComplaint =
    (work: (request: HttpRequest, loaded: Loaded) => Promise<HttpResponse>): Handle =>
    async (request) => {
      const typed = request.parameters["number"] ?? "";
      const number = parseNumber(typed);
      if (typeof number !== "string") return redirect(paths.findComplaint);
      if (number !== typed && request.method === "GET") return redirect(paths.complaint(number));
      const loaded = statusSession.isOpen(request, number) ? await loadComplaint(core.log, number) : undefined;
      return loaded === undefined ? redirect(`${paths.findComplaint}?number=${number}`) : work(request, loaded);
    };

  return {
    "GET /complaints/{number}": withComplaint((request, loaded) => show(request, loaded)),
    "POST /complaints/{number}/messages": withComplaint(async (request, loaded) => {
      const t = text(publicFrame(core, request).language);
      const value = formValues(request, ["text"]).text ?? "";
      const words = value.trim();
      if (words === "") return show(request, loaded, { value, error: t("status.messageEmpty") });
      if (words.length > longestMessage)
        return show(request, loaded, { value, error: t("status.messageTooLong", { limit: longestMessage }) });
      const { number } = loaded.complaint.file;
      // With its words: going back and writing something else is another message, sending the same twice is one.
      const commandId = core.digests.digest(JSON.stringify([formKey(core, request), words]));
      const command = { type: "add-message", text: words } as const;
      await core.execute({ number, command, actor: "complainant", commandId });
      return redirect(`${paths.complaint(number)}?sent=1`);
    }),
  };
};
