//! What time it is, as a value that tests can set.

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

    /// A clock that says what the function says.
    pub fn from_fn(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    pub(crate) fn now(&self) -> i64 {
        (self.0)()
    }

    /// Today as `2026-11-21`: days in this form sort as text.
    pub(crate) fn today(&self) -> String {
        day(self.now())
    }
}

/// The day of a moment, as `2026-11-21`.
pub(crate) fn day(seconds: i64) -> String {
    date_time(seconds).date().to_string()
}

/// A moment as `2026-11-21 09:15 UTC`, for the pages.
pub(crate) fn minutes(seconds: i64) -> String {
    let moment = date_time(seconds);
    let (hour, minute) = (moment.hour(), moment.minute());
    format!("{} {hour:02}:{minute:02} UTC", moment.date())
}

fn date_time(seconds: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::{Clock, minutes};

    #[test]
    fn days_and_minutes_are_written_in_full() {
        assert_eq!(Clock::from_fn(|| 1_767_225_600).today(), "2026-01-01");
        assert_eq!(minutes(1_767_229_260), "2026-01-01 01:01 UTC");
    }
}
