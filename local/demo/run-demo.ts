import { parseNumber, showNumber } from "../../functions/domain/complaint-number.ts";
import type { Desk } from "../desk/start-desk.ts";
import { billOf, billTable, totalCents } from "./bill.ts";
import { countRequests } from "./count-requests.ts";
import { tellStory } from "./story.ts";

/** Tells the story on an open desk, then what it took. Answers the figures and what opens the finished case. */
export const runDemo = async (desk: Pick<Desk, "url" | "store" | "engine">, print: (line: string) => void) => {
  const requests = countRequests(desk.store.client);
  const { number, accessCode, client } = await tellStory(desk.url, print);
  const { reads, writes } = requests;
  const seen = await client.seen(number);
  const executions = desk.engine.list().filter(({ name }) => name.startsWith(number));
  const notices = await desk.store.notices.listOf(number);
  const bill = billOf({
    transitions: executions.reduce((sum, { name }) => sum + desk.engine.transitions(name), 0),
    mails: notices.filter(({ state }) => state === "sent").length,
    reads,
    writes,
    commits: (await desk.store.log.read(`COMPLAINT#${number}` as Parameters<typeof desk.store.log.read>[0])).length,
    calls: client.calls(),
  });
  print(`\n${billTable(bill)}\n`);
  const parsed = parseNumber(number);
  const shown = typeof parsed === "string" ? showNumber(parsed) : number;
  return { number, shown, accessCode, status: seen.status, bill, cents: totalCents(bill) };
};
