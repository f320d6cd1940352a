/** Octets of text in one encoded word: 45 make 60 characters of base64, within the 75 that RFC 2047 allows with its frame. */
const WORD_OCTETS = 45;

/** Pieces of at most `WORD_OCTETS` octets; no character is cut in two. */
const pieces = (text: string): string[] => {
  const made: string[] = [];
  let piece = "";
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > WORD_OCTETS) {
      made.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...made, piece];
};

/** Line breaks and other control characters have no place in a header: one could begin another. */
const oneLine = (text: string): string => text.replace(/[\x00-\x1f\x7f]+/g, " ").trim();

/** A text for a header: as it stands where it is short plain ASCII, else encoded words, one per folded line. */
export const headerText = (text: string): string => {
  const plain = oneLine(text);
  if (/^[\x20-\x7e]{0,60}$/.test(plain) && !plain.includes("=?")) return plain;
  return pieces(plain)
    .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`)
    .join("\r\n ");
};

/** `明远电脑 <a@b.example>` or a bare address; the name is encoded, the address stands as it is. */
export const headerMailbox = (mailbox: string): string => {
  const [, name = "", address = mailbox] = /^(.*?)\s*<([^<>]+)>$/.exec(mailbox) ?? [];
  const bare = oneLine(address);
  if (name === "") return bare;
  const encoded = headerText(name);
  return `${encoded.startsWith("=?") ? encoded : `"${encoded.replace(/["\\]/g, "\\$&")}"`} <${bare}>`;
};
