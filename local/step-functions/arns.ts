const home = "us-east-1:000000000000";

export const machineArn = (machine: string): string => `arn:aws:states:${home}:stateMachine:${machine}`;

export const executionArn = (machine: string, name: string): string =>
  `arn:aws:states:${home}:execution:${machine}:${name}`;

export const isExecutionArn = (arn: string): boolean => /^arn:aws:states:[^:]+:\d{12}:execution:[^:]+:[^:]+$/.test(arn);

// White space, brackets, wildcards, quotes, control characters and the rest of the list in the API reference.
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;

/** Whether AWS takes this as the name of an execution or a state machine: 1 to 80 plain characters. */
export const isName = (name: string): boolean => name.length > 0 && name.length <= 80 && !forbidden.test(name);
