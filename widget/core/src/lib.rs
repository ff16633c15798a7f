//! The pure heart of Puolesta: rules, journey and form value, without a browser.
