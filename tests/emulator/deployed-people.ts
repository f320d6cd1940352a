import * as z from "zod";
import type { Emulated } from "../../local/emulator/deploy-to-emulator.ts";
import { createClient, type Answer } from "../journeys/client.ts";
import { exampleForm } from "../journeys/example-form.ts";
import type { DeskView, People, Receipt } from "../journeys/kit.ts";
import { signIn } from "./sign-in.ts";
import { until } from "./until.ts";

const Mails = z.object({
  messages: z.record(
    z.string(),
    z.array(z.object({ To: z.array(z.string()), Subject: z.string(), BodyText: z.string() })),
  ),
});

export interface SentMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const must = <T>({ status, body }: Answer<T>, wanted: number): T => {
  if (status !== wanted) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};

let keys = 0;
const newKey = (): string => `deployed-key-${(keys += 1).toString().padStart(8, "0")}`;

/** What people do with a deployed desk, over HTTP and by the mails they get. */
export const createDeployedPeople = ({ apiUrl, mailUrl, miniStack }: Emulated) => {
  const client = createClient(apiUrl);
  const tokens = new Map<string, Promise<string>>();
  const bearer = async (staff: string) => {
    const token = tokens.get(staff) ?? signIn(miniStack.url, staff, Date.now);
    tokens.set(staff, token);
    return { authorization: `Bearer ${await token}` };
  };
  const mails = async (): Promise<readonly SentMail[]> => {
    const { messages } = Mails.parse(await (await fetch(mailUrl)).json());
    return Object.values(messages)
      .flat()
      .map(({ To, Subject, BodyText }) => ({ to: To, subject: Subject, text: BodyText }));
  };

  return {
    client,
    /** Nothing settles here: whoever wants to see an effect waits for it with `until`. */
    settle: () => Promise.resolve(),
    complain: async (email: string): Promise<Receipt> =>
      must(
        await client.post<Receipt>("/api/complaints", exampleForm({ name: "陈晓", email }), {
          "idempotency-key": newKey(),
        }),
        201,
      ),
    status: async ({ number, accessCode }: Receipt) =>
      must(
        await client.get<{ status: string; proposal?: unknown }>(`/api/complaints/${number}`, {
          "x-access-code": accessCode,
        }),
        200,
      ),
    view: async (number: string, staff = "specialist") =>
      must(await client.get<DeskView>(`/api/desk/complaints/${number}`, await bearer(staff)), 200),
    order: (async (staff, number, command) =>
      must(
        await client.post<DeskView>(
          `/api/desk/complaints/${number}/commands`,
          { command },
          { ...(await bearer(staff)), "idempotency-key": newKey() },
        ),
        201,
      )) as People["order"],
    /** Waits for the mail to somebody about a complaint whose subject says this. */
    mailTo: (to: string, subject: RegExp, number: string, patienceMs?: number): Promise<SentMail> =>
      until(
        async () =>
          (await mails()).find(
            (mail) =>
              mail.to.includes(to) &&
              subject.test(mail.subject) &&
              `${mail.subject} ${mail.text}`.replaceAll("-", "").includes(number),
          ),
        patienceMs,
      ),
    mails,
  };
};
