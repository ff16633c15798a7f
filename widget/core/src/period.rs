//! Periods of the catalogue: ISO 8601 durations of one unit, such as `P14D`.

use crate::digits::number;

/// A number of days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
}

/// What a period counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl Period {
    /// Reads `P1Y`, `P6M`, `P2W` or `P14D`; nothing else is a period that a person can be told.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('P')?;
        let (count, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
        let unit = match unit {
            "D" => Unit::Day,
            "W" => Unit::Week,
            "M" => Unit::Month,
            "Y" => Unit::Year,
            _ => return None,
        };
        let count = number(count).filter(|count| *count > 0)?;
        Some(Self { count, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::{Period, Unit};

    #[test]
    fn periods_of_one_unit_are_read() {
        let is = |count, unit| Some(Period { count, unit });
        for (text, period) in [
            ("P14D", is(14, Unit::Day)),
            ("P2W", is(2, Unit::Week)),
            ("P6M", is(6, Unit::Month)),
            ("P1Y", is(1, Unit::Year)),
            ("P0D", None),
            ("P+1D", None),
            ("P1Y6M", None),
            ("PT5H", None),
            ("14D", None),
            ("P", None),
            ("", None),
            ("Pä", None),
        ] {
            assert_eq!(Period::parse(text), period, "{text}");
        }
    }
}
