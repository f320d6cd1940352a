const nineToSix = { usual: [{ opens: "09:00", closes: "18:00" }] };
const wholeDay = [{ opens: "00:00", closes: "24:00" }];
const berlin = { country: "DE", region: "BE", zone: "Europe/Berlin" };

/** The calendars of the tests, as the policy folder would write them. */
export const calendarSources = {
  china: { country: "CN", officeHours: nineToSix },
  chinaWithLunch: {
    country: "CN",
    officeHours: {
      usual: [
        { opens: "09:00", closes: "12:00" },
        { opens: "13:30", closes: "18:00" },
      ],
      weekdays: { sat: [{ opens: "10:00", closes: "12:00" }] },
    },
  },
  berlin: { ...berlin, officeHours: nineToSix },
  berlinRoundTheClock: { ...berlin, officeHours: { usual: wholeDay, weekdays: { sat: wholeDay, sun: wholeDay } } },
};
