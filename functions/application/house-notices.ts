import { instantOf, type Instant } from "../domain/instant.ts";
import { personFor, type StaffMember } from "../domain/staff/directory.ts";
import { calendarWarning, nextCalendarWarning, type CalendarWarning } from "../domain/time/calendar-warning.ts";
import type { Alarm } from "./guarded.ts";
import type { LetterOf } from "./letter.ts";
import type { Policies } from "./policies.ts";
import type { BusinessClock, WallClock } from "./ports/clock.ts";
import type { WriteHouseNotice } from "./ports/mailer.ts";
import type { LedgerEntry, NoticeLedger } from "./ports/notice-ledger.ts";
import type { StaffLog } from "./staff-log.ts";

/** Notices that no complaint causes stand in the ledger under a name that no number begins with. */
const housePrefix = "HOUSE-";
export const isOfHouse = (name: string): boolean => name.startsWith(housePrefix);
const calendarEnds = `${housePrefix}CALENDAR`;

interface Deps {
  readonly notices: NoticeLedger;
  readonly write: WriteHouseNotice;
  readonly policies: Policies;
  readonly staff: StaffLog;
  readonly clock: BusinessClock;
  readonly wall: WallClock;
  readonly alarm: Alarm;
}

/** One place in the ledger for each week of each end: it lets each leave once, however many look. */
const placeOf = ({ publishedThrough, week }: CalendarWarning): Pick<LedgerEntry, "id" | "number" | "commit" | "k"> => {
  const number = `${calendarEnds}-${publishedThrough}`;
  return { id: `${number}#${week + 1}#0`, number, commit: week + 1, k: 0 };
};

/** Warns the system administrator by mail, once a week, before the known calendar ends (OP-01). */
export const createHouseNotices = (deps: Deps) => {
  let entered: string | undefined;

  const warning = async (): Promise<CalendarWarning | undefined> => {
    const { policy } = await deps.policies.current();
    return calendarWarning(deps.policies.calendar, deps.clock.now(), policy.calendarWarningDays);
  };
  const reader = async (): Promise<StaffMember | undefined> =>
    personFor(await deps.staff.recent(), "sysadmin", deps.clock.now());

  const letterOf: LetterOf = async (entry) => {
    const due = await warning();
    const now = deps.clock.now();
    return {
      isStillTrue: due !== undefined,
      leavesAt: now,
      onDoubt: "resend",
      compose: async () => {
        const [{ policy }, member] = [await deps.policies.current(), await reader()];
        if (due === undefined || member === undefined) return undefined;
        return { ...deps.write({ warning: due, member, policy }), number: entry.number };
      },
      tellStaff: () => {
        deps.alarm("calendar-ends", entry.id);
        return Promise.resolve();
      },
    };
  };

  return {
    letterOf,
    /** When the next warning has to be entered. A hint, for a clock that jumps. */
    nextDue: async (): Promise<Instant> => {
      const due = await warning();
      const now = deps.clock.now();
      if (due !== undefined && placeOf(due).id !== entered) return now;
      const { policy } = await deps.policies.current();
      return nextCalendarWarning(deps.policies.calendar, now, policy.calendarWarningDays);
    },
    /** Enters this week's warning into the ledger, if one is due. */
    enter: async (): Promise<void> => {
      const due = await warning();
      if (due === undefined || placeOf(due).id === entered) return;
      await deps.notices.add({
        ...placeOf(due),
        kind: "calendar-ends",
        state: "pending",
        notBefore: deps.clock.now(),
        attempts: 0,
        since: instantOf(deps.wall.now()),
        doubts: [],
      });
      entered = placeOf(due).id;
    },
  };
};

export type HouseNotices = ReturnType<typeof createHouseNotices>;
