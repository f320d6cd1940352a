import { isUndecided, type ProposedRemedy } from "../../domain/complaint/remedy.ts";
import { totalMinor } from "../../domain/complaint/money.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { commandFieldTexts } from "../../presentation/catalogue/command-field-texts.ts";
import { pagesDeskTexts } from "../../presentation/catalogue/pages-desk.ts";
import type { CaseView } from "../../presentation/pages/desk/case-view.ts";
import type { Tone } from "../../presentation/pages/parts/clock.ts";
import type { CaseScene } from "./case-scene.ts";

const text = createText(commandFieldTexts, pagesDeskTexts);

const tones: Readonly<Record<ProposedRemedy["state"], Tone>> = {
  proposed: "info",
  approved: "ok",
  rejected: "late",
  released: "info",
  accepted: "ok",
  refused: "late",
};

/** Every proposal with what became of it; the one that waits names its approvers. */
export const caseProposals = ({ complaint, policy, frame, nameOf }: CaseScene): CaseView["proposals"] => {
  const t = text(frame.language);
  return complaint.file.proposals.map(({ id, rung, state, currency, lines, proposedAt, words }) => {
    const minor = totalMinor(lines);
    const waiting = complaint.file.approvals.filter((approval) => approval.proposalId === id && isUndecided(approval));
    const label = policy.ladder[rung]?.label[frame.language] ?? "";
    return {
      title: [t("case.proposal.title", { rung, label }), words?.remedy ?? ""].filter((part) => part !== "").join(" — "),
      state: [t(`case.proposal.${state}`), ...waiting.map(({ approver }) => nameOf(approver))].join(" · "),
      tone: tones[state],
      ...(minor > 0 && { amount: { minor, currency } }),
      at: proposedAt,
    };
  });
};

/** What the proposals that still stand cost, by line. */
export const caseCosts = ({ complaint, policy, frame }: CaseScene): Pick<CaseView, "costs"> => {
  const standing = complaint.file.proposals.filter(({ state }) => state !== "rejected" && state !== "refused");
  const lines = standing.flatMap((proposal) => proposal.lines);
  if (lines.length === 0) return {};
  const t = text(frame.language);
  return {
    costs: {
      lines: lines.map(({ kind, rung, amount }) => ({
        label: `${policy.ladder[rung]?.label[frame.language] ?? ""} · ${t(`option.costKind.${kind}`)}`,
        amount,
      })),
      total: { minor: totalMinor(lines), currency: policy.currency },
    },
  };
};
