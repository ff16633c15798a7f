//! How somebody is written to: the wished channel, the number or address that it needs, the language.

use puolesta_core::json::Named;
use puolesta_core::language::Language;
use puolesta_core::party::Channel;

/// How somebody is written to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contact {
    pub(crate) channel: ReachedBy,
    pub(crate) language: Language,
}

/// A channel that really leads to somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum ReachedBy {
    /// Suomi.fi Messages find their receiver by themselves.
    SuomiFi,
    /// A text message to this number.
    Sms(String),
    /// An e-mail to this address.
    Email(String),
    /// A letter; the authority has the postal address, and nobody here sees it.
    #[default]
    Paper,
}

/// What is known of the ways to somebody.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ways {
    /// What they wish for.
    pub(crate) wish: Option<Channel>,
    /// Whether the authority can tell Suomi.fi whom it writes to.
    pub(crate) is_identified: bool,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
}

impl ReachedBy {
    pub(crate) const fn channel(&self) -> Channel {
        match self {
            Self::SuomiFi => Channel::SuomiFi,
            Self::Sms(_) => Channel::Sms,
            Self::Email(_) => Channel::Email,
            Self::Paper => Channel::Paper,
        }
    }

    pub(crate) fn address(&self) -> Option<&str> {
        match self {
            Self::Sms(address) | Self::Email(address) => Some(address),
            Self::SuomiFi | Self::Paper => None,
        }
    }

    /// The reverse of the two above, as the database keeps them.
    pub(super) fn stored(channel: Option<Channel>, address: Option<String>) -> Self {
        match (channel, address) {
            (Some(Channel::SuomiFi), _) => Self::SuomiFi,
            (Some(Channel::Sms), Some(number)) => Self::Sms(number),
            (Some(Channel::Email), Some(address)) => Self::Email(address),
            _ => Self::Paper,
        }
    }
}

impl Ways {
    /// The wished way where it leads to them, else the first one that does. A letter always does.
    pub(crate) fn best(&self) -> ReachedBy {
        let others = [Channel::SuomiFi, Channel::Sms, Channel::Email];
        let mut wishes = self.wish.into_iter().chain(others);
        wishes
            .find_map(|channel| self.by(channel))
            .unwrap_or_default()
    }

    fn by(&self, channel: Channel) -> Option<ReachedBy> {
        match channel {
            Channel::SuomiFi => self.is_identified.then_some(ReachedBy::SuomiFi),
            Channel::Sms => self.phone.clone().map(ReachedBy::Sms),
            Channel::Email => self.email.clone().map(ReachedBy::Email),
            Channel::Paper => Some(ReachedBy::Paper),
        }
    }
}

/// The one with this name.
pub(super) fn named<T: Named>(name: &str) -> Option<T> {
    T::ALL.iter().copied().find(|each| each.name() == name)
}

#[cfg(test)]
mod tests {
    use super::{ReachedBy, Ways};
    use puolesta_core::party::Channel;

    #[test]
    fn the_wish_counts_where_it_leads_somewhere() {
        let phone = Some("+358401234567".to_owned());
        let by_phone = ReachedBy::Sms("+358401234567".into());
        for (wish, is_identified, phone, expected) in [
            (Some(Channel::Sms), true, phone.clone(), by_phone.clone()),
            (Some(Channel::Sms), true, None, ReachedBy::SuomiFi),
            (Some(Channel::Email), false, phone.clone(), by_phone.clone()),
            (Some(Channel::Paper), true, phone.clone(), ReachedBy::Paper),
            (None, true, phone.clone(), ReachedBy::SuomiFi),
            (None, false, phone, by_phone),
            (None, false, None, ReachedBy::Paper),
        ] {
            let ways = Ways {
                wish,
                is_identified,
                phone,
                email: None,
            };
            assert_eq!(ways.best(), expected, "{ways:?}");
        }
    }
}
