import { describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./kit.ts";
import { fileSpine } from "./spine.ts";

const acknowledged = (desk: TestDesk, number: string): boolean =>
  desk.post.mails.some((mail) => mail.number === number && mail.subject === "acknowledgement");

describe("a commit that cannot be dispatched (design section 2: Effects)", () => {
  it("is put aside after ten attempts, with an alarm, and blocks nothing", async () => {
    const desk = await openDesk({ stream: false, sweep: false });
    const number = await fileSpine(desk);
    await desk.outside.sweep.sweep();
    desk.plan.breakDown("summaries.put");
    await desk.execute({ number, command: { type: "take-complaint" }, actor: "staff:specialist", commandId: "take" });
    for (let k = 1; k <= 9; k++) await desk.outside.sweep.sweep();
    expect(desk.alarms).toEqual([]);
    expect(await desk.store.log.listPending(10)).toHaveLength(1);
    await desk.outside.sweep.sweep();
    expect(desk.alarms).toEqual([{ code: "quarantined", id: `COMPLAINT#${number}#2`, fault: "Broken" }]);
    expect(await desk.store.log.listPending(10)).toEqual([]);
    expect(await desk.store.log.listQuarantined(10)).toHaveLength(1);

    desk.plan.mend();
    const other = await desk.file("another-key-altogether");
    await desk.outside.sweep.sweep();
    expect(other.kind === "filed" && acknowledged(desk, other.complaint.file.number)).toBe(true);
    await desk.to("2026-11-22 12:00");
    await desk.outside.sweep.sweep();
    expect(desk.post.mails.filter((mail) => mail.number === number).map((mail) => mail.subject)).toContain("progress");
  });

  it("has sent its notices and keeps its deadlines all the same when the workflow service is what fails", async () => {
    const down = () => Promise.reject(new Error("no service"));
    const desk = await openDesk({ stream: false, sweep: false, bend: () => ({ start: down, wake: down, stop: down }) });
    const number = await fileSpine(desk);
    for (let k = 1; k <= 10; k++) await desk.outside.sweep.sweep();
    expect(acknowledged(desk, number)).toBe(true);
    expect(await desk.store.log.listQuarantined(10)).toHaveLength(1);
    const next = await desk.restart({});
    await next.to("2026-11-21 12:00");
    expect(next.engine.list().filter((run) => run.status === "RUNNING")).toHaveLength(1);
    expect(next.post.mails.map((mail) => mail.subject)).toContain("deadline-missed");
  });

  it("does the rest of a sweep when a part of it fails", async () => {
    const desk = await openDesk({ stream: false, sweep: false });
    const number = await fileSpine(desk);
    await desk.outside.sweep.sweep();
    await desk.execute({
      number,
      command: { type: "add-note", text: "x" },
      actor: "staff:specialist",
      commandId: "note",
    });
    desk.plan.breakDown("log.clearPending", "attempts.add");
    await desk.to("2026-11-21 12:00");
    await desk.outside.sweep.sweep();
    expect(desk.alarms.map((alarm) => alarm.code)).toContain("sweep-failed");
    expect(desk.post.mails.map((mail) => mail.subject)).toContain("deadline-missed");
  });
});
