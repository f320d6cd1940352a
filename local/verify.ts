import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { createDynamoClient } from "../functions/adapters/dynamodb/dynamo-client.ts";
import { createDynamoHistorySource } from "../functions/adapters/dynamodb/dynamo-history-source.ts";
import { tableNames } from "../functions/adapters/dynamodb/table-definitions.ts";
import { createKmsClient, createKmsKeyRing } from "../functions/adapters/kms/kms-key-ring.ts";
import { createS3Client } from "../functions/adapters/s3/s3-client.ts";
import { createS3ErasureRegister } from "../functions/adapters/s3/s3-erasure-register.ts";
import { createS3HeadRegister } from "../functions/adapters/s3/s3-head-register.ts";
import { createHistoryVerifier, type LogReport } from "../functions/application/verify-history.ts";
import { openLocalStore } from "./store/open-local-store.ts";
import { reportHistory } from "./store/report-history.ts";

const usage = `Verifies the whole history: that no commit was changed, removed, reordered or cut off.

  npm run verify -- [--data .local]                     the data folder of this machine, while nothing runs on it
  npm run verify -- --region R --bucket B [--key K]     the tables in AWS, with the head register in bucket B;
                    [--prefix redress] [--endpoint U]   with the KMS key K the sealed parts too

Ends with 0 when nothing is wrong, with 1 when something is, with 2 when it could not look.`;

const options = {
  data: { type: "string", default: ".local" },
  region: { type: "string" },
  bucket: { type: "string" },
  key: { type: "string" },
  prefix: { type: "string", default: "redress" },
  endpoint: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

const verifyFolder = async (folder: string): Promise<boolean> => {
  if (!existsSync(folder)) throw new Error(`there is no data in ${folder}`);
  const store = await openLocalStore(folder);
  try {
    return await report(
      createHistoryVerifier({ source: store.history, heads: store.heads, erasures: store.erasures })(),
    );
  } finally {
    await store.close();
  }
};

const verifyCloud = (at: { region: string; bucket: string; prefix: string; key?: string; endpoint?: string }) => {
  const settings = { region: at.region, ...(at.endpoint !== undefined && { endpoint: at.endpoint }) };
  const bucket = { client: createS3Client(settings), bucket: at.bucket };
  const source = createDynamoHistorySource({
    client: createDynamoClient(settings),
    table: tableNames(at.prefix).log,
    ...(at.key !== undefined && { ring: createKmsKeyRing({ client: createKmsClient(settings), keyId: at.key }) }),
  });
  const heads = createS3HeadRegister(bucket);
  return report(createHistoryVerifier({ source, heads, erasures: createS3ErasureRegister(bucket) })());
};

const report = (reports: AsyncIterable<LogReport>) => reportHistory(reports, (line) => console.log(line));

const verify = async (): Promise<number> => {
  const { help, data, region, bucket, ...rest } = parseArgs({ options }).values;
  if (help) {
    console.log(usage);
    return 0;
  }
  if ((region === undefined) !== (bucket === undefined)) throw new Error("--region and --bucket belong together");
  const whole = await (region !== undefined && bucket !== undefined
    ? verifyCloud({ region, bucket, ...rest })
    : verifyFolder(data));
  return whole ? 0 : 1;
};

try {
  process.exitCode = await verify();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
