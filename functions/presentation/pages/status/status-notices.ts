import { createText } from "../../catalogue/create-text.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import type { Frame } from "../parts/frame.ts";
import { html, type Part } from "../parts/markup.ts";
import { moment } from "../parts/moment.ts";
import { notice } from "../parts/notice.ts";
import { sentence } from "../parts/sentence.ts";
import type { StatusView } from "./status-view.ts";

const text = createText(pagesStatusTexts);

/** What has to be said above the heading: sent, late (with regret, reason and name), waiting for them, mail returned. */
export const statusNotices = (view: StatusView, frame: Frame): Part => {
  const t = text(frame.language);
  return [
    view.sentTo !== undefined && notice("ok", html`<p>${t("status.sent", { name: view.sentTo })}</p>`, true),
    late(view, frame),
    paused(view, frame),
    view.mailReturned === true && notice("warn", html`<p>${t("status.returned")}</p>`),
  ];
};

const late = ({ late }: StatusView, frame: Frame): Part => {
  if (late === undefined) return undefined;
  const t = text(frame.language);
  const { because, newBy, takenOverBy } = late;
  const promised = sentence((at) => t("status.latePlan", { at }), moment(late.promisedFor, frame));
  const renewed =
    newBy === undefined
      ? t("status.lateUnknown", { because })
      : sentence((at) => t("status.lateNew", { at, because }), moment(newBy, frame));
  return notice(
    "late",
    html`<h2>${t("status.lateTitle")}</h2>
      <p>${promised} ${renewed} ${takenOverBy !== undefined && t("status.takenOver", { name: takenOverBy })}</p>`,
  );
};

const paused = ({ paused }: StatusView, frame: Frame): Part => {
  if (paused === undefined) return undefined;
  const t = text(frame.language);
  const until = sentence((at) => t("status.paused", { at, then: paused.then }), moment(paused.until, frame));
  return notice(
    "info",
    html`<h2>${t("status.pausedTitle")}</h2>
      <p>${paused.waitingFor} ${until}</p>`,
  );
};
