import { explainBecause } from "../explain-because.ts";
import type { ComplainantContents } from "./complainant-content-types.ts";
import type { StaffContents } from "./staff-content-types.ts";

type Told = Pick<ComplainantContents, "reconsideration-begun" | "reconsideration-result"> &
  Pick<StaffContents, "reconsideration-task" | "reconsideration-upheld">;

/** What everybody concerned is told of a reconsideration (OP-29). */
export const reconsiderationContents: Told = {
  "reconsideration-begun": (f, links) => {
    const due = f.clock("reconsideration");
    if (f.file.reconsideration === undefined || due === undefined) return undefined;
    return {
      kind: "reconsideration-begun",
      ...f.base,
      link: links.status,
      askedAt: f.file.reconsideration.askedAt,
      reviewer: f.nameOf(f.file.reconsideration.reviewer),
      answerBy: due.dueBy,
      because: explainBecause(due.because, f.language, f.policy.zone),
    };
  },
  "reconsideration-result": (f, links) => {
    const { decision } = f.file.reconsideration ?? {};
    if (decision === undefined || decision.words === null) return undefined;
    const { result, measures } = decision.words;
    return {
      kind: "reconsideration-result",
      ...f.base,
      link: links.status,
      decision: decision.upheld ? "upheld" : "final",
      reviewer: f.nameOf(decision.by),
      result,
      ...(measures === undefined ? {} : { measures }),
      ...(decision.upheld ? { handler: f.owner, answerBy: f.answerBy } : {}),
      outside: f.policy.company.outsideRemedy[f.language],
    };
  },
  "reconsideration-task": (f, links) =>
    f.file.reconsideration === undefined
      ? undefined
      : {
          kind: "reconsideration-task",
          ...f.base,
          link: links.desk,
          reason: f.file.reconsideration.reason ?? "-",
          grade: f.grade,
          category: f.category,
          formerOwner: f.nameOf(f.file.reconsideration.formerOwner),
          decideBy: f.dueOf("reconsideration"),
        },
  "reconsideration-upheld": (f, links) => {
    const { decision } = f.file.reconsideration ?? {};
    if (decision === undefined) return undefined;
    const { measures } = decision.words ?? {};
    return {
      kind: "reconsideration-upheld",
      ...f.base,
      link: links.desk,
      reviewer: f.nameOf(decision.by),
      result: decision.words?.result ?? "-",
      ...(measures === undefined ? {} : { measures }),
      proposeBy: f.dueOf("proposal"),
      answerBy: f.answerBy,
    };
  },
};
