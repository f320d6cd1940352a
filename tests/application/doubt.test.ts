import { describe, expect, it } from "vitest";
import { claimLeaseMillis } from "../../functions/application/send-notice.ts";
import { instantOf } from "../../functions/domain/instant.ts";
import { wrongsOf } from "./invariants.ts";
import { openDesk } from "./kit.ts";
import { entryOf, message, sentAt } from "./mails.ts";
import { fileSpine } from "./spine.ts";

describe("doubt whether a notice left (design section 6 point 2)", () => {
  it("sends again what the policy lets be sent again, and records the doubt", async () => {
    const desk = await openDesk();
    desk.post.next("lost");
    const number = await fileSpine(desk);
    await desk.to("2026-11-20 10:05");
    expect(sentAt(desk, "acknowledgement")).toEqual(["2026-11-20 10:00", "2026-11-20 10:01"]);
    const entry = await entryOf(desk, number, "acknowledgement");
    expect(entry).toMatchObject({ state: "sent", doubts: [{ reason: "ECONNRESET" }] });
  });

  it("asks a person about a message that may or may not have left, and sends it no second time", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    desk.post.next("lost");
    await message(desk, number);
    await desk.to("2026-11-20 15:00");
    expect(sentAt(desk, "message-from-staff")).toHaveLength(1);
    expect(await entryOf(desk, number, "message-from-staff")).toMatchObject({ state: "ask-staff" });
    expect(sentAt(desk, "needs-a-person")).toEqual(["2026-11-20 10:00"]);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });

  it.each(["dies before", "dies after", "fails before", "fails after"] as const)(
    "tells a person of a doubt even when the process %s any effect of it",
    async (mode) => {
      for (let k = 1; k <= 12; k++) {
        let desk = await openDesk();
        const number = await fileSpine(desk);
        desk.post.next("vanished");
        desk.plan.arm(k, mode);
        await desk.outlive(message(desk, number).catch(() => undefined));
        await desk.settle();
        desk.sleep(claimLeaseMillis + 1000);
        if (!desk.plan.alive) desk = await desk.restart();
        await message(desk, number);
        await desk.settle();
        desk.sleep(claimLeaseMillis);
        await desk.settle();
        expect(await wrongsOf(desk, number), `effect ${k}`).toEqual([]);
        const entry = await entryOf(desk, number, "message-from-staff");
        expect(entry?.state === "ask-staff" || (entry?.state === "sent" && desk.post.mails.length > 0)).toBe(true);
      }
    },
  );

  it("takes an abandoned claim for a doubt once its lease is over, and not before", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    const entry = await entryOf(desk, number, "acknowledgement");
    if (entry === undefined) throw new Error("nothing was acknowledged");
    const since = instantOf(desk.survivors.wall.ms);
    await desk.store.notices.move(entry, { ...entry, state: "sending", since });
    desk.sleep(claimLeaseMillis - 1);
    await desk.outside.send(entry.id);
    expect((await entryOf(desk, number, "acknowledgement"))?.state).toBe("sending");
    desk.sleep(1);
    await desk.outside.send(entry.id);
    expect(await entryOf(desk, number, "acknowledgement")).toMatchObject({
      state: "pending",
      doubts: [{ reason: "claim-abandoned" }],
    });
  });

  it("sends once when two ask for the same notice at the same moment", async () => {
    const desk = await openDesk({ stream: false, sweep: false });
    const number = await fileSpine(desk);
    await Promise.all([desk.outside.sweep.sweep(), desk.outside.sweep.sweep(), desk.outside.sweep.sweep()]);
    expect(sentAt(desk, "acknowledgement")).toHaveLength(1);
    expect(await wrongsOf(desk, number)).toEqual([]);
  });
});
