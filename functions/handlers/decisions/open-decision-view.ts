import type { Approval, ProposedRemedy } from "../../domain/complaint/remedy.ts";
import { isAbsent, memberOf } from "../../domain/staff/directory.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { noticePhrases } from "../../presentation/catalogue/notice-phrases.ts";
import { pagesDecisionTexts } from "../../presentation/catalogue/pages-decision.ts";
import { formatNumber } from "../../presentation/format/complaint-number.ts";
import { maskName } from "../../presentation/format/mask.ts";
import { formatMoment } from "../../presentation/format/moment.ts";
import type { OpenDecisionView } from "../../presentation/pages/decision/decision-view.ts";
import type { ReaderFrame } from "../../presentation/pages/parts/frame.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { DecisionLink } from "./decision-link.ts";

const text = createText(labelTexts, noticePhrases, pagesDecisionTexts);

type Shown = Omit<OpenDecisionView, "values" | "errors" | "hidden">;

const nameOf = ({ staff }: DecisionLink, id: string): string => memberOf(staff, id)?.name ?? id;
const rungOf = ({ policy }: DecisionLink, rung: number, frame: ReaderFrame): string =>
  policy.ladder[rung]?.label[frame.language] ?? "";

/** A substitute is told for whom they decide, and for how long (OP-11). */
const actingFor = ({ staff, approval }: DecisionLink, { now }: ReaderFrame): Pick<Shown, "actingFor"> => {
  if (memberOf(staff, approval.approver)?.roles.includes(approval.role) === true) return {};
  const absent = staff.members.find(
    (member) =>
      member.substitute === approval.approver && member.roles.includes(approval.role) && isAbsent(member, now),
  );
  const time = absent?.absences.find(({ from, to }) => from <= now && now < to);
  return absent === undefined || time === undefined ? {} : { actingFor: { name: absent.name, ...time } };
};

const subject = (link: DecisionLink, remedy: string): Shown["subject"] => {
  const { amount } = link.approval;
  const name = link.complaint.file.personal?.complainant.name;
  return amount.minor === 0
    ? { kind: "plan", title: remedy }
    : { kind: "payment", recipient: maskName(name ?? "-"), amount };
};

const otherwise = ({ policy, approval }: DecisionLink, { language }: ReaderFrame): string => {
  const t = text(language);
  const { ladder } = policy.approvals;
  const next = ladder[ladder.indexOf(approval.role) + 1];
  return next === undefined ? t("decision.stays") : t("decision.passes", { role: t(`role.${next}`) });
};

const tried = (link: DecisionLink, frame: ReaderFrame): string =>
  link.complaint.file.proposals
    .filter(({ state }) => state === "refused" || state === "rejected")
    .map(({ rung, state }) => {
      const why = text(frame.language)(state === "refused" ? "tried.refused" : "tried.rejected");
      return `${rungOf(link, rung, frame)}: ${why}`;
    })
    .join("\n");

const facts = (
  link: DecisionLink,
  { approval, proposal }: { approval: Approval; proposal: ProposedRemedy | undefined },
  frame: ReaderFrame,
): Shown["facts"] => {
  const t = text(frame.language);
  const rung = proposal?.rung ?? 0;
  const asked = formatMoment(approval.askedAt, frame.language, frame.zone, { now: frame.now });
  const question = approval.question === null ? "" : `${approval.question}\n→ ${approval.answer ?? ""}`;
  return [
    { label: t("decision.fact.what"), text: proposal?.words?.remedy ?? "-" },
    { label: t("decision.fact.rung"), text: t("decision.fact.rungText", { rung, label: rungOf(link, rung, frame) }) },
    { label: t("decision.fact.tried"), text: tried(link, frame) },
    { label: t("decision.fact.question"), text: question },
    { label: t("decision.fact.requester"), text: `${nameOf(link, approval.requester)} · ${asked}` },
    { label: t("decision.fact.refusal"), text: t("decision.fact.refusalText") },
    { label: t("decision.fact.case"), text: formatNumber(link.payload.number) },
  ].filter((fact) => fact.text !== "");
};

/**
 * What the approver decides on: exactly what the mail said, and beside it the complainant's own words and what happens if
 * nobody decides. Amounts above the policy's bounds are typed, or need a signed-in approver (design section 6 point 3).
 */
export const openDecisionView = (link: DecisionLink, frame: ReaderFrame, isSignedIn: boolean): Shown => {
  const { approval, policy, complaint, token } = link;
  const { typeAmountAbove, signInAbove } = policy.approvals;
  const proposal = complaint.file.proposals.find((entry) => entry.id === approval.proposalId);
  const words = complaint.file.personal?.description;
  const here = `${paths.decisions}?${new URLSearchParams({ t: token }).toString()}`;
  const mustSignIn = approval.amount.minor > signInAbove && !isSignedIn;
  return {
    kind: "open",
    action: paths.decisions,
    approver: { name: nameOf(link, approval.approver), role: text(frame.language)(`role.${approval.role}`) },
    ...actingFor(link, frame),
    subject: subject(link, proposal?.words?.remedy ?? "-"),
    clock: { dueBy: approval.dueBy, reading: { status: "running", warnAt: approval.warnBy } },
    otherwise: otherwise(link, frame),
    reasons: [proposal?.words?.why ?? "-"],
    facts: facts(link, { approval, proposal }, frame),
    evidence: [],
    ...(words !== undefined && { words }),
    typedAmount: approval.amount.minor > typeAmountAbove,
    ...(mustSignIn && { signInHref: `${paths.deskSignIn}?${new URLSearchParams({ next: here }).toString()}` }),
  };
};
