import type { DeskCommand } from "../../functions/domain/complaint/commands.ts";
import type { Deadline } from "../../functions/domain/complaint/deadline-entry.ts";
import type { Status } from "../../functions/domain/complaint/vocabulary.ts";
import type { CaughtMail } from "../mail/read-mail.ts";

/** The parts of the desk's answer that the demo tells of. */
export interface CaseSeen {
  readonly status: Status;
  readonly grade: string;
  readonly owner: string;
  readonly deadlines: readonly Omit<Deadline, "because">[];
  readonly points: readonly { readonly id: string }[];
}

export interface Filed {
  readonly number: string;
  readonly accessCode: string;
}

type Command = { readonly type: DeskCommand["type"] } & Readonly<Record<string, unknown>>;

const hiddenField = /<input type="hidden" name="([^"]+)" value="([^"]*)"/g;

/** People at work with a desk, over HTTP as they would from anywhere. */
export const createDemoClient = (url: string) => {
  const tokens = new Map<string, string>();
  let keys = 0;
  let calls = 0;

  const call = async (path: string, init: RequestInit = {}): Promise<string> => {
    if (!path.includes("/_local/")) calls += 1;
    const response = await fetch(new URL(path, url), { redirect: "manual", ...init });
    const text = await response.text();
    if (response.status >= 400)
      throw new Error(`${path.split("?")[0] ?? ""}: ${response.status} ${text.slice(0, 300)}`);
    return text;
  };
  const post = async <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> => {
    const sent = {
      "content-type": "application/json",
      "idempotency-key": `demo-${Date.now()}-${(keys += 1)}`,
      ...headers,
    };
    return JSON.parse(await call(path, { method: "POST", body: JSON.stringify(body), headers: sent })) as T;
  };
  const get = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> =>
    JSON.parse(await call(path, { headers })) as T;
  const signIn = async (staff: string): Promise<Record<string, string>> => {
    const token = tokens.get(staff) ?? (await post<{ token: string }>("/_local/token", { staff })).token;
    tokens.set(staff, token);
    return { authorization: `Bearer ${token}` };
  };

  return {
    /** Calls that a deployed desk would have been billed for. */
    calls: () => calls,
    file: (form: object) => post<Filed>("/api/complaints", form),
    order: async (staff: string, number: string, command: Command): Promise<void> => {
      await post(`/api/desk/complaints/${number}/commands`, { command }, await signIn(staff));
      await post("/_local/settle", {});
    },
    seen: async (number: string) => get<CaseSeen>(`/api/desk/complaints/${number}`, await signIn("supervisor")),
    /** Opens the link and sends its page's own form, as a browser does. */
    answer: async (link: string, fields: Readonly<Record<string, string>>): Promise<void> => {
      const page = await call(link);
      const hidden = [...page.matchAll(hiddenField)].map(([, name = "", value = ""]): [string, string] => [
        name,
        value,
      ]);
      const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
      await call(link, { method: "POST", body });
      await post("/_local/settle", {});
    },
    goTo: (to: string) => post("/_local/clock", { to }),
    now: async () => (await get<{ now: string }>("/_local/clock")).now,
    mails: () => get<readonly CaughtMail[]>("/_local/mailbox"),
    settle: () => post("/_local/settle", {}),
  };
};

export type DemoClient = ReturnType<typeof createDemoClient>;
