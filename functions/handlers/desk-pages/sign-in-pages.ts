import type { SignInProvider } from "../../application/ports/sign-in-provider.ts";
import type { StaffTokenVerifier } from "../../application/ports/staff-token.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { renderSignInPage, type SignInView } from "../../presentation/pages/desk/sign-in-page.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { localPath } from "../http/local-path.ts";
import type { HttpRequest } from "../http/request.ts";
import { redirect, type HttpResponse } from "../http/response.ts";
import type { Handle } from "../http/router.ts";
import { forgetCookie, sessionCookieName } from "../http/session-cookie.ts";
import { createSignIn } from "../http/sign-in.ts";
import { pageAnswer } from "../pages/page-answer.ts";
import type { Core } from "../wiring/core.ts";
import { deskFrame } from "./signed-in.ts";

/** How staff sign in: with the company's account. */
export interface SignIn {
  readonly provider: SignInProvider;
  readonly verify: StaffTokenVerifier;
  /** On one machine, where one of the example staff can be picked instead: what that form is sent to. */
  readonly pick?: string;
}

interface Deps {
  readonly core: Core;
  readonly signIn: SignIn;
  readonly secure: boolean;
}

const text = createText(labelTexts);

/** The way in and the way out. Where to go next is a path of our own, whatever was asked. */
export const createSignInPages = ({ core, signIn, secure }: Deps): Record<string, Handle> => {
  const { provider, verify, pick } = signIn;
  const { language } = core.inUse.policy;

  const wayOf = async (request: HttpRequest): Promise<SignInView["way"]> => {
    const next = localPath(request.query["next"], paths.desk);
    if (pick === undefined)
      return { kind: "company", href: `${paths.signIn}?${new URLSearchParams({ next }).toString()}` };
    const t = text(deskFrame(core, request).language);
    const { members } = await core.staff.directory();
    const staff = members
      .filter(({ active }) => active)
      .map(({ id, name, roles: [role = "specialist"] }) => ({ id, name, role: t(`role.${role}`) }));
    return { kind: "local", action: pick, hidden: { next }, staff };
  };

  const show = async (request: HttpRequest, said: Pick<SignInView, "signedOut" | "failed">): Promise<HttpResponse> =>
    pageAnswer(200, renderSignInPage({ ...said, way: await wayOf(request) }, deskFrame(core, request)));

  return {
    ...createSignIn({ provider, verify, language, home: paths.desk, again: `${paths.deskSignIn}?failed=1`, secure }),
    [`GET ${paths.deskSignIn}`]: (request) => show(request, { failed: request.query["failed"] !== undefined }),
    [`GET ${paths.deskSignedOut}`]: (request) => show(request, { signedOut: true }),
    [`POST ${paths.deskSignOut}`]: async (request) => {
      const cookies = [forgetCookie(sessionCookieName, secure)];
      const leave = provider.leave();
      if (leave === undefined) return redirect(paths.deskSignedOut, cookies);
      // Not by redirecting: what a form is answered with may lead nowhere but to our own pages (content security policy).
      const page = await show(request, { signedOut: true });
      return { ...page, headers: { ...page.headers, refresh: `0; url=${leave}` }, cookies };
    },
  };
};
