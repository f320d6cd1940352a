import type { Command } from "../domain/complaint/commands.ts";
import { decide } from "../domain/complaint/decide.ts";
import { specialOnComplaint } from "../domain/complaint/decide/approvers.ts";
import type { Refusal } from "../domain/complaint/decision.ts";
import { specialMinor } from "../domain/complaint/money.ts";
import type { Complaint } from "../domain/complaint/state.ts";
import type { Instant } from "../domain/instant.ts";
import type { Write } from "./aggregate.ts";
import { foldCommits, type Loaded } from "./complaint-log.ts";
import type { GroundMaker } from "./ground-maker.ts";
import type { PersonHistory } from "./person-history.ts";
import type { Policies } from "./policies.ts";
import type { Commit } from "./ports/commit-log.ts";
import type { StaffLog } from "./staff-log.ts";
import { complaintStream } from "./streams.ts";

export interface Order {
  readonly number: string;
  readonly command: Exclude<Command, { type: "file-complaint" }>;
  readonly actor: string;
  readonly commandId: string;
  /** The commit the page was drawn from; a newer one is a conflict the person should see (design section 4, D4). */
  readonly basedOn?: number;
}

export type Outcome =
  | ({ readonly kind: "done"; readonly n: number; readonly at: Instant; readonly repeated: boolean } & Loaded)
  | ({ readonly kind: "nothing" } & Loaded)
  | { readonly kind: "refused"; readonly reason: Refusal; readonly field?: string; readonly complaint?: Complaint }
  | ({ readonly kind: "changed-meanwhile" } & Loaded);

interface Deps {
  readonly write: Write;
  readonly now: () => Instant;
  readonly policies: Policies;
  readonly staff: StaffLog;
  readonly grounds: GroundMaker;
  readonly history: PersonHistory;
}

/** Why a write ended without a commit. */
type Stop = { readonly reason: Refusal; readonly field?: string } | "changed-meanwhile";

const policyOf = (commits: readonly Commit[]): string => commits[0]?.policy ?? "-";

/**
 * Carries out one command on one complaint: fold, decide under the policy it came in with, write one commit
 * (design section 2). Everything that changes a complaint after its filing comes through here.
 */
export const createExecuteCommand = (deps: Deps) => {
  /** What the same person was given elsewhere, noted before a proposal is decided (OP-04). */
  const historyOf = async (complaint: Complaint, order: Order, windowDays: number): Promise<number> => {
    if (order.command.type !== "propose-remedy" && order.command.type !== "resolve-at-first-contact") return 0;
    const minor = specialOnComplaint(complaint.file) + specialMinor(order.command.lines);
    if (minor === 0) return 0;
    const { number, personal } = complaint.file;
    const entry = { number, minor, commandId: order.commandId, windowDays };
    return deps.history.note(personal?.historyTokens ?? [], entry);
  };

  return async (order: Order): Promise<Outcome> => {
    const groundFor = deps.grounds.forRequest(order.actor, await deps.staff.directory());
    const written = await deps.write<Stop>({
      stream: complaintStream(order.number),
      commandId: order.commandId,
      actor: order.actor,
      policy: policyOf,
      now: deps.now,
      decide: async (commits, now) => {
        const loaded = foldCommits(commits);
        if (loaded === undefined) return { refused: { reason: "unknown-complaint" } };
        if (order.basedOn !== undefined && order.basedOn < commits.length) return { refused: "changed-meanwhile" };
        const policy = await deps.policies.byDigest(loaded.complaint.file.policy);
        const historyMinor = await historyOf(loaded.complaint, order, policy.policy.approvals.historyDays);
        const decision = decide(loaded.complaint, order.command, groundFor(now, policy, historyMinor));
        return decision.kind === "accepted" ? { events: decision.events } : { refused: decision };
      },
    });
    const loaded = foldCommits(written.commits);
    if (written.kind === "refused") return refusal(written.reason, loaded);
    if (loaded === undefined) return { kind: "refused", reason: "unknown-complaint" };
    return written.kind === "nothing"
      ? { kind: "nothing", ...loaded }
      : { kind: "done", n: written.commit.n, at: written.commit.at, repeated: written.repeated, ...loaded };
  };
};

const refusal = (stop: Stop, loaded: Loaded | undefined): Outcome => {
  if (stop === "changed-meanwhile")
    return loaded === undefined
      ? { kind: "refused", reason: "unknown-complaint" }
      : { kind: "changed-meanwhile", ...loaded };
  return {
    kind: "refused",
    reason: stop.reason,
    ...(stop.field === undefined ? {} : { field: stop.field }),
    ...(loaded === undefined ? {} : { complaint: loaded.complaint }),
  };
};

export type ExecuteCommand = ReturnType<typeof createExecuteCommand>;
