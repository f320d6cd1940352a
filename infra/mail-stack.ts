import { type App, Stack } from "aws-cdk-lib";
import { addMail } from "./app/mail.ts";
import { queueNames, stackNames } from "./names.ts";
import { mailIdentity, type Settings } from "./settings.ts";

export interface MailStackProps {
  readonly settings: Settings;
  readonly mailRegion: string;
  /** Region of the queue that takes the events of mails. */
  readonly eventsTo: string;
}

/** SES does not exist in every region: this sends from another one. */
export const mailStack = (app: App, { settings, mailRegion, eventsTo }: MailStackProps): Stack => {
  const stack = new Stack(app, stackNames.mail, {
    description: "Redress: the sending of mail",
    env: { region: mailRegion },
  });
  const queueArn = `arn:${stack.partition}:sqs:${eventsTo}:${stack.account}:${queueNames.mailEvents}`;
  addMail(stack, { identity: mailIdentity(settings), queueArn });
  return stack;
};
