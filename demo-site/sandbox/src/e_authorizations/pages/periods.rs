//! How long a mandate is valid: a few periods to choose from, the service's own among them.

use crate::e_authorizations::calendar::last_day;
use crate::e_authorizations::mandates::Validity;
use crate::e_authorizations::texts::Words;
use puolesta_core::catalogue::Mandate;
use puolesta_core::period::Period;
use puolesta_gateway::pages::{Html, text};
use puolesta_gateway::texts::filled;

/// What anybody may choose; one day for those who want to see a mandate expire.
const USUAL: [&str; 6] = ["P1D", "P1M", "P6M", "P1Y", "P2Y", "P5Y"];
/// What is chosen beforehand where no service recommends a period.
const DEFAULT: &str = "P1Y";

/// The radio buttons; the recommended period is chosen beforehand.
pub(super) fn choices(words: &Words, mandate: Option<&Mandate>) -> Html {
    let recommended = recommended(mandate);
    let buttons: String = offered(mandate)
        .filter_map(|name| Some((name, Period::parse(name)?)))
        .map(|(name, period)| {
            let told = words.period(period);
            let is_recommended = recommended == Some(name);
            let told = if is_recommended {
                filled(&words.period_recommended, &[("period", &told)])
            } else {
                told
            };
            let checked = if name == recommended.unwrap_or(DEFAULT) {
                " checked"
            } else {
                ""
            };
            format!(
                "<label><input type=\"radio\" name=\"period\" value=\"{name}\" required{checked}> \
                 {told}</label>\n",
                name = text(name),
                told = text(&told),
            )
        })
        .collect();
    let legend = text(&words.period_legend);
    Html::raw(format!(
        "<fieldset>\n<legend>{legend}</legend>\n{buttons}</fieldset>\n"
    ))
}

/// The validity that was chosen, from today on; `None` for a period that was not offered.
pub(super) fn validity(
    chosen: Option<&str>,
    mandate: Option<&Mandate>,
    today: String,
) -> Option<Validity> {
    let name = offered(mandate).find(|name| Some(*name) == chosen)?;
    let until = last_day(&today, Period::parse(name)?)?;
    Some(Validity { from: today, until })
}

fn recommended(mandate: Option<&Mandate>) -> Option<&str> {
    let period = mandate.and_then(|mandate| mandate.period.as_deref());
    period.filter(|name| Period::parse(name).is_some())
}

fn offered<'a>(mandate: Option<&'a Mandate>) -> impl Iterator<Item = &'a str> {
    let own: Option<&'a str> = recommended(mandate).filter(|name| !USUAL.contains(name));
    own.into_iter().chain(USUAL)
}
