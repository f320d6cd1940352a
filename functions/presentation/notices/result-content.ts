import type { ComplainantContents } from "./complainant-content-types.ts";

const mailFinding = {
  upheld: "upheld",
  "partly-upheld": "partly",
  "not-upheld": "not-upheld",
  "cannot-be-established": "unclear",
} as const;

/** The answer to each point, what follows from it, and where to turn next (OP-12). */
export const resultContent: ComplainantContents["result"] = (f, links) => {
  if (f.phase.status !== "closed") return undefined;
  const { words } = f.phase;
  const proposal = f.file.proposals.findLast((entry) => entry.state === "accepted");
  return {
    kind: "result",
    ...f.base,
    link: links.status,
    points: f.file.points.map((point) => ({
      point: f.policy.categories.find((entry) => entry.id === point.category)?.label[f.language] ?? point.category,
      finding: mailFinding[point.finding ?? "cannot-be-established"],
      reason: point.reason ?? words?.result ?? "-",
    })),
    ...(words === null ? {} : { responsibility: words.result, remedy: proposal?.words?.remedy ?? words.measures }),
    ...(proposal === undefined ? {} : f.value(proposal)),
    ...(words?.changed === undefined ? {} : { changed: words.changed }),
    ...(f.phase.reconsiderUntil === undefined ? {} : { reconsiderUntil: f.phase.reconsiderUntil }),
    outside: f.policy.company.outsideRemedy[f.language],
    from: f.owner,
  };
};
