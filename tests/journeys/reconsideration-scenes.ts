import type { JourneyDesk, Receipt } from "./kit.ts";
import { verify } from "./steps.ts";

/** Why the complainant does not accept the result. */
export const reason = { reason: "换过排线，三天后又黑屏。" };

/** A complaint that ends as fast as one can: solved in the first talk, which the complainant sees otherwise later. */
export const closeAtOnce = async (desk: JourneyDesk, changes: object = {}): Promise<Receipt> => {
  const receipt = await desk.complain(changes);
  await verify(desk, receipt.number);
  await desk.order("specialist", receipt.number, {
    type: "resolve-at-first-contact",
    wrong: "屏幕黑屏。",
    done: "更换排线。",
    satisfaction: "satisfied",
    lines: [],
  });
  return receipt;
};

/** What whoever looked again found. */
export const decide = (upheld: boolean) =>
  ({
    type: "decide-reconsideration",
    upheld,
    result: "我们重新拆机检测，排线完好，黑屏来自外接显示器。",
    measures: "随信寄上检测报告。",
  }) as const;

/** The page of the complaint in a browser that has shown number and code. */
export const open = async (desk: JourneyDesk, { number, accessCode }: Receipt) => {
  const { headers } = await desk.client.submit("/complaints/find", { number, accessCode });
  const cookie = headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { cookie, page: async () => (await desk.client.get<string>(`/complaints/${number}`, { cookie })).body };
};
