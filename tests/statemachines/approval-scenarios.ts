import { expect } from "vitest";
import { begin, type Scenario } from "./place.ts";

const choice = "Is it decided?";
const deal = "Remind or pass on";

export const approvalScenarios: Scenario[] = [
  {
    promise: "a click ends the run; approving, refusing and asking back look the same to it",
    needs: [],
    play: async (place) => {
      place.desk.set("click", "asked");
      const run = await begin(place, "approval", "click");
      expect(await run.state()).toBe("Wait for the decision");
      await run.wake("decided");
      expect((await run.describe()).status).toBe("SUCCEEDED");
      expect(await run.states()).toEqual([
        ...["Ask the approver", choice, "Wait for the decision"],
        ...[choice, "The decision is recorded"],
      ]);
    },
  },
  {
    promise: "silence is reminded, then passed on; each has a name of its own in the picture of the run",
    needs: ["timeouts-from-the-input"],
    play: async (place) => {
      place.desk.set("silence", "asked", 7200);
      const run = await begin(place, "approval", "silence");
      place.desk.whenDue(
        "silence",
        { stage: "reminded", timeoutSeconds: 7200 },
        { stage: "passed-on", timeoutSeconds: 14_400 },
      );
      await place.pass("PT2H");
      expect(await run.state()).toBe("Wait for the decision after a reminder");
      await place.pass("PT2H");
      expect(await run.state()).toBe("Wait for the next approver's decision");
      await run.wake("decided");
      expect(await run.states()).toEqual([
        ...["Ask the approver", choice, "Wait for the decision", deal],
        ...[choice, "Wait for the decision after a reminder", deal],
        ...[choice, "Wait for the next approver's decision"],
        ...[choice, "The decision is recorded"],
      ]);
    },
  },
  {
    promise: "a stage of a later version waits and wakes like the others",
    needs: [],
    play: async (place) => {
      place.desk.set("later", "sent-back");
      const run = await begin(place, "approval", "later");
      expect(await run.state()).toBe("Wait for what comes next");
      await run.wake("decided");
      expect((await run.describe()).status).toBe("SUCCEEDED");
    },
  },
  {
    promise: "a run that a newer one has replaced ends quietly",
    needs: [],
    play: async (place) => {
      place.desk.set("replaced-approval", "superseded");
      const run = await begin(place, "approval", "replaced-approval");
      expect(await run.state()).toBe("A newer run took over");
    },
  },
];
