//! What a finding is about: its path, and the marks that hold for it.

use crate::{
    model::Meta,
    syntax::words::{SectionWord, Word},
};

/// An element of a procedure with everything around it that may carry a mark.
#[derive(Debug, Clone)]
pub(crate) struct Element<'a> {
    /// The stable path, such as `documents.to_khai`.
    pub(crate) path: String,
    /// Its own marks, then those of its group and section.
    pub(crate) metas: Vec<&'a Meta>,
}

impl<'a> Element<'a> {
    /// Names an element of a section.
    pub(crate) fn new(section: &str, id: &str, meta: &'a Meta) -> Self {
        Self {
            path: format!("{section}.{id}"),
            metas: vec![meta],
        }
    }

    /// Names a section, or the procedure itself by a section that it lacks.
    pub(crate) fn section(section: &str) -> Self {
        Self {
            path: section.to_owned(),
            metas: Vec::new(),
        }
    }

    /// Tells whether the element is the section of a word as a whole.
    pub(super) fn is_section(&self, word: SectionWord) -> bool {
        match word {
            SectionWord::Published => self.path == "publication",
            _ => self.path == word.id(),
        }
    }

    /// Adds the marks of what holds the element.
    pub(crate) fn inside(mut self, meta: &'a Meta) -> Self {
        self.metas.push(meta);
        self
    }
}
