import { explainBecause } from "../explain-because.ts";
import type { ViewScene } from "./complainant-view.ts";
import { timelineOf } from "./timeline.ts";

/** A complaint as the desk sees it: everything, internal entries included. Whoever may call this is signed in. */
export const deskView = (scene: ViewScene) => {
  const { complaint, policy, language } = scene;
  const { file, phase } = complaint;
  const { complainant, description, desiredOutcome, product, orderReference } = file.personal ?? {};
  return {
    number: file.number,
    n: file.n,
    status: phase.status,
    phase: withoutSecrets(phase),
    grade: file.grade,
    category: file.category,
    urgent: file.urgent,
    flags: file.flags,
    owner: file.owner,
    channel: file.channel,
    receivedAt: file.receivedAt,
    erased: file.personal === null,
    complainant,
    description,
    desiredOutcome,
    product,
    orderReference,
    round: file.round,
    points: file.points,
    deadlines: file.deadlines.map((entry) => ({
      ...entry,
      because: explainBecause(entry.because, language, policy.zone),
    })),
    transfers: file.transfers,
    proposals: file.proposals,
    approvals: file.approvals.map(withoutSecrets),
    reconsideration: file.reconsideration,
    timeline: timelineOf(scene),
  };
};

/** Links and codes open doors: not even the desk is shown them (design section 6 point 7). */
const withoutSecrets = (value: object): object =>
  JSON.parse(JSON.stringify(value, (name, part: unknown) => (name === "nonce" ? undefined : part))) as object;
