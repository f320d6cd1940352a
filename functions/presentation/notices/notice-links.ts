import type { Complaint } from "../../domain/complaint/state.ts";
import type { Instant } from "../../domain/instant.ts";
import type { NoticeLinks } from "./complainant-content-types.ts";
import type { Facts } from "./notice-facts.ts";
import type { StaffLinks } from "./staff-content-types.ts";

export interface LinkTerms {
  readonly purpose: "decision" | "consent" | "survey" | "revoke";
  readonly number: string;
  readonly subject: string;
  readonly holder: string;
  readonly terms: string;
  readonly exp: Instant;
  readonly nonce: string;
}

export type SignLink = (terms: LinkTerms) => string;

interface Place {
  /** Where people reach the pages: from configuration, never from a request (design section 6 point 3). */
  readonly baseUrl: string;
  readonly sign: SignLink;
}

const signed = (place: Place, path: string, terms: LinkTerms | undefined): string =>
  terms === undefined ? place.baseUrl : `${place.baseUrl}${path}?t=${place.sign(terms)}`;

/** What an approver's link says: approval and issue, holder, terms; it lives until the approval is decided or passed on. */
export const decisionTerms = (f: Facts): LinkTerms | undefined => {
  const approval = f.approval();
  if (approval?.nonce == null) return undefined;
  return {
    purpose: "decision",
    number: f.file.number,
    subject: `${approval.id}.${approval.issue}`,
    holder: approval.approver,
    terms: approval.terms,
    exp: approval.dueBy,
    nonce: approval.nonce,
  };
};

/** The complainant's link to the open offer: the one in the mail, and the same one on the page of the complaint. */
export const consentTerms = ({ file, phase }: Complaint): LinkTerms | undefined => {
  const offer = phase.status === "awaiting-consent" ? phase.offer : undefined;
  const proposal = file.proposals.find((entry) => entry.id === offer?.proposalId);
  if (offer?.nonce == null || proposal === undefined) return undefined;
  return {
    purpose: "consent",
    number: file.number,
    subject: offer.proposalId,
    holder: "complainant",
    terms: proposal.terms,
    exp: offer.openUntil,
    nonce: offer.nonce,
  };
};

const revokeTerms = (f: Facts): LinkTerms | undefined => {
  const agreement = f.phase.status === "implementing" ? f.phase.agreement : undefined;
  if (agreement?.nonce == null || agreement.revocableUntil === undefined) return undefined;
  return {
    purpose: "revoke",
    number: f.file.number,
    subject: agreement.proposalId,
    holder: "complainant",
    terms: f.proposal()?.terms ?? "-",
    exp: agreement.revocableUntil,
    nonce: agreement.nonce,
  };
};

/** The complainant's link to the one question after the remedy (OP-19). */
export const surveyTerms = ({ file, phase }: Complaint): LinkTerms | undefined => {
  const survey = "survey" in phase ? phase.survey : undefined;
  if (survey?.nonce == null) return undefined;
  return {
    purpose: "survey",
    number: file.number,
    subject: "survey",
    holder: "complainant",
    terms: "survey",
    exp: survey.openUntil,
    nonce: survey.nonce,
  };
};

export const complainantLinks = (f: Facts, place: Place): NoticeLinks => ({
  status: `${place.baseUrl}/complaints/find?number=${f.file.number}`,
  consent: signed(place, "/consent", consentTerms(f.complaint)),
  revoke: signed(place, "/answers/revoke", revokeTerms(f)),
  survey: signed(place, "/survey", surveyTerms(f.complaint)),
});

export const staffLinks = (f: Facts, place: Place): StaffLinks => ({
  desk: `${place.baseUrl}/desk/complaints/${f.file.number}`,
  decision: signed(place, "/decisions", decisionTerms(f)),
});
