import type { CostLine } from "../../../functions/domain/complaint/money.ts";
import type { Rung } from "../../../functions/domain/complaint/vocabulary.ts";
import { eventsOf, given, type Scene } from "./kit.ts";
import { line, proposed, repair } from "./steps.ts";

/** Who is asked for an amount under a solution, "own limit" when nobody is. */
export const asked = (
  scene: Scene,
  yuan: number,
  change: { rung?: Rung; by?: string; lines?: readonly CostLine[]; skipReason?: string } = {},
) => {
  const { by = "specialist", rung = 2, lines, skipReason } = change;
  const step = proposed(
    {
      rung,
      lines: [...(lines ?? [line(yuan, { rung })])],
      deliveries: [repair()],
      ...(skipReason !== undefined && { skipReason }),
    },
    by,
  );
  const last = given(scene, step).entries.slice(-1);
  const events = eventsOf({ ...scene, entries: last }, "approval-requested");
  return events.length === 0
    ? "own limit"
    : events.map(({ approval }) => `${approval.approver} (${approval.required})`).join(", ");
};
