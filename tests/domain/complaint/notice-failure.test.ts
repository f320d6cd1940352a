import { describe, expect, it } from "vitest";
import { deadlineOf, dueOn, eventsOf, given, nothing, openIds, type Step } from "./kit.ts";
import { byPhone, filed } from "./steps.ts";
import { stepsTo } from "./stages.ts";

describe("a notice that did not arrive", () => {
  const failed = (kind: string): Step => ({
    by: "system",
    command: { type: "record-notice-failure", noticeId: "N#1#0", kind, reason: "bounced" },
  });

  it("becomes a call with owner and due time, since the promise was not kept by it (OP-02)", () => {
    const scene = given(nothing(), filed(), failed("acknowledgement"));
    expect(deadlineOf(scene, "call:2")).toMatchObject({ owner: "specialist", state: "open" });
    expect(dueOn(scene, "call:2")).toBe("2026-11-20 14:01");
    expect(scene.entries[1]!.notices.map(({ kind, about }) => [kind, about])).toEqual([
      ["needs-a-person", "N#1#0"],
      ["call-task", "call:2"],
    ]);
    expect(eventsOf(scene, "notice-failed")[0]).toEqual({
      type: "notice-failed",
      noticeId: "N#1#0",
      kind: "acknowledgement",
      reason: "bounced",
    });
  });

  it("opens no second call, none for notices to staff, none when closed", () => {
    expect(openIds(given(nothing(), filed({ form: byPhone }), failed("progress")))).not.toContain("call:2");
    expect(openIds(given(nothing(), filed(), failed("assigned")))).not.toContain("call:2");
    expect(openIds(given(nothing(), ...stepsTo("closed"), failed("result")))).toEqual([]);
  });
});
