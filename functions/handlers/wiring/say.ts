/**
 * One line of the function's log. Written past `console`, which would put time and request before the JSON, so that the
 * metric filters find the codes in it.
 */
export const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** A line that somebody should look at: the alarms count these codes (infra/app/alarm-list.ts). */
export const alarm = (code: string, id: string, fault?: string): void => {
  say({ level: "error", code, id, ...(fault !== undefined && { fault }) });
};
