//! What a catalogue tells others: texts and links for the Finnish Service Catalogue (PTV), services that
//! ask for no mandate, services that are the same in several catalogues.

mod no_mandate;
mod ptv;
mod ptv_json;
mod same;

pub use no_mandate::{no_mandate_json, no_mandate_text};
pub use ptv::{ForPtv, for_ptv, ptv_text};
pub use ptv_json::{PtvVersion, ptv_json};
pub use same::{Compared, same_json, same_text};
