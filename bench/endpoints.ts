import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { secureSecrets } from "../functions/adapters/crypto/secure-secrets.ts";
import { instantOf } from "../functions/domain/instant.ts";
import type { HttpResponse } from "../functions/handlers/http/response.ts";
import { createRouter } from "../functions/handlers/http/router.ts";
import { createIntakeRoutes } from "../functions/handlers/intake/intake-routes.ts";
import { createCore } from "../functions/handlers/wiring/core.ts";
import { seedStaff } from "../local/desk/seed-staff.ts";
import type { openLocalStore } from "../local/store/open-local-store.ts";
import { packPolicy } from "../policy/pack-policy.ts";

type Store = Awaited<ReturnType<typeof openLocalStore>>;

/** Takes an event of API Gateway and answers it. */
type Endpoint = (event: unknown) => Promise<HttpResponse>;

const keyBytes = 32;

/** Intake as it is deployed: router, use case, seal, log. Nothing is dispatched. */
export const intakeEndpoint = async (store: Store): Promise<Endpoint> => {
  const wall = { now: () => Date.now() };
  const core = createCore({
    log: store.log,
    policies: store.policies,
    inUse: packPolicy(),
    clock: { now: () => instantOf(wall.now()) },
    wall,
    secrets: secureSecrets,
    keys: (use) => new Uint8Array(keyBytes).fill(use.length),
    pause: () => Promise.resolve(),
  });
  await seedStaff(core);
  return createRouter({ log: console.error, language: "zh-CN" }, createIntakeRoutes({ core }));
};

/** The least that could be called an endpoint: reads JSON, writes one item that must not exist. */
export const bareEndpoint =
  ({ client, tables }: Store): Endpoint =>
  async (event) => {
    const { body, headers } = event as { body: string; headers: Record<string, string> };
    const read = JSON.parse(Buffer.from(body, "base64").toString()) as object;
    const Item = {
      pk: { S: `BARE#${headers["idempotency-key"] ?? ""}` },
      sk: { S: "COMMIT#000001" },
      body: { S: JSON.stringify(read) },
    };
    await client.send(
      new PutItemCommand({ TableName: tables.log, Item, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    return { statusCode: 201, headers: { "content-type": "application/json" }, body: "{}" };
  };
