import fc from "fast-check";
import { plusMillis } from "../../../functions/domain/instant.ts";
import { rungs, type Rung } from "../../../functions/domain/complaint/vocabulary.ts";
import { byPhone } from "./steps.ts";
import { staff, staffWith } from "./world.ts";

/** One random turn: what is done, by whom, how long after the last, and four small numbers to bend it with. */
export interface Turn {
  readonly drift: "forward" | "anything" | "end";
  readonly right: boolean;
  readonly minutes: number | "when due";
  readonly yuan: number;
  readonly rung: Rung;
  readonly pick: number;
}

const hour = 60;
export const day = 24 * hour;

export const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    drift: fc.oneof(
      { weight: 60, arbitrary: fc.constant("forward" as const) },
      { weight: 35, arbitrary: fc.constant("anything" as const) },
      { weight: 1, arbitrary: fc.constant("end" as const) },
    ),
    right: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    minutes: fc.oneof(
      { weight: 3, arbitrary: fc.constant("when due" as const) },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: hour }) },
      { weight: 2, arbitrary: fc.integer({ min: hour, max: 4 * day }) },
      { weight: 1, arbitrary: fc.integer({ min: 4 * day, max: 40 * day }) },
    ),
    yuan: fc.constantFrom(0, 1, 99, 100, 250, 300, 800, 2999, 3000, 3001, 9000),
    rung: fc.constantFrom(...rungs),
    pick: fc.nat(10_000),
  }),
  { minLength: 20, maxLength: 70 },
);

export const filings = fc.record({
  form: fc.constantFrom({}, byPhone, { description: "电池起火了" }, { ...byPhone, description: "battery on fire" }),
  grade: fc.constantFrom(undefined, undefined, "CRITICAL" as const, "MAJOR" as const, "SUGGESTION" as const),
  number: fc.constantFrom("7K3M9QXW2RDT5", "7K3M9QXW2RDT6"),
});
export type Filing = typeof filings extends fc.Arbitrary<infer T> ? T : never;

const long = [
  { from: plusMillis("2026-11-01T00:00:00.000Z" as never, 0), to: plusMillis("2027-11-01T00:00:00.000Z" as never, 0) },
];

/** Everybody there; one approver away; nobody to stand in; a specialist less. */
export const memberships = fc.constantFrom(
  staff,
  staffWith("vp", { absences: long }),
  staffWith("legal", { absences: long }),
  staffWith("supervisor", { absences: long, substitute: undefined }),
  staff.filter(({ id }) => id !== "specialist2" && id !== "hotline"),
);

/** Takes one of a list by any number. */
export const choose = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;
