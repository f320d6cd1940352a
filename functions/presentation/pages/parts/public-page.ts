import type { Asset } from "../../assets/assets.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { languages } from "../../format/language.ts";
import { paths } from "../paths.ts";
import { renderDocument } from "./document.ts";
import type { Frame } from "./frame.ts";
import { brandMark } from "./icon.ts";
import { address, hiddenFields, html, type Html, type Part } from "./markup.ts";

const text = createText(pagesFrameTexts);

interface PublicPage {
  readonly title: string;
  readonly content: Part;
  /** What the company's name stands for here; the complaint service unless said otherwise. */
  readonly service?: string;
  /** How many fields need another look: the title says so first, for whoever listens to it. */
  readonly errors?: number;
  readonly scripts?: readonly Asset[];
  /** A page that answers one question offers no ways out of it (the decision page, section 5). */
  readonly bare?: boolean;
}

/** A page for people outside the company: top bar, one column, and help at the same place everywhere (WCAG 3.2.6). */
export const publicPage = (page: PublicPage, frame: Frame): string => {
  const t = text(frame.language);
  const isBare = page.bare === true;
  return renderDocument({
    language: frame.language,
    title: `${(page.errors ?? 0) > 0 ? `${t("frame.errorWord")} ` : ""}${page.title} · ${frame.company}`,
    largeText: frame.largeText,
    theme: frame.theme,
    scripts: page.scripts ?? [],
    body: html`<a class="skip" href="#main">${t("frame.skip")}</a>
      <header class="top">
        <div class="bar">${brand(frame, page.service ?? t("frame.service"), isBare)} ${otherLanguage(frame)}</div>
      </header>
      <main class="page stack" id="main">${page.content}</main>
      ${footer(frame, isBare)}`,
  });
};

const brand = (frame: Frame, service: string, isBare: boolean): Html => {
  const inside = html`${brandMark()}<span>${frame.company}</span> <small>${service}</small>`;
  return isBare
    ? html`<span class="brand">${inside}</span>`
    : html`<a class="brand" href="${paths.newComplaint}">${inside}</a>`;
};

const otherName = { "zh-CN": "English", en: "中文" } as const;

const otherLanguage = (frame: Frame): Html => {
  const other = languages.find((language) => language !== frame.language) ?? frame.language;
  const name = otherName[frame.language];
  if (frame.resend !== undefined)
    return again(frame.otherLanguageHref, html`<span lang="${other}">${name}</span>`, frame);
  return html`<a href="${address(frame.otherLanguageHref)}" lang="${other}" hreflang="${other}">${name}</a>`;
};

/** A page that answers a form has no address of its own: the same answers are sent again. */
const again = (href: string, words: Part, frame: Frame): Html =>
  html`<form class="no-print" method="post" action="${address(href)}">
    <button class="as-link">${words}</button>${hiddenFields(frame.resend ?? {})}
  </form>`;

const footer = (frame: Frame, isBare: boolean): Html => {
  const t = text(frame.language);
  return html`<footer class="foot">
    <div>
      ${!isBare && help(frame)}
      <p class="meta">${t("frame.zone", { zone: zoneName(frame) })}</p>
    </div>
  </footer>`;
};

const help = (frame: Frame): Html => {
  const t = text(frame.language);
  return html`<h2 class="sr">${t("frame.help")}</h2>
    <p>
      ${t("frame.phone")}<a class="phone num" href="tel:${frame.phone.replace(/[^\d+]/g, "")}">${frame.phone}</a>
      <span class="meta">${frame.hours}</span>
    </p>
    <p>${frame.outsideRemedy}</p>
    <ul>
      <li><a href="${paths.findComplaint}">${t("frame.find")}</a></li>
      <li><a href="${address(frame.privacyHref)}">${t("frame.privacy")}</a></li>
      <li>${textSize(frame)}</li>
    </ul>`;
};

const textSize = (frame: Frame): Html => {
  const words = text(frame.language)(frame.largeText ? "frame.smaller" : "frame.larger");
  if (frame.resend !== undefined) return again(frame.textSizeHref, words, frame);
  return html`<a href="${address(frame.textSizeHref)}">${words}</a>`;
};

/** The zone by its common name: "中国标准时间", "China Standard Time". */
const zoneName = (frame: Frame): string =>
  new Intl.DateTimeFormat(frame.language, { timeZone: frame.zone, timeZoneName: "long" })
    .formatToParts(Date.parse(frame.now))
    .find((part) => part.type === "timeZoneName")?.value ?? frame.zone;
