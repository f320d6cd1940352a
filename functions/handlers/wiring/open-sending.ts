import { createDynamoNoticeLedger } from "../../adapters/dynamodb/dynamo-notice-ledger.ts";
import { createSesClient } from "../../adapters/ses/ses-client.ts";
import { createSesMailer } from "../../adapters/ses/ses-mailer.ts";
import { NoticeTextsOfPack } from "../../presentation/mails/notice-texts.ts";
import { createWriteHouseNotice } from "../../presentation/notices/write-house-notice.ts";
import { createWriteNotice } from "../../presentation/notices/write-notice.ts";
import { readEnvironment } from "./environment.ts";
import { coreVariables, openCore } from "./open-core.ts";
import { readPolicyPack } from "./policy-pack.ts";
import { alarm } from "./say.ts";
import { createSending } from "./sending.ts";

const variables = [
  ...coreVariables,
  "WORK_TABLE",
  "BASE_URL",
  "MAIL_FROM",
  "MAIL_REGION",
  "MAIL_CONFIGURATION_SET",
] as const;

/** `complaints@example.com` → `complaints+<number>@example.com`: an answer reaches the same mailbox and names its complaint. */
const tagged = (address: string, number: string): string => address.replace("@", `+${number}@`);

/** What sends notices: the ledger, the texts and SES in its own region. */
export const openSending = async () => {
  const environment = readEnvironment(variables);
  const { MAIL_FROM: from, BASE_URL: baseUrl, MAIL_CONFIGURATION_SET: configurationSet } = environment;
  const pack = readPolicyPack(environment.LAMBDA_TASK_ROOT);
  const { core, client } = await openCore(environment, pack);
  const texts = NoticeTextsOfPack.parse(pack.notices);
  return createSending(core, {
    notices: createDynamoNoticeLedger({ client, table: environment.WORK_TABLE }),
    mailer: createSesMailer({
      client: createSesClient({ region: environment.MAIL_REGION }),
      from,
      replyTo: (number) => tagged(from, number),
      configurationSet,
    }),
    writeNotice: createWriteNotice({ texts, baseUrl, sign: (terms) => core.links.sign(terms) }),
    writeHouseNotice: createWriteHouseNotice({ texts, baseUrl }),
    alarm,
  });
};
