import { factsOf } from "../../../functions/presentation/notices/notice-facts.ts";
import {
  complainantLinks,
  decisionTerms,
  staffLinks,
  type LinkTerms,
} from "../../../functions/presentation/notices/notice-links.ts";
import type { DeskUnderTest } from "./desk-under-test.ts";

const baseUrl = "https://redress.example";

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** The links that the mails of a complaint carry now, as paths; `approval` picks whose decision. */
export const linksOf = async ({ core, load }: DeskUnderTest, number: string, approval = 1) => {
  const { complaint } = await load(number);
  const { policy } = await core.policies.byDigest(complaint.file.policy);
  const staff = await core.staff.directory();
  const notice = {
    kind: "approval-request",
    to: { kind: "complainant" },
    about: `${number}-a${approval}`,
    number,
    n: 1,
    k: 1,
    at: core.now(),
  } as const;
  const facts = factsOf({ notice, complaint, policy, staff }, "zh-CN");
  const place = { baseUrl, sign: (terms: LinkTerms) => core.links.sign(terms) };
  const { decision } = staffLinks(facts, place);
  const { consent, survey, revoke } = complainantLinks(facts, place);
  return {
    decision: pathOf(decision),
    consent: pathOf(consent),
    survey: pathOf(survey),
    revoke: pathOf(revoke),
    decisionTerms: decisionTerms(facts),
  };
};

/** The token of a link. */
export const tokenOf = (path: string): string => new URL(path, baseUrl).searchParams.get("t") ?? "";

/** The same token with one bit of one of its characters flipped. */
export const flipped = (token: string, place: number): string => {
  const code = token.charCodeAt(place) ^ 1;
  return token.slice(0, place) + String.fromCharCode(code) + token.slice(place + 1);
};
