import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Html } from "../parts/markup.ts";
import { notice } from "../parts/notice.ts";
import { deskPage } from "./desk-page.ts";

const text = createText(pagesDeskTexts);

export interface SignInView {
  readonly signedOut?: boolean;
  readonly failed?: boolean;
  readonly way: CompanyAccount | LocalStaff;
}

interface CompanyAccount {
  readonly kind: "company";
  /** Begins the sign-in at the company's identity provider. */
  readonly href: string;
}

/** Only on one machine: pick a member of the sample staff. Posts `staff` = id. */
interface LocalStaff {
  readonly kind: "local";
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly staff: readonly { readonly id: string; readonly name: string; readonly role: string }[];
}

/** One way in, the company account; nothing else asks for a password. */
export const renderSignInPage = (view: SignInView, frame: DeskFrame): string => {
  const t = text(frame.language);
  return deskPage(
    {
      title: t("signIn.title"),
      narrow: true,
      content: html`
        ${view.signedOut === true && notice("ok", html`<p>${t("signIn.signedOut")}</p>`, true)}
        ${view.failed === true && notice("late", html`<p>${t("signIn.failed")}</p>`, true)}
        <h1>${t("signIn.title")}</h1>
        <p>${t("signIn.why")}</p>
        ${
          view.way.kind === "company"
            ? html`<div class="buttons">
                <a class="button" href="${address(view.way.href)}">${t("signIn.company")}</a>
              </div>`
            : localStaff(view.way, t("signIn.local"))
        }
      `,
    },
    frame,
  );
};

const localStaff = (way: LocalStaff, question: string): Html =>
  html`<form class="stack" method="post" action="${address(way.action)}">
    <h2>${question}</h2>
    <div class="choices cards">
      ${way.staff.map(
        ({ id, name, role }) =>
          html`<button class="choice" name="staff" value="${id}">
            <span><b>${name}</b><small>${role}</small></span>
          </button>`,
      )}
    </div>
    ${hiddenFields(way.hidden)}
  </form>`;
