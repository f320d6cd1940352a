import * as z from "zod";

const arn = z.string().min(1).max(256);
const page = { maxResults: z.number().int().min(0).max(1000).optional(), nextToken: z.string().optional() };
const why = { error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() };

/** What each operation takes. Fields that mean nothing on one machine (roles, tags, logging) are let through unread. */
export const apiInput = {
  CreateStateMachine: z.object({ name: z.string(), definition: z.string(), type: z.literal("STANDARD").optional() }),
  UpdateStateMachine: z.object({ stateMachineArn: arn, definition: z.string().optional() }),
  DescribeStateMachine: z.object({ stateMachineArn: arn }),
  ListStateMachines: z.object(page),
  StartExecution: z.object({ stateMachineArn: arn, name: z.string().optional(), input: z.string().default("{}") }),
  DescribeExecution: z.object({ executionArn: arn }),
  GetExecutionHistory: z.object({ executionArn: arn, reverseOrder: z.boolean().optional(), ...page }),
  ListExecutions: z.object({ stateMachineArn: arn, statusFilter: z.string().optional(), ...page }),
  StopExecution: z.object({ executionArn: arn, ...why }),
  SendTaskSuccess: z.object({ taskToken: z.string().min(1).max(2048), output: z.string() }),
  SendTaskFailure: z.object({ taskToken: z.string().min(1).max(2048), ...why }),
  SendTaskHeartbeat: z.object({ taskToken: z.string().min(1).max(2048) }),
} as const;

export type Operation = keyof typeof apiInput;
export type InputOf<O extends Operation> = z.infer<(typeof apiInput)[O]>;
