import type { LinkPurpose } from "../../application/ports/link.ts";
import type { ComplainantCommand } from "../../domain/complaint/commands.ts";
import type { Refusal } from "../../domain/complaint/decision.ts";
import type { ComplaintEvent } from "../../domain/complaint/events.ts";
import type { Instant } from "../../domain/instant.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../presentation/catalogue/pages-answer.ts";
import type { FieldError } from "../../presentation/pages/parts/field.ts";
import type { Frame } from "../../presentation/pages/parts/frame.ts";
import type { HttpRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Core } from "../wiring/core.ts";
import { formValues } from "./form-values.ts";
import { isFromItsPage, linkCommandId, linkFields, openLink, type OpenedLink } from "./open-link.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";

type Values<Field extends string> = Partial<Readonly<Record<Field, string>>>;

/** What an open page carries: the hidden fields of its link, what was typed, and what is wrong with that. */
export interface Shown<Field extends string> {
  readonly hidden: Readonly<Record<string, string>>;
  readonly values: Values<Field>;
  readonly errors: readonly FieldError[];
}

/** What the person said: a command, a page where nothing has to be recorded, or what is missing. */
export type Read<View> =
  { readonly command: ComplainantCommand } | { readonly view: View } | { readonly error: FieldError };

/** One kind of page behind a signed link of the complainant: how it looks in each state, and what its form says. */
export interface LinkPage<View extends { readonly kind: string }, Field extends string> {
  readonly purpose: LinkPurpose;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly render: (view: View, frame: Frame) => string;
  readonly unknown: View;
  /** Why the link asks nothing any more; undefined while it does. */
  readonly closed: (link: OpenedLink, frame: Frame) => View | undefined;
  readonly open: (link: OpenedLink, shown: Shown<Field>, frame: Frame) => View;
  readonly read: (values: Values<Field>, link: OpenedLink, frame: Frame) => Read<View>;
  readonly done: (event: ComplaintEvent, at: Instant, link: OpenedLink, frame: Frame) => View | undefined;
  readonly refused: (reason: Refusal, values: Values<Field>, frame: Frame) => FieldError;
}

const text = createText(pagesAnswerTexts);

const statuses = new Map([
  ["open", 200],
  ["done", 200],
  ["unknown", 404],
]);
const gone = 410;

/** GET shows and changes nothing, POST answers once, however often it is sent (design section 6 points 3 and 4). */
export const createLinkPage = <View extends { readonly kind: string }, Field extends string>(
  core: Core,
  page: LinkPage<View, Field>,
): Record<string, Handle> => {
  const show = (request: HttpRequest, view: View, status = statuses.get(view.kind) ?? gone): HttpResponse =>
    pageAnswer(status, page.render(view, publicFrame(core, request)));

  const showOpen = (request: HttpRequest, link: OpenedLink, values: Values<Field> = {}, error?: FieldError) => {
    const shown = { hidden: linkFields(core, link), values, errors: error === undefined ? [] : [error] };
    return show(request, page.open(link, shown, publicFrame(core, request)), error === undefined ? 200 : 400);
  };

  const answer = async (request: HttpRequest, link: OpenedLink, values: Values<Field>): Promise<HttpResponse> => {
    const frame = publicFrame(core, request);
    const closed = page.closed(link, frame);
    const read = page.read(values, link, frame);
    if (!("command" in read)) {
      if (closed !== undefined) return show(request, closed);
      return "view" in read ? show(request, read.view) : showOpen(request, link, values, read.error);
    }
    const commandId = linkCommandId(core, link, JSON.stringify(read.command));
    // A link that is used up still shows the success page of its own answer, for the second of two clicks.
    if (closed !== undefined && !link.commits.some((commit) => commit.commandId === commandId))
      return show(request, closed);
    const { number } = link.payload;
    const outcome = await core.execute({ number, command: read.command, actor: "complainant:link", commandId });
    if (outcome.kind === "done") {
      const events = outcome.commits.find((commit) => commit.n === outcome.n)?.events ?? [];
      const [view] = events.flatMap((event) => page.done(event, outcome.at, link, frame) ?? []);
      return show(request, view ?? page.unknown);
    }
    const now = (await openLink(core, link.token, page.purpose)) ?? link;
    const end = page.closed(now, frame);
    if (end !== undefined || outcome.kind !== "refused") return show(request, end ?? page.unknown);
    return showOpen(request, now, values, page.refused(outcome.reason, values, frame));
  };

  return {
    [`GET ${page.path}`]: async (request) => {
      const link = await openLink(core, request.query["t"] ?? "", page.purpose);
      if (link === undefined) return show(request, page.unknown);
      const closed = page.closed(link, publicFrame(core, request));
      return closed === undefined ? showOpen(request, link) : show(request, closed);
    },
    [`POST ${page.path}`]: async (request) => {
      const { t: token = "", nonce } = formValues(request, ["t", "nonce"]);
      const link = await openLink(core, token, page.purpose);
      if (link === undefined) return show(request, page.unknown);
      const values = formValues(request, page.fields);
      if (isFromItsPage(core, link, nonce)) return answer(request, link, values);
      const closed = page.closed(link, publicFrame(core, request));
      const message = text(publicFrame(core, request).language)("answer.again");
      const [field = ""] = page.fields;
      return closed === undefined ? showOpen(request, link, values, { field, message }) : show(request, closed);
    },
  };
};

/** The name of whoever looks after the complaint. */
export const handlerOf = ({ staff, complaint }: OpenedLink): string =>
  staff.members.find((member) => member.id === complaint.file.owner)?.name ?? complaint.file.owner;
