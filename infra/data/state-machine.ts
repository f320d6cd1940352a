import { Arn, ArnFormat, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
} from "aws-cdk-lib/aws-stepfunctions";
import { functionName, liveAlias, type MachineId, machineName } from "../names.ts";
import { placeholdersOf } from "./placeholders.ts";

/** What a definition may ask for: `${WorkflowFunction}` and `${WaitFunction}`, ARNs of the aliases. */
const callees = { WorkflowFunction: "workflow", WaitFunction: "wait" } as const;

export interface MachineProps {
  readonly id: MachineId;
  /** The text of `statemachines/<id>.asl.json`. */
  readonly definition: string;
  readonly logGroup: ILogGroup;
  readonly emulator: boolean;
}

/**
 * One state machine. Name and logical id never change and the machine is retained: replacing it would kill every waiting
 * complaint. Each change publishes a version; `live` points at the newest, running executions keep theirs.
 */
export const addStateMachine = (stack: Stack, { id, definition, logGroup, emulator }: MachineProps): StateMachine => {
  const known = Object.entries(callees).map(([placeholder, fn]) => {
    const name = `${functionName(fn)}:${liveAlias}`;
    const parts = { service: "lambda", resource: "function", arnFormat: ArnFormat.COLON_RESOURCE_NAME };
    return [placeholder, Arn.format({ ...parts, resourceName: name }, stack)] as const;
  });
  const asked = placeholdersOf(definition);
  const unknown = asked.filter((placeholder) => !(placeholder in callees));
  if (unknown.length > 0) throw new Error(`the ${id} machine asks for ${unknown.join(", ")}`);
  const substitutions = Object.fromEntries(known.filter(([placeholder]) => asked.includes(placeholder)));

  // Waiting executions use the role as it is today: only ever widen it.
  const role = new Role(stack, `${id}-machine-role`, {
    assumedBy: new ServicePrincipal("states.amazonaws.com"),
    inlinePolicies: {
      call: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: known.map(([, arn]) => arn) }),
        ],
      }),
    },
  });
  const machine = new StateMachine(stack, `${id}-machine`, {
    stateMachineName: machineName(id),
    definitionBody: DefinitionBody.fromString(definition),
    definitionSubstitutions: substitutions,
    role,
    logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
    tracingEnabled: false,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(machine, role);

  const cfn = machine.node.defaultChild as CfnStateMachine;
  cfn.overrideLogicalId(`${id}machine`);
  if (!emulator) publish(stack, id, cfn);
  return machine;
};

/** A new revision replaces the version in the template; the old one stays in the account for those who run on it. */
const publish = (stack: Stack, id: MachineId, machine: CfnStateMachine): void => {
  const version = new CfnStateMachineVersion(stack, `${id}-machine-version`, {
    stateMachineArn: machine.ref,
    stateMachineRevisionId: machine.attrStateMachineRevisionId,
  });
  const alias = new CfnStateMachineAlias(stack, `${id}-machine-${liveAlias}`, {
    name: liveAlias,
    routingConfiguration: [{ stateMachineVersionArn: version.ref, weight: 100 }],
  });
  version.applyRemovalPolicy(RemovalPolicy.RETAIN);
  alias.applyRemovalPolicy(RemovalPolicy.RETAIN);
};

const acknowledge = (machine: StateMachine, role: Role): void => {
  const noTraces = "Traces would be paid for every transition; commits and the machine's log tell the same story.";
  for (const id of ["AwsSolutions-SF2", "Serverless-StepFunctionStateMachineXray"]) {
    Validations.of(machine).acknowledge({ id, reason: noTraces });
  }
  Validations.of(role).acknowledge({ id: "AwsSolutions-IAM5[Resource::*]", reason: "Log delivery knows no resource." });
};
