import { type Conditions, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { indexes, partitionKey, sortKey, type TableRole } from "../../functions/adapters/dynamodb/table-definitions.ts";
import { installationKey } from "../../functions/adapters/dynamodb/table-keys.ts";
import { actionsWithoutResource, evaluable } from "../emulation.ts";
import { machines, mailNames, tables } from "../names.ts";
import type { Resources } from "./resources.ts";

/** What a function may do with one kind of thing, and the environment it needs to find it. */
export interface Grant {
  readonly statements: readonly PolicyStatement[];
  readonly environment: Readonly<Record<string, string>>;
}

const allow = (r: Resources, actions: string[], arns: string[], conditions: Conditions = {}): PolicyStatement => {
  const nameless = r.emulator && actions.every((action) => actionsWithoutResource.includes(action));
  const asked = r.emulator ? evaluable(conditions) : conditions;
  return new PolicyStatement({
    actions,
    resources: nameless ? ["*"] : arns,
    ...(Object.keys(asked).length > 0 && { conditions: asked }),
  });
};

const query = (r: Resources, role: TableRole, used: readonly { name: string }[]): PolicyStatement[] =>
  used.length > 0
    ? [
        allow(
          r,
          ["dynamodb:Query"],
          used.map(({ name }) => r.indexArn(role, name)),
        ),
      ]
    : [];

const tableEnvironment = (role: TableRole) => ({ [`${role.toUpperCase()}_TABLE`]: tables[role] });

const table =
  (role: TableRole, actions: string[], used: readonly { name: string }[] = []) =>
  (r: Resources): Grant => ({
    statements: [allow(r, actions, [r.tableArn(role)]), ...query(r, role, used)],
    environment: tableEnvironment(role),
  });

const read = ["dynamodb:GetItem", "dynamodb:Query"];
const write = [...read, "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"];

/** An update of the log that names any attribute but these is refused; the keys count as named in every update. */
const changeLog =
  (attributes: readonly string[], used: readonly { name: string }[] = []) =>
  (r: Resources): Grant => ({
    statements: [
      allow(r, ["dynamodb:UpdateItem"], [r.tableArn("log")], {
        "ForAllValues:StringEquals": { "dynamodb:Attributes": [partitionKey, sortKey, ...attributes] },
      }),
      ...query(r, "log", used),
    ],
    environment: tableEnvironment("log"),
  });

const bucket = (id: "evidence" | "register", actions: string[]) => (r: Resources) => ({
  statements: [allow(r, actions, [`${r.bucketArn(id)}/*`])],
  environment: { [`${id.toUpperCase()}_BUCKET`]: r.bucketName(id) },
});

const machineEnvironment = (r: Resources) =>
  Object.fromEntries(machines.map((machine) => [`${machine.toUpperCase()}_MACHINE_ARN`, r.machineArn(machine)]));

/** Everything a function can be allowed. Nobody may delete from the log, and only two kinds of change to it exist. */
export const capabilities = {
  "log.read": table("log", read),
  "log.append": table("log", ["dynamodb:PutItem"]),
  /** The installation's secret, made by whichever function is the first to start. */
  "secret.make": (r: Resources) => ({
    statements: [
      allow(r, ["dynamodb:PutItem"], [r.tableArn("log")], {
        "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": [installationKey.pk] },
      }),
    ],
    environment: tableEnvironment("log"),
  }),
  /** The dispatch mark of a commit. */
  "log.mark": changeLog([indexes.pending.partition, indexes.pending.sort], [indexes.pending]),
  /** The wrapped key and the sealed part (OP-27). */
  "log.erase": changeLog(["wrappedKey", "sealed"]),
  "work.read": table("work", read),
  "work.write": table("work", write, [indexes.due, indexes.ledger]),
  "views.read": table("views", [...read, "dynamodb:BatchGetItem"], [indexes.queues]),
  "views.write": table("views", [...write, "dynamodb:BatchGetItem"], [indexes.queues]),
  "guard.write": table("guard", [...read, "dynamodb:PutItem", "dynamodb:UpdateItem"]),
  /** Data keys of logs; the tables' own encryption goes through DynamoDB and needs no right here. */
  "keys.use": (r: Resources) => ({
    statements: [
      allow(r, ["kms:GenerateDataKey", "kms:Decrypt"], [r.keyArn], {
        "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": ["stream"] },
        Null: { "kms:EncryptionContext:stream": "false" },
      }),
    ],
    environment: { KEY_ARN: r.keyArn },
  }),
  "evidence.put": bucket("evidence", ["s3:PutObject"]),
  "evidence.get": bucket("evidence", ["s3:GetObject"]),
  "evidence.erase": bucket("evidence", ["s3:DeleteObject"]),
  /** Heads of logs and erasures; nobody in the application reads or deletes them. */
  "register.append": bucket("register", ["s3:PutObject"]),
  "workflows.start": (r: Resources) => ({
    statements: [
      allow(r, ["states:StartExecution"], machines.map(r.machineArn)),
      allow(r, ["states:StopExecution"], machines.map(r.executionsArn)),
    ],
    environment: machineEnvironment(r),
  }),
  "workflows.answer": (r: Resources) => ({
    statements: [allow(r, ["states:SendTaskSuccess", "states:SendTaskFailure"], machines.map(r.machineOwnArn))],
    environment: {},
  }),
  "mail.send": (r: Resources) => ({
    statements: [
      allow(r, ["ses:SendRawEmail"], [r.mail.identityArn, r.mail.configurationSetArn], {
        StringEquals: { "ses:FromAddress": r.mail.from },
      }),
    ],
    environment: {
      MAIL_FROM: r.mail.from,
      MAIL_REGION: r.mail.region,
      MAIL_CONFIGURATION_SET: mailNames.configurationSet,
    },
  }),
  "links.make": (r: Resources) => ({ statements: [], environment: { BASE_URL: r.baseUrl } }),
  "staff.verify": ({ staff }: Resources) => ({
    statements: [],
    environment: {
      STAFF_ISSUER: staff.issuer,
      STAFF_AUDIENCE: staff.audience,
      STAFF_JWKS_URL: staff.jwksUrl,
      STAFF_CLAIM: staff.claim,
    },
  }),
  /** The way to the issuer and back. */
  "staff.sign-in": ({ staff }: Resources) => ({
    statements: [],
    environment: {
      STAFF_AUTHORIZE_URL: staff.authorizeUrl,
      STAFF_TOKEN_URL: staff.tokenUrl,
      ...(staff.logoutUrl !== undefined && { STAFF_LOGOUT_URL: staff.logoutUrl }),
    },
  }),
} as const satisfies Record<string, (r: Resources) => Grant>;

export type Capability = keyof typeof capabilities;
