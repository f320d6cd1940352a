import type { Command } from "../domain/complaint/commands.ts";
import { decide } from "../domain/complaint/decide.ts";
import { specialOnComplaint } from "../domain/complaint/decide/approvers.ts";
import type { Decision, Refusal } from "../domain/complaint/decision.ts";
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
  const note = ({ file }: Complaint, minor: number, commandId: string, windowDays: number): Promise<number> =>
    deps.history.note(file.personal?.historyTokens ?? [], { number: file.number, minor, commandId, windowDays });

  /**
   * Decides a command. What it would give is noted in the person's history before, so that of two at once the second sees
   * the first, and taken back when the command is refused (OP-04).
   */
  const judge = async (
    complaint: Complaint,
    order: Order,
    windowDays: number,
    decided: (history: number) => Decision,
  ) => {
    const { command, commandId } = order;
    if (command.type !== "propose-remedy" && command.type !== "resolve-at-first-contact") return decided(0);
    const asked = specialMinor(command.lines);
    const before = specialOnComplaint(complaint.file);
    if (before + asked === 0) return decided(0);
    const decision = decided(await note(complaint, before + asked, commandId, windowDays));
    if (decision.kind === "refused") await note(complaint, before, `${commandId}#refused`, windowDays);
    return decision;
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
        const { historyDays } = policy.policy.approvals;
        const decision = await judge(loaded.complaint, order, historyDays, (historyMinor) =>
          decide(loaded.complaint, order.command, groundFor(now, policy, historyMinor)),
        );
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
