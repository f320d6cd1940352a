import { createDemoClient, type DemoClient, type Filed } from "./demo-client.ts";
import { createNarrator } from "./narrator.ts";

const hour = 3_600_000;
const complainant = "chen.xiao@example.com";
const compensation = { minor: 25_000, currency: "CNY" };

const form = {
  channel: "web-form",
  language: "zh-CN",
  complainant: { name: "陈晓", email: complainant },
  category: "product-quality",
  product: { model: "明远 X14", serial: "MY-X14-0091" },
  description: "笔记本买来三个月，屏幕反复黑屏，送修两次仍未修好。",
  desiredOutcome: "请彻底修好，并补偿我往返的费用。",
};

const proposal = (completeBy: string) => ({
  type: "propose-remedy" as const,
  rung: 2,
  remedy: "更换屏幕排线，并补偿往返费用 250 元。",
  why: "两次送修未修好，客户往返四次。",
  skipReason: "备件更换已包含在方案内。",
  lines: [{ id: "l1", kind: "special", direction: "to-complainant", rung: 2, amount: compensation }],
  deliveries: [{ id: "d1", kind: "payment", owner: "finance", dueBy: completeBy, amount: compensation }],
  completeBy,
});

const linkOf = (text: string): string => /https?:\/\/\S+\?t=\S+/.exec(text)?.[0] ?? "";

/** Scene by scene: one complaint from its form to its result, with a missed deadline and an approval on the way. */
export const tellStory = async (
  url: string,
  print: (line: string) => void,
): Promise<Filed & { client: DemoClient }> => {
  const client = createDemoClient(url);
  const { scene, lastMailTo } = createNarrator(client, print);
  let filed: Filed = { number: "", accessCode: "" };
  const number = (): string => filed.number;
  const began = Date.parse(await client.now());
  const at = (hours: number): string => new Date(began + hours * hour).toISOString();
  const order = (staff: string, command: Parameters<DemoClient["order"]>[2]) => client.order(staff, number(), command);

  await scene("Chen Xiao complains by the form: two repairs, and the screen still goes black.", number, async () => {
    filed = await client.file(form);
  });
  await scene("Nobody answers. After 80 % of the time the owner is warned …", number, async () => {
    await client.goTo(at(19.5));
  });
  await scene("… and when the day is over, the supervisor hears of it, and who is late.", number, async () => {
    await client.goTo(at(24.1));
  });
  await scene("Li Min (specialist) takes the complaint and writes to Chen Xiao.", number, async () => {
    await order("specialist", { type: "take-complaint" });
    await order("specialist", { type: "send-message", text: "陈先生您好，回复晚了，非常抱歉。您的投诉由我负责。" });
  });
  await scene("She checks the facts and sends the transfer slip to the repair centre.", number, async () => {
    await order("specialist", {
      type: "verify-facts",
      category: "product-quality",
      urgent: false,
      identity: "confirmed",
      result: "送修记录与客户所述一致。",
    });
    await order("specialist", { type: "assign-departments", lead: "repair", measures: "请检测屏幕排线。" });
  });
  await scene(
    "Ma Chao (repair centre) answers: cause, solution, improvement. Li Min records the finding.",
    number,
    async () => {
      await client.goTo(at(27));
      await order("repair", {
        type: "answer-transfer",
        cause: "排线松动，前两次只重插未更换。",
        solution: "更换排线并做老化测试。",
        improvement: "黑屏返修一律更换排线。",
      });
      for (const { id } of (await client.seen(number())).points)
        await order("specialist", {
          type: "record-finding",
          pointId: id,
          finding: "upheld",
          reason: "两次维修未排除故障。",
        });
    },
  );
  await scene("She proposes a new cable and ¥250: above her own ¥100, so the supervisor is asked.", number, () =>
    order("specialist", proposal(at(100))),
  );
  await scene(
    "Wang Fang (supervisor) opens the link of the mail, looks, and approves on the page.",
    number,
    async () => {
      const { text } = await lastMailTo("supervisor@desk.example");
      await client.answer(linkOf(text), { answer: "approve" });
    },
  );
  await scene("Li Min releases the letter. Only now Chen Xiao sees a proposal.", number, () =>
    order("specialist", { type: "release-remedy", paragraph: "陈先生，两次送修都没有修好，是我们的责任，向您道歉。" }),
  );
  await scene("Chen Xiao says yes by the link of the mail.", number, async () => {
    await client.answer(linkOf((await lastMailTo(complainant)).text), { answer: "accept" });
  });
  await scene("Guo Min (finance) pays, with the voucher as proof.", number, async () => {
    await client.goTo(at(50));
    await order("finance", {
      type: "complete-delivery",
      deliveryId: "d1",
      proof: { reference: "PAY-20261125-0007", on: at(50).slice(0, 10), amount: compensation },
    });
  });
  await scene("Two hours after the remedy the one question leaves: is it solved, are you satisfied?", number, () =>
    client.goTo(at(53)).then(() => undefined),
  );
  await scene("Solved, and satisfied.", number, async () => {
    const answers = { solved: "yes", process: "satisfied", outcome: "very-satisfied", comment: "谢谢，修好了。" };
    await client.answer(linkOf((await lastMailTo(complainant)).text), answers);
  });
  await scene("Li Min writes the closing record; the result goes to Chen Xiao.", number, () =>
    order("specialist", {
      type: "close-complaint",
      finalType: "product-quality",
      result: "排线已更换，补偿 250 元已支付。",
      measures: "黑屏返修一律更换排线。",
    }),
  );
  return { ...filed, client };
};
