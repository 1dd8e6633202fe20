//! Headings that are no sections: what was probably meant.

use super::{errors, hints::is_of_known_words};
use crate::{
    diagnostic::Diagnostic,
    messages::{Message, Text, syntax as msg},
    source::{Span, fold_ascii, similarity},
    syntax::words::{SectionWord, Word},
    values::Lang,
};

/// Headings of the official sheet (tờ công bố) that are no sections here, with
/// where to write what stands under them.
const OFFICIAL_HEADINGS: [(&[&str], &Message); 3] = [
    (
        &[
            "số lượng",
            "số lượng hồ sơ",
            "số bộ",
            "số bộ hồ sơ",
            "number of sets",
        ],
        &msg::HEADING_SETS,
    ),
    (
        &["phí, lệ phí", "phí và lệ phí", "fees and charges"],
        &msg::HEADING_FEES,
    ),
    (
        &[
            "tên mẫu đơn, mẫu tờ khai",
            "tên mẫu đơn, tờ khai",
            "mẫu đơn, mẫu tờ khai",
            "mẫu đơn, tờ khai",
            "mẫu đơn",
            "biểu mẫu",
            "forms",
        ],
        &msg::HEADING_FORMS,
    ),
];

/// Returns what to say of a heading that is no section, where it is known what it stands for.
pub(super) fn meant(span: Span, name: &str, lang: Lang) -> Option<Diagnostic> {
    match official_heading(name) {
        Some(help) => Some(errors::unknown_section(span, name).help(help)),
        None => near_section(name, lang).map(|near| errors::section_like(span, name, near)),
    }
}

/// Says where to write what the official sheet puts under a heading of its own.
fn official_heading(name: &str) -> Option<Text> {
    let typed = fold_ascii(name.trim());
    let mut headings = OFFICIAL_HEADINGS.iter();
    headings
        .find(|(names, _)| names.iter().any(|it| fold_ascii(it) == typed))
        .map(|(_, help)| help.text())
}

/// Longer words than this are no section word misspelt.
const LONGEST_SECTION_WORD: usize = 40;

fn near_section(name: &str, lang: Lang) -> Option<&'static str> {
    let spaced = name.replace('_', " ");
    if spaced.chars().count() > LONGEST_SECTION_WORD {
        return None;
    }
    let near = SectionWord::ALL.iter().filter_map(|word| {
        let spelling = word.spell(lang);
        similarity(&spaced, spelling).map(|distance| (distance, spelling))
    });
    let near = near.filter(|(distance, spelling)| {
        *distance == 0
            || distance * 4 <= spelling.chars().count() && !is_of_known_words(&spaced, lang)
    });
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, spelling)| spelling)
}
