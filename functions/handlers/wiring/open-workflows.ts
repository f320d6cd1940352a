import { createSfnClient } from "../../adapters/sfn/sfn-client.ts";
import { createStepFunctionsWorkflows } from "../../adapters/sfn/step-functions-workflows.ts";
import type { Workflows } from "../../application/ports/workflow.ts";
import type { Environment } from "./environment.ts";

export const machineVariables = ["COMPLAINT_MACHINE_ARN", "APPROVAL_MACHINE_ARN"] as const;

/** Step Functions with the two machines of the stack. */
export const openWorkflows = (environment: Environment<"AWS_REGION" | (typeof machineVariables)[number]>): Workflows =>
  createStepFunctionsWorkflows({
    client: createSfnClient({ region: environment.AWS_REGION }),
    machines: { complaint: environment.COMPLAINT_MACHINE_ARN, approval: environment.APPROVAL_MACHINE_ARN },
  });
