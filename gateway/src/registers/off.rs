//! Registers that are off: the municipality has no permit for them, or has not set them up. They name
//! nobody, so parties are typed and an official sees to them.

use super::{Asked, Authorizations, HeldRole, Organisations, Owners, Party, RegisterAnswer, Sites};
use puolesta_core::business_id::BusinessId;

/// A register that is off.
#[derive(Clone, Copy, Debug)]
pub struct Off;

fn nothing<'a, T: Default + Send + 'a>() -> RegisterAnswer<'a, T> {
    Box::pin(std::future::ready(Ok(T::default())))
}

impl Organisations for Off {
    fn by_business_id<'a>(&'a self, _: &'a BusinessId) -> RegisterAnswer<'a, Option<Party>> {
        nothing()
    }

    fn named<'a>(&'a self, _: &'a BusinessId, _: &'a str) -> RegisterAnswer<'a, Option<String>> {
        nothing()
    }

    fn by_id<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Option<Party>> {
        nothing()
    }
}

impl Authorizations for Off {
    fn offers_requests(&self) -> bool {
        false
    }

    fn has_mandate<'a>(&'a self, _: Asked<'a>, _: &'a str) -> RegisterAnswer<'a, bool> {
        nothing()
    }

    fn mandate_givers<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Vec<String>> {
        nothing()
    }

    fn roles_of<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Vec<HeldRole>> {
        nothing()
    }

    fn role_holders_of<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Vec<HeldRole>> {
        nothing()
    }

    fn is_requested<'a>(&'a self, _: Asked<'a>) -> RegisterAnswer<'a, bool> {
        nothing()
    }

    fn request<'a>(&'a self, _: Asked<'a>, _: i64) -> RegisterAnswer<'a, String> {
        nothing()
    }

    fn page_of_requests(&self, _: &[String]) -> String {
        String::new()
    }
}

impl Sites for Off {
    fn owners<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Owners> {
        nothing()
    }
}
