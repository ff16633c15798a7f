//! Days of mandates: the last day of a period, and days as people write them.

use puolesta_core::period::Period;
use puolesta_gateway::finnish_day;
use time::{Date, Month};

/// The last day of a period that begins on this day, both as `2026-11-21`; `None` for no day, and
/// for a last day that no calendar has.
pub(super) fn last_day(first: &str, period: Period) -> Option<String> {
    let next = finnish_day::after(date(first)?, period)?;
    next.previous_day().map(|day| day.to_string())
}

/// `2026-11-21` as `21.11.2026`.
pub(super) fn written(day: &str) -> String {
    match date(day) {
        Some(date) => {
            let month = u8::from(date.month());
            format!("{}.{month}.{}", date.day(), date.year())
        }
        None => day.into(),
    }
}

fn date(day: &str) -> Option<Date> {
    let mut parts = day.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year, month, parts.next()?.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{last_day, written};
    use puolesta_core::period::Period;

    #[test]
    fn a_period_ends_the_day_before_its_first_day_comes_again() {
        for (first, period, last) in [
            ("2026-11-21", "P1D", Some("2026-11-21")),
            ("2026-11-21", "P2W", Some("2026-12-04")),
            ("2026-11-21", "P6M", Some("2027-05-20")),
            ("2026-11-21", "P1Y", Some("2027-11-20")),
            ("2027-01-31", "P1M", Some("2027-02-27")),
            ("2024-02-29", "P1Y", Some("2025-02-27")),
            ("2026-12-01", "P1M", Some("2026-12-31")),
            ("2026-11-21", "P65535Y", None),
            ("tomorrow", "P1Y", None),
        ] {
            let period = Period::parse(period).expect("a period");
            assert_eq!(last_day(first, period).as_deref(), last, "{first}");
        }
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        assert_eq!(written("2026-01-09"), "9.1.2026");
    }
}
