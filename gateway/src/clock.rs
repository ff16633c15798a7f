//! What time it is, as a value that tests can set.

use crate::finnish_day;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use time::OffsetDateTime;

/// Gives the time in whole seconds since 1970, UTC.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> i64 + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self::from_fn(|| {
            SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .ok()
                .and_then(|since| i64::try_from(since.as_secs()).ok())
                .unwrap_or_default()
        })
    }

    /// The same clock, so many seconds ahead.
    #[must_use]
    pub fn ahead(self, seconds: i64) -> Self {
        Self::from_fn(move || self.now().saturating_add(seconds))
    }

    /// A clock that says what the function says.
    pub fn from_fn(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Seconds since 1970, UTC.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.0)()
    }

    /// Today in Finland, as `2026-11-21`: days in this form sort as text.
    #[must_use]
    pub fn today(&self) -> String {
        day(self.now())
    }
}

/// The Finnish day of a moment, as `2026-11-21`.
#[must_use]
pub fn day(seconds: i64) -> String {
    finnish_day::of_moment(seconds).to_string()
}

/// A moment as `2026-11-21T09:15:00Z`, for programs.
#[must_use]
pub fn rfc3339(seconds: i64) -> String {
    let moment = date_time(seconds);
    let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
    format!("{}T{hour:02}:{minute:02}:{second:02}Z", moment.date())
}

fn date_time(seconds: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::{Clock, rfc3339};

    #[test]
    fn days_and_moments_are_written_in_full() {
        assert_eq!(Clock::from_fn(|| 1_767_225_600).today(), "2026-01-01");
        assert_eq!(rfc3339(1_767_229_265), "2026-01-01T01:01:05Z");
    }

    #[test]
    fn a_clock_may_be_ahead() {
        let clock = Clock::from_fn(|| 1_767_225_600).ahead(24 * 60 * 60);
        assert_eq!(clock.today(), "2026-01-02");
    }
}
