import type { Capability } from "./app/capabilities.ts";

/** What calls a function besides the routes that name it. */
type Trigger = "log-stream" | "every-minute" | "mail-events";

export interface FunctionSpec {
  readonly id: string;
  /** What it is for, shown in the console. */
  readonly does: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Everything it may do; rights and environment follow from these. */
  readonly may: readonly Capability[];
  readonly trigger?: Trigger;
}

/** API Gateway gives up after 30 s; a person much earlier. */
const HTTP_SECONDS = 10;
/** A whole batch of the log's stream, with mails in it. */
const DISPATCH_SECONDS = 60;
/** Shorter than the minute between two sweeps, so that they do not pile up. */
const SWEEP_SECONDS = 55;
const TASK_SECONDS = 30;
/** A third of a virtual CPU; Node starts in half the time of 256 MB at nearly the same price. */
const MEMORY_MB = 512;

const filing: readonly Capability[] = ["log.read", "log.append", "keys.use", "guard.write", "links.make"];
/** What follows from commits: the stream does it at once, the sweep what was left. */
const dispatching: readonly Capability[] = [
  ...filing,
  "log.mark",
  "log.erase",
  "work.write",
  "views.write",
  "register.append",
  "evidence.erase",
  "workflows.start",
  "workflows.answer",
  "mail.send",
];

const http = (id: string, does: string, may: readonly Capability[]): FunctionSpec => ({
  id,
  does,
  timeoutSeconds: HTTP_SECONDS,
  memoryMb: MEMORY_MB,
  may,
});

/** Every function, its entry file being `<handlers>/<id>.ts` with an export `handler`. */
export const functionList: readonly FunctionSpec[] = [
  http("intake", "takes complaints in", [...filing, "views.read", "evidence.put"]),
  http("complainant", "shows a complaint to its complainant and takes messages", [
    ...filing,
    "views.read",
    "evidence.put",
    "evidence.get",
  ]),
  http("pages", "public pages and their assets", [
    "log.read",
    "secret.make",
    "keys.use",
    "views.read",
    "guard.write",
    "links.make",
  ]),
  http("decisions", "signed links: shows on GET, decides on POST", [...filing, "views.read"]),
  http("desk", "the staff's desk", [...filing, "views.read", "work.read", "evidence.get", "staff.verify"]),
  {
    id: "workflow",
    does: "folds a complaint for the state machines and deals with what is due",
    timeoutSeconds: TASK_SECONDS,
    memoryMb: MEMORY_MB,
    may: [...filing, "work.write", "views.read"],
  },
  {
    id: "wait",
    does: "remembers a waiting state's token, or answers it at once",
    timeoutSeconds: TASK_SECONDS,
    memoryMb: MEMORY_MB,
    may: ["log.read", "secret.make", "keys.use", "work.write", "workflows.answer"],
  },
  {
    id: "dispatch",
    does: "carries out what follows from new commits",
    timeoutSeconds: DISPATCH_SECONDS,
    memoryMb: MEMORY_MB,
    may: dispatching,
    trigger: "log-stream",
  },
  {
    id: "sweep",
    does: "finds what dispatch, waits or notices left undone",
    timeoutSeconds: SWEEP_SECONDS,
    memoryMb: MEMORY_MB,
    may: dispatching,
    trigger: "every-minute",
  },
  {
    id: "mail-events",
    does: "brings bounces and complaints about mail back to the complaint",
    timeoutSeconds: TASK_SECONDS,
    memoryMb: MEMORY_MB,
    may: [...filing, "work.write"],
    trigger: "mail-events",
  },
];
