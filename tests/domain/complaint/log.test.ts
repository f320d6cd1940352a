import { describe, expect, it } from "vitest";
import { ComplaintEvent } from "../../../functions/domain/complaint/events.ts";
import { evolve, fold } from "../../../functions/domain/complaint/evolve.ts";
import { complaintOf, nothing, until } from "./kit.ts";
import { answers, long, asked, history } from "./erasure-scenes.ts";

describe("the log", () => {
  it("reads back as it was written, event by event", () => {
    for (const scene of [
      long(),
      history("closed"),
      history("awaiting-approval", asked, answers),
      until(history("received"), "2026-12-01 10:00"),
    ])
      for (const event of scene.entries.flatMap(({ events }) => events))
        expect(ComplaintEvent.parse(JSON.parse(JSON.stringify(event)))).toStrictEqual(event);
  });

  it("folds from the beginning to what it was step by step", () => {
    expect(fold(long().entries)).toEqual(long().state);
    expect(fold([])).toBeUndefined();
    expect(complaintOf(long()).file).toMatchObject({ n: long().entries.length, updatedAt: long().now });
  });

  it("that does not begin with a filing is broken", () => {
    const commit = { n: 1, at: nothing().now, policy: "p", actor: "system" };
    expect(() => evolve(undefined, { type: "verification-started" }, commit)).toThrow(
      "a complaint begins with its filing, not with verification-started",
    );
  });

  it("holds no event that its schema does not know", () => {
    expect(() => ComplaintEvent.parse({ type: "complaint-vanished" })).toThrow();
    expect(() => ComplaintEvent.parse({ type: "note-added", sealed: {} })).toThrow();
  });
});
