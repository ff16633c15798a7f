//! Calendar dates, as far as personal identity codes and the days of a matter need them.

use crate::digits::number;

/// A day that exists in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date, or `None` when the calendar has no such day.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// The date at the beginning of a text such as `2026-12-05` or `2026-12-05T21:59:00Z`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let year = number(text.get(..4)?)?;
        let month = number(text.get(5..7)?)?;
        let day = number(text.get(8..10)?)?;
        Self::new(year, month, day)
    }

    /// The day in Finland at a time in UTC such as `2026-12-05T21:59:00Z`.
    pub fn in_finland(time: &str) -> Option<Self> {
        let date = Self::from_iso(time)?;
        let hour: u8 = number(time.get(11..13)?)?;
        let ahead = if date.is_in_summer_time() { 3 } else { 2 };
        if hour + ahead < 24 {
            Some(date)
        } else {
            date.following()
        }
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Whether its evening is in summer time: from the last Sunday of March until the one of October
    /// (Directive 2000/84/EC; the rule gives these Sundays from 1900 to 2099).
    const fn is_in_summer_time(self) -> bool {
        let shift = 5 * self.year / 4;
        match self.month {
            3 => self.day as u16 >= 31 - (shift + 4) % 7,
            10 => (self.day as u16) < 31 - (shift + 1) % 7,
            month => month > 3 && month < 10,
        }
    }

    fn following(self) -> Option<Self> {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .or_else(|| Self::new(self.year + 1, 1, 1))
    }
}

/// A time in UTC, such as `2026-12-05T21:59:00Z`, from the seconds since 1970.
pub fn moment(seconds: u32) -> String {
    let (days, time) = (seconds / 86_400, seconds % 86_400);
    let [year, month, day] = civil(days);
    let mut text = String::new();
    for (sign, number) in [
        ("", year / 100),
        ("", year % 100),
        ("-", month),
        ("-", day),
        ("T", time / 3600),
        (":", time / 60 % 60),
        (":", time % 60),
    ] {
        text.push_str(sign);
        text.extend([number / 10, number % 10].map(|digit| (b'0' + digit as u8) as char));
    }
    text.push('Z');
    text
}

/// Year, month and day of a number of days since 1970, until 2106: counted from March of the year 0, in
/// eras of 400 years (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
const fn civil(days: u32) -> [u32; 3] {
    let from_march = days + 719_468;
    let (era, day) = (from_march / 146_097, from_march % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let is_next_year = month > 9;
    [
        400 * era + year + is_next_year as u32,
        if is_next_year { month - 9 } else { month + 3 },
        day - (153 * month + 2) / 5 + 1,
    ]
}

/// Days in a month; 0 for a month that does not exist, so that no day fits into it.
const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

const fn is_leap_year(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::{Date, moment};

    #[test]
    fn only_days_of_the_calendar_exist() {
        for (year, month, day, exists) in [
            (1900, 2, 29, false),
            (2000, 2, 29, true),
            (1996, 2, 29, true),
            (2026, 4, 31, false),
            (2026, 4, 30, true),
            (2026, 13, 1, false),
            (2026, 0, 1, false),
            (2026, 1, 0, false),
        ] {
            assert_eq!(
                Date::new(year, month, day).is_some(),
                exists,
                "{year}-{month}-{day}"
            );
        }
    }

    #[test]
    fn a_date_stands_at_the_beginning() {
        let date = Date::new(2026, 12, 5);
        for (text, read) in [
            ("2026-12-05", date),
            ("2026-12-05T21:59:00Z", date),
            ("2026-12-5", None),
            ("2026-13-05", None),
            ("5.12.2026", None),
            ("", None),
            ("2026-12-0ä", None),
            ("20-26-12-05", None),
            ("2026-+1-05", None),
        ] {
            assert_eq!(Date::from_iso(text), read, "{text}");
        }
    }

    #[test]
    fn a_moment_is_written_as_utc() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_796_507_940, "2026-12-05T21:59:00Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (u32::MAX, "2106-02-07T06:28:15Z"),
        ] {
            assert_eq!(moment(seconds), text);
        }
    }

    #[test]
    fn a_late_evening_in_utc_is_the_next_day_in_finland() {
        for (time, (year, month, day)) in [
            ("2026-12-05T21:59:59Z", (2026, 12, 5)),
            ("2026-12-05T22:00:00Z", (2026, 12, 6)),
            ("2026-07-05T20:59:59Z", (2026, 7, 5)),
            ("2026-07-05T21:00:00Z", (2026, 7, 6)),
            ("2026-12-31T22:00:00Z", (2027, 1, 1)),
            ("2026-04-30T21:30:00Z", (2026, 5, 1)),
            // Summer time of 2026: 29 March to 25 October.
            ("2026-03-28T21:30:00Z", (2026, 3, 28)),
            ("2026-03-29T21:30:00Z", (2026, 3, 30)),
            ("2026-10-24T21:30:00Z", (2026, 10, 25)),
            ("2026-10-25T21:30:00Z", (2026, 10, 25)),
            // And of 2027: 28 March to 31 October.
            ("2027-03-28T21:30:00Z", (2027, 3, 29)),
            ("2027-10-30T21:30:00Z", (2027, 10, 31)),
            ("2027-10-31T21:30:00Z", (2027, 10, 31)),
        ] {
            assert_eq!(
                Date::in_finland(time),
                Date::new(year, month, day),
                "{time}"
            );
        }
        assert_eq!(Date::in_finland("2026-12-05"), None);
        assert_eq!(
            Date::in_finland("2026-12-05T99:00:00Z"),
            Date::new(2026, 12, 6)
        );
    }
}
