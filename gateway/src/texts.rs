//! The words for people, in three languages: of the pages, of shared matters, of the messages.

mod cases;
mod choosing;
mod messages;
mod pages;
mod signing_in;
mod words;

pub use pages::{PageTexts, Texts};
pub use words::{ByLanguage, fill, filled};

pub(crate) use cases::{CaseTexts, CaseWords};
pub(crate) use choosing::{ChoosingTexts, ChoosingWords};
pub(crate) use messages::MessageTexts;
pub(crate) use signing_in::{SigningInTexts, SigningInWords};
