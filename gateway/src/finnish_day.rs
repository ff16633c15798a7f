//! Days and hours as Finland counts them: which ones a moment falls on, and how a person reads them.

use puolesta_core::language::Language;
use puolesta_core::period::{Period, Unit};
use time::{Date, Duration, Month, OffsetDateTime, UtcOffset, Weekday};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The Finnish day on which this moment, in seconds since 1970, falls.
pub fn of_moment(seconds: i64) -> Date {
    in_finland(seconds).date()
}

/// A moment as a person in Finland reads it: `21.11.2026 klo 12.15`.
pub fn moment_for_people(seconds: i64, language: Language) -> String {
    let moment = in_finland(seconds);
    let day = for_people(&moment.date().to_string(), language);
    let (hour, minute) = (moment.hour(), moment.minute());
    match language {
        Language::Fi => format!("{day} klo {hour}.{minute:02}"),
        Language::Sv => format!("{day} kl. {hour}.{minute:02}"),
        Language::En => format!("{day} at {hour:02}:{minute:02}"),
    }
}

fn in_finland(seconds: i64) -> OffsetDateTime {
    let moment = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let hours = if is_summer_time(moment) { 3 } else { 2 };
    let offset = UtcOffset::from_hms(hours, 0, 0).unwrap_or(UtcOffset::UTC);
    moment.to_offset(offset)
}

/// The European Union's summer time: from the last Sunday of March to that of October, 01:00 UTC.
fn is_summer_time(moment: OffsetDateTime) -> bool {
    let change = |month| last_sunday(moment.year(), month).midnight().assume_utc() + Duration::HOUR;
    (change(Month::March)..change(Month::October)).contains(&moment)
}

fn last_sunday(year: i32, month: Month) -> Date {
    let last = Date::from_calendar_date(year, month, month.length(year)).unwrap_or(Date::MIN);
    match last.weekday() {
        Weekday::Sunday => last,
        _ => last.prev_occurrence(Weekday::Sunday),
    }
}

/// The day that is a period later, or the last one of its month; `None` when no calendar has it.
pub fn after(day: Date, period: Period) -> Option<Date> {
    let count = i64::from(period.count);
    match period.unit {
        Unit::Day => day.checked_add(Duration::days(count)),
        Unit::Week => day.checked_add(Duration::weeks(count)),
        Unit::Month => months_after(day, i32::from(period.count)),
        Unit::Year => months_after(day, i32::from(period.count) * 12),
    }
}

/// The same day of a later month, or that month's last one.
fn months_after(day: Date, count: i32) -> Option<Date> {
    let months = day.year() * 12 + i32::from(u8::from(day.month())) - 1 + count;
    let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
    let (year, month) = (months.div_euclid(12), Month::try_from(month).ok()?);
    let number = day.day().min(month.length(year));
    Date::from_calendar_date(year, month, number).ok()
}

/// A stored day (`2026-12-05`) as a person reads it: `5.12.2026` or `5 December 2026`.
pub fn for_people(day: &str, language: Language) -> String {
    let mut numbers = day.split('-').map(|part| part.parse::<usize>().ok());
    let (Some(Some(year)), Some(Some(month)), Some(Some(number))) =
        (numbers.next(), numbers.next(), numbers.next())
    else {
        return day.into();
    };
    let name = month.checked_sub(1).and_then(|index| MONTHS.get(index));
    match (language, name) {
        (Language::En, Some(name)) => format!("{number} {name} {year}"),
        _ => format!("{number}.{month}.{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{after, for_people, moment_for_people, of_moment};
    use puolesta_core::language::Language;
    use puolesta_core::period::Period;
    use time::{Date, Month};

    #[test]
    fn the_finnish_day_begins_before_the_one_of_greenwich() {
        for (moment, day) in [
            // 21:59:59 and 22:00 UTC in winter, 20:59:59 and 21:00 in summer.
            (1_796_507_999, "2026-12-05"),
            (1_796_508_000, "2026-12-06"),
            (1_783_285_199, "2026-07-05"),
            (1_783_285_200, "2026-07-06"),
            // The hours before summer time begins (2026-03-29) and ends (2026-10-25).
            (1_774_735_200, "2026-03-29"),
            (1_792_875_599, "2026-10-24"),
            (1_792_875_600, "2026-10-25"),
        ] {
            assert_eq!(of_moment(moment).to_string(), day, "{moment}");
        }
    }

    #[test]
    fn periods_lead_to_a_day_that_exists() {
        let day = |year, month, day| Date::from_calendar_date(year, month, day).expect("a day");
        let receipt = day(2026, Month::November, 21);
        for (period, expected) in [
            ("P14D", day(2026, Month::December, 5)),
            ("P2W", day(2026, Month::December, 5)),
            ("P3M", day(2027, Month::February, 21)),
            ("P1Y", day(2027, Month::November, 21)),
        ] {
            let period = Period::parse(period).expect("a period");
            assert_eq!(after(receipt, period), Some(expected), "{period:?}");
        }
        let end_of_january = day(2027, Month::January, 31);
        let end_of_february = day(2027, Month::February, 28);
        let month = Period::parse("P1M").expect("a period");
        assert_eq!(after(end_of_january, month), Some(end_of_february));
    }

    #[test]
    fn people_read_days_and_hours_in_their_own_way() {
        for (language, text) in [
            (Language::Fi, "5.12.2026"),
            (Language::Sv, "5.12.2026"),
            (Language::En, "5 December 2026"),
        ] {
            assert_eq!(for_people("2026-12-05", language), text);
        }
        for (language, text) in [
            (Language::Fi, "1.1.2026 klo 2.05"),
            (Language::Sv, "1.1.2026 kl. 2.05"),
            (Language::En, "1 January 2026 at 02:05"),
        ] {
            assert_eq!(moment_for_people(1_767_225_900, language), text);
        }
    }
}
