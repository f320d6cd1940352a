import { Duration, type Stack, Validations } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Alias, Architecture, type IFunction, type IVersion, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { type ILogGroup, LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { FunctionSpec } from "../function-list.ts";
import { functionName, liveAlias, logGroupName } from "../names.ts";
import { acknowledgeStars } from "./acknowledge-stars.ts";
import { bundling } from "./bundling.ts";
import { capabilities, type Grant } from "./capabilities.ts";
import type { Resources } from "./resources.ts";

export interface Code {
  /** Packed beside each bundle as `policy.json`, so that a function starts with the policy it was deployed with. */
  readonly policyFile?: string | undefined;
}

const mayWriteLogs = (logGroup: ILogGroup) =>
  new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroup.logGroupArn] });

const roleOf = (scope: Construct, spec: FunctionSpec, statements: PolicyStatement[]): Role => {
  const role = new Role(scope, `${spec.id}-role`, {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    description: spec.does,
    inlinePolicies: { may: new PolicyDocument({ statements }) },
  });
  acknowledgeStars(
    role,
    statements,
    "Log streams, objects of one bucket and executions of one machine have no fixed names.",
  );
  return role;
};

/** A function with a role of its own, its log group from the data stack, and the alias that everybody calls. */
const serviceFunction = (scope: Construct, spec: FunctionSpec, known: Resources, code: Code): IFunction => {
  const grants = spec.may.map((capability): Grant => capabilities[capability](known));
  const logGroup = LogGroup.fromLogGroupName(scope, `${spec.id}-log`, logGroupName.function(spec.id));
  const fn = new NodejsFunction(scope, spec.id, {
    functionName: functionName(spec.id),
    description: spec.does,
    entry: `functions/handlers/${spec.id}.ts`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: spec.memoryMb,
    timeout: Duration.seconds(spec.timeoutSeconds),
    role: roleOf(scope, spec, [mayWriteLogs(logGroup), ...grants.flatMap(({ statements }) => statements)]),
    logGroup,
    tracing: Tracing.DISABLED,
    awsSdkConnectionReuse: false,
    environment: Object.assign({}, ...grants.map(({ environment }) => environment)) as Record<string, string>,
    bundling: bundling(code.policyFile),
  });
  // The library's declarations leave `undefined` out of their optional members, hence the casts.
  const version = fn.currentVersion as IVersion;
  return new Alias(scope, `${spec.id}-${liveAlias}`, { aliasName: liveAlias, version }) as IFunction;
};

/** All functions by id. Throws when an entry file or the compiled policy is missing. */
export const addFunctions = (
  stack: Stack,
  specs: readonly FunctionSpec[],
  known: Resources,
  code: Code,
): ReadonlyMap<string, IFunction> => {
  const scope = new Construct(stack, "functions");
  Validations.of(scope).acknowledge(
    {
      id: "Serverless-LambdaDLQ",
      reason:
        "Called by somebody who waits for the answer, by a stream or queue with dead letters, or again in a minute.",
    },
    {
      id: "Serverless-LambdaTracing",
      reason: "Every log line carries the request's and the commit's id; traces would cost more than the functions.",
    },
  );
  return new Map(specs.map((spec) => [spec.id, serviceFunction(scope, spec, known, code)]));
};
