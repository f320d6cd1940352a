import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { languages } from "../../format/language.ts";
import { renderDocument } from "../parts/document.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { brandMark } from "../parts/icon.ts";
import { address, hiddenFields, html, type Html, type Part } from "../parts/markup.ts";
import { paths } from "../paths.ts";

const text = createText(pagesFrameTexts, pagesDeskTexts);

interface DeskPage {
  readonly title: string;
  /** Stands above the page's column and stays there while it scrolls. */
  readonly head?: Html;
  readonly content: Part;
  readonly errors?: number;
  /** For pages that are read, not worked on: sign-in, outcomes. */
  readonly narrow?: boolean;
}

/** A page for staff: wide, dense, the same bar everywhere. */
export const deskPage = (page: DeskPage, frame: DeskFrame): string => {
  const t = text(frame.language);
  return renderDocument({
    language: frame.language,
    title: `${(page.errors ?? 0) > 0 ? `${t("frame.errorWord")} ` : ""}${page.title} · ${t("desk.service")}`,
    largeText: frame.largeText,
    theme: frame.theme,
    bodyClass: page.narrow === true ? "desk narrow-page" : "desk",
    body: html`<a class="skip" href="#main">${t("frame.skip")}</a>
      <header class="top">
        <div class="bar">
          <a class="brand" href="${paths.desk}">${brandMark()}${t("desk.service")} <small>${frame.company}</small></a>
          ${navigation(frame)} ${otherLanguage(frame)} ${staff(frame)}
        </div>
      </header>
      <main id="main">
        ${page.head}
        <div class="page stack">${page.content}</div>
      </main>`,
  });
};

const navigation = (frame: DeskFrame): Part =>
  frame.navigation.length > 0 &&
  html`<nav aria-label="${text(frame.language)("desk.navigation")}">
    ${frame.navigation.map(
      ({ label, href, current }) =>
        html`<a href="${address(href)}" ${current === true && html`aria-current="page"`}>${label}</a>`,
    )}
  </nav>`;

const otherLanguage = (frame: DeskFrame): Part => {
  const other = languages.find((language) => language !== frame.language) ?? frame.language;
  const name = frame.language === "zh-CN" ? "English" : "中文";
  return html`<a href="${address(frame.otherLanguageHref)}" lang="${other}" hreflang="${other}">${name}</a>`;
};

const staff = (frame: DeskFrame): Part => {
  if (frame.staff === undefined) return undefined;
  const t = text(frame.language);
  return html`<form class="staff" method="post" action="${paths.deskSignOut}">
    <span><b>${frame.staff.name}</b> <span class="meta">${frame.staff.role}</span></span>
    <button class="as-link">${t("desk.signOut")}</button>
    ${hiddenFields(frame.hidden)}
  </form>`;
};
