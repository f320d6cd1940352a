import * as z from "zod";
import { costDirections, costKinds, rungs } from "./vocabulary.ts";

const mostMinor = 1_000_000_000_000;

/** Money in integer minor units (fen) of a currency; never a fraction, never a float. */
export const Money = z.object({
  minor: z.number().int().nonnegative().max(mostMinor),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof Money>;

/** One line of what a remedy costs (OP-04). */
export const CostLine = z.object({
  id: z.string().min(1).max(40),
  kind: z.enum(costKinds),
  direction: z.enum(costDirections),
  rung: z.union(rungs.map((rung) => z.literal(rung))),
  amount: Money,
});
export type CostLine = z.infer<typeof CostLine>;

/** What a remedy costs, line by line; their sum is money too, or nobody could ever be asked to approve it. */
export const CostLines = z
  .array(CostLine)
  .max(20)
  .refine((lines) => lines.reduce((sum, line) => sum + line.amount.minor, 0) <= mostMinor, {
    params: { reason: "sum-too-large" },
  });

/** What the company spends on special lines, in minor units: the sum the approval tiers look at (FE-01..FE-05, OP-04). */
export const specialMinor = (lines: readonly CostLine[]): number =>
  lines
    .filter((line) => line.kind === "special" && line.direction !== "from-complainant")
    .reduce((sum, line) => sum + line.amount.minor, 0);

/** The amount the complainant is paid or given under these lines, entitlements included. */
export const totalMinor = (lines: readonly CostLine[]): number =>
  lines.filter((line) => line.direction !== "from-complainant").reduce((sum, line) => sum + line.amount.minor, 0);
