import { memberOf, type StaffDirectory, type StaffMember } from "../../domain/staff/directory.ts";
import type { Role } from "../../domain/complaint/vocabulary.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { pagesDeskTexts } from "../../presentation/catalogue/pages-desk.ts";
import { renderCommandResultPage } from "../../presentation/pages/desk/command-result-page.ts";
import type { DeskFrame } from "../../presentation/pages/parts/frame.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { SessionVerdict } from "../http/session.ts";
import { pageAnswer } from "../pages/page-answer.ts";
import { readerFrame } from "../pages/page-frames.ts";
import type { Core } from "../wiring/core.ts";

/** Who is at work, with everybody they may speak of. */
export interface Present {
  readonly member: StaffMember;
  readonly staff: StaffDirectory;
  readonly frame: DeskFrame;
}

interface Deps {
  readonly core: Core;
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
}

const text = createText(labelTexts, pagesDeskTexts);

/** They keep the desk running and have no business with complaints (SC-03). */
const outsiders: readonly Role[] = ["administration", "sysadmin"];

/** The frame of the desk; without somebody at work it names nobody and leads nowhere. */
export const deskFrame = (core: Core, request: HttpRequest, member?: StaffMember): DeskFrame => {
  const reader = readerFrame(core, request);
  const t = text(reader.language);
  const [role = "specialist"] = member?.roles ?? [];
  return {
    ...reader,
    ...(member !== undefined && { staff: { name: member.name, role: t(`role.${role}`) } }),
    navigation: member === undefined ? [] : [{ label: t("queue.queues"), href: paths.desk }],
    hidden: {},
  };
};

/** Where to sign in, and come back to this page; a form that was sent is not repeated. */
const toSignIn = ({ method, path, query }: HttpRequest): HttpResponse => {
  const asked = new URLSearchParams(query as Record<string, string>).toString();
  const here = method === "GET" ? path + (asked === "" ? "" : `?${asked}`) : paths.desk;
  return redirect(`${paths.deskSignIn}?${new URLSearchParams({ next: here }).toString()}`);
};

const forbidden = (core: Core, request: HttpRequest): HttpResponse => {
  const frame = deskFrame(core, request);
  const role = text(frame.language)("role.specialist");
  return pageAnswer(403, renderCommandResultPage({ kind: "forbidden", role }, frame));
};

const crossSite = (core: Core, request: HttpRequest): HttpResponse => {
  const frame = deskFrame(core, request);
  const t = text(frame.language);
  const view = {
    kind: "refused",
    title: t("desk.service"),
    caseHref: paths.desk,
    reason: t("desk.crossSite"),
  } as const;
  return pageAnswer(403, renderCommandResultPage(view, frame));
};

/** Pages for active staff who work on complaints; everybody else signs in first, or is told which role could (SC-03). */
export const createSignedIn =
  ({ core, session }: Deps) =>
  (work: (request: HttpRequest, present: Present) => Promise<HttpResponse>): Handle =>
  async (request) => {
    const verdict = await session(request);
    if ("refused" in verdict) return verdict.refused === "cross-site" ? crossSite(core, request) : toSignIn(request);
    const staff = await core.staff.directory();
    const member = memberOf(staff, verdict.staff);
    if (member === undefined || member.roles.every((role) => outsiders.includes(role))) return forbidden(core, request);
    return work(request, { member, staff, frame: deskFrame(core, request, member) });
  };
