import type { Order } from "../../functions/application/execute-command.ts";
import {
  answered,
  asksAgain,
  closed,
  compensation,
  consents,
  decided,
  found,
  proposed,
  reconsidered,
  released,
  staffDoes,
  surveyed,
  taken,
  transferred,
  verified,
} from "../domain/complaint/steps.ts";
import type { Step } from "../domain/complaint/kit.ts";
import type { TestDesk } from "./kit.ts";

const paid = (on: string): Step =>
  staffDoes(
    "finance",
    {
      type: "complete-delivery",
      deliveryId: "d1",
      proof: { reference: "F-1", on: "2026-11-20", amount: { minor: 25_000, currency: "CNY" } },
    },
    on,
  );

/** The commands from the first look to closing, with an approval on the way, and to the final result after it; the filing comes before them. */
export const spine: readonly Step[] = [
  taken("2026-11-20 10:10"),
  verified("2026-11-20 10:30"),
  transferred("2026-11-20 11:00"),
  answered("2026-11-20 14:00"),
  found("2026-11-20 14:10"),
  proposed(compensation(250), "specialist", "2026-11-20 14:20"),
  decided("approve", { by: "supervisor" }, "2026-11-20 14:40"),
  released("2026-11-20 15:00"),
  consents("accept", "", "2026-11-20 15:20"),
  paid("2026-11-20 16:00"),
  surveyed({}, "2026-11-21 09:30"),
  closed("2026-11-21 10:00"),
  asksAgain("2026-11-21 10:30"),
  reconsidered(false, {}, "director", "2026-11-21 11:00"),
];

export const filingKey = "key-of-the-filing-0001";

/** The k-th command of the spine for the complaint as it stands; always under the same command id. */
export const orderOf = async (desk: TestDesk, number: string, k: number): Promise<Order> => {
  const step = spine[k];
  if (step === undefined) throw new Error(`the spine has no command ${k}`);
  const { complaint } = await desk.load(number);
  const command = typeof step.command === "function" ? step.command(complaint) : step.command;
  if (command.type === "file-complaint") throw new Error("the filing comes before");
  return { number, command, actor: step.by, commandId: `spine-${k}` };
};

/** Gives the commands of the spine from `from` to before `to`, each at its time, settling after each. */
export const walk = async (desk: TestDesk, number: string, from = 0, to = spine.length): Promise<void> => {
  for (let k = from; k < to; k++) {
    await desk.to(spine[k]?.on ?? "");
    const outcome = await desk.execute(await orderOf(desk, number, k));
    if (outcome.kind !== "done") throw new Error(`command ${k}: ${JSON.stringify(outcome).slice(0, 200)}`);
    await desk.settle();
  }
};

/** Files the complaint of the spine and settles; its number. */
export const fileSpine = async (desk: TestDesk): Promise<string> => {
  const filed = await desk.file(filingKey);
  if (filed.kind !== "filed") throw new Error(JSON.stringify(filed));
  await desk.settle();
  return filed.complaint.file.number;
};
