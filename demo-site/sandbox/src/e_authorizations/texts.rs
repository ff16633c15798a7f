//! The words of the stand-in's pages, in three languages.

use super::mandates::MandateState;
use super::requests::RequestState;
use puolesta_core::period::{Period, Unit};
use puolesta_gateway::ServerError;
use puolesta_gateway::texts::{ByLanguage, filled};
use serde::Deserialize;

/// The words in all languages.
pub(crate) type Texts = ByLanguage<Words>;

/// The words in one language. A missing or a surplus one is an error when the sandbox starts.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Words {
    pub(super) site_name: String,
    pub(super) test: String,
    pub(super) notice: String,
    pub(super) languages: String,
    pub(super) language_name: String,
    pub(super) signed_in_as: String,
    pub(super) to_form: String,
    pub(super) to_overview: String,
    pub(super) overview_title: String,
    pub(super) role_legend: String,
    pub(super) role_self: String,
    pub(super) role_button: String,
    pub(super) requests_received: String,
    pub(super) requests_sent: String,
    pub(super) no_requests: String,
    pub(super) mandates_given: String,
    pub(super) mandates_received: String,
    pub(super) no_mandates: String,
    pub(super) assignee: String,
    pub(super) principal: String,
    pub(super) validity: String,
    pub(super) state: String,
    pub(super) requested_on: String,
    pub(super) end_button: String,
    pub(super) end_button_for: String,
    pub(super) give_link: String,
    pub(super) request_title: String,
    pub(super) request_sent_lead: String,
    pub(super) request_received_lead: String,
    pub(super) period_legend: String,
    pub(super) period_recommended: String,
    pub(super) day: String,
    pub(super) days: String,
    pub(super) week: String,
    pub(super) weeks: String,
    pub(super) month: String,
    pub(super) months: String,
    pub(super) year: String,
    pub(super) years: String,
    pub(super) grant_button: String,
    pub(super) decline_button: String,
    pub(super) withdraw_button: String,
    pub(super) waiting: String,
    pub(super) granted: String,
    pub(super) declined: String,
    pub(super) withdrawn: String,
    pub(super) valid: String,
    pub(super) future: String,
    pub(super) expired: String,
    pub(super) ended: String,
    pub(super) give_title: String,
    pub(super) give_lead: String,
    pub(super) give_assignee: String,
    pub(super) give_theme: String,
    pub(super) give_missing: String,
    pub(super) period_missing: String,
    pub(super) not_found_title: String,
    pub(super) not_found_lead: String,
}

/// The words from the files that are built in.
pub(crate) fn read() -> Result<Texts, ServerError> {
    ByLanguage::parse([
        include_str!("../../texts/e-authorizations/fi.json"),
        include_str!("../../texts/e-authorizations/sv.json"),
        include_str!("../../texts/e-authorizations/en.json"),
    ])
}

impl Words {
    pub(super) fn period(&self, period: Period) -> String {
        let is_one = period.count == 1;
        let words = match (period.unit, is_one) {
            (Unit::Day, true) => &self.day,
            (Unit::Day, false) => &self.days,
            (Unit::Week, true) => &self.week,
            (Unit::Week, false) => &self.weeks,
            (Unit::Month, true) => &self.month,
            (Unit::Month, false) => &self.months,
            (Unit::Year, true) => &self.year,
            (Unit::Year, false) => &self.years,
        };
        filled(words, &[("count", &period.count.to_string())])
    }

    pub(super) fn request_state(&self, state: RequestState) -> &str {
        match state {
            RequestState::Waiting => &self.waiting,
            RequestState::Granted => &self.granted,
            RequestState::Declined => &self.declined,
            RequestState::Withdrawn => &self.withdrawn,
        }
    }

    pub(super) fn mandate_state(&self, state: MandateState) -> &str {
        match state {
            MandateState::Valid => &self.valid,
            MandateState::Future => &self.future,
            MandateState::Expired => &self.expired,
            MandateState::Ended => &self.ended,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use puolesta_core::language::Language;
    use puolesta_core::period::Period;

    #[test]
    fn periods_are_told_in_every_language() {
        let texts = read().expect("texts");
        for (language, period, words) in [
            (Language::Fi, "P1Y", "1 vuosi"),
            (Language::Fi, "P6M", "6 kuukautta"),
            (Language::Sv, "P2W", "2 veckor"),
            (Language::En, "P14D", "14 days"),
        ] {
            let period = Period::parse(period).expect("a period");
            assert_eq!(texts.of(language).period(period), words);
        }
    }
}
