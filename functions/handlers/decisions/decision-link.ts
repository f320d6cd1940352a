import type { Approval } from "../../domain/complaint/remedy.ts";
import type { Core } from "../wiring/core.ts";
import { openLink, type OpenedLink } from "../pages/open-link.ts";

/** An approver's link with the approval and the issue it was made for; its subject reads `<approval>.<issue>`. */
export interface DecisionLink extends OpenedLink {
  readonly approval: Approval;
  readonly issue: number;
}

/** Opens an approver's link; undefined when it is not a true link to an approval. Changes nothing. */
export const openDecisionLink = async (core: Core, token: string): Promise<DecisionLink | undefined> => {
  const link = await openLink(core, token, "decision");
  if (link === undefined) return undefined;
  const [, approvalId, issue] = /^(.+)\.(\d{1,9})$/.exec(link.payload.subject) ?? [];
  const approval = link.complaint.file.approvals.find((entry) => entry.id === approvalId);
  return approval === undefined ? undefined : { ...link, approval, issue: Number(issue) };
};
