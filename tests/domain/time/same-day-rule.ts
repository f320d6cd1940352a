import { SameDayRule } from "../../../functions/domain/time/same-day.ts";

/** "Same day" as the default policy has it. */
export const rule = SameDayRule.parse({
  ordinary: { cutoff: "15:00", sameDay: "18:00", nextDay: "12:00", atLeast: "2h" },
  urgent: { opens: "08:00", closes: "22:00", length: "2h", morning: "10:00", atLeast: "2h" },
});
