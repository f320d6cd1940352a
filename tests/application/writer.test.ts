import { describe, expect, it } from "vitest";
import { createWriter, type WriteRequest } from "../../functions/application/aggregate.ts";
import { Contended } from "../../functions/application/faults.ts";
import type { CommitLog, StreamId } from "../../functions/application/ports/commit-log.ts";
import type { Instant } from "../../functions/domain/instant.ts";
import { createMemoryCommitLog } from "../../local/store/memory-commit-log.ts";
import { compensation, proposing } from "../domain/complaint/steps.ts";
import { at } from "../domain/complaint/world.ts";
import { sample, type Gate } from "./interleavings.ts";
import { openDesk, type TestDesk } from "./kit.ts";
import { fileSpine, orderOf, walk } from "./spine.ts";

const stream = "TEST#1" as StreamId;
const request = (commandId: string, now: Instant = at("2026-11-20 10:00")): WriteRequest<"full"> => ({
  stream,
  commandId,
  actor: "system",
  policy: () => "p",
  now: () => now,
  decide: (commits) => (commits.length < 3 ? { events: [{ type: `by-${commandId}` }] } : { refused: "full" }),
});

const writerOn = (log: CommitLog) => createWriter({ log, pause: () => Promise.resolve() });

describe("the writer: one command, one commit, one write (design section 2)", () => {
  it("lets two at once both have their commit, one after the other", async () => {
    const log = createMemoryCommitLog();
    const write = writerOn(log);
    const both = await Promise.all([write(request("a")), write(request("b"))]);
    expect(both.map((written) => written.kind)).toEqual(["done", "done"]);
    expect((await log.read(stream)).map((commit) => commit.commandId).sort()).toEqual(["a", "b"]);
  });

  it("decides anew on what the faster one wrote: of five for three places two are refused", async () => {
    const log = createMemoryCommitLog();
    const write = writerOn(log);
    const all = await Promise.all(["a", "b", "c", "d", "e"].map((id) => write(request(id))));
    expect(all.map((written) => written.kind).sort()).toEqual(["done", "done", "done", "refused", "refused"]);
    expect(await log.read(stream)).toHaveLength(3);
  });

  it("gives a repeated command its recorded outcome, also where it would be refused by now", async () => {
    const write = writerOn(createMemoryCommitLog());
    for (const id of ["a", "b", "c"]) await write(request(id));
    const again = await write(request("b"));
    expect(again).toMatchObject({ kind: "done", repeated: true, commit: { n: 2, commandId: "b" } });
  });

  it("finds its own commit after a put whose answer was lost, and writes no second one", async () => {
    const log = createMemoryCommitLog();
    let lost = false;
    const write = writerOn({
      ...log,
      append: async (commit) => {
        const put = await log.append(commit);
        // The SDK tries again what got no answer, and its second put meets its own first.
        if (lost) return put;
        lost = true;
        return { kind: "taken" };
      },
    });
    expect(await write(request("a"))).toMatchObject({ kind: "done", repeated: true, commit: { n: 1 } });
    expect(await log.read(stream)).toHaveLength(1);
  });

  it("says Contended after six tries, having waited longer each time", async () => {
    const pauses: number[] = [];
    const log = { ...createMemoryCommitLog(), append: () => Promise.resolve({ kind: "taken" } as const) };
    const pause = (attempt: number) => {
      pauses.push(attempt);
      return Promise.resolve();
    };
    await expect(createWriter({ log, pause })(request("a"))).rejects.toThrow(Contended);
    expect(pauses).toEqual([1, 2, 3, 4, 5]);
  });

  it("never dates a commit before the one it follows", async () => {
    const log = createMemoryCommitLog();
    const write = writerOn(log);
    await write(request("a", at("2026-11-20 10:00")));
    await write(request("b", at("2026-11-20 09:59")));
    await write(request("c", at("2026-11-20 10:01")));
    expect((await log.read(stream)).map((commit) => commit.at)).toEqual(
      ["10:00", "10:00", "10:01"].map((time) => at(`2026-11-20 ${time}`)),
    );
  });
});

