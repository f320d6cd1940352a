import { formatMoney } from "../../../presentation/format/money.ts";
import { typedMoment } from "../typed-moment.ts";
import type { CommandScene, CommandShapes, Typed } from "./command-shape.ts";
import { staffOptions } from "./option-lists.ts";
import { typedAmount, typedLines } from "./typed-amount.ts";

const rungs = ({ policy, language }: CommandScene) =>
  policy.ladder.map(({ rung, label }) => ({ value: String(rung), label: `${rung} · ${label[language]}` }));

const questioned = ({ complaint, language }: CommandScene) =>
  complaint.file.approvals
    .filter(({ state }) => state === "questioned")
    .map(({ id, amount, question }) => ({ value: id, label: `${formatMoney(amount, language)} · ${question ?? ""}` }));

const openDeliveries = ({ complaint: { phase }, staff, language }: CommandScene) =>
  phase.status !== "implementing"
    ? []
    : phase.deliveries
        .filter(({ doneAt }) => doneAt === undefined)
        .map(({ id, owner, amount }) => {
          const name = staff.members.find((member) => member.id === owner)?.name ?? owner;
          const money = amount === undefined ? "" : ` · ${formatMoney(amount, language)}`;
          return { value: id, label: `${id} · ${name}${money}` };
        });

/** One delivery, which pays the whole amount where it is a payment (OP-08). */
const delivery = (typed: Typed, scene: CommandScene): object => {
  const { deliveryKind: kind, deliveryOwner: owner, completeBy = "" } = typed;
  const amount = kind === "payment" ? typedAmount(typed, scene) : undefined;
  const dueBy = typedMoment(completeBy, scene.policy.zone);
  return { id: "d1", kind, owner, dueBy, ...(amount !== undefined && { amount }) };
};

/** From the proposal to its last delivery. */
export const remedyShapes: Pick<
  CommandShapes,
  "propose-remedy" | "answer-approver" | "release-remedy" | "complete-delivery"
> = {
  "propose-remedy": {
    fields: (field, scene) => [
      field.select("rung", rungs(scene)),
      field.area("remedy"),
      field.area("why"),
      field.money("amount"),
      field.choice("costKind", "costKind", ["special", "entitlement"], { value: "special", required: false }),
      field.choice("deliveryKind", "deliveryKind", [
        "repair",
        "payment",
        "goods-out",
        "goods-back",
        "service",
        "other",
      ]),
      field.select("deliveryOwner", staffOptions(scene)),
      field.date("completeBy"),
      field.text("skipReason", { required: false }),
    ],
    members: (typed, scene) => {
      const { rung, remedy, why, completeBy = "", skipReason } = typed;
      return {
        rung: Number(rung),
        remedy,
        why,
        lines: typedLines(typed, Number(rung), scene),
        deliveries: [delivery(typed, scene)],
        completeBy: typedMoment(completeBy, scene.policy.zone),
        ...(skipReason !== undefined && { skipReason }),
      };
    },
    places: {
      "lines.0.kind": "costKind",
      "lines.0.rung": "rung",
      lines: "amount",
      "deliveries.0.kind": "deliveryKind",
      "deliveries.0.owner": "deliveryOwner",
      "deliveries.0.dueBy": "completeBy",
      deliveries: "amount",
    },
  },
  "answer-approver": {
    fields: (field, scene) => [field.select("approvalId", questioned(scene)), field.area("answer", { label: "reply" })],
    members: ({ approvalId, answer }) => ({ approvalId, answer }),
  },
  "release-remedy": { fields: (field) => [field.area("paragraph")], members: ({ paragraph }) => ({ paragraph }) },
  "complete-delivery": {
    fields: (field, scene) => [
      field.select("deliveryId", openDeliveries(scene)),
      field.text("reference"),
      field.date("on"),
      field.money("amount"),
      field.text("note", { label: "remark", required: false }),
    ],
    members: (typed, scene) => {
      const amount = typedAmount(typed, scene);
      const { deliveryId, reference, on, note } = typed;
      const proof = { reference, on, ...(amount !== undefined && { amount }), ...(note !== undefined && { note }) };
      return { deliveryId, proof };
    },
    places: { "proof.reference": "reference", "proof.on": "on", "proof.note": "note", "proof.amount": "amount" },
  },
};
