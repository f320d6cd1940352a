import type { z } from "zod";
import type { Grade, Language } from "../complaint/vocabulary.ts";
import { PolicyShape, type Texts } from "./policy-shape.ts";

export { Texts } from "./policy-shape.ts";

type Shape = z.infer<typeof PolicyShape>;

/** Why a policy cannot be used, and where that stands. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const twice = (ids: readonly string[], list: string): readonly Fault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: [list, index, "id"], message: `"${id}" stands here twice` }],
  );

const categoryFaults = ({ categories, departments }: Shape): readonly Fault[] =>
  categories.flatMap(({ department }, index) =>
    departments.some(({ id }) => id === department)
      ? []
      : [{ path: ["categories", index, "department"], message: `no department "${department}"` }],
  );

const criticalFaults = ({ grades }: Shape): readonly Fault[] =>
  Object.entries(grades.CRITICAL.clocks)
    .filter(([, duration]) => duration !== undefined && duration.kind !== "elapsed")
    .map(([name]) => ({
      path: ["grades", "CRITICAL", "clocks", name],
      message: "a clock of grade CRITICAL must be elapsed (OP-01)",
    }));

const boundFaults = ({ approvals: { tiers } }: Shape): readonly Fault[] =>
  tiers.flatMap(({ upTo }, index) => {
    const below = tiers[index - 1]?.upTo ?? 0;
    const isLast = index === tiers.length - 1;
    return isLast === (upTo === undefined) && (upTo === undefined || upTo > below)
      ? []
      : [{ path: ["approvals", "tiers", index, "upTo"], message: "tiers rise, and only the last has no bound" }];
  });

/** A tier whose role stands on no ladder would need nobody's approval. */
const roleFaults = ({ approvals: { tiers, ladder } }: Shape): readonly Fault[] =>
  tiers.flatMap(({ role }, index) => {
    const below = tiers[index - 1];
    return ladder.indexOf(role) > (below === undefined ? -1 : ladder.indexOf(below.role))
      ? []
      : [
          {
            path: ["approvals", "tiers", index, "role"],
            message: "the roles of the tiers stand on the approval ladder and rise with it",
          },
        ];
  });

const rungFaults = ({ ladder }: Shape): readonly Fault[] =>
  ladder.flatMap(({ rung }, index) =>
    rung === index ? [] : [{ path: ["ladder", index, "rung"], message: "rungs stand in order 0 to 7" }],
  );

const faultsOf = (policy: Shape): readonly Fault[] => [
  ...twice(
    policy.categories.map(({ id }) => id),
    "categories",
  ),
  ...twice(
    policy.departments.map(({ id }) => id),
    "departments",
  ),
  ...categoryFaults(policy),
  ...criticalFaults(policy),
  ...boundFaults(policy),
  ...roleFaults(policy),
  ...rungFaults(policy),
];

/**
 * The policy of a department: every number and list that a manager may change, and no code (RC-19, design section 2).
 * Cross-checks beyond the shape carry the path they belong to, so that a wrong policy is refused with its line.
 */
export const Policy = PolicyShape.superRefine((policy, context) => {
  for (const { path, message } of faultsOf(policy)) context.addIssue({ code: "custom", path: [...path], message });
});
export type Policy = z.infer<typeof Policy>;

/** A policy with the digest a complaint keeps (RC-19). */
export interface PolicyInForce {
  readonly digest: string;
  readonly policy: Policy;
}

export const gradePolicy = (policy: Policy, grade: Grade): Policy["grades"][Grade] => policy.grades[grade];
export const say = (texts: Texts, language: Language): string => texts[language];
