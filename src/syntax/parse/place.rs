//! Where the next piece of a file belongs.

use super::{errors, sections::Shape};
use crate::{
    messages::{Arg, syntax as msg},
    syntax::words::{SectionWord, Word},
};

/// Whether the lines that follow have a section to belong to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// No section: before the first one, or after one that could not be read.
    Lost,
    /// A declaration that takes clauses only so far.
    Head,
    /// A section.
    In(Shape, SectionLabel),
}

/// The word of a section, where it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct SectionLabel(pub(super) Option<SectionWord>);

/// To what a clause belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// To something that could not be read.
    Nothing,
    Decl,
    Section,
    Group,
    Item,
    Part,
    /// To a line with a plus that could not be read; the item above is still open.
    LostPart,
}

impl SectionLabel {
    /// Returns the word of the section for a message.
    pub(super) fn arg(self) -> Arg {
        self.0.map_or_else(
            || Arg::from(msg::NO_SECTION.text()),
            |word| errors::word(word.row()),
        )
    }
}
