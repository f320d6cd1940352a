import type { Outcome } from "../../application/execute-command.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesDecisionTexts } from "../../presentation/catalogue/pages-decision.ts";
import { renderDecisionPage } from "../../presentation/pages/decision/decision-page.ts";
import { decisionFields, type DecisionView } from "../../presentation/pages/decision/decision-view.ts";
import type { FieldError } from "../../presentation/pages/parts/field.ts";
import type { HttpRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { SessionVerdict } from "../http/session.ts";
import { formValues } from "../pages/form-values.ts";
import { isFromItsPage, linkCommandId, linkFields } from "../pages/open-link.ts";
import { pageAnswer } from "../pages/page-answer.ts";
import { publicFrame } from "../pages/page-frames.ts";
import type { Core } from "../wiring/core.ts";
import { answerOf, closedDecision, isAnswered } from "./closed-decision.ts";
import { decisionError, readDecision, type DecisionValues } from "./decision-answer.ts";
import { openDecisionLink, type DecisionLink } from "./decision-link.ts";
import { openDecisionView } from "./open-decision-view.ts";

interface Deps {
  readonly core: Core;
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
}

const text = createText(pagesDecisionTexts);

/** A link that no longer decides is gone; one that never did is nowhere, whatever is wrong with it. */
const statuses = { open: 200, done: 200, unknown: 404, foreign: 403 } as const;
const statusOf = ({ kind }: DecisionView): number => (kind in statuses ? statuses[kind as keyof typeof statuses] : 410);

/**
 * The approver's page (OP-03): GET shows and changes nothing, POST decides. The link itself says who decides; a session
 * adds that they are signed in, and a session of somebody else closes the page.
 */
export const createDecisionRoutes = ({ core, session }: Deps): Record<string, Handle> => {
  const show = (request: HttpRequest, view: DecisionView, status = statusOf(view)): HttpResponse =>
    pageAnswer(status, renderDecisionPage(view, publicFrame(core, request)));

  /** The link if it may still decide, else the page that says why not. */
  const opened = async (request: HttpRequest, token: string) => {
    const link = await openDecisionLink(core, token);
    if (link === undefined) return show(request, { kind: "unknown" });
    const verdict = await session(request);
    const signedInAs = "staff" in verdict ? verdict.staff : undefined;
    const name = link.staff.members.find(({ id }) => id === link.payload.holder)?.name ?? link.payload.holder;
    if (signedInAs !== undefined && signedInAs !== link.payload.holder) return show(request, { kind: "foreign", name });
    const closed = closedDecision(link, publicFrame(core, request));
    return { link, closed, isSignedIn: signedInAs !== undefined };
  };

  type Opened = Exclude<Awaited<ReturnType<typeof opened>>, HttpResponse>;

  const showOpen = (request: HttpRequest, { link, isSignedIn }: Opened, values: DecisionValues, error?: FieldError) => {
    const open = openDecisionView(link, publicFrame(core, request), isSignedIn);
    const errors = error === undefined ? [] : [error];
    return show(request, { ...open, hidden: linkFields(core, link), values, errors }, errors.length > 0 ? 400 : 200);
  };

  /** From the commit, so that the second of two clicks shows what the first one did. */
  const done = (request: HttpRequest, link: DecisionLink, outcome: Extract<Outcome, { kind: "done" }>) => {
    const event = outcome.commits.find((commit) => commit.n === outcome.n)?.events.find(isAnswered);
    if (event === undefined) return show(request, { kind: "unknown" });
    const answer = answerOf[event.type];
    const { amount } = link.approval;
    const next = text(publicFrame(core, request).language)(`decision.next.${answer}`);
    return show(request, { kind: "done", answer, ...(amount.minor > 0 && { amount }), at: outcome.at, next });
  };

  const decide = async (request: HttpRequest, now: Opened, values: DecisionValues): Promise<HttpResponse> => {
    const { link, isSignedIn } = now;
    const frame = publicFrame(core, request);
    const read = readDecision(values, frame);
    if ("errors" in read)
      return now.closed === undefined ? showOpen(request, now, values, read.errors[0]) : show(request, now.closed);
    const { answer, text: words } = read.said;
    const { approval, issue, payload } = link;
    const commandId = linkCommandId(core, link, answer, words);
    // A closed link still goes through when its own answer is in the log: a double click sees its success page again.
    if (now.closed !== undefined && !link.commits.some((commit) => commit.commandId === commandId))
      return show(request, now.closed);
    const outcome = await core.execute({
      number: payload.number,
      command: {
        type: "decide-approval",
        approvalId: approval.id,
        issue,
        terms: payload.terms,
        ...read.said,
        how: isSignedIn ? "signed-in" : "link",
      },
      actor: `link:${payload.holder}`,
      commandId,
    });
    if (outcome.kind === "done") return done(request, link, outcome);
    const again = await opened(request, link.token);
    if ("statusCode" in again) return again;
    if (again.closed !== undefined || outcome.kind !== "refused")
      return show(request, again.closed ?? { kind: "unknown" });
    return showOpen(request, again, values, decisionError(outcome.reason, link, values, frame));
  };

  return {
    "GET /decisions": async (request) => {
      const now = await opened(request, request.query["t"] ?? "");
      if ("statusCode" in now) return now;
      return now.closed === undefined ? showOpen(request, now, {}) : show(request, now.closed);
    },
    "POST /decisions": async (request) => {
      const { t: token = "", nonce } = formValues(request, ["t", "nonce"]);
      const now = await opened(request, token);
      if ("statusCode" in now) return now;
      const values = formValues(request, decisionFields);
      if (isFromItsPage(core, now.link, nonce)) return decide(request, now, values);
      const message = text(publicFrame(core, request).language)("decision.again");
      return now.closed === undefined
        ? showOpen(request, now, values, { field: "answer", message })
        : show(request, now.closed);
    },
  };
};
