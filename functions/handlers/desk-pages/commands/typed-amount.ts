import { parseAmount } from "../../../presentation/format/amount.ts";
import type { CommandScene, Typed } from "./command-shape.ts";

/** The amount that was typed; one that cannot be read stays in it as no number at all, which no schema takes. */
export const typedAmount = ({ amount }: Typed, { policy }: Pick<CommandScene, "policy">) =>
  amount === undefined ? undefined : { minor: parseAmount(amount) ?? Number.NaN, currency: policy.currency };

/** The one cost line that a form can state: what the complainant is given. */
export const typedLines = (typed: Typed, rung: number, scene: Pick<CommandScene, "policy">): readonly object[] => {
  const amount = typedAmount(typed, scene);
  const kind = typed["costKind"] ?? "special";
  return amount === undefined ? [] : [{ id: "l1", kind, direction: "to-complainant", rung, amount }];
};
