import { deployStacks } from "./deploy-stacks.ts";
import { startFrontDoor } from "./front-door.ts";
import { type MiniStack, startMiniStack } from "./start-ministack.ts";

export interface Emulated {
  /** The deployed API; also the base of every link in a mail. */
  readonly apiUrl: string;
  /** All mails that were sent, as JSON. */
  readonly mailUrl: string;
  readonly miniStack: Pick<MiniStack, "url" | "env" | "logFile">;
  stop(): Promise<void>;
}

/** Starts MiniStack, deploys both stacks into it and gives them an address. `context` as for the CDK. */
export const deployToEmulator = async (context: Readonly<Record<string, string>> = {}): Promise<Emulated> => {
  const miniStack = await startMiniStack();
  const door = await startFrontDoor();
  const stop = async () => {
    await door.stop();
    await miniStack.stop();
  };
  try {
    const { apiId } = await deployStacks(miniStack.env, {
      baseUrl: door.url,
      userPoolsUrl: miniStack.url,
      ...context,
    });
    const { port } = new URL(miniStack.url);
    door.open({ port: Number(port), host: `${apiId}.execute-api.localhost:${port}` });
    return { apiUrl: door.url, mailUrl: `${miniStack.url}/_ministack/ses/messages`, miniStack, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
};
