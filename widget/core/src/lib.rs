//! The pure heart of Puolesta: rules, journey and form value, without browser, network or clock.

pub mod business_id;
pub mod catalogue;
pub mod date;
pub mod digits;
pub mod follows;
pub mod form_value;
pub mod host;
pub mod journey;
pub mod json;
pub mod language;
pub mod mandate;
pub mod matter;
mod md5;
pub mod message_key;
pub mod party;
pub mod period;
pub mod personal_identity_code;
pub mod reach;
pub mod requirement;
pub mod role;
pub mod secret;
pub mod visible;
