import * as z from "zod";

/** What SES refuses as well (platform: SES). */
const maxMailBytes = 10 * 1024 * 1024;
const maxRecipients = 50;

const SendRawEmail = z.object({ Action: z.literal("SendRawEmail"), "RawMessage.Data": z.base64().min(1) });

/** One call of SES's query protocol, as far as it matters here. */
export interface SendRequest {
  /** The bytes as they were given to SES. */
  readonly raw: Buffer;
  /** Envelope: who really gets it. Empty when the mail's own headers decide. */
  readonly recipients: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

export type SendRefusal = { readonly refused: "InvalidAction" | "InvalidParameterValue" | "MessageRejected" };

const members = (fields: URLSearchParams, pattern: RegExp): string[] =>
  [...fields].flatMap(([name, value]) => (pattern.test(name) ? [value] : []));

/** Reads a `SendRawEmail`, the only call the desk makes; refusals have SES's own codes. Never throws. */
export function readSendRequest(body: string): SendRequest | SendRefusal {
  const fields = new URLSearchParams(body);
  const parsed = SendRawEmail.safeParse(Object.fromEntries(fields));
  if (!parsed.success)
    return { refused: fields.get("Action") === "SendRawEmail" ? "InvalidParameterValue" : "InvalidAction" };
  const raw = Buffer.from(parsed.data["RawMessage.Data"], "base64");
  const recipients = members(fields, /^Destinations\.member\.\d+$/);
  if (raw.length > maxMailBytes || recipients.length > maxRecipients) return { refused: "MessageRejected" };
  const names = members(fields, /^Tags\.member\.\d+\.Name$/);
  const values = members(fields, /^Tags\.member\.\d+\.Value$/);
  return { raw, recipients, tags: Object.fromEntries(names.map((name, n) => [name, values[n] ?? ""])) };
}
