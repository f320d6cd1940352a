import { parseInstant } from "../../functions/domain/instant.ts";
import { createText } from "../../functions/presentation/catalogue/create-text.ts";
import { labelTexts } from "../../functions/presentation/catalogue/labels.ts";
import { formatMoment } from "../../functions/presentation/format/moment.ts";
import type { CaughtMail } from "../mail/read-mail.ts";
import type { CaseSeen, DemoClient } from "./demo-client.ts";

const zone = "Asia/Shanghai";
const words = createText(labelTexts)("en");
const moment = (at: string): string => formatMoment(parseInstant(at), "en", zone);

type Clock = CaseSeen["deadlines"][number];

const clockLine = (clock: Clock, before: Clock | undefined): string | undefined => {
  const name = words(`clock.${clock.key}`);
  if (before?.dueBy !== clock.dueBy && clock.state === "open")
    return `clock   ${name}: due ${moment(clock.dueBy)} (${clock.owner})`;
  if (clock.level > (before?.level ?? 0))
    return `MISSED  ${name}, due ${moment(clock.dueBy)}: ${clock.escalatedTo ?? "-"} is told`;
  if (clock.warned && before?.warned === false) return `warning ${name} is due ${moment(clock.dueBy)}`;
  // What the system does itself at a moment is no promise that could be late.
  if (before?.state !== "open" || clock.owner === "system") return undefined;
  if (clock.state === "kept") return `met     ${name}`;
  return clock.state === "kept-late" ? `late    ${name}, done after it was due` : undefined;
};

/** Tells one complaint's life on the terminal: who did what, which mail left, which deadline was met or missed. */
export const createNarrator = (client: DemoClient, print: (line: string) => void) => {
  const told = new Set<string>();
  let clocks = new Map<string, Clock>();
  let status = "";

  const tellMails = async (): Promise<void> => {
    for (const mail of await client.mails()) {
      if (told.has(mail.id)) continue;
      told.add(mail.id);
      print(`      mail    ${mail.to.join(", ")}  «${mail.subject}»`);
    }
  };

  const tellCase = async (number: string): Promise<void> => {
    const seen = await client.seen(number);
    for (const clock of seen.deadlines) {
      const line = clockLine(clock, clocks.get(clock.id));
      if (line !== undefined) print(`      ${line}`);
    }
    clocks = new Map(seen.deadlines.map((clock) => [clock.id, clock]));
    if (seen.status !== status) print(`      stage   ${words(`deskStatus.${seen.status}`)}`);
    ({ status } = seen);
  };

  return {
    /** One scene: what somebody did, and everything that followed from it. */
    scene: async (what: string, number: () => string, work: () => Promise<void>): Promise<void> => {
      await work();
      await client.settle();
      print(`\n${moment(await client.now())}  ${what}`);
      await tellCase(number());
      await tellMails();
    },
    /** The mail of the demo that was sent last to this address. */
    lastMailTo: async (address: string): Promise<CaughtMail> => {
      const mail = (await client.mails()).findLast(({ to }) => to.includes(address));
      if (mail === undefined) throw new Error(`no mail to ${address}`);
      return mail;
    },
  };
};
