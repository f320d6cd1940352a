import { createHmac, timingSafeEqual } from "node:crypto";
import type { WallClock } from "../../application/ports/clock.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { HttpRequest } from "../http/request.ts";

/** Time to read a status page and write a message; wall time, like every session. */
const sessionSeconds = 30 * 60;
const cookieName = "complaint";

interface Deps {
  readonly key: Uint8Array;
  readonly wall: WallClock;
  readonly secure: boolean;
}

/** Remembers for a short while that number and code were right, so that the code stands in no address (SC-04). */
export interface StatusSession {
  /** The cookie that opens this complaint, and no other. */
  begin(number: string): string;
  isOpen(request: HttpRequest, number: string): boolean;
}

/** A cookie for one complaint's own path: an end in seconds and its HMAC; scripts and other sites' forms have no use of it. */
export const createStatusSession = ({ key, wall, secure }: Deps): StatusSession => {
  const macOf = (number: string, end: number): Buffer => createHmac("sha256", key).update(`${number}\n${end}`).digest();
  return {
    begin: (number) => {
      const end = Math.floor(wall.now() / 1000) + sessionSeconds;
      const value = `${end}.${macOf(number, end).toString("base64url")}`;
      const rules = `Path=${paths.complaint(number)}; HttpOnly; SameSite=Lax; Max-Age=${sessionSeconds}`;
      return `${cookieName}=${value}; ${rules}${secure ? "; Secure" : ""}`;
    },
    isOpen: ({ cookies }, number) => {
      const [, end, mac] = /^(\d{1,12})\.([A-Za-z0-9_-]{43})$/.exec(cookies[cookieName] ?? "") ?? [];
      if (end === undefined || mac === undefined || Number(end) * 1000 <= wall.now()) return false;
      return timingSafeEqual(Buffer.from(mac, "base64url"), macOf(number, Number(end)));
    },
  };
};
