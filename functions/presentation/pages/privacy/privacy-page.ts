import { createText } from "../../catalogue/create-text.ts";
import { pagesPrivacyTexts } from "../../catalogue/pages-privacy.ts";
import type { Frame } from "../parts/frame.ts";
import { html } from "../parts/markup.ts";
import { publicPage } from "../parts/public-page.ts";

const text = createText(pagesPrivacyTexts);

const sections = ["what", "why", "who", "safe", "rights"] as const;

/** What we do with what people tell us (SC-01, SC-02); every page leads here. */
export const renderPrivacyPage = (frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: t("privacy.title"),
      content: html`<h1>${t("privacy.title")}</h1>
        ${sections.map(
          (section) =>
            html`<section class="stack">
              <h2>${t(`privacy.${section}`)}</h2>
              <p>${t(`privacy.${section}Text`)}</p>
            </section>`,
        )}`,
    },
    frame,
  );
};
