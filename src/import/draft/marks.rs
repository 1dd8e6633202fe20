//! Marks for the reviewer: every guess becomes a note, and is counted.

use crate::{import::tree, messages::Text, syntax::ast::Clause};

/// Counts the guesses of one draft.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::import) struct Marks {
    /// How many guesses there are.
    pub(in crate::import) n_guesses: usize,
}

impl Marks {
    /// Makes the note of a guess.
    pub(in crate::import) fn guess(&mut self, text: &Text) -> Clause {
        self.n_guesses += 1;
        tree::note(text)
    }

    /// Makes the note of a guess, with the mark that the source does not prove it.
    #[cfg(feature = "bpmn")]
    pub(in crate::import) fn unverified_guess(&mut self, text: &Text) -> Vec<Clause> {
        self.unverified(text).to_vec()
    }

    /// Does the same.
    pub(super) fn unverified(&mut self, text: &Text) -> [Clause; 2] {
        [tree::unverified(), self.guess(text)]
    }
}
