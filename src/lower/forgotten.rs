//! Attributes of papers where nothing keeps them: a result is not filed, and what goes with a
//! paper is no paper of its own.

use super::{errors, procedure::Lowering};
use crate::syntax::{
    ast::{PaperAttr, PaperAttrKind},
    words::Connective,
};

impl Lowering<'_, '_> {
    /// Reports what is said of a result as if it were a paper to file.
    pub(super) fn attrs_of_result(&mut self, attrs: &[PaperAttr]) {
        for attr in attrs {
            let filed = word_of(&attr.kind);
            let if_any = matches!(attr.kind, PaperAttrKind::IfAny);
            let word = filed.or_else(|| if_any.then_some(Connective::IfAny));
            if let Some(word) = word {
                self.cx.report(errors::attr_of_result(attr.span, word));
            }
        }
    }

    /// Reports what is said of another form of a paper, or of what goes with one, and only an item
    /// of its own keeps.
    pub(super) fn attrs_of_own_item(&mut self, attrs: &[PaperAttr]) {
        for attr in attrs {
            if let Some(word) = word_of(&attr.kind) {
                self.cx.report(errors::attr_of_own_item(attr.span, word));
            }
        }
    }
}

/// Returns the word of an attribute that only a paper of its own has.
fn word_of(kind: &PaperAttrKind) -> Option<Connective> {
    match kind {
        PaperAttrKind::Shown => Some(Connective::Shown),
        PaperAttrKind::Returned => Some(Connective::Returned),
        PaperAttrKind::ResultOf { .. } => Some(Connective::ResultOf),
        _ => None,
    }
}
