/** The errors of the Step Functions API that the interpreter answers with; the name travels as it is. */
export type ApiErrorName =
  | "ExecutionAlreadyExists"
  | "ExecutionDoesNotExist"
  | "InvalidArn"
  | "InvalidDefinition"
  | "InvalidExecutionInput"
  | "InvalidName"
  | "InvalidOutput"
  | "InvalidToken"
  | "StateMachineAlreadyExists"
  | "StateMachineDoesNotExist"
  | "TaskDoesNotExist"
  | "TaskTimedOut"
  | "UnknownOperationException"
  | "ValidationException";

/** A refusal as AWS words it. */
export class ApiError extends Error {
  override readonly name: ApiErrorName;
  constructor(name: ApiErrorName, message: string) {
    super(message);
    this.name = name;
  }
}
