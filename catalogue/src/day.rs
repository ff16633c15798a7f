//! Days as the catalogue writes them.

pub use puolesta_core::date::Date;

/// A day such as `2026-11-21`.
pub(crate) fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The same day of the next year; the 28th for the 29th of February.
pub(crate) fn in_a_year(day: Date) -> Date {
    let next = day.year() + 1;
    let same = Date::new(next, day.month(), day.day());
    same.or_else(|| Date::new(next, day.month(), 28))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::{Date, in_a_year, iso};

    #[test]
    fn a_year_after_a_leap_day_is_the_28th() {
        let in_a_year = |day| Date::from_iso(day).map(in_a_year).map(iso);
        assert_eq!(in_a_year("2028-02-29").as_deref(), Some("2029-02-28"));
        assert_eq!(in_a_year("2026-11-21").as_deref(), Some("2027-11-21"));
    }
}
