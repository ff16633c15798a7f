//! The catalogue as a product: read with places, checked, resolved, built and explained.
//!
//! ```text
//! files ──read──▶ Source (text, tree of Nodes) ──extends──▶ Catalogue ──check──▶ Problems
//!                                                             └──build, explain, coverage, diff
//! ```
//! Nothing here prints or asks for the day: both are the command's.

pub mod build;
pub mod catalogue;
pub mod check;
pub mod counted;
pub mod coverage;
pub mod day;
pub mod diff;
pub mod explain;
#[cfg(feature = "command")]
pub mod export;
mod extends;
pub mod fix;
pub mod languages;
#[cfg(feature = "command")]
pub mod map_page;
pub mod message;
mod minify;
mod nearest;
pub mod new;
pub mod node;
pub mod problem;
pub mod problem_list;
#[cfg(feature = "command")]
pub mod ptv;
mod read;
pub mod rulebook;
pub mod rules;
mod schema;
pub mod source;
mod themes;
pub mod unfinished;
