/**
 * Deadlines worked out by hand on the wall calendar of China, office 09:00 to 18:00. Schedules that matter here:
 * 2025: Spring Festival 28 Jan (Tue) – 4 Feb (Tue), worked Sun 26 Jan and Sat 8 Feb; National Day and Mid-autumn
 *   1–8 Oct (Wed–Wed), worked Sun 28 Sep and Sat 11 Oct.
 * 2026: New Year 1–3 Jan (Thu–Sat), worked Sun 4 Jan; Spring Festival 15–23 Feb (Sun–Mon, eve on the 16th), worked
 *   Sat 14 and Sat 28 Feb; Labour Day 1–5 May (Fri–Tue), worked Sat 9 May; Mid-autumn 25–27 Sep (Fri–Sun); National
 *   Day 1–7 Oct (Thu–Wed), worked Sun 20 Sep and Sat 10 Oct.
 * 2027: not published; statutory days Fri 1 Jan, Fri 5 – Mon 8 Feb (eve and three days).
 */
type Row = readonly [what: string, from: string, duration: string, at: string];

export const deadlineTable: readonly Row[] = [
  // elapsed: clock time plus hours, whatever the day
  ["a safety report on Friday 17:30", "2026-11-20 17:30", "2h", "2026-11-20 19:30"], // 17:30 + 2 h
  ["a safety report at night", "2026-11-17 23:50", "2h", "2026-11-18 01:50"], // 10 min + 1 h 50
  ["a safety report on Spring Festival's eve", "2026-02-16 20:00", "2h", "2026-02-16 22:00"], // 20:00 + 2 h
  ["a first response over a weekend", "2026-11-20 17:30", "24h", "2026-11-21 17:30"], // Fri → Sat, same time
  ["two days inside Spring Festival", "2026-02-15 10:00", "48h", "2026-02-17 10:00"], // 15 + 2 days, same time
  ["half an hour at 23:59 of a month's last day", "2026-11-30 23:59", "30min", "2026-12-01 00:29"], // 1 min + 29
  ["two hours over the turn of 2026", "2026-12-31 23:59", "2h", "2027-01-01 01:59"], // 1 min + 1 h 59
  ["a day into 29 February", "2028-02-28 12:00", "24h", "2028-02-29 12:00"], // 2028 is a leap year

  // workingDays: the day of receipt is not counted
  ["a promise from a Saturday", "2026-11-21 10:12", "5wd", "2026-11-27 18:00"], // Mon 23 1, 24 2, 25 3, 26 4, Fri 27 5
  ["a promise from Friday afternoon", "2026-11-20 17:30", "3wd", "2026-11-25 18:00"], // Mon 23 1, Tue 24 2, Wed 25 3
  ["a working day from Friday 23:59", "2026-11-20 23:59", "1wd", "2026-11-23 18:00"], // Mon 23 1
  ["a working day from Monday 00:00", "2026-11-23 00:00", "1wd", "2026-11-24 18:00"], // Mon is receipt; Tue 24 1
  ["a promise from Monday before opening", "2026-11-23 08:00", "5wd", "2026-11-30 18:00"], // 24 25 26 27, Mon 30
  ["three days from the last Friday before Spring Festival", "2026-02-13 16:00", "3wd", "2026-02-25 18:00"], // Sat 14 worked 1, Tue 24 2, Wed 25 3
  ["a promise from Spring Festival's eve", "2026-02-16 09:00", "5wd", "2026-02-28 18:00"], // 24 25 26 27, Sat 28 worked 5
  ["a working day from a make-up Saturday", "2026-02-28 11:00", "1wd", "2026-03-02 18:00"], // Sat is receipt, Mon 2 1
  ["a working day from the make-up Saturday before Spring Festival", "2026-02-14 10:00", "1wd", "2026-02-24 18:00"], // 15–23 off, Tue 24 1
  ["three days over Labour Day", "2026-04-30 17:59", "3wd", "2026-05-08 18:00"], // 1–5 off, Wed 6 1, 7 2, Fri 8 3
  ["four days over Labour Day", "2026-04-30 17:59", "4wd", "2026-05-09 18:00"], // … Fri 8 3, Sat 9 worked 4
  ["a promise over a make-up Sunday", "2026-09-18 10:00", "5wd", "2026-09-24 18:00"], // Sat 19 off, Sun 20 worked 1, 21 2, 22 3, 23 4, Thu 24 5
  ["three days over National Day", "2026-09-30 18:01", "3wd", "2026-10-10 18:00"], // 1–7 off, Thu 8 1, Fri 9 2, Sat 10 worked 3
  ["two days from New Year's eve 2025", "2025-12-31 15:00", "2wd", "2026-01-05 18:00"], // 1–3 off, Sun 4 worked 1, Mon 5 2
  ["three days over Spring Festival 2025", "2025-01-24 12:00", "3wd", "2025-02-05 18:00"], // Sat 25 off, Sun 26 worked 1, Mon 27 2, 28–4 off, Wed 5 3
  ["two days onto a make-up Saturday of 2025", "2025-10-09 10:00", "2wd", "2025-10-11 18:00"], // Fri 10 1, Sat 11 worked 2
  ["a working day from the last day of 2026", "2026-12-31 16:00", "1wd", "2027-01-04 18:00"], // Fri 1 statutory, 2–3 weekend, Mon 4 1
  ["a promise from 30 December 2026, 23:59", "2026-12-30 23:59", "5wd", "2027-01-07 18:00"], // Thu 31 1, Mon 4 2, 5 3, 6 4, Thu 7 5
  ["three days over Spring Festival 2027", "2027-02-03 10:00", "3wd", "2027-02-10 18:00"], // Thu 4 1, Fri 5 – Mon 8 off, Tue 9 2, Wed 10 3
  ["a working day over Mid-autumn", "2026-09-24 10:00", "1wd", "2026-09-28 18:00"], // Fri 25 – Sun 27 off, Mon 28 1

  // office: hours between 09:00 and 18:00
  ["four office hours from Friday 17:00", "2026-11-20 17:00", "4oh", "2026-11-23 12:00"], // Fri 1 h, Mon 09:00 + 3 h
  ["half an office hour up to the close", "2026-11-20 17:30", "30omin", "2026-11-20 18:00"], // 17:30 + 30 min
  ["four office hours from a night", "2026-11-17 22:00", "4oh", "2026-11-18 13:00"], // Wed 09:00 + 4 h
  ["half an office hour from a Saturday", "2026-11-21 10:12", "30omin", "2026-11-23 09:30"], // Mon 09:00 + 30 min
  ["four office hours from a make-up Saturday", "2026-02-14 16:00", "4oh", "2026-02-24 11:00"], // Sat 2 h, Tue 24 09:00 + 2 h
  ["two office hours from Spring Festival's eve", "2026-02-16 12:00", "2oh", "2026-02-24 11:00"], // Tue 24 09:00 + 2 h
  ["four office hours from 23:59 of a month's last day", "2026-11-30 23:59", "4oh", "2026-12-01 13:00"], // Tue 1 09:00 + 4 h
  ["two office hours over the turn of 2026", "2026-12-31 17:00", "2oh", "2027-01-04 10:00"], // Thu 1 h, Mon 4 09:00 + 1 h

  // days: calendar days, then on to a working day
  ["ten days to a working day", "2026-11-20 12:00", "10d", "2026-11-30 18:00"], // 20 + 10 = Mon 30
  ["ten days to a Saturday", "2026-11-18 09:00", "10d", "2026-11-30 18:00"], // 18 + 10 = Sat 28 → Mon 30
  ["ten days to Spring Festival's eve", "2026-02-06 09:00", "10d", "2026-02-24 18:00"], // 6 + 10 = Mon 16 → Tue 24
  ["ten days to a make-up Saturday", "2026-02-18 09:00", "10d", "2026-02-28 18:00"], // 18 + 10 = Sat 28, worked
  ["ten days to New Year 2027", "2026-12-22 10:00", "10d", "2027-01-04 18:00"], // 22 + 10 = Fri 1 Jan → Mon 4
  ["thirty days from 31 January", "2026-01-31 12:00", "30d", "2026-03-02 18:00"], // 31 + 28 = 28 Feb, + 2 = Mon 2 Mar
];
