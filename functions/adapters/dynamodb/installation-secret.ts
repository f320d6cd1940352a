import { hkdfSync } from "node:crypto";
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import type { KeyRing } from "../../application/ports/key-ring.ts";
import { BytesValue, bytesValue, keyValues } from "./attribute-values.ts";
import { installationKey } from "./table-keys.ts";

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly ring: KeyRing;
}

const keyBytes = 32;
const context = { stream: "SECRET#installation" };

/**
 * The installation's one secret: made at the first start, wrapped by the same key that wraps the logs' data keys, written
 * once and never changed, because the numbers derived from it must stay the same for ever (design section 2: Number).
 */
const readSecret = async ({ client, table }: Deps): Promise<Uint8Array | undefined> => {
  const found = await client.send(
    new GetItemCommand({ TableName: table, Key: keyValues(installationKey), ConsistentRead: true }),
  );
  return found.Item === undefined ? undefined : BytesValue.parse(found.Item["wrapped"]);
};

const makeSecret = async (deps: Deps): Promise<void> => {
  const { wrapped } = await deps.ring.create(context);
  try {
    await deps.client.send(
      new PutItemCommand({
        TableName: deps.table,
        Item: { ...keyValues(installationKey), wrapped: bytesValue(wrapped) },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  } catch (fault) {
    // Another function started at the same moment and was faster: its secret is the one.
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
};

/** Keys by use, derived from the installation's secret by HKDF-SHA256; the secret is made when there is none. */
export const openInstallationKeys = async (deps: Deps): Promise<(use: string) => Uint8Array<ArrayBuffer>> => {
  let wrapped = await readSecret(deps);
  if (wrapped === undefined) {
    await makeSecret(deps);
    wrapped = await readSecret(deps);
  }
  if (wrapped === undefined) throw new Error("the installation's secret was written and is not there");
  const secret = await deps.ring.unwrap(wrapped, context);
  return (use) => new Uint8Array(hkdfSync("sha256", secret, "", `redress: ${use}`, keyBytes));
};
