import { RemovalPolicy, type Stack } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  partitionKey,
  sortKey,
  type TableDefinition,
  type TableRole,
  tableDefinitions,
} from "../../functions/adapters/dynamodb/table-definitions.ts";
import { tables } from "../names.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

const addTable = (stack: Stack, definition: TableDefinition, encryptionKey: IKey): Table => {
  const table = new Table(stack, `${definition.role}-table`, {
    tableName: tables[definition.role],
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(definition.stream && { stream: StreamViewType[definition.stream] }),
    ...(definition.timeToLive !== undefined && { timeToLiveAttribute: definition.timeToLive }),
  });
  for (const { name, partition, sort, include } of definition.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: text(partition),
      sortKey: text(sort),
      ...(include.length > 0
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...include] }
        : { projectionType: ProjectionType.KEYS_ONLY }),
    });
  }
  return table;
};

/** Every table of the definitions that the local store is made from too. Answers the streams of log and work. */
export const addTables = (stack: Stack, encryptionKey: IKey): { logStreamArn: string; workStreamArn: string } => {
  const made = new Map(
    tableDefinitions.map((definition) => [definition.role, addTable(stack, definition, encryptionKey)]),
  );
  const streamOf = (role: TableRole): string => {
    const arn = made.get(role)?.tableStreamArn;
    if (arn === undefined) throw new Error(`the ${role} table has no stream`);
    return arn;
  };
  return { logStreamArn: streamOf("log"), workStreamArn: streamOf("work") };
};
