import type { Language } from "../../domain/complaint/vocabulary.ts";
import { renderFaultPage, type FaultKind } from "../../presentation/pages/fault/fault-page.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { Front } from "../wiring/front.ts";

/** After a fault nobody can say whether anything was kept, so the page asks to send it once more: a key makes that safe. */
const kinds = new Map<number, FaultKind>([
  [400, "not-sent"],
  [413, "not-sent"],
  [415, "not-sent"],
  [410, "gone"],
  [429, "too-many"],
  [500, "not-sent"],
  [503, "unavailable"],
]);

/** The page of a refusal of the edge, for `RouterDeps.page`: it knows the status and the language, and no address. */
export const createEdgePage =
  (front: Front) =>
  (status: number, _title: string, language: Language): string => {
    const { company, zone } = front.inUse.policy;
    const home = (change: string): string => `${paths.newComplaint}?${change}`;
    return renderFaultPage(
      { kind: kinds.get(status) ?? "not-found" },
      {
        language,
        zone,
        now: front.now(),
        company: company.name[language],
        otherLanguageHref: home(`lang=${language === "en" ? "zh-CN" : "en"}`),
        textSizeHref: home("text=large"),
        largeText: false,
        phone: company.phone,
        hours: company.phoneHours[language],
        privacyHref: paths.privacy,
        outsideRemedy: company.outsideRemedy[language],
      },
    );
  };
