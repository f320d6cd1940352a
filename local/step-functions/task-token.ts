import { randomUUID } from "node:crypto";
import { isExecutionArn } from "./arns.ts";

/** A new token for an attempt of this execution. Opaque to everybody else; it names its execution to survive a restart. */
export const newTaskToken = (arn: string): string => Buffer.from(`${arn} ${randomUUID()}`).toString("base64url");

/** The execution a token belongs to; undefined for what was never a token. */
export const executionOfToken = (token: string): string | undefined => {
  const [arn = "", random = "", ...more] = Buffer.from(token, "base64url").toString("utf8").split(" ");
  return isExecutionArn(arn) && random.length === 36 && more.length === 0 ? arn : undefined;
};
