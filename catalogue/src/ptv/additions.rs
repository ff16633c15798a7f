//! What PTV knows and an entry does not say.

use super::texts::Texts;
use super::write::{Member, Writing, object};
use crate::minify::quoted;
use crate::node::Node;
use jsonc_parser::cst::CstObject;

/// Members to write into an entry.
#[derive(Debug, Default)]
pub(crate) struct Additions {
    /// Those that the entry does not have.
    pub(crate) whole: Vec<Member>,
    /// Those that an object in the entry does not have, with the object's name.
    within: Vec<(&'static str, Member)>,
}

impl Additions {
    /// Whether there is nothing to write.
    pub(crate) fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.within.is_empty()
    }

    /// What is written: `name.sv`, `category` and so on.
    pub(crate) fn paths(&self) -> Vec<String> {
        let within = self.within.iter();
        let within = within.map(|(object, (name, _))| format!("{object}.{name}"));
        let whole = self.whole.iter().map(|(name, _)| (*name).to_owned());
        within.chain(whole).collect()
    }

    /// Writes them into an entry.
    pub(crate) fn write(&self, writing: &Writing, entry: &CstObject) {
        // Each object once: what is written into a line becomes one piece of text.
        for name in ["name", "ptv"] {
            let members = self.within.iter().filter(|(object, _)| *object == name);
            let members: Vec<Member> = members.map(|(_, member)| member.clone()).collect();
            if let Some(object) = entry.object_value(name).filter(|_| !members.is_empty()) {
                writing.add(&object, &members);
            }
        }
        if !self.whole.is_empty() {
            writing.add(entry, &self.whole);
        }
    }

    /// The name, in the languages in which it is missing. A name that a person changed means
    /// something else than PTV's, in every language: it stays as it is.
    pub(crate) fn name(&mut self, name: &Texts, written: Option<&Node>) {
        let Some(written) = written else {
            let members: Vec<_> = name.all().map(|(it, text)| (it, quoted(text))).collect();
            return self.whole.push(("name", object(&members)));
        };
        let is_same = |(language, text): (&str, &str)| {
            let written = written.text_of(language);
            written.is_none_or(|written| written.trim() == text)
        };
        if !name.all().all(is_same) {
            return;
        }
        for (language, text) in name.all() {
            if written.get(language).is_none() {
                self.within.push(("name", (language, quoted(text))));
            }
        }
    }

    /// The ids in PTV: into the object that the entry has, else as an object with all of them.
    pub(crate) fn ptv(&mut self, ids: &[Member], missing: &[&str], has_object: bool) {
        if missing.is_empty() {
            return;
        }
        if !has_object {
            return self.whole.push(("ptv", object(ids)));
        }
        for id in ids {
            if missing.contains(&id.0) {
                self.within.push(("ptv", id.clone()));
            }
        }
    }
}
