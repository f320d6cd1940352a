import { describe, expect, it } from "vitest";
import type { InspectedCommit, InspectedLog } from "../../functions/application/ports/history-source.ts";
import { verifyLog, wrongs, type Wrong } from "../../functions/application/verify-log.ts";

const stream = "COMPLAINT#1";
const hashOf = (n: number) => `hash-${n}`;
const commit = (n: number, over: Partial<InspectedCommit> = {}): InspectedCommit => ({
  n,
  hash: hashOf(n),
  claim: { stream, n, previous: n === 1 ? null : hashOf(n - 1) },
  seal: "intact",
  ...over,
});
const log = (commits: InspectedCommit[], over: Partial<InspectedLog> = {}): InspectedLog => ({
  stream,
  commits,
  key: "there",
  ...over,
});
const whole = [commit(1), commit(2), commit(3)];
const headsTo = (last: number) => Array.from({ length: last }, (_, k) => ({ n: k + 1, hash: hashOf(k + 1) }));
const found = (commits: InspectedCommit[], heads = headsTo(3)) =>
  verifyLog(log(commits), heads, false).map(({ n, wrong }) => `${n} ${wrong}`);

describe("the verifier of one log (RC-14, SC-06)", () => {
  it("finds nothing in a whole log, dispatched to its end or not", () => {
    expect(found(whole)).toEqual([]);
    expect(found(whole, headsTo(1))).toEqual([]);
    expect(found(whole, [])).toEqual([]);
    expect(found([], [])).toEqual([]);
  });

  it.each<[string, InspectedCommit[], string[]]>([
    ["a removed commit", [commit(1), commit(3)], ["2 missing"]],
    ["a removed first commit", [commit(2), commit(3)], ["1 missing"]],
    ["a cut-off tail", [commit(1)], ["2 cut-off", "3 cut-off"]],
    ["a log that is gone altogether", [], ["1 cut-off", "2 cut-off", "3 cut-off"]],
    ["a changed body", [commit(1), commit(2, { hash: "other" }), commit(3)], ["2 changed", "3 unlinked"]],
    ["a changed last body", [commit(1), commit(2), commit(3, { hash: "other" })], ["3 changed"]],
    [
      "two commits that changed places",
      [commit(1), { ...commit(3), n: 2 }, { ...commit(2), n: 3 }],
      ["2 changed", "2 misplaced", "3 changed", "3 misplaced"],
    ],
    [
      "a commit of another log",
      [commit(1), commit(2, { claim: { stream: "COMPLAINT#2", n: 2, previous: hashOf(1) } }), commit(3)],
      ["2 foreign"],
    ],
    ["a body that is no commit", [commit(1), commit(2), commit(3, { claim: undefined })], ["3 unreadable"]],
    ["a changed sealed part", [commit(1), commit(2, { seal: "broken" }), commit(3)], ["2 seal-broken"]],
    [
      "a first commit that follows one",
      [commit(1, { claim: { stream, n: 1, previous: "x" } })],
      ["1 unlinked", "2 cut-off", "3 cut-off"],
    ],
    ["an item under a key that is none of a commit", [...whole, commit(NaN)], ["NaN unreadable"]],
    ["a commit before the first", [commit(0), ...whole], ["0 unreadable"]],
  ])("names %s", (_, commits, expected) => {
    expect(found(commits)).toEqual(expected);
  });

  it("finds a changed body without any head by the commit after it", () => {
    expect(found([commit(1), commit(2, { hash: "other" }), commit(3)], [])).toEqual(["3 unlinked"]);
  });

  it("says so when the head register contradicts itself, even if one of the hashes fits", () => {
    expect(found(whole, [...headsTo(3), { n: 2, hash: "other" }])).toEqual(["2 heads-disagree"]);
  });

  it("names a key that does not unwrap once for the log", () => {
    const closed = whole.map((entry) => ({ ...entry, seal: "closed" as const }));
    const findings = verifyLog(log(closed, { key: "broken" }), headsTo(3), false);
    expect(findings).toEqual([{ stream, n: 1, wrong: "key-broken" }]);
  });

  it("accepts an erased log only if its erasure is on record (OP-27)", () => {
    const erased = log(
      whole.map((entry) => ({ ...entry, seal: "closed" as const })),
      { key: "erased" },
    );
    expect(verifyLog(erased, headsTo(3), true)).toEqual([]);
    expect(verifyLog(erased, headsTo(3), false)).toEqual([{ stream, n: 1, wrong: "erased-unrecorded" }]);
  });

  it("does not call sealed parts wrong that nobody could open", () => {
    const unchecked = log(
      whole.map((entry) => ({ ...entry, seal: "unchecked" as const })),
      { key: "unchecked" },
    );
    expect(verifyLog(unchecked, headsTo(3), false)).toEqual([]);
  });

  it("copes with a head of any number", () => {
    const findings = verifyLog(log(whole), [{ n: 2 ** 40, hash: "far" }], false);
    expect(findings).toEqual([{ stream, n: 2 ** 40, wrong: "cut-off" }]);
  });

  it("has a sentence for every wrong", () => {
    const all = Object.keys(wrongs) as Wrong[];
    expect(all.every((wrong) => wrongs[wrong].length > 20)).toBe(true);
  });
});
