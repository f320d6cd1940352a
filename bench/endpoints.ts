import { randomUUID } from "node:crypto";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { secureSecrets } from "../functions/adapters/crypto/secure-secrets.ts";
import { instantOf } from "../functions/domain/instant.ts";
import { createRouter } from "../functions/handlers/http/router.ts";
import { createIntakeRoutes } from "../functions/handlers/intake/intake-routes.ts";
import { createCore } from "../functions/handlers/wiring/core.ts";
import { seedStaff } from "../local/desk/seed-staff.ts";
import { packPolicy } from "../policy/pack-policy.ts";
import type { BenchStore } from "./open-store.ts";

/** Takes one event of API Gateway and says which status it was answered with. */
export type Endpoint = (event: object) => Promise<number>;

const keyBytes = 32;

const form = JSON.stringify({
  channel: "web-form",
  language: "zh-CN",
  complainant: { name: "张伟", email: "zhang@customer.example", phone: "+86 138 0000 0000" },
  category: "product-quality",
  product: { model: "T14", serial: "PF-2K3M9Q" },
  description: "电脑又黑屏了，已经修过两次，每次一个月以后又坏。",
  desiredOutcome: "修好，或者换一台新的",
});

/** A complaint as it arrives; each with a key of its own. */
export const complaintEvent = (): object => ({
  version: "2.0",
  routeKey: "POST /api/complaints",
  rawPath: "/api/complaints",
  rawQueryString: "",
  headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
  requestContext: { requestId: randomUUID(), http: { method: "POST", path: "/api/complaints", sourceIp: "127.0.0.1" } },
  body: form,
  isBase64Encoded: false,
});

/** Intake as it is deployed: router, use case, seal, log. Nothing is dispatched. */
export const intakeEndpoint = async (store: BenchStore): Promise<Endpoint> => {
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
  const handle = createRouter({ log: console.error, language: "zh-CN" }, createIntakeRoutes({ core }));
  return async (event) => (await handle(event)).statusCode;
};

/** The least that could be called an endpoint: reads JSON, writes one item that must not exist. */
export const bareEndpoint = ({ client, tables }: BenchStore): Endpoint => {
  return async (event) => {
    const { body, headers } = event as { body: string; headers: Record<string, string> };
    const read = JSON.parse(body) as object;
    const Item = {
      pk: { S: `BARE#${headers["idempotency-key"] ?? ""}` },
      sk: { S: "COMMIT#000001" },
      body: { S: JSON.stringify(read) },
    };
    await client.send(
      new PutItemCommand({ TableName: tables.log, Item, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    return 201;
  };
};
