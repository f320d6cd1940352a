import type { HttpFunction } from "../functions/handlers/routes.ts";
import type { Capability } from "./app/capabilities.ts";

/** What calls a function besides the routes that name it. */
export type Trigger = "log-stream" | "ledger-stream" | "every-minute" | "mail-events";

export interface FunctionSpec {
  readonly id: string;
  /** What it is for, shown in the console. */
  readonly does: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Everything it may do; rights and environment follow from these. */
  readonly may: readonly Capability[];
  readonly triggers: readonly Trigger[];
}

/** API Gateway gives up after 30 s; a person much earlier. */
const HTTP_SECONDS = 10;
/** A whole batch of a stream; and shorter than the minute between two sweeps, so that they do not pile up. */
const BATCH_SECONDS = 55;
const TASK_SECONDS = 30;
/** A third of a virtual CPU; Node starts in half the time of 256 MB at nearly the same price. */
const MEMORY_MB = 512;

/** To fold a complaint, whoever was the first function to start. */
const reading: readonly Capability[] = ["log.read", "secret.make", "keys.use"];
const writing: readonly Capability[] = ["log.read", "log.append", "keys.use"];
/** What follows from commits: the stream does it at once, the sweep what was left. */
const dispatching: readonly Capability[] = [
  ...writing,
  "log.mark",
  "work.write",
  "views.write",
  "register.append",
  "workflows.start",
  "workflows.answer",
];

const http = (id: HttpFunction, does: string, may: readonly Capability[]): FunctionSpec => ({
  id,
  does,
  timeoutSeconds: HTTP_SECONDS,
  memoryMb: MEMORY_MB,
  may,
  triggers: [],
});

/** Called by the state machines. */
const task = (id: string, does: string, may: readonly Capability[]): FunctionSpec => ({
  id,
  does,
  timeoutSeconds: TASK_SECONDS,
  memoryMb: MEMORY_MB,
  may,
  triggers: [],
});

const triggered = (id: string, does: string, may: readonly Capability[], ...triggers: Trigger[]): FunctionSpec => ({
  id,
  does,
  timeoutSeconds: triggers.includes("mail-events") ? TASK_SECONDS : BATCH_SECONDS,
  memoryMb: MEMORY_MB,
  may,
  triggers,
});

/** Every function, its entry file being `<handlers>/<id>.ts` with an export `handler`. It may do what its code does. */
export const functionList: readonly FunctionSpec[] = [
  http("intake", "takes complaints in, from programs and from the form", writing),
  http("complainant", "shows a complaint to its complainant and takes answers", [...writing, "guard.write"]),
  http("pages", "pages that belong to nobody, the form among them, and assets", []),
  http("decisions", "signed links: shows on GET, decides on POST", [...writing, "links.make", "staff.verify"]),
  http("desk", "the staff's desk and the way in", [
    ...writing,
    "views.read",
    "links.make",
    "staff.verify",
    "staff.sign-in",
  ]),
  task("workflow", "folds a complaint for the state machines and deals with what is due", [...writing, "work.write"]),
  task("wait", "remembers a waiting state's token, or answers it at once", [
    ...reading,
    "work.write",
    "workflows.answer",
  ]),
  triggered("dispatch", "makes everything follow from new commits but the sending", dispatching, "log-stream"),
  triggered("sweep", "finds what dispatch or the workflows left undone", dispatching, "every-minute"),
  triggered(
    "notify",
    "sends notices, and what of them was left",
    [...writing, "work.write", "links.make", "mail.send"],
    "ledger-stream",
    "every-minute",
  ),
  triggered("mail-events", "brings bounces back to the complaint", [...writing, "work.read"], "mail-events"),
];
