import { loadComplaint, type Loaded } from "../../application/complaint-log.ts";
import type { LinkPayload, LinkPurpose } from "../../application/ports/link.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { StaffDirectory } from "../../domain/staff/directory.ts";
import type { Core } from "../wiring/core.ts";

/** A true link with what it is about; `expired` = true, but after its time. */
export interface OpenedLink extends Loaded {
  readonly token: string;
  readonly payload: LinkPayload;
  readonly expired: boolean;
  readonly policy: Policy;
  readonly staff: StaffDirectory;
}

/**
 * Reads a signed link and folds its complaint; undefined for whatever is malformed, forged, of another purpose or about
 * nothing: all these are told apart to nobody. Changes nothing (design section 6 points 3 and 4).
 */
export const openLink = async (core: Core, token: string, purpose: LinkPurpose): Promise<OpenedLink | undefined> => {
  const verdict = core.links.verify(token, purpose, core.now());
  if (!("payload" in verdict)) return undefined;
  const { payload } = verdict;
  const loaded = await loadComplaint(core.log, payload.number);
  if (loaded === undefined) return undefined;
  const { policy } = await core.policies.byDigest(loaded.complaint.file.policy);
  const staff = await core.staff.directory();
  return { ...loaded, token, payload, expired: "refused" in verdict, policy, staff };
};

/** What the form of a shown link carries: the link, and the proof that it was opened with these terms. */
export const linkFields = (core: Core, { token, payload }: OpenedLink): Readonly<Record<string, string>> => ({
  t: token,
  nonce: core.links.formNonce(token, payload.terms),
});

/** Whether an answer comes from a page that showed this link with these terms. */
export const isFromItsPage = (core: Core, { token, payload }: OpenedLink, nonce: string | undefined): boolean =>
  core.links.formNonceMatches(token, payload.terms, nonce ?? "");

/**
 * One answer by one link is one command, however often it is sent; another answer by the same link is another command,
 * which the domain then judges.
 */
export const linkCommandId = (core: Core, { token }: OpenedLink, ...answer: readonly string[]): string =>
  core.digests.digest(JSON.stringify([core.links.tokenDigest(token), ...answer]));
