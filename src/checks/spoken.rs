//! What the words of steps say that a program cut out of a text.
//!
//! There a deciding step without a refusal does not prove that the text is silent: the
//! sentence may have gone to the notes of another step.

use super::flow;
use crate::{
    model::Procedure,
    source::Wording,
    syntax::words::{Outcome, SectionWord},
};

/// Words of a no.
const REFUSAL: &[&str] = &[
    "từ chối",
    "lý do",
    "không đồng ý",
    "không chấp thuận",
    "không phê duyệt",
    "không đủ điều kiện",
    "không đáp ứng",
    "không đạt",
    "không cấp",
    "trường hợp không",
    "chưa đạt",
    "chưa đáp ứng",
    "chưa đủ điều kiện",
];
/// Words of a dossier that is not complete.
const INCOMPLETE: &[&str] = &[
    "bổ sung",
    "hoàn thiện",
    "không hợp lệ",
    "chưa hợp lệ",
    "chưa đầy đủ",
    "không đầy đủ",
    "chưa đủ",
    "không đủ",
    "còn thiếu",
    "trả lại",
];

/// Tells whether machine-cut steps speak of an outcome somewhere in their words.
pub(crate) fn speaks_of(procedure: &Procedure, outcome: Outcome) -> bool {
    if !flow::is_guessed(procedure) {
        return false;
    }
    let words = if outcome == Outcome::Incomplete {
        INCOMPLETE
    } else {
        REFUSAL
    };
    let steps = procedure.steps.values().flat_map(|it| &it.meta.notes);
    let section = procedure.section_meta(SectionWord::Steps);
    let mut notes = steps.chain(section.into_iter().flat_map(|it| &it.notes));
    notes.any(|it| {
        let wording = Wording::new(it);
        words.iter().any(|it| wording.has_phrase(it))
    })
}
