import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DeskCommand } from "../../functions/domain/complaint/commands.ts";
import { noticeTag } from "../../functions/adapters/ses/notice-tag.ts";
import type { LedgerEntry } from "../../functions/application/ports/notice-ledger.ts";
import type { Approval } from "../../functions/domain/complaint/remedy.ts";
import type { ComplainantView } from "../../functions/presentation/status/complainant-view.ts";
import type { deskView } from "../../functions/presentation/status/desk-view.ts";
import { startDesk, type DeskSettings } from "../../local/desk/start-desk.ts";
import { createClient, type Answer, type Mail, type Problem } from "./client.ts";
import { exampleForm } from "./example-form.ts";

/** Monday, 23 November 2026, 09:00 in Shanghai: an ordinary week lies ahead. */
export const monday = "2026-11-23T01:00:00.000Z";

type Command = { readonly type: DeskCommand["type"] } & Readonly<Record<string, unknown>>;

/** A complaint as the desk's interface answers it. */
export type DeskView = Omit<ReturnType<typeof deskView>, "approvals"> & {
  readonly approvals: readonly Omit<Approval, "nonce">[];
  readonly commands: readonly string[];
};

/** A mail about a complaint, with the kind of notice it carried. */
export interface Letter extends Mail {
  readonly kind: string;
}

/** Number and code: what a complainant holds. */
export interface Receipt {
  readonly number: string;
  readonly accessCode: string;
}

interface Dates {
  readonly acknowledgedAt: string;
  readonly firstReplyBy: string;
  readonly answerBy: string;
  readonly because: string;
}

let keys = 0;
const newKey = (): string => `journey-key-${(keys += 1).toString().padStart(8, "0")}`;

/** What people do with a desk, over HTTP only: whatever a journey knows, a browser or a program could know. */
export const createPeople = (url: string) => {
  const client = createClient(url);
  const tokens = new Map<string, string>();

  const tokenOf = async (staff: string): Promise<string> => {
    const known = tokens.get(staff);
    if (known !== undefined) return known;
    const { body } = await client.post<{ token: string }>("/_local/token", { staff });
    tokens.set(staff, body.token);
    return body.token;
  };
  const bearer = async (staff: string) => ({ authorization: `Bearer ${await tokenOf(staff)}` });
  const mails = async (): Promise<readonly Mail[]> => (await client.get<Mail[]>("/_local/mailbox")).body;
  const settle = () => client.post("/_local/settle", {});
  const must = <T>(answer: Answer<T>, status: number): T => {
    if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  const people = {
    client,
    /** Files a complaint by the form's interface; the answer as it comes. */
    file: (form: object = exampleForm(), key = newKey()) =>
      client.post<Receipt & Dates & Problem>("/api/complaints", form, { "idempotency-key": key }),
    /** Files a complaint that has to be taken. */
    complain: async (changes: object = {}): Promise<Receipt> => {
      const receipt = must(await people.file({ ...exampleForm(), ...changes }), 201);
      await settle();
      return receipt;
    },
    enter: async (staff: string, form: object): Promise<Receipt> => {
      const headers = { ...(await bearer(staff)), "idempotency-key": newKey() };
      const receipt = must(await client.post<Receipt>("/api/desk/complaints", { form }, headers), 201);
      await settle();
      return receipt;
    },
    /** The complaint as its complainant sees it. */
    status: async ({ number, accessCode }: Receipt) =>
      must(await client.get<ComplainantView>(`/api/complaints/${number}`, { "x-access-code": accessCode }), 200),
    say: (receipt: Receipt, way: "messages" | "answers" | "survey" | "withdrawal" | "reconsideration", body: object) =>
      client.post<ComplainantView & Problem>(`/api/complaints/${receipt.number}/${way}`, body, {
        "x-access-code": receipt.accessCode,
        "idempotency-key": newKey(),
      }),
    /** The complaint as the desk sees it. */
    view: async (number: string, staff = "specialist") =>
      must(await client.get<DeskView>(`/api/desk/complaints/${number}`, await bearer(staff)), 200),
    queue: async (queue: string, staff = "specialist") =>
      must(
        await client.get<{ rows: readonly { number: string }[] }>(`/api/desk/queues/${queue}`, await bearer(staff)),
        200,
      ),
    /** A command of the desk, the answer as it comes. */
    command: async (staff: string, number: string, command: Command) =>
      client.post<DeskView & Problem>(
        `/api/desk/complaints/${number}/commands`,
        { command },
        { ...(await bearer(staff)), "idempotency-key": newKey() },
      ),
    /** A command of the desk that has to be accepted; answers when everything that follows from it is done. */
    order: async (staff: string, number: string, command: Command) => {
      const view = must(await people.command(staff, number, command), 201);
      await settle();
      return view;
    },
    mails,
    /** Every mail about a complaint, oldest first. */
    lettersAbout: async (number: string): Promise<readonly Letter[]> => {
      const { body: ledger } = await client.get<LedgerEntry[]>(`/_local/notices/${number}`);
      const kinds = new Map(ledger.map((entry) => [noticeTag(entry.id), entry.kind]));
      return (await mails()).flatMap((mail) => {
        const kind = kinds.get(mail.tags["notice"] ?? "");
        return kind === undefined ? [] : [{ ...mail, kind }];
      });
    },
    now: async () => (await client.get<{ now: string }>("/_local/clock")).body.now,
    advance: async (by: string) => must(await client.post<{ now: string }>("/_local/clock", { advance: by }), 200),
    goTo: async (to: string) => must(await client.post<{ now: string }>("/_local/clock", { to }), 200),
    settle,
  };
  return people;
};

export type People = ReturnType<typeof createPeople>;

/** A whole desk in a folder of its own, at a clock that stands still between advances. */
export const openDesk = async (settings: Partial<DeskSettings> = {}) => {
  const folder = settings.folder ?? (await mkdtemp(join(tmpdir(), "redress-journey-")));
  const reports: string[] = [];
  const desk = await startDesk({
    port: 0,
    frozen: true,
    wall: { now: () => Date.parse(monday) },
    report: (line) => void reports.push(line),
    ...settings,
    folder,
  });
  return {
    ...createPeople(desk.url),
    desk,
    folder,
    /** What the desk complained of: alarms, and nothing else in a journey that goes well. */
    alarms: () => reports.filter((line) => line.startsWith("!")),
    close: async () => {
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type JourneyDesk = Awaited<ReturnType<typeof openDesk>>;
