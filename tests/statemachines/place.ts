import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  type DescribeExecutionOutput,
  type HistoryEvent,
  type SFNClient,
} from "@aws-sdk/client-sfn";
import type { FakeDesk } from "./fake-desk.ts";

/** What a place must be able to do for a scenario; an emulator that cannot is spared it, with the difference listed. */
export type Need = "timeouts-from-the-input" | "function-errors-in-callbacks" | "long-waits";

/**
 * Where scenarios are played: any endpoint that has the two machines, with the fake desk behind their functions, and a way to
 * let time pass.
 */
export interface Place {
  readonly client: SFNClient;
  readonly desk: FakeDesk;
  machineArn(machine: "complaint" | "approval"): string;
  pass(duration: string): Promise<void>;
  settle(): Promise<void>;
}

export interface Scenario {
  readonly promise: string;
  readonly needs: readonly Need[];
  play(place: Place): Promise<void>;
}

export interface Performance {
  /** Somebody acts: the desk stands at this stage now, and the waiting token is answered with it. */
  wake(stage: string, timeoutSeconds?: number): Promise<void>;
  describe(): Promise<DescribeExecutionOutput>;
  history(): Promise<HistoryEvent[]>;
  /** The states entered so far, in order. */
  states(): Promise<string[]>;
  /** The state it is in, or was in last. */
  state(): Promise<string>;
}

/** Starts a run at a place and settles; `id` must be new there. */
export const begin = async (
  place: Place,
  machine: "complaint" | "approval",
  id: string,
  generation = 1,
): Promise<Performance> => {
  const { client, desk } = place;
  const { executionArn = "" } = await client.send(
    new StartExecutionCommand({
      stateMachineArn: place.machineArn(machine),
      name: `${id}-g${generation}`,
      input: JSON.stringify({ machine, id, number: `N${id}`, generation }),
    }),
  );
  await place.settle();

  const history = async (): Promise<HistoryEvent[]> => {
    const events: HistoryEvent[] = [];
    let nextToken: string | undefined;
    do {
      const page = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken }));
      events.push(...(page.events ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return events;
  };
  const states = async (): Promise<string[]> =>
    (await history()).flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? []);

  return {
    wake: async (stage, timeoutSeconds) => {
      desk.set(id, stage, timeoutSeconds);
      const output = JSON.stringify(desk.situation(id));
      await client.send(new SendTaskSuccessCommand({ taskToken: desk.token(id), output }));
      await place.settle();
    },
    describe: () => client.send(new DescribeExecutionCommand({ executionArn })),
    history,
    states,
    state: async () => (await states()).at(-1) ?? "",
  };
};
