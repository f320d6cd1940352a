import { startMailCatcher } from "../../local/mail/mail-catcher.ts";

/** A catcher in a process of its own, to be killed: prints its endpoint, then waits. */
const clock = { now: () => "2026-11-23T06:00:00.000Z" as never };
const catcher = await startMailCatcher({ folder: process.argv[2] ?? "", clock });
process.stdout.write(`${catcher.endpoint}\n`);
