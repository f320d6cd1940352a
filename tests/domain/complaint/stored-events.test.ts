import { describe, expect, it } from "vitest";
import { ComplaintEvent, type EventType } from "../../../functions/domain/complaint/events.ts";
import { eventExamples } from "./event-examples.ts";
import { compensation, proposing } from "./steps.ts";

const reads = (event: object): boolean => ComplaintEvent.safeParse(event).success;

/** What an event may have been written without. */
const optional = [
  "nextBy",
  "warnBy",
  "callId",
  "callMeAt",
  "revocableUntil",
  "satisfaction",
  "reconsiderUntil",
  "changed",
  "toldAt",
];

describe("an event that was stored", () => {
  const types: readonly EventType[] = ComplaintEvent.options.map((option) => option.shape.type.value);

  it.each(types)("%s reads back as it was written", (type) => {
    const event = eventExamples()[type];
    expect(ComplaintEvent.parse(JSON.parse(JSON.stringify(event)))).toStrictEqual(event);
  });

  it.each(types)("%s is no event without what every one of its kind has", (type) => {
    const event: Readonly<Record<string, unknown>> = { ...eventExamples()[type] };
    for (const field of Object.keys(event)) {
      const needed = !(optional.includes(field) && type !== "approval-passed-on" && type !== "approval-answered");
      expect(`${field} ${reads({ ...event, [field]: undefined })}`).toBe(`${field} ${!needed}`);
    }
    if ("sealed" in event) expect(reads({ ...event, sealed: {} })).toBe(false);
  });

  it("holds each of the words that were ever written, and no other (GD-21, OP-18)", () => {
    const examples = eventExamples();
    const consents = ["link", "code", "spoken"];
    const lists: readonly (readonly [EventType, string, readonly string[]])[] = [
      ["complaint-filed", "way", ["mail", "call"]],
      ["complaint-filed", "gradedBy", ["category-flag", "safety-word", "legal-word", "staff", "default"]],
      ["deadline-moved", "reason", ["told-late", "told-again", "regraded", "calendar"]],
      ["progress-told", "kind", ["progress", "consent-reminder"]],
      ["facts-verified", "identity", ["unverified", "confirmed", "failed"]],
      ["approval-passed-on", "why", ["late", "absent", "lost-role", "by-approver"]],
      ["approval-granted", "how", ["link", "signed-in"]],
      ["remedy-approved", "by", ["own-limit", "approvers"]],
      ["consent-given", "how", consents],
      ["consent-refused", "how", consents],
      ["survey-answered", "how", consents],
      ["notice-failed", "reason", ["bounced", "rejected", "unknown"]],
    ];
    for (const [type, field, values] of lists)
      expect([type, field, ...["", ...values].filter((value) => reads({ ...examples[type], [field]: value }))]).toEqual(
        [type, field, ...values],
      );
  });

  it("keeps a proposal with its deliveries and its words, spaces around them left out", () => {
    const { "remedy-proposed": proposed, "approval-requested": asked } = eventExamples();
    if (proposed.type !== "remedy-proposed") throw new Error("another event");
    const { deliveries } = proposing(compensation(250));
    const plan = (count: number) => ({
      ...proposed,
      proposal: { ...proposed.proposal, deliveries: Array.from({ length: count }, () => deliveries[0]) },
    });
    expect([0, 1, 2, 10, 11].map((count) => reads(plan(count)))).toEqual([false, true, true, true, false]);
    const sealed = { remedy: " 换 ", why: " 坏 ", skipReason: " 急 " };
    expect(ComplaintEvent.parse({ ...proposed, sealed })).toMatchObject({
      sealed: { remedy: "换", why: "坏", skipReason: "急" },
    });
    for (const skipReason of ["", "  ", "长".repeat(1001)])
      expect(reads({ ...proposed, sealed: { ...sealed, skipReason } })).toBe(false);
    if (asked.type !== "approval-requested") throw new Error("another event");
    const required = ["tier", "rung", ""].map((one) =>
      reads({ ...asked, approval: { ...asked.approval, required: one } }),
    );
    expect(required).toEqual([true, true, false]);
  });
});
