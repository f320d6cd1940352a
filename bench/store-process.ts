import { startDynalite } from "../local/store/start-dynalite.ts";

/** The local store in a process of its own, so that its work is not counted as the handlers'. Tells its address and stays. */
const store = await startDynalite();
process.send?.(store.endpoint);
process.once("disconnect", () => void store.close().then(() => process.exit(0)));
