//! Source text and places in it.
//!
//! A [`SourceFile`] keeps what the user wrote and the text that is parsed:
//! the same text in Unicode normal form C, with the byte order mark and the
//! no-break spaces of word processors folded away.
//! A [`Span`] counts bytes of the parsed text; [`SourceFile::place`] turns it
//! into bytes, lines and letters of what the user wrote.

mod file;
mod fold;
mod letters;
mod lines;
mod nesting;
mod normalise;
mod phrases;
mod printable;
mod span;
mod wording;

pub use file::{FileId, MAX_FILE_BYTES, OtherFormat, Place, SourceError, SourceFile, Sources};
pub use fold::{
    fold_ascii, fold_letter, fold_tone_placement, is_name, n_slips, old_tone_placement, similarity,
};
pub use nesting::too_deep;
pub use phrases::{Hit, PhraseBook};
pub use printable::printable;
pub use span::{Span, Spanned};
pub use wording::{Token, Wording, starts_with};
