import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { secureSecrets } from "../../functions/adapters/crypto/secure-secrets.ts";
import { openInstallationKeys } from "../../functions/adapters/dynamodb/installation-secret.ts";
import { keyValues } from "../../functions/adapters/dynamodb/attribute-values.ts";
import { guardKey } from "../../functions/adapters/dynamodb/table-keys.ts";
import { createThrottleCounter } from "../../functions/adapters/dynamodb/throttle-counter.ts";
import { createSesClient } from "../../functions/adapters/ses/ses-client.ts";
import { createSesMailer } from "../../functions/adapters/ses/ses-mailer.ts";
import { createSfnClient } from "../../functions/adapters/sfn/sfn-client.ts";
import { createStepFunctionsWorkflows } from "../../functions/adapters/sfn/step-functions-workflows.ts";
import { createThrottle } from "../../functions/application/throttle.ts";
import { instantOf, millis } from "../../functions/domain/instant.ts";
import { createCore } from "../../functions/handlers/wiring/core.ts";
import { createOutside } from "../../functions/handlers/wiring/outside.ts";
import { createWorkflowOperations } from "../../functions/handlers/workflow/workflow-operations.ts";
import { createWriteNotice } from "../../functions/presentation/notices/write-notice.ts";
import { createWriteHouseNotice } from "../../functions/presentation/notices/write-house-notice.ts";
import { readNoticeTexts } from "../../policy/notices/read-notice-texts.ts";
import { packPolicy, type PolicyPack } from "../../policy/pack-policy.ts";
import { startMailCatcher } from "../mail/mail-catcher.ts";
import { openLocalSignIn } from "../oidc/open-local-sign-in.ts";
import { machineArn } from "../step-functions/arns.ts";
import { createEngine } from "../step-functions/engine.ts";
import { createExecutionFiles } from "../step-functions/execution-files.ts";
import { fillPlaceholders } from "../step-functions/fill-placeholders.ts";
import { serveStepFunctions } from "../step-functions/http-face.ts";
import { openLocalStore } from "../store/open-local-store.ts";
import { createOffsetFile } from "../time/offset-file.ts";
import { createVirtualTime } from "../time/virtual-time.ts";
import { createLogStream } from "./log-stream.ts";
import { seedStaff } from "./seed-staff.ts";
import { serveDesk } from "./serve-desk.ts";

export interface DeskSettings {
  /** Everything that lasts: complaints, mails, executions, keys, the clock's offset. */
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly policy?: PolicyPack;
  /** The wall clock; a fixed one makes business time stand still between advances. */
  readonly wall?: { now(): number };
  readonly frozen?: boolean;
  readonly report?: (line: string) => void;
}

const region = "local";
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const machines = { complaint: machineArn("redress-complaint"), approval: machineArn("redress-approval") };
const functionNames = { WorkflowFunction: "redress-workflow", WaitFunction: "redress-wait" };
/** Wrong codes a client address may try in a quarter of an hour. */
const wrongCodes = { name: "access-code", limit: 10, windowSeconds: 900 };
const sweepSeconds = 30;

const definition = (machine: string): string =>
  fillPlaceholders(
    readFileSync(join(import.meta.dirname, `../../statemachines/${machine}.asl.json`), "utf8"),
    functionNames,
  );

/**
 * The whole desk in one process on embedded parts (design section 5): the very handlers, state machine files and SDK
 * clients, only the endpoints differ. Loopback only.
 */
export const startDesk = async (settings: DeskSettings) => {
  const { folder } = settings;
  const report = settings.report ?? (() => undefined);
  const alarm = (code: string, id: string, fault?: string) => report(`! ${code} ${id} ${fault ?? ""}`.trim());
  const wall = settings.wall ?? { now: () => Date.now() };
  const store = await openLocalStore(folder);
  const time = await createVirtualTime({
    wall,
    offset: createOffsetFile(join(folder, "clock.json")),
    ...(settings.frozen === true ? { frozen: true } : {}),
    onFault: ({ what, error }) => alarm("background", what, error instanceof Error ? error.message : String(error)),
  });
  const mails = await startMailCatcher({ folder: join(folder, "mail"), clock: time });
  const stream = createLogStream(store.log);
  const keys = await openInstallationKeys({ client: store.client, table: store.tables.log, ring: store.ring });
  const core = createCore({
    log: stream.log,
    policies: store.policies,
    inUse: settings.policy ?? packPolicy(),
    clock: time,
    wall,
    secrets: secureSecrets,
    keys,
    pause: (attempt) => sleep(Math.random() * 5 * attempt),
  });

  const operations: { current?: ReturnType<typeof createWorkflowOperations> } = {};
  const engine = createEngine({
    time,
    store: createExecutionFiles(join(folder, "executions")),
    invoke: (name, payload) => {
      if (operations.current === undefined) throw new Error("called before the desk was ready");
      return name === functionNames.WaitFunction ? operations.current.wait(payload) : operations.current.task(payload);
    },
  });
  const face = await serveStepFunctions(engine);
  const sfn = createSfnClient({ region, endpoint: face.endpoint });
  const ses = createSesClient({ region, endpoint: mails.endpoint, credentials });

  const server = await serveDesk(settings.port);
  const texts = readNoticeTexts();
  const outside = createOutside(core, {
    ...store,
    workflows: createStepFunctionsWorkflows({ client: sfn, machines }),
    mailer: createSesMailer({ client: ses, from: "desk@redress.example", replyTo: (n) => `c+${n}@redress.example` }),
    writeNotice: createWriteNotice({ texts, baseUrl: server.url, sign: (terms) => core.links.sign(terms) }),
    writeHouseNotice: createWriteHouseNotice({ texts, baseUrl: server.url }),
    alarm,
  });
  operations.current = createWorkflowOperations({ steps: outside.steps, wait: outside.wait, alarm });
  stream.follow(outside.sweep.dispatchOne, (work) => void time.track("dispatch", work).catch(() => undefined));
  time.addJob({
    name: "sweep",
    nextDue: outside.sweep.nextDue,
    run: async () => {
      await outside.sweep.sweep();
    },
    everySeconds: sweepSeconds,
  });
  time.addQuietCheck({
    name: "every commit dispatched",
    isQuiet: async () => (await store.log.listPending(1)).length === 0,
  });
  time.addQuietCheck({
    name: "every notice sent",
    isQuiet: async () => (await store.notices.listDue(time.now(), instantOf(wall.now() - 120_000), 1)).length === 0,
  });

  await seedStaff(core);
  const staffSignIn = await openLocalSignIn(folder, server.url, wall);
  const counter = createThrottleCounter({
    client: store.client,
    table: store.tables.guard,
    keyOf: (name) => keyValues(guardKey(name)),
  });
  server.answerWith({
    core,
    outside,
    time,
    mails,
    engine,
    ...staffSignIn,
    throttle: createThrottle({ counter, clock: wall, rule: wrongCodes }),
    report,
  });
  await engine.restore();
  for (const machine of ["complaint", "approval"] as const)
    await engine.putStateMachine(`redress-${machine}`, definition(machine));
  if (settings.frozen !== true) time.start();

  return {
    url: server.url,
    core,
    outside,
    store,
    time,
    mails,
    engine,
    issuer: staffSignIn.issuer,
    /** Ends everything; what was answered is on the disk already. */
    close: async (): Promise<void> => {
      time.stop();
      await server.close();
      await face.close();
      sfn.destroy();
      ses.destroy();
      await mails.stop();
      await store.close();
    },
    startedAt: millis(time.now()),
  };
};

export type Desk = Awaited<ReturnType<typeof startDesk>>;
