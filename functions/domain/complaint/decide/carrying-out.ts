import { nextWaking } from "../../time/waking.ts";
import { deadline } from "../../time/deadline.ts";
import { personFor } from "../../staff/directory.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent } from "../events.ts";
import type { Ground } from "../ground.ts";
import { isIn, type Complaint } from "../state.ts";
import { drop, openDeadline, openTimer } from "./deadlines.ts";

/**
 * One delivery is carried out, with its proof (OP-08). What is paid equals what was approved. The last one completes the
 * remedy: the question after it and the return visit get their clocks (OP-19, RV-02).
 */
export const completeDelivery = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"complete-delivery">,
): Decision => {
  if (!isIn(complaint, "implementing")) return refused("not-possible-in-this-stage");
  const { deliveries } = complaint.phase;
  const delivery = deliveries.find((entry) => entry.id === command.deliveryId);
  if (delivery === undefined || delivery.doneAt !== undefined) return refused("unknown-delivery", "deliveryId");
  if (delivery.kind === "payment") {
    const { amount } = command.proof;
    if (amount?.minor !== delivery.amount?.minor || amount?.currency !== delivery.amount?.currency)
      return refused("amount-differs-from-approved", "proof.amount");
  }
  const last = deliveries.every((entry) => entry.id === delivery.id || entry.doneAt !== undefined);
  return accepted(
    { type: "delivery-completed", deliveryId: delivery.id, sealed: command.proof },
    { type: "deadline-kept", id: `delivery:${delivery.id}` },
    ...(last ? remedyCompleted(complaint, ground) : []),
  );
};

const remedyCompleted = (complaint: Complaint, ground: Ground): readonly ComplaintEvent[] => {
  const { survey, waking, zone, tasks } = ground.policy;
  const ask = deadline(ground.now, survey.after, ground.calendar);
  return [
    { type: "remedy-completed" },
    ...drop(complaint.file, "call"),
    openTimer(ground, "survey", { ...ask, at: nextWaking(ask.at, waking, zone) }),
    openDeadline(ground, { key: "return-visit", owner: visitor(complaint, ground), lasts: tasks.returnVisit }),
  ];
};

/** Somebody who did not handle the case (OP-19): the hot line, else a supervisor, else the owner's own role. */
export const visitor = (complaint: Complaint, ground: Ground): string =>
  (["hotline", "supervisor", "director"] as const)
    .map((role) => personFor(ground.staff, role, ground.now))
    .find((person) => person !== undefined && !complaint.file.handlers.includes(person.id))?.id ?? complaint.file.owner;
