import { noticeIdOf, noticePartition } from "../adapters/dynamodb/table-keys.ts";
import { nameOf } from "../application/guarded.ts";
import { forEachNewItem, isOfStream } from "./stream/stream-records.ts";
import { openSending } from "./wiring/open-sending.ts";
import { say } from "./wiring/say.ts";
import { startedOnce } from "./wiring/started-once.ts";

/** The ledger's stream brings each new notice at once; every minute comes what was left or could not leave before. */
export const handler = startedOnce(async () => {
  const { send, sweepNotices } = await openSending();
  const sent = async (id: string): Promise<boolean> => {
    try {
      await send(id);
      return true;
    } catch (fault) {
      say({ level: "error", code: "notice-left", id, fault: nameOf(fault) });
      return false;
    }
  };
  return async (event: unknown) =>
    isOfStream(event)
      ? forEachNewItem(event, async ({ pk, sk }) => !pk.startsWith(noticePartition("")) || sent(noticeIdOf({ pk, sk })))
      : { found: await sweepNotices.sweep() };
});
