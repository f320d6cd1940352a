import { SendTaskSuccessCommand } from "@aws-sdk/client-sfn";
import { expect } from "vitest";
import { begin, type Scenario } from "./place.ts";

const outage = "Lambda.ServiceException";
const report = "Report that it needs a person";

const machines = [
  ["complaint", "The run failed and the complaint can be resumed"],
  ["approval", "The run failed and the approval can be resumed"],
] as const;

export const failureScenarios: Scenario[] = machines.flatMap(([machine, failed]): Scenario[] => [
  {
    promise: `${machine}: four minutes without Lambda are ridden out, and each attempt is the same command`,
    needs: [],
    play: async (place) => {
      const id = `${machine}-outage`;
      place.desk.set(id, "decided");
      place.desk.fail("fold", outage, 8);
      await begin(place, machine, id);
      await place.pass("PT4M2S");
      const folds = place.desk.calls.filter((call) => call["id"] === id && call["operation"] === "fold");
      expect(folds).toHaveLength(9);
      expect(new Set(folds.map((call) => JSON.stringify(call))).size).toBe(1);
    },
  },
  {
    promise: `${machine}: a longer outage ends the run as failed, with the error's name reported`,
    needs: [],
    play: async (place) => {
      const id = `${machine}-long-outage`;
      place.desk.fail("fold", outage, 9);
      const run = await begin(place, machine, id);
      await place.pass("PT4M2S");
      expect((await run.states()).slice(-2)).toEqual([report, failed]);
      expect(await run.describe()).toMatchObject({ status: "FAILED", error: "Redress.RunFailed" });
      const reported = place.desk.calls.find((call) => call["id"] === id && call["operation"] === "report-failure");
      expect(reported).toMatchObject({ id, generation: 1, error: outage, execution: `${id}-g1` });
    },
  },
  {
    promise: `${machine}: an error of our own is reported at once and not tried again`,
    needs: [],
    play: async (place) => {
      const id = `${machine}-bug`;
      place.desk.fail("fold", "TypeError", 1);
      const run = await begin(place, machine, id);
      expect(await run.state()).toBe(failed);
      expect(place.desk.calls.filter((call) => call["id"] === id).map(({ operation }) => operation)).toEqual([
        "fold",
        "report-failure",
      ]);
    },
  },
  {
    promise: `${machine}: the run ends as failed even when the report fails too`,
    needs: [],
    play: async (place) => {
      const id = `${machine}-double-fault`;
      place.desk.fail("fold", "TypeError", 1);
      place.desk.fail("report-failure", "TypeError", 1);
      const run = await begin(place, machine, id);
      expect(await run.state()).toBe(failed);
      expect((await run.describe()).status).toBe("FAILED");
    },
  },
  {
    promise: `${machine}: a wait whose function fails tries again with a new token, and only the last one counts`,
    needs: ["function-errors-in-callbacks"],
    play: async (place) => {
      const id = `${machine}-tokens`;
      place.desk.set(id, "new-stage", 3600);
      place.desk.fail("wait", outage, 2);
      const run = await begin(place, machine, id);
      await place.pass("PT3S");
      const attempts = place.desk.calls.filter((call) => call["id"] === id && call["operation"] === "wait");
      expect(attempts.map(({ retryCount }) => retryCount)).toEqual([0, 1, 2]);
      expect(new Set(attempts.map(({ enteredAt }) => enteredAt)).size).toBe(1);
      const tokens = attempts.map(({ token }) => token as string);
      expect(new Set(tokens).size).toBe(3);
      for (const taskToken of tokens.slice(0, 2)) {
        const answer = place.client.send(new SendTaskSuccessCommand({ taskToken, output: "{}" }));
        await expect(answer).rejects.toMatchObject({ name: "TaskTimedOut" });
      }
      await run.wake("superseded");
      expect((await run.describe()).status).toBe("SUCCEEDED");
    },
  },
  {
    promise: `${machine}: the retries of a wait make its timeout half a minute late at most`,
    needs: ["function-errors-in-callbacks", "timeouts-from-the-input"],
    play: async (place) => {
      const id = `${machine}-late`;
      place.desk.set(id, "new-stage", 3600);
      place.desk.whenDue(id, { stage: "superseded", timeoutSeconds: 60 });
      place.desk.fail("wait", outage, 5);
      const run = await begin(place, machine, id);
      await place.pass("PT1H29S");
      expect((await run.describe()).status).toBe("RUNNING");
      await place.pass("PT1S");
      expect((await run.describe()).status).toBe("SUCCEEDED");
    },
  },
  {
    promise: `${machine}: a wait whose function keeps failing is reported and can be resumed by a new run`,
    needs: ["function-errors-in-callbacks"],
    play: async (place) => {
      const id = `${machine}-resumed`;
      place.desk.set(id, "new-stage");
      place.desk.fail("wait", outage, 6);
      const run = await begin(place, machine, id);
      await place.pass("PT30S");
      expect(await run.state()).toBe(failed);
      const next = await begin(place, machine, id, 2);
      expect(await next.state()).toBe("Wait for what comes next");
      expect(place.desk.calls.at(-1)).toMatchObject({ operation: "wait", generation: 2 });
    },
  },
  {
    promise: `${machine}: a failure while dealing with what is due is reported`,
    needs: ["timeouts-from-the-input"],
    play: async (place) => {
      const id = `${machine}-due-fails`;
      place.desk.set(id, "new-stage", 60);
      place.desk.fail("deal-with-due", "TypeError", 1);
      const run = await begin(place, machine, id);
      await place.pass("PT1M");
      expect((await run.states()).slice(-2)).toEqual([report, failed]);
    },
  },
]);
