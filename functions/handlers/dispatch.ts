import { commitOf, commitPrefix } from "../adapters/dynamodb/table-keys.ts";
import { forEachNewItem } from "./stream/stream-records.ts";
import { openDispatching } from "./wiring/open-dispatching.ts";
import { startedOnce } from "./wiring/started-once.ts";

export const handler = startedOnce(async () => {
  const { sweep } = await openDispatching();
  return (event: unknown) =>
    forEachNewItem(event, async (key) => !key.sk.startsWith(commitPrefix) || sweep.dispatchOne(commitOf(key)));
});
