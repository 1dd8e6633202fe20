//! Headings of the official sheet that are no sections.

use super::errors;
use crate::{
    diagnostic::Diagnostic,
    messages::{Arg, Message, Text, slips, syntax as msg},
    source::{Span, fold_ascii},
    syntax::codes,
};

/// Headings of the official sheet (tờ công bố) that are no sections here, with
/// where to write what stands under them.
const OFFICIAL_HEADINGS: [(&[&str], &Message); 4] = [
    (
        &[
            "số lượng",
            "số lượng hồ sơ",
            "số bộ",
            "số bộ hồ sơ",
            "number of sets",
        ],
        &slips::HEADING_SETS,
    ),
    (
        &["phí, lệ phí", "phí và lệ phí", "fees and charges"],
        &slips::HEADING_FEES,
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
        &slips::HEADING_FORMS,
    ),
    (
        &[
            "nơi nộp",
            "nơi nộp hồ sơ",
            "nơi nhận hồ sơ",
            "nơi tiếp nhận",
            "nơi tiếp nhận hồ sơ",
            "địa điểm nộp hồ sơ",
            "địa điểm tiếp nhận",
            "địa điểm tiếp nhận hồ sơ",
            "địa chỉ nộp hồ sơ",
            "địa chỉ tiếp nhận",
            "địa chỉ tiếp nhận hồ sơ",
            "nơi trả kết quả",
            "place of filing",
        ],
        &slips::HEADING_PLACE,
    ),
];

/// Returns what stands in brackets between a section word and its colon: `phí (nếu có):`.
pub(super) fn in_brackets_before_colon(rest: &str) -> Option<&str> {
    let trimmed = rest.trim_start();
    let end = trimmed.find(')').filter(|_| trimmed.starts_with('('))? + 1;
    let (added, after) = trimmed.split_at_checked(end)?;
    after.trim_start().starts_with(':').then_some(added)
}

/// A section word with an addition in brackets.
pub(super) fn addition_to_section(span: Span, rest: &str, added: &str, section: Arg) -> Diagnostic {
    let len = rest.find(':').unwrap_or(rest.len());
    let gone = Span {
        start: span.end,
        end: span
            .end
            .saturating_add(u32::try_from(len).unwrap_or_default()),
        ..span
    };
    let help = slips::WORDS_IN_VAIN.with("text", errors::shortened(added));
    let message = msg::SECTION_WITH_ADDITION
        .with("section", section)
        .with("added", errors::shortened(added));
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, message)
        .help(help.clone())
        .fix(errors::replacing(gone, help, ""))
}

/// Returns what to say of a heading of the official sheet that is no section.
pub(super) fn official(span: Span, name: &str) -> Option<Diagnostic> {
    let help = official_heading(name)?;
    Some(errors::unknown_section(span, name).help(help))
}

/// Says where to write what the official sheet puts under a heading of its own.
fn official_heading(name: &str) -> Option<Text> {
    let name = name.trim();
    // `Phí, lệ phí (nếu có)`.
    let bare = name.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let typed = fold_ascii(bare.map_or(name, |it| it.0.trim_end()));
    let mut headings = OFFICIAL_HEADINGS.iter();
    headings
        .find(|(names, _)| names.iter().any(|it| fold_ascii(it) == typed))
        .map(|(_, help)| help.text())
}
