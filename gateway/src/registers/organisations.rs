//! The business register: organisations and estates with a business id. All of it is public.

use super::{Party, RegisterAnswer};
use puolesta_core::business_id::BusinessId;

/// Who an organisation is.
pub trait Organisations: Send + Sync {
    /// The organisation with this business id.
    fn by_business_id<'a>(
        &'a self,
        business_id: &'a BusinessId,
    ) -> RegisterAnswer<'a, Option<Party>>;
    /// The id of an organisation that another national service names.
    fn named<'a>(
        &'a self,
        business_id: &'a BusinessId,
        name: &'a str,
    ) -> RegisterAnswer<'a, Option<String>>;
    /// The organisation with this opaque id.
    fn by_id<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Option<Party>>;
}
