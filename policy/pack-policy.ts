import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { PolicyInForce } from "../functions/domain/policy/policy.ts";
import type { Calendar } from "../functions/domain/time/calendar.ts";
import type { NoticeTexts } from "../functions/presentation/mails/notice-texts.ts";
import { CalendarSource } from "./calendars/calendar-source.ts";
import { compileCalendar } from "./calendars/compile-calendar.ts";
import { readNoticeTexts } from "./notices/read-notice-texts.ts";
import { readPolicy } from "./read-policy.ts";

/** All that a running desk needs of the policy folder, as plain data: what is packed beside every deployed function. */
export interface PolicyPack extends PolicyInForce {
  /** The policy as it is kept under its digest. */
  readonly json: string;
  readonly calendar: Calendar;
  /** What notices say, per language and kind. */
  readonly notices: NoticeTexts;
}

const here = import.meta.dirname;

/** Reads, checks and compiles the policy folder; throws with line and reason when anything in it is wrong. */
export const packPolicy = (file = join(here, "default.yaml")): PolicyPack => {
  const policy = readPolicy(readFileSync(file, "utf8"));
  const source: unknown = parse(readFileSync(join(here, "calendars", `${policy.policy.calendar}.yaml`), "utf8"));
  return { ...policy, calendar: compileCalendar(CalendarSource.parse(source)), notices: readNoticeTexts() };
};
