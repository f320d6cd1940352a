import { openDispatching } from "./wiring/open-dispatching.ts";
import { startedOnce } from "./wiring/started-once.ts";

export const handler = startedOnce(async () => {
  const { sweep } = await openDispatching();
  return async () => ({ found: await sweep.sweep() });
});
