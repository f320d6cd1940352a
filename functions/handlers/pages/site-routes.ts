import { assetHeaders, findAsset } from "../../presentation/assets/assets.ts";
import { renderFaultPage } from "../../presentation/pages/fault/fault-page.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { renderPrivacyPage } from "../../presentation/pages/privacy/privacy-page.ts";
import { redirect } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import type { Front } from "../wiring/front.ts";
import { pageAnswer } from "./page-answer.ts";
import { publicFrame } from "./page-frames.ts";

/** The door, what every page needs to look as it should, and what becomes of personal information. */
export const createSiteRoutes = ({ front }: { front: Front }): Record<string, Handle> => ({
  "GET /": () => Promise.resolve(redirect(paths.newComplaint)),
  [`GET ${paths.privacy}`]: (request) =>
    Promise.resolve(pageAnswer(200, renderPrivacyPage(publicFrame(front, request)))),
  "GET /assets/{file}": (request) => {
    const asset = findAsset(`/assets/${request.parameters["file"] ?? ""}`);
    if (asset !== undefined)
      return Promise.resolve({ statusCode: 200, headers: assetHeaders(asset), body: asset.body });
    return Promise.resolve(pageAnswer(404, renderFaultPage({ kind: "not-found" }, publicFrame(front, request))));
  },
});
