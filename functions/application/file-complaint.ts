import type { ComplaintForm } from "../domain/complaint/commands.ts";
import { decide } from "../domain/complaint/decide.ts";
import type { Refusal } from "../domain/complaint/decision.ts";
import type { ComplaintEvent } from "../domain/complaint/events.ts";
import { fold } from "../domain/complaint/evolve.ts";
import type { Complaint } from "../domain/complaint/state.ts";
import type { Grade } from "../domain/complaint/vocabulary.ts";
import type { ComplaintNumber } from "../domain/complaint-number.ts";
import type { Instant } from "../domain/instant.ts";
import type { Write } from "./aggregate.ts";
import { foldCommits } from "./complaint-log.ts";
import type { Digests, GroundMaker } from "./ground-maker.ts";
import type { Policies } from "./policies.ts";
import type { AccessCodes, BodyDigest, NumberMaker } from "./ports/intake-secrets.ts";
import type { StaffLog } from "./staff-log.ts";
import { complaintStream } from "./streams.ts";

export interface Filing {
  readonly form: ComplaintForm;
  readonly idempotencyKey: string;
  readonly actor: string;
  readonly grade?: Grade;
}

export type Filed =
  | { readonly kind: "filed"; readonly complaint: Complaint; readonly accessCode: string; readonly repeated: boolean }
  /** The key was used for another complaint (answered as 422). */
  | { readonly kind: "key-used-for-other-body" }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly field?: string };

interface Deps {
  readonly write: Write;
  readonly now: () => Instant;
  readonly policies: Policies;
  readonly staff: StaffLog;
  readonly grounds: GroundMaker;
  readonly digests: Digests;
  readonly numbers: NumberMaker;
  readonly codes: AccessCodes;
  readonly bodyDigest: BodyDigest;
}

/** Two different keys with the same 60 bits: never seen, and still no complaint is lost by it. */
const collisionTries = 5;

const tokensOf = (digests: Digests, form: ComplaintForm): string[] =>
  (
    [
      ["email", form.complainant.email],
      ["phone", form.complainant.phone],
      ["serial", form.product?.serial],
    ] as const
  )
    .filter((entry): entry is ["email" | "phone" | "serial", string] => entry[1] !== undefined)
    .map(([kind, value]) => digests.searchToken(kind, value));

/**
 * Files a complaint (IN-15, RC-04): number derived from the key, so the same key finds the same complaint over midnight and
 * over any jump of the clock; same key, other body → refused; one conditional put.
 */
export const createFileComplaint = (deps: Deps) => {
  const tryNumber = async (filing: Filing, number: ComplaintNumber): Promise<Filed | "collision"> => {
    const groundFor = deps.grounds.forRequest(filing.actor, await deps.staff.recent());
    const policy = await deps.policies.current();
    const accessCode = deps.codes.make();
    const bodyDigest = deps.bodyDigest(filing.form);
    let decided: readonly ComplaintEvent[] = [];
    const written = await deps.write<{ reason: Refusal; field?: string } | "collision">({
      stream: complaintStream(number),
      commandId: filing.idempotencyKey,
      actor: filing.actor,
      policy: () => policy.digest,
      now: deps.now,
      isNew: true,
      decide: (commits, now) => {
        if (commits.length > 0) return { refused: "collision" };
        const { form } = filing;
        const { complainant, description, desiredOutcome, product, orderReference, evidence } = form;
        const personal = {
          complainant,
          description,
          desiredOutcome,
          ...(product === undefined ? {} : { product }),
          ...(orderReference === undefined ? {} : { orderReference }),
          evidence: evidence ?? [],
          accessCode,
          historyTokens: tokensOf(deps.digests, form),
        };
        const decision = decide(
          undefined,
          {
            type: "file-complaint",
            number,
            form,
            personal,
            bodyDigest,
            accessCodeDigest: deps.codes.digest(number, accessCode),
            ...(filing.grade === undefined ? {} : { gradedByStaff: filing.grade }),
          },
          groundFor(now, policy),
        );
        if (decision.kind === "refused") return { refused: decision };
        decided = decision.events;
        return { events: decided };
      },
    });
    if (written.kind === "refused")
      return written.reason === "collision" ? "collision" : { ...written.reason, kind: "refused" };
    const repeated = written.kind === "done" && written.repeated;
    // What was decided here and now needs no schema to be read by.
    const [first] = written.commits;
    const complaint =
      repeated || first === undefined
        ? foldCommits(written.commits.slice(0, 1))?.complaint
        : fold([{ ...first, events: decided }]);
    if (complaint === undefined) throw new Error("a filing that was written can be folded");
    const { file } = complaint;
    if (file.bodyDigest !== bodyDigest) return { kind: "key-used-for-other-body" };
    return { kind: "filed", complaint, accessCode: file.personal?.accessCode ?? "", repeated };
  };

  return async (filing: Filing): Promise<Filed> => {
    for (let counter = 0; counter < collisionTries; counter++) {
      const filed = await tryNumber(filing, deps.numbers(filing.idempotencyKey, counter));
      if (filed !== "collision") return filed;
    }
    throw new Error("numbers collide more often than numbers can");
  };
};