describe("two at once on one complaint", () => {
  it("lets one of two releases pass and refuses the other with its reason", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    await walk(desk, number, 0, 7);
    const release = await orderOf(desk, number, 7);
    const both = await Promise.all([desk.execute(release), desk.execute({ ...release, commandId: "other" })]);
    expect(both.map((outcome) => outcome.kind).sort()).toEqual(["done", "refused"]);
    const { commits } = await desk.load(number);
    expect(commits.flatMap((commit) => commit.events).filter((event) => event.type === "remedy-released")).toHaveLength(
      1,
    );
  });

  it("shows a newer state to who decides on an older page", async () => {
    const desk = await openDesk();
    const number = await fileSpine(desk);
    await walk(desk, number, 0, 1);
    const order = await orderOf(desk, number, 1);
    expect((await desk.execute({ ...order, basedOn: 1 })).kind).toBe("changed-meanwhile");
    expect((await desk.execute({ ...order, basedOn: 2 })).kind).toBe("done");
  });

  it("files one complaint for two clicks with one key, and opens it with one code", async () => {
    const desk = await openDesk();
    const both = await Promise.all([desk.file("a-key-of-two-clicks"), desk.file("a-key-of-two-clicks")]);
    const codes = both.map((filed) => (filed.kind === "filed" ? filed.accessCode : filed.kind));
    expect(codes[0]).toBe(codes[1]);
    const other = await desk.file("a-key-of-two-clicks", { description: "别的" });
    expect(other.kind).toBe("key-used-for-other-body");
  });
});

describe("99 + 99 goes to the supervisor (OP-04)", () => {
  const upToProposal = async (desk: TestDesk, key: string): Promise<string> => {
    const filed = await desk.file(key);
    if (filed.kind !== "filed") throw new Error(filed.kind);
    const { number } = filed.complaint.file;
    await desk.settle();
    await walk(desk, number, 0, 5);
    return number;
  };
  const propose = (number: string, commandId = `propose-${number}`) => ({
    number,
    command: proposing(compensation(99)),
    actor: "staff:specialist",
    commandId,
  });
  const asked = async (desk: TestDesk, number: string): Promise<boolean> =>
    (await desk.load(number)).complaint.file.approvals.length > 0;

  it("sends at least one of two proposals at the same moment to the supervisor, in whatever order their steps fall", async () => {
    const found = await sample(async () => {
      const gates = new Map<string, Gate>();
      const desk = await openDesk();
      const numbers = [
        await upToProposal(desk, "first-key-of-one-person"),
        await upToProposal(desk, "second-key-of-one-person"),
      ];
      const { log } = desk.core;
      const append = log.append.bind(log);
      // Whose step it is shows in the command id, which is made from the number.
      const gated: CommitLog["append"] = (commit) => {
        const owner = numbers.find((number) => commit.commandId.includes(number));
        const gate = gates.get(owner ?? "");
        return gate === undefined ? append(commit) : gate.step("append", () => append(commit));
      };
      Object.assign(log, { append: gated });
      const one = (number: string) => async (gate: Gate) => {
        gates.set(number, gate);
        await gate.step("begin", () => Promise.resolve());
        await desk.execute(propose(number));
      };
      return {
        processes: Object.fromEntries(numbers.map((number) => [number, one(number)])),
        check: async () => {
          const supervised = await Promise.all(numbers.map((number) => asked(desk, number)));
          return supervised.includes(true) ? undefined : "both were within the specialist's limit";
        },
      };
    }, 20);
    expect(found.wrong).toEqual([]);
  });

  it("counts no proposal that was refused, and counts one that is made after a refusal", async () => {
    const desk = await openDesk();
    const first = await upToProposal(desk, "first-key-of-one-person");
    const second = await upToProposal(desk, "second-key-of-one-person");
    const late = {
      ...propose(first, "late"),
      command: { ...proposing(compensation(99)), completeBy: at("2026-11-19 18:00") },
    };
    expect((await desk.execute(late)).kind).toBe("refused");
    expect((await desk.execute(propose(second))).kind).toBe("done");
    expect(await asked(desk, second)).toBe(false);
    expect((await desk.execute(propose(first))).kind).toBe("done");
    expect(await asked(desk, first)).toBe(true);
  });
});
