//! What PTV offers: services, the channels through which they are used, and which belong together.

use super::kind::ServiceType;
use super::texts::Texts;

/// A service of PTV.
#[derive(Debug)]
pub(crate) struct Service {
    /// Its UUID, in small letters.
    pub(crate) id: String,
    /// Its names.
    pub(crate) names: Texts,
    /// PTV's type.
    pub(crate) service_type: ServiceType,
    /// Its service classes, such as `P3.4`.
    pub(crate) classes: Vec<String>,
    /// Who is responsible for it; v12 gives only an id.
    pub(crate) provider: Option<String>,
    /// Whether people see it; drafts and archived ones are not taken.
    pub(crate) published: bool,
}

/// A service channel of PTV.
#[derive(Debug)]
pub(crate) struct Channel {
    /// Its UUID, in small letters.
    pub(crate) id: String,
    /// Its names.
    pub(crate) names: Texts,
    /// Whether it is an e-service; the others are telephones, places, papers and pages.
    pub(crate) electronic: bool,
    /// How many electronic signatures it asks for; 0 when it asks for none or does not say.
    pub(crate) signatures: u64,
    /// The first address of the e-service.
    pub(crate) address: Option<String>,
}

/// That a service is used through a channel.
#[derive(Debug)]
pub(crate) struct Connection {
    /// The channel's UUID, in small letters.
    pub(crate) channel: String,
    /// The mandate themes that somebody noted there by hand; v12 has none.
    pub(crate) themes: Vec<Theme>,
}

/// A mandate theme as PTV names it.
#[derive(Clone, Debug)]
pub(crate) struct Theme {
    /// Its URI.
    pub(crate) uri: String,
    /// Its names.
    pub(crate) names: Texts,
}
