import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import type { APIGatewayProxyResultV2 } from "aws-lambda";

const client = new KMSClient({});

/** A data key there and back, and once under the name of another log. */
export const handler = async (): Promise<APIGatewayProxyResultV2> => {
  const KeyId = process.env["KEY_ARN"];
  const EncryptionContext = { stream: "COMPLAINT#1" };
  const made = await client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: "AES_256", EncryptionContext }));
  const open = (stream: string) =>
    client.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: { stream } }));
  const { Plaintext } = await open("COMPLAINT#1");
  const other = await open("COMPLAINT#2").then(
    () => "opened",
    () => "refused",
  );
  const same = Buffer.from(Plaintext ?? []).equals(Buffer.from(made.Plaintext ?? []));
  return { statusCode: 200, body: JSON.stringify({ same, other }) };
};
