//! How a widget appears, whatever it shows: in which words, and whether it can be used.

use crate::texts::Texts;
use leptos::prelude::*;

/// What all components of a widget have in common, and what changes seldom: one signal for all of it.
pub struct Appearance {
    /// The words.
    pub texts: Texts,
    /// Whether every control is inert.
    pub is_disabled: bool,
    /// How much is drawn.
    pub extent: Extent,
}

/// How much of the widget is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What the shell paints as well, for the program to take over.
    AsPainted,
    /// Everything.
    Whole,
}

/// The signal of how a widget appears.
pub type AppearanceSignal = RwSignal<Appearance, LocalStorage>;

impl Appearance {
    /// A signal that lives as long as its `Owner`, which is the current one; first as the shell has painted it.
    pub fn signal(texts: Texts, is_disabled: bool) -> AppearanceSignal {
        RwSignal::new_local(Self {
            texts,
            is_disabled,
            extent: Extent::AsPainted,
        })
    }
}
