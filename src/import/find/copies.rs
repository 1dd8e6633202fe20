//! What the name of a paper says of its copies.

use crate::{
    source::{Wording, starts_with},
    syntax::words::CopyKind,
};

/// Kinds of copies by the words for them, the longest first.
const KINDS: &[(&[&str], CopyKind)] = &[
    (
        &["bản", "sao", "có", "chứng", "thực"],
        CopyKind::CertifiedCopy,
    ),
    (
        &["bản", "sao", "được", "chứng", "thực"],
        CopyKind::CertifiedCopy,
    ),
    (&["bản", "sao", "chứng", "thực"], CopyKind::CertifiedCopy),
    (&["bản", "sao", "công", "chứng"], CopyKind::CertifiedCopy),
    (&["bản", "sao", "y"], CopyKind::OfficialCopy),
    (
        &["bản", "sao", "từ", "sổ", "gốc"],
        CopyKind::RegisterExtract,
    ),
    (&["bản", "sao", "điện", "tử"], CopyKind::Electronic),
    (&["bản", "sao"], CopyKind::Copy),
    (&["bản", "chụp"], CopyKind::Copy),
    (&["bản", "chính"], CopyKind::Original),
    (&["bản", "gốc"], CopyKind::FirstOriginal),
];
/// Words that let the applicant leave a paper out.
const IF_ANY: &[&[&str]] = &[&["nếu", "có"]];
/// Words that say that a paper is shown and not kept.
const SHOWN: &[&[&str]] = &[&["xuất", "trình"]];

/// Returns the kinds of copies that a text names, each once, in order.
pub(in crate::import) fn kinds(text: &str) -> Vec<CopyKind> {
    let wording = Wording::new(text);
    let mut found = Vec::new();
    for at in 0..wording.len() {
        let rest = wording.from(at);
        let Some((_, kind)) = KINDS.iter().find(|(words, _)| starts_with(rest, words)) else {
            continue;
        };
        if !found.contains(kind) {
            found.push(*kind);
        }
    }
    found
}

/// Returns the kind that the column "bản sao" means, where the name says which one.
pub(in crate::import) fn copy_kind(text: &str) -> CopyKind {
    let kinds = kinds(text);
    let copies: Vec<CopyKind> = kinds
        .into_iter()
        .filter(|it| !matches!(it, CopyKind::Original | CopyKind::FirstOriginal))
        .collect();
    match copies.as_slice() {
        [kind @ (CopyKind::CertifiedCopy | CopyKind::OfficialCopy | CopyKind::RegisterExtract)] => {
            *kind
        }
        _ => CopyKind::Copy,
    }
}

/// Tells whether a paper ends with `(nếu có)` or so.
pub(in crate::import) fn if_any(text: &str) -> bool {
    /// How many words and breaks may follow.
    const TAIL: usize = 3;
    let wording = Wording::new(text);
    let from = wording.len().saturating_sub(TAIL + 2);
    (from..wording.len()).any(|at| IF_ANY.iter().any(|it| starts_with(wording.from(at), it)))
}

/// Tells whether a heading or a paper begins with showing.
pub(in crate::import) fn shown(text: &str) -> bool {
    /// `* Giấy tờ phải xuất trình:`
    const HEAD: usize = 6;
    let wording = Wording::new(text);
    let at = (0..HEAD).find(|at| SHOWN.iter().any(|it| starts_with(wording.from(*at), it)));
    let filed = kinds_of_handing_in(&wording);
    at.is_some() && !filed
}

/// Tells whether a text speaks of filing as well, so that nothing is only shown.
fn kinds_of_handing_in(wording: &Wording<'_>) -> bool {
    (0..wording.len()).any(|at| starts_with(wording.from(at), &["nộp"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certified_copy_is_told_from_a_plain_one() {
        assert_eq!(
            copy_kind("Bản sao có chứng thực Giấy khai sinh"),
            CopyKind::CertifiedCopy
        );
        assert_eq!(
            copy_kind("bản sao hoặc bản sao có chứng thực"),
            CopyKind::Copy
        );
        assert_eq!(copy_kind("Hộ chiếu"), CopyKind::Copy);
    }

    #[test]
    fn optional_papers_say_so_at_their_end() {
        assert!(if_any("Danh sách hành khách (nếu có);"));
        assert!(!if_any("Giấy ủy quyền (nếu có) của người nộp hồ sơ thay"));
    }

    #[test]
    fn papers_to_show_are_told_from_papers_to_file() {
        assert!(shown("* Giấy tờ phải xuất trình:"));
        assert!(!shown("Xuất trình bản chính và nộp bản sao"));
        assert!(!shown("Giấy tờ phải nộp"));
    }
}
