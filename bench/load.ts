import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";

/** Requests under way at once, as many as a busy form has. */
const atOnce = 8;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

const form = JSON.stringify({
  channel: "web-form",
  language: "zh-CN",
  complainant: { name: "张伟", email: "zhang@customer.example", phone: "+86 138 0000 0000" },
  category: "product-quality",
  product: { model: "T14", serial: "PF-2K3M9Q" },
  description: "电脑又黑屏了，已经修过两次，每次一个月以后又坏。",
  desiredOutcome: "修好，或者换一台新的",
});

const send = async (url: string): Promise<number | undefined> => {
  const headers = { "content-type": "application/json", "idempotency-key": randomUUID() };
  const sent = request(url, { method: "POST", agent, headers }).end(form);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  await once(answer.resume(), "end");
  return answer.statusCode;
};

/** Files that many complaints, eight at a time; answers the rate in answers per second. Throws when one is not a 201. */
export const load = async (url: string, count: number): Promise<number> => {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const status = await send(url);
      if (status !== 201) throw new Error(`answered ${status}`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (count * 1000) / (performance.now() - start);
};
