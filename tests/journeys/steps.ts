import type { People } from "./kit.ts";

const currency = "CNY";

/** What the desk's work takes: to see a complaint and to order something about it. */
type Staff = Pick<People, "view" | "order">;

/** Takes the case and checks its facts: from here on a remedy can be proposed. */
export const verify = async (people: Staff, number: string): Promise<void> => {
  const { status } = await people.view(number);
  if (status === "received") await people.order("specialist", number, { type: "take-complaint" });
  await people.order("specialist", number, {
    type: "verify-facts",
    category: "product-quality",
    urgent: false,
    identity: "confirmed",
    result: "送修记录与客户所述一致。",
  });
};

/** The desk's ordinary work from taking the case to the department's answer and the finding. */
export const investigate = async (people: Staff, number: string): Promise<void> => {
  await verify(people, number);
  await people.order("specialist", number, {
    type: "assign-departments",
    lead: "repair",
    measures: "请检测屏幕排线，说明两次送修的经过。",
  });
  await people.order("repair", number, {
    type: "answer-transfer",
    cause: "屏幕排线松动，前两次只重插未更换。",
    solution: "更换排线并做 24 小时老化测试。",
    improvement: "黑屏返修一律更换排线。",
  });
  await recordFinding(people, number);
};

/** What was found about every point. */
export const recordFinding = async (people: Staff, number: string): Promise<void> => {
  const { points } = await people.view(number);
  for (const { id } of points)
    await people.order("specialist", number, {
      type: "record-finding",
      pointId: id,
      finding: "upheld",
      reason: "两次维修未排除故障。",
    });
};

/** A remedy of so many fen, paid out by finance within the week. */
export const remedyOf = (minor: number, completeBy = "2026-11-27T10:00:00.000Z") =>
  ({
    type: "propose-remedy",
    rung: 2,
    remedy: "更换排线，并补偿往返费用。",
    why: "两次送修未修好，客户往返四次。",
    skipReason: "备件方案已包含在内。",
    lines: [{ id: "l1", kind: "special", direction: "to-complainant", rung: 2, amount: { minor, currency } }],
    deliveries: [{ id: "d1", kind: "payment", owner: "finance", dueBy: completeBy, amount: { minor, currency } }],
    completeBy,
  }) as const;

/** Proof that finance paid. */
export const paidOut = (minor: number, on: string) =>
  ({
    type: "complete-delivery",
    deliveryId: "d1",
    proof: { reference: "PAY-20261125-0007", on, amount: { minor, currency } },
  }) as const;

/** The letter's personal paragraph (OP-18). */
export const release = {
  type: "release-remedy",
  paragraph: "陈先生，两次送修都没有修好，是我们的责任，向您道歉。",
} as const;

/** Result and measures (CS-01). */
export const closingRecord = {
  type: "close-complaint",
  finalType: "product-quality",
  result: "排线已更换，补偿已支付，客户满意。",
  measures: "黑屏返修一律更换排线。",
} as const;
