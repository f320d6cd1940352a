import { SendTaskSuccessCommand } from "@aws-sdk/client-sfn";
import { expect } from "vitest";
import { begin, type Scenario } from "./place.ts";

const choice = "Which stage has it reached?";
const deal = "Deal with what is due";

/** Every stage with the state that waits in it. */
const waits = [
  ["received", "Wait for somebody to take it"],
  ["verifying", "Wait for verification"],
  ["transferred", "Wait for the department's answer"],
  ["proposing", "Wait for a proposal"],
  ["awaiting-approval", "Wait for the approval"],
  ["awaiting-release", "Wait for the release"],
  ["awaiting-consent", "Wait for the complainant's consent"],
  ["implementing", "Wait for completion"],
  ["confirming", "Wait for the complainant's confirmation"],
  ["return-visit", "Wait for the return visit"],
  ["reconsidering", "Wait for the reconsideration"],
  ["a-stage-of-next-year", "Wait for what comes next"],
] as const;

export const complaintScenarios: Scenario[] = [
  {
    promise: "a complaint goes from receipt to closing through a named state for each stage, two transitions a step",
    needs: [],
    play: async (place) => {
      const run = await begin(place, "complaint", "whole-life");
      for (const [stage, state] of waits) {
        if (stage !== "received") await run.wake(stage);
        expect(await run.state()).toBe(state);
      }
      await run.wake("ended");
      expect((await run.describe()).status).toBe("SUCCEEDED");
      expect(await run.states()).toEqual([
        "Fold the complaint",
        ...waits.flatMap(([, state]) => [choice, state]),
        choice,
        "The complaint is closed",
      ]);
    },
  },
  {
    promise: "a moment falling due costs three transitions, and what is decided then is the next state",
    needs: ["timeouts-from-the-input"],
    play: async (place) => {
      place.desk.set("due", "verifying", 3600);
      const run = await begin(place, "complaint", "due");
      place.desk.whenDue("due", { stage: "transferred", timeoutSeconds: 60 });
      await place.pass("PT1H");
      expect((await run.states()).slice(-4)).toEqual([
        "Wait for verification",
        deal,
        choice,
        "Wait for the department's answer",
      ]);
      const call = place.desk.calls.find(({ operation }) => operation === "deal-with-due");
      expect(call).toMatchObject({ id: "due", number: "Ndue", generation: 1, execution: "due-g1", state: deal });
    },
  },
  {
    promise: "a complainant has thirty days to consent, and not a second less",
    needs: ["timeouts-from-the-input", "long-waits"],
    play: async (place) => {
      place.desk.set("consent", "awaiting-consent", 30 * 24 * 3600);
      const run = await begin(place, "complaint", "consent");
      place.desk.whenDue("consent", { stage: "ended", timeoutSeconds: 1 });
      await place.pass("P29DT23H59M59S");
      expect(await run.state()).toBe("Wait for the complainant's consent");
      await place.pass("PT1S");
      expect((await run.describe()).status).toBe("SUCCEEDED");
    },
  },
  {
    promise: "a run that a newer one has replaced ends quietly, wherever it learns of it",
    needs: [],
    play: async (place) => {
      place.desk.set("replaced", "superseded");
      const atStart = await begin(place, "complaint", "replaced");
      expect(await atStart.state()).toBe("A newer run took over");
      expect((await atStart.describe()).status).toBe("SUCCEEDED");
      place.desk.set("replaced-later", "verifying");
      const later = await begin(place, "complaint", "replaced-later");
      await later.wake("superseded");
      expect(await later.state()).toBe("A newer run took over");
    },
  },
  {
    promise: "a wait that finds things changed is answered before its function has returned, and nothing is lost",
    needs: [],
    play: async (place) => {
      place.desk.set("race", "verifying");
      place.desk.answerAtOnce(async (taskToken, output) => {
        const changed = JSON.stringify({ ...output, stage: "proposing" });
        await place.client.send(new SendTaskSuccessCommand({ taskToken, output: changed }));
      });
      const run = await begin(place, "complaint", "race");
      expect((await run.states()).slice(-3)).toEqual(["Wait for verification", choice, "Wait for a proposal"]);
    },
  },
  {
    promise: "an answer to a token whose wait has timed out is told so, and what is due is dealt with once",
    needs: ["timeouts-from-the-input"],
    play: async (place) => {
      place.desk.set("late", "verifying", 60);
      const run = await begin(place, "complaint", "late");
      const taskToken = place.desk.token("late");
      place.desk.whenDue("late", { stage: "verifying", timeoutSeconds: 3600 });
      await place.pass("PT1M");
      const answer = place.client.send(new SendTaskSuccessCommand({ taskToken, output: "{}" }));
      await expect(answer).rejects.toMatchObject({ name: "TaskTimedOut" });
      expect((await run.states()).filter((state) => state === deal)).toHaveLength(1);
      expect(await run.state()).toBe("Wait for verification");
    },
  },
  {
    promise: "a complaint that drags on for a year with a message every two days stays far below 25 000 events",
    needs: ["timeouts-from-the-input", "long-waits"],
    play: async (place) => {
      place.desk.set("year", "implementing", 48 * 3600);
      const run = await begin(place, "complaint", "year");
      await place.pass("P360D");
      const events = await run.history();
      expect(events.filter(({ type }) => type === "TaskTimedOut")).toHaveLength(180);
      expect(events.length).toBeLessThan(2500);
      await run.wake("ended");
      expect((await run.describe()).status).toBe("SUCCEEDED");
    },
  },
];
