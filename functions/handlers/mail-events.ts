import { createDynamoNoticeLedger } from "../adapters/dynamodb/dynamo-notice-ledger.ts";
import { mailFailureOf } from "../adapters/ses/mail-event.ts";
import { createRecordMailFailure } from "../application/record-mail-failure.ts";
import { forEachMessage } from "./stream/queue-messages.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";
import { say } from "./wiring/say.ts";
import { startedOnce } from "./wiring/started-once.ts";

export const handler = startedOnce(async () => {
  const environment = readEnvironment([...coreVariables, "WORK_TABLE"]);
  const { core, client } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const notices = createDynamoNoticeLedger({ client, table: environment.WORK_TABLE });
  const record = createRecordMailFailure({ notices, execute: core.execute });
  return (event: unknown) =>
    forEachMessage(event, say, async (message) => {
      const failure = mailFailureOf(message);
      if (failure !== undefined) await record(failure);
    });
});
