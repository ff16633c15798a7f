//! The Finnish Service Catalogue (PTV) as a source: its services become entries that wait for a decision.
//!
//! ```text
//! answers of the API, v11 or v12 ──read──▶ Collected ──merge──▶ text of a catalogue, Report
//! ```
//! What PTV knows is filled in where the catalogue says nothing. What somebody decided or wrote is
//! never touched, and what PTV hints at (signatures, mandates) is a proposal: an entry without
//! `decided` is not published.

mod additions;
mod category;
mod kind;
mod merge;
mod name_in_id;
mod offer;
mod plan;
mod proposal;
mod read;
mod report;
mod texts;
mod v11;
mod v12;
mod why;
mod write;

pub use category::CATEGORIES;
pub use merge::{CannotMerge, Imported, into_catalogue, new_catalogue};
pub use read::Collected;
pub use report::{Choice, Filled, Gone, LeftOut, NewEntry, NotUnderstood, Report};
