//! Options that several commands take: the day, languages, the code of a municipality.

use super::CannotRun;
use super::notice::Notice;
use puolesta_catalogue::languages;
use puolesta_core::date::Date;
use puolesta_core::language::Language;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The day to compare reviews with.
#[derive(clap::Args)]
pub(crate) struct Day {
    /// Check as if this were today, such as 2026-11-21
    #[arg(long, value_name = "DAY", value_parser = day)]
    today: Option<Date>,
}

impl Day {
    /// The day that was asked for, else today in Finland.
    pub(crate) fn get(&self) -> Result<Date, CannotRun> {
        let now = || day_in_finland(OffsetDateTime::now_utc());
        let wrong = || CannotRun(Notice::ClockWithoutDay.said());
        self.today.or_else(now).ok_or_else(wrong)
    }
}

fn day_in_finland(moment: OffsetDateTime) -> Option<Date> {
    // Not `to_string`, which leaves out the zero of an early hour.
    Date::in_finland(&moment.format(&Rfc3339).ok()?)
}

fn day(text: &str) -> Result<Date, String> {
    Date::from_iso(text).ok_or_else(|| Notice::WriteDay.said())
}

/// The language that the tool is asked to speak.
pub(crate) fn one_language(text: &str) -> Result<Language, String> {
    languages::named(text).ok_or_else(|| Notice::WriteLanguage.said())
}

/// One of the languages of a catalogue.
pub(crate) fn language_of_list(text: &str) -> Result<Language, String> {
    languages::named(text).ok_or_else(|| Notice::WriteLanguages.said())
}

/// The three digits of a municipality; else what to write.
pub(crate) fn municipality_code(text: &str) -> Result<String, String> {
    let is_code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let code = is_code.then(|| text.to_owned());
    code.ok_or_else(|| Notice::WriteMunicipalityCode.said())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_known_at_every_hour() {
        let midnight = OffsetDateTime::UNIX_EPOCH + time::Duration::days(20_783);
        for hour in 0..24 {
            let moment = midnight + time::Duration::hours(hour);
            let expected = if hour < 22 {
                "2026-11-26"
            } else {
                "2026-11-27"
            };
            assert_eq!(day_in_finland(moment), Date::from_iso(expected), "{hour}");
        }
    }
}
