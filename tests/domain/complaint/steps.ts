import { ComplaintForm, type Command, type CommandOf } from "../../../functions/domain/complaint/commands.ts";
import type { CostLine } from "../../../functions/domain/complaint/money.ts";
import type { DeliveryPlan } from "../../../functions/domain/complaint/remedy.ts";
import type { Grade } from "../../../functions/domain/complaint/vocabulary.ts";
import type { Step } from "./kit.ts";
import { at } from "./world.ts";

export const number = "7K3M9QXW2RDT5";

const zhang = { name: "张伟", email: "zhang@customer.example" };

/** The complaint that most tests go on from: a NORMAL one, by mail, owned by the specialist. */
export const formOf = (change: Partial<ComplaintForm> = {}): ComplaintForm =>
  ComplaintForm.parse({
    channel: "web-form",
    language: "zh-CN",
    complainant: zhang,
    category: "product-quality",
    description: "电脑又黑屏了，已经修过两次。",
    desiredOutcome: "修好",
    ...change,
  });

interface Filing {
  readonly on?: string;
  readonly form?: Partial<ComplaintForm>;
  readonly grade?: Grade;
  readonly number?: string;
}

export const filing = ({ form, grade, number: own }: Filing = {}): CommandOf<"file-complaint"> => {
  const { complainant, description, desiredOutcome, product, orderReference, evidence } = formOf(form);
  return {
    type: "file-complaint",
    number: own ?? number,
    form: formOf(form),
    personal: {
      complainant,
      description,
      desiredOutcome,
      ...(product && { product }),
      ...(orderReference !== undefined && { orderReference }),
      evidence: evidence ?? [],
      accessCode: "K7M2-QX9D-3T",
      historyTokens: ["t1"],
    },
    bodyDigest: "body",
    accessCodeDigest: "code",
    ...(grade && { gradedByStaff: grade }),
  };
};

const step = (by: string, command: Step["command"], on?: string): Step => ({ by, command, ...(on && { on }) });

/** Filed on Friday 20 November 2026 at 10:00 unless said otherwise. */
export const filed = (how: Filing = {}): Step => step("complainant", filing(how), how.on ?? "2026-11-20 10:00");

/** Somebody who can only be reached by telephone. */
export const byPhone = { complainant: { name: "张伟", phone: "+86 138 0000 0000" } };

export const staffDoes = (id: string, command: Command, on?: string): Step => step(`staff:${id}`, command, on);
export const does = (command: Command, on?: string): Step => staffDoes("specialist", command, on);
export const complainantDoes = (command: Command, on?: string): Step => step("complainant", command, on);

export const taken = (on?: string): Step => does({ type: "take-complaint" }, on);

export const verified = (on?: string): Step =>
  does({ type: "verify-facts", category: "product-quality", urgent: false, identity: "confirmed", result: "属实" }, on);

export const transferred = (on?: string, lead = "repair"): Step =>
  does({ type: "assign-departments", lead, measures: "检查主板" }, on);

export const answered = (on?: string): Step =>
  staffDoes("repair", { type: "answer-transfer", cause: "主板", solution: "更换", improvement: "来料检验" }, on);

export const found = (on?: string): Step =>
  does({ type: "record-finding", pointId: "p1", finding: "upheld", reason: "两次维修未果" }, on);

/** Special money for the complainant, in yuan. */
export const line = (yuan: number, change: Partial<CostLine> = {}): CostLine => ({
  id: "l1",
  kind: "special",
  direction: "to-complainant",
  rung: 2,
  amount: { minor: Math.round(yuan * 100), currency: "CNY" },
  ...change,
});

export const payment = (yuan: number, change: Partial<DeliveryPlan> = {}): DeliveryPlan => ({
  id: "d1",
  kind: "payment",
  owner: "finance",
  dueBy: at("2026-12-04 18:00"),
  amount: { minor: Math.round(yuan * 100), currency: "CNY" },
  ...change,
});

export const repair = (change: Partial<DeliveryPlan> = {}): DeliveryPlan => ({
  id: "d1",
  kind: "repair",
  owner: "repair",
  dueBy: at("2026-12-04 18:00"),
  ...change,
});

type Proposing = Partial<Omit<CommandOf<"propose-remedy">, "type">>;

export const proposing = (change: Proposing = {}): CommandOf<"propose-remedy"> => ({
  type: "propose-remedy",
  rung: 2,
  remedy: "免费更换主板并补偿",
  why: "两次维修未果",
  lines: [],
  deliveries: [repair()],
  completeBy: at("2026-12-04 18:00"),
  ...change,
});

export const proposed = (change: Proposing = {}, by = "specialist", on?: string): Step =>
  staffDoes(by, proposing(change), on);

/** Compensation of so many yuan under solution 2. */
export const compensation = (yuan: number): Proposing => ({ lines: [line(yuan)], deliveries: [payment(yuan)] });

interface Deciding extends Partial<Omit<CommandOf<"decide-approval">, "type" | "approvalId">> {
  readonly index?: number;
  readonly by?: string;
}

/** The present approver answers by the present link; `change` bends what a link can get wrong. */
export const decided = (answer: "approve" | "refuse" | "question", change: Deciding = {}, on?: string): Step => {
  const { index = 0, by, ...rest } = change;
  return {
    by: by === undefined ? "link:" : `link:${by}`,
    command: (complaint) => {
      const approval = complaint.file.approvals.at(index);
      if (approval === undefined) throw new Error("nobody was asked");
      return {
        type: "decide-approval",
        approvalId: approval.id,
        issue: approval.issue,
        terms: approval.terms,
        answer,
        text: "请说明理由",
        how: "link",
        ...rest,
      };
    },
    ...(on && { on }),
  };
};

export const released = (on?: string): Step =>
  does({ type: "release-remedy", paragraph: "张先生，您的电脑我们会负责到底。" }, on);

export const consents = (answer: "accept" | "refuse" | "question", text = "", on?: string): Step =>
  step("complainant:link", { type: "answer-proposal", answer, text, proposalId: "r1" }, on);

export const carriedOut = (on?: string, id = "d1"): Step =>
  staffDoes("repair", { type: "complete-delivery", deliveryId: id, proof: { reference: "R-1", on: "2026-11-27" } }, on);

export const surveyed = (change: Partial<CommandOf<"answer-survey">> = {}, on?: string): Step =>
  step(
    "complainant:link",
    { type: "answer-survey", solved: "yes", process: "satisfied", result: "satisfied", text: "", ...change },
    on,
  );

export const visited = (change: Partial<CommandOf<"record-return-visit">> = {}, on = "2026-12-03 15:00"): Step =>
  staffDoes(
    "hotline",
    {
      type: "record-return-visit",
      at: at(on),
      result: "reached",
      solved: "yes",
      satisfaction: "satisfied",
      summary: "好",
      ...change,
    },
    on,
  );

export const closed = (on?: string): Step =>
  does({ type: "close-complaint", finalType: "product-quality", result: "换主板", measures: "来料检验" }, on);

export const asksAgain = (on?: string): Step =>
  complainantDoes({ type: "request-reconsideration", reason: "主板换了，电脑还是黑屏。" }, on);

/** The reviewer decides; in most tests that is the supervisor, who took no part. */
export const reconsidered = (
  upheld: boolean,
  change: Partial<CommandOf<"decide-reconsideration">> = {},
  by = "supervisor",
  on?: string,
): Step => staffDoes(by, { type: "decide-reconsideration", upheld, result: "重新检测过，请看说明。", ...change }, on);
