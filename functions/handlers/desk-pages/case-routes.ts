import { loadComplaint } from "../../application/complaint-log.ts";
import type { Outcome } from "../../application/execute-command.ts";
import { parseNumber } from "../../domain/complaint-number.ts";
import { renderFaultPage } from "../../presentation/pages/fault/fault-page.ts";
import { renderCasePage } from "../../presentation/pages/desk/case-page.ts";
import { renderCommandResultPage } from "../../presentation/pages/desk/command-result-page.ts";
import { renderConflictPage } from "../../presentation/pages/desk/conflict-page.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import { formKey } from "../pages/form-key.ts";
import { sentTexts } from "../pages/form-values.ts";
import { pageAnswer } from "../pages/page-answer.ts";
import { publicFrame } from "../pages/page-frames.ts";
import type { Core } from "../wiring/core.ts";
import { showOf } from "./case-history.ts";
import { caseScene, type CaseScene } from "./case-scene.ts";
import { caseView } from "./case-view.ts";
import { commandFormOf, commandsOf, reasonOf, titleOf, whyNot, type Sent } from "./command-forms.ts";
import { commandShapes } from "./commands/command-shapes.ts";
import { createFieldMaker } from "./commands/field-maker.ts";
import { fieldOf, isCommandName, readCommand, typedIn, type CommandName } from "./commands/read-command.ts";
import type { createSignedIn, Present } from "./signed-in.ts";

interface Deps {
  readonly core: Core;
  readonly signedIn: ReturnType<typeof createSignedIn>;
}

/** D2 to D4: the case, its commands, a refusal in words, and what to do when somebody else was faster. */
export const createCaseRoutes = ({ core, signedIn }: Deps): Record<string, Handle> => {
  const newKey = (): string => formKey(core);

  const notFound = (request: HttpRequest): HttpResponse =>
    pageAnswer(404, renderFaultPage({ kind: "not-found" }, publicFrame(core, request)));

  const withCase =
    (work: (request: HttpRequest, scene: CaseScene) => HttpResponse | Promise<HttpResponse>): Handle =>
    (request) =>
      signedIn(async (asked: HttpRequest, present: Present) => {
        const number = parseNumber(asked.parameters["number"] ?? "");
        const loaded = typeof number === "string" ? await loadComplaint(core.log, number) : undefined;
        return loaded === undefined ? notFound(asked) : work(asked, await caseScene(core, loaded, present));
      })(request);

  const show = (request: HttpRequest, scene: CaseScene): HttpResponse => {
    const done = request.query["done"] ?? "";
    const said = isCommandName(done) ? { done: { title: titleOf(done, scene) } } : {};
    const view = caseView(scene, { ...commandsOf(scene, newKey), ...said }, showOf(request.query["show"]));
    return pageAnswer(200, renderCasePage(view, scene.frame));
  };

  /** The case again, the form that went wrong standing open with everything that was typed. */
  const showWrong = (scene: CaseScene, name: CommandName, sent: Sent): HttpResponse => {
    const { commands, impossible } = commandsOf(scene, newKey);
    const forms = commands.map((form) => (form.name === name ? commandFormOf(name, scene, sent) : form));
    return pageAnswer(400, renderCasePage(caseView(scene, { commands: forms, impossible }, "all"), scene.frame));
  };

  const showRefused = (scene: CaseScene, name: CommandName, reason: string, sent: Sent): HttpResponse => {
    const why = whyNot(name, scene);
    const view = {
      kind: "refused",
      title: titleOf(name, scene),
      caseHref: paths.deskComplaint(scene.complaint.file.number),
      reason,
      ...(why === undefined && { form: commandFormOf(name, scene, sent) }),
    } as const;
    const isForbidden = why === "not-your-role" || why === "unknown-staff";
    return pageAnswer(isForbidden ? 403 : 409, renderCommandResultPage(view, scene.frame));
  };

  const showConflict = (scene: CaseScene, name: CommandName, basedOn: number, sent: Sent): HttpResponse => {
    const why = whyNot(name, scene);
    const changes = scene.timeline
      .filter(({ n }) => n > basedOn)
      .map(({ at, who, what, text }) => ({ at, who, text: text === undefined ? what : `${what}\n${text}` }));
    const view = {
      changes,
      caseHref: paths.deskComplaint(scene.complaint.file.number),
      form: commandFormOf(name, scene, sent),
      ...(why !== undefined && { impossible: reasonOf(why, scene) }),
    };
    return pageAnswer(409, renderConflictPage(view, scene.frame));
  };

  const refusal = (
    scene: CaseScene,
    name: CommandName,
    { reason, field }: Extract<Outcome, { kind: "refused" }>,
    sent: Sent,
  ): HttpResponse => {
    const place = field === undefined ? undefined : fieldOf(name, field);
    const fields = commandShapes[name].fields(createFieldMaker(scene.language, {}), scene);
    const message = reasonOf(reason, scene);
    return place !== undefined && fields.some((one) => one.name === place)
      ? showWrong(scene, name, { ...sent, errors: [{ field: place, message }] })
      : showRefused(scene, name, message, sent);
  };

  const command = async (request: HttpRequest, scene: CaseScene): Promise<HttpResponse> => {
    const sentFields = sentTexts(request);
    const name = sentFields["command"] ?? "";
    if (!isCommandName(name)) return notFound(request);
    const typed = typedIn(sentFields);
    const idempotencyKey = formKey(core, request);
    const sent = { typed, errors: [], idempotencyKey };
    const why = whyNot(name, scene);
    const read = readCommand(name, typed, scene);
    if ("errors" in read)
      return why === undefined
        ? showWrong(scene, name, { ...sent, errors: read.errors })
        : showRefused(scene, name, reasonOf(why, scene), sent);
    const { number } = scene.complaint.file;
    const basedOn = /^\d{1,9}$/.test(typed["basedOn"] ?? "") ? Number(typed["basedOn"]) : undefined;
    const outcome = await core.execute({
      number,
      command: read.command,
      actor: `staff:${scene.present.member.id}`,
      // With its content: the same form sent twice is one command, the same page with other answers is another.
      commandId: core.digests.digest(JSON.stringify([idempotencyKey, read.command])),
      ...(basedOn !== undefined && { basedOn }),
    });
    if (outcome.kind === "done" || outcome.kind === "nothing")
      return redirect(`${paths.deskComplaint(number)}?done=${name}`);
    const now = await caseScene(core, (await loadComplaint(core.log, number)) ?? scene, scene.present);
    return outcome.kind === "changed-meanwhile"
      ? showConflict(now, name, basedOn ?? 0, sent)
      : refusal(now, name, outcome, sent);
  };

  return {
    "GET /desk/complaints/{number}": withCase(show),
    "POST /desk/complaints/{number}/commands": withCase(command),
  };
};
