/** A name in lists and payee lines: `张*`, `Zhang *`. Never tells how long the name is. */
export const maskName = (name: string): string => {
  const [first = "", ...others] = name.trim().split(/\s+/);
  const isHan = /^\p{Script=Han}/u.test(first);
  if (others.length > 0 && !isHan) return `${first} *`;
  return `${firstCharacter(first)}*`;
};

/** A telephone number in lists: `138****1234`, with its country `+86 138****1234`; short numbers keep two digits. */
export const maskPhone = (phone: string): string => {
  const country = /^\s*(?:\+|00)(86|852|853|886)/.exec(phone);
  const digits = phone.slice(country?.[0].length ?? 0).replace(/\D/g, "");
  const prefix = country === null ? "" : `+${country[1] ?? ""} `;
  if (digits.length < 8) return `${prefix}****${digits.length < 4 ? "" : digits.slice(-2)}`;
  return `${prefix}${digits.length < 11 ? "" : digits.slice(0, 3)}****${digits.slice(-4)}`;
};

/** A mail address in lists: `z***@example.com`. Anything without an @ is hidden whole. */
export const maskEmail = (address: string): string => {
  const at = address.lastIndexOf("@");
  return at < 1 ? "***" : `${firstCharacter(address)}***${address.slice(at)}`;
};

/** With its combining marks: half a letter is no letter. */
const firstCharacter = (text: string): string => /^\P{M}\p{M}*/u.exec(text)?.[0] ?? "";
