//! Text of web pages as plain text: tags, odd blanks, and the words for "nothing".

use crate::{
    source::{SourceFile, fold_tone_placement},
    values::Stated,
};

use super::record::Said;

/// What pages write where nobody filled a field in.
const NO_INFORMATION: &[&str] = &["không có thông tin", "chưa có thông tin", "đang cập nhật"];
/// What pages write for "there is none".
const NONE: &[&str] = &[
    "không",
    "không có",
    "không quy định",
    "không yêu cầu",
    "không có yêu cầu",
    "không có yêu cầu, điều kiện",
];

/// Returns a text in normal form with its lines kept: tags and control letters
/// taken out, each line with single blanks.
pub(super) fn lines(text: &str) -> String {
    let plain = without_tags(text);
    let normal = SourceFile::new("", plain);
    let lines = normal.text().split(['\n', '\r', '\u{2028}', '\u{b}']);
    let lines = lines.map(single_blanks).filter(|it| !it.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a text in normal form on one line.
pub(super) fn line(text: &str) -> String {
    single_blanks(&lines(text))
}

/// Tells what a field says; a text without letters or digits says nothing.
pub(super) fn said(text: &str) -> Said {
    let text = lines(text);
    if !text.contains(char::is_alphanumeric) || is_one_of(&text, NO_INFORMATION) {
        return Stated::Unknown;
    }
    Stated::Value(text)
}

/// Tells what a field says that may also say that there is none.
pub(super) fn said_or_none(text: &Said) -> Said {
    match text {
        Stated::Value(it) if is_one_of(it, NONE) => Stated::None,
        it => it.clone(),
    }
}

fn is_one_of(text: &str, known: &[&str]) -> bool {
    let text = text.trim_matches(|it: char| !it.is_alphanumeric());
    known.contains(&fold_tone_placement(text).to_lowercase().as_str())
}

fn single_blanks(text: &str) -> String {
    let words = text
        .split(|it: char| it.is_whitespace() || it.is_control())
        .filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Takes out tags such as `</p>` and `<br/>`, which end a line, and the common entities.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        if let Some((_, tail)) = after.split_once('>').filter(|it| is_tag(it.0)) {
            out.push('\n');
            rest = tail;
        } else {
            out.push('<');
            rest = after;
        }
    }
    out.push_str(rest);
    for (entity, letter) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        if out.contains(entity) {
            out = out.replace(entity, letter);
        }
    }
    out
}

/// Tells whether what stands between angle brackets is a tag and not `x < 5 > y`.
fn is_tag(inner: &str) -> bool {
    /// Longer texts between brackets are no tag.
    const LONGEST: usize = 200;
    let name = inner.trim_start_matches('/');
    inner.len() <= LONGEST
        && name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name
            .split([' ', '/'])
            .next()
            .is_some_and(|it| it.len() <= 10 && it.bytes().all(|it| it.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_end_a_line_and_blanks_are_single() {
        let page = "Bước 1: Nộp\u{a0} hồ sơ.</p> \n Bước 2:  Nhận<br/>kết quả";
        assert_eq!(lines(page), "Bước 1: Nộp hồ sơ.\nBước 2: Nhận\nkết quả");
        assert_eq!(
            lines("diện tích < 500 m2 và > 100 m2"),
            "diện tích < 500 m2 và > 100 m2"
        );
    }

    #[test]
    fn no_information_is_unknown_and_never_none() {
        assert_eq!(said("Không có thông tin"), Stated::Unknown);
        assert_eq!(said(" . "), Stated::Unknown);
        assert_eq!(said_or_none(&said("Không có thông tin")), Stated::Unknown);
        assert_eq!(said_or_none(&said("Không.")), Stated::None);
        assert_eq!(
            said_or_none(&said("Không quá 60 tuổi")),
            Stated::Value("Không quá 60 tuổi".to_owned())
        );
    }
}
