import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { renderSignInPage, type SignInView } from "../../presentation/pages/desk/sign-in-page.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { localPath } from "../http/local-path.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import { forgetCookie, sessionCookieName } from "../http/session-cookie.ts";
import { pageAnswer } from "../pages/page-answer.ts";
import type { Core } from "../wiring/core.ts";
import { deskFrame } from "./signed-in.ts";

/** How staff sign in: with the company's account, or on one machine by picking one of the example staff. */
export type SignInWay =
  | {
      readonly kind: "company";
      readonly href: string;
      /** Ends the issuer's own session too. */ readonly leave?: string;
    }
  | { readonly kind: "local"; readonly action: string };

interface Deps {
  readonly core: Core;
  readonly signIn: SignInWay;
  readonly secure: boolean;
}

const text = createText(labelTexts);

/** The way in and the way out. Where to go next is a path of our own, whatever was asked. */
export const createSignInPages = ({ core, signIn, secure }: Deps): Record<string, Handle> => {
  const wayOf = async (request: HttpRequest): Promise<SignInView["way"]> => {
    const next = localPath(request.query["next"], paths.desk);
    if (signIn.kind === "company")
      return { kind: "company", href: `${signIn.href}?${new URLSearchParams({ next }).toString()}` };
    const t = text(deskFrame(core, request).language);
    const { members } = await core.staff.directory();
    const staff = members
      .filter(({ active }) => active)
      .map(({ id, name, roles: [role = "specialist"] }) => ({ id, name, role: t(`role.${role}`) }));
    return { kind: "local", action: signIn.action, hidden: { next }, staff };
  };
  const out = `${paths.deskSignIn}?out=1`;

  return {
    [`GET ${paths.deskSignIn}`]: async (request) => {
      const signedOut = request.query["out"] !== undefined;
      const view = { signedOut, way: await wayOf(request) };
      return pageAnswer(200, renderSignInPage(view, deskFrame(core, request)));
    },
    [`POST ${paths.deskSignOut}`]: () => {
      const to = signIn.kind === "company" ? (signIn.leave ?? out) : out;
      return Promise.resolve(redirect(to, [forgetCookie(sessionCookieName, secure)]));
    },
  };
};
