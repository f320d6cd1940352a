const longestAddress = 45;

const groupsOf = (part: string): string[] => (part === "" ? [] : part.split(":"));

/**
 * Whom a throttle counts: an IPv4 address, or the /64 network of an IPv6 address, since one connection owns that many
 * addresses. Anything else counts as it stands, cut short. Never throws.
 */
export function throttleClient(address: string): string {
  const plain = address.slice(0, longestAddress).toLowerCase().replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = plain.split("::", 2);
  if (!plain.includes(":") || !/^[0-9a-f:.]+$/.test(plain)) return plain;
  const [front, back] = [groupsOf(head), groupsOf(tail ?? "")];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(zeros).fill("0"), ...back].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
