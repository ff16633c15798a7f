//! What the journey asks of the world around it.

use super::public_event::PublicEvent;
use super::replies::{HostList, MandateRequest};
use super::target::Target;
use crate::business_id::BusinessId;
use crate::host::RequestId;
use crate::personal_identity_code::PersonalIdentityCode;

/// An effect. Its reply, if there is one, comes back as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Look a person up.
    LookUpPerson {
        /// Comes back with the reply.
        request: RequestId,
        /// Whom.
        code: PersonalIdentityCode,
        /// The last name, where the service asks for it.
        last_name: Option<String>,
    },
    /// Look an organisation up.
    LookUpOrganisation {
        /// Comes back with the reply.
        request: RequestId,
        /// Which.
        business_id: BusinessId,
    },
    /// Ask whom the host names by itself.
    ListNamed {
        /// Comes back with the reply.
        request: RequestId,
        /// Which list.
        list: HostList,
    },
    /// Request a mandate.
    RequestMandate {
        /// Comes back with the reply.
        request: RequestId,
        /// Which, and of whom.
        wanted: MandateRequest,
    },
    /// Check the mandates of these principals.
    CheckMandates {
        /// Comes back with the reply.
        request: RequestId,
        /// Their references.
        principals: Vec<String>,
    },
    /// Go where the person must choose in Suomi.fi itself.
    Redirect(String),
    /// Put a text on the clipboard.
    Copy(String),
    /// Move the focus.
    Focus(Target),
    /// Tell the host page.
    Tell(PublicEvent),
}
