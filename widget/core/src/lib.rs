//! The pure heart of Puolesta: rules, journey and form value, without browser, network or clock.

pub mod business_id;
pub mod date;
pub mod json;
pub mod personal_identity_code;
