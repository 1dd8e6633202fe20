//! Input that nobody would write, for reading and formatting alone: a diagnostic, never a panic.

use proptest::prelude::*;
use tthc::{
    fmt::{FormatOptions, format},
    source::{FileId, SourceError, SourceFile},
    syntax::{MAX_MISTAKES, Parsed, parse, source_error},
    values::Lang,
};

use crate::support::{cases, repo};

/// Reads and formats a text, and checks that every place lies in it.
fn survive(text: &str) -> Parsed {
    let file = SourceFile::new("a.tthc", text);
    let parsed = parse(FileId(0), file.text());
    assert!(parsed.diagnostics.len() <= MAX_MISTAKES + 2);
    for diagnostic in &parsed.diagnostics {
        assert!(file.text().get(diagnostic.span.range()).is_some());
        assert!(!diagnostic.message.render(Lang::Vi).is_empty());
        assert!(!diagnostic.message.render(Lang::En).is_empty());
    }
    for keywords in [None, Some(Lang::En)] {
        let formatted = format(&file, FormatOptions { keywords });
        assert!(
            formatted.refused || formatted.text.ends_with(['\n', '\r']) || text.trim().is_empty()
        );
    }
    parsed
}

fn codes(parsed: &Parsed) -> Vec<&'static str> {
    parsed.diagnostics.iter().map(|it| it.code.id).collect()
}

fn first(text: &str) -> &'static str {
    codes(&survive(text)).first().copied().unwrap_or("none")
}

#[test]
fn bytes_that_are_no_text_are_refused_with_a_reason() {
    let refused = |bytes: &[u8]| {
        let error = SourceFile::from_bytes("a", bytes.to_vec()).unwrap_err();
        source_error(FileId(0), &error).message.render(Lang::En)
    };
    let utf16: Vec<u8> = "\u{feff}thủ tục"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(refused(&utf16).contains("UTF-16"));
    assert!(refused(b"ph\xed: kh\xf4ng").contains("byte 2"));
    let large = vec![b'#'; 16 * 1024 * 1024 + 1];
    assert!(matches!(
        SourceFile::from_bytes("a", large),
        Err(SourceError::TooLarge { .. })
    ));
}

#[test]
fn utf_16_without_its_mark_is_a_text_of_unknown_lines() {
    let bytes = "phí: x\n".encode_utf16().flat_map(u16::to_le_bytes);
    match SourceFile::from_bytes("a", bytes.collect()) {
        Ok(file) => assert_eq!(first(file.text()), "S02"),
        Err(error) => assert!(matches!(error, SourceError::NotText { .. })),
    }
}

#[test]
fn control_characters_and_lone_marks_are_only_letters() {
    assert_eq!(first("\0\0\0"), "S02");
    assert_eq!(first("thủ tục x\n\0: \0\n"), "S01");
    assert_eq!(first("thủ tục x\nphí: \0\n"), "S05");
    assert_eq!(first(&"\u{301}".repeat(100_000)), "S02");
    assert_eq!(first("\u{feff}\u{feff}thủ tục x\nphí: không\n"), "none");
    assert_eq!(first("thủ tục x\rphí: không\r"), "none");
    assert_eq!(first(""), "S23");
    assert_eq!(first("\r\r\r"), "S23");
    assert_eq!(first("#"), "S23");
}

#[test]
fn deep_nesting_is_refused_before_it_is_followed() {
    let deep = 100_000;
    let open = "(".repeat(deep);
    let close = ")".repeat(deep);
    assert_eq!(first(&format!("thủ tục x\n  khi {open}a{close}\n")), "S07");
    assert_eq!(first(&format!("thủ tục x\n  khi {open}\n")), "S07");
    let quotes = format!("{}{}", "“".repeat(deep), "”".repeat(deep));
    assert_eq!(first(&format!("thủ tục x {quotes}\n")), "S07");
    // Brackets are counted over all rows of a piece.
    let rows = "b và (a thuộc c,\n".repeat(5000);
    let close = ")".repeat(5000);
    assert_eq!(
        first(&format!("thủ tục x\n  khi a thuộc c,\n{rows}b{close}\n")),
        "S07"
    );
    let at_limit = format!("thủ tục x\n  khi {}a{}\n", "(".repeat(64), ")".repeat(64));
    assert_eq!(first(&at_limit), "none");
}

#[test]
fn long_lines_are_read() {
    let long = "ă".repeat(500_000);
    assert_eq!(first(&format!("thủ tục x \"{long}\"\n")), "none");
    assert_eq!(first(&format!("thủ tục {}\n", "ă".repeat(50_000))), "none");
    assert_eq!(first(&format!("thủ tục x\n{long}\n")), "S01");
    assert_eq!(first(&format!("thủ tục x\n{long}: a\n")), "S01");
    assert_eq!(first(&format!("thủ tục x\nphí: {long}\n")), "S22");
    let list = "a, ".repeat(40_000);
    assert_eq!(first(&format!("thủ tục x\nliên thông: {list}b\n")), "none");
    assert_eq!(first(&format!("thủ tục x\nliên thông: {list}\"\n")), "S06");
    let negations = "không ".repeat(10_000);
    assert_eq!(first(&format!("thủ tục x\n  khi {negations}a\n")), "none");
    assert_eq!(first(&format!("thủ tục x\n  khi {negations}\n")), "S05");
}

#[test]
fn a_list_longer_than_any_law_is_refused_and_its_neighbours_are_read() {
    let list = "a, ".repeat(70_000);
    let text = format!("thủ tục x\nliên thông: {list}b\nphí: 1.0 đồng\n");
    assert_eq!(codes(&survive(&text)), ["S22", "S08"]);
    let rows = "a,\n".repeat(70_000);
    assert_eq!(first(&format!("thủ tục x\nliên thông: {rows}b\n")), "S22");
    // What stands in quotes or in comments is no list.
    let note = "a, ".repeat(70_000);
    let rows = "a, # đây là một lời ghi chú dài\n".repeat(5_000);
    let text = format!("thủ tục x\n  ghi chú \"{note}\"\nliên thông: {rows} b\n");
    assert_eq!(first(&text), "none");
}

#[test]
fn many_mistakes_end_the_reading() {
    let parsed = survive(&format!("thủ tục x\n{}", "phí: \"\n".repeat(10_000)));
    assert_eq!(codes(&parsed).last(), Some(&"S15"));
    assert_eq!(parsed.diagnostics.len(), MAX_MISTAKES + 1);
}

#[test]
fn more_lines_than_the_limit_are_cut_off() {
    let text = format!(
        "thủ tục x\ndữ kiện:\n- a: một trong\n{}",
        "+b\n".repeat(500_001)
    );
    let parsed = parse(FileId(0), &text);
    assert_eq!(codes(&parsed), ["S19"]);
}

#[test]
fn windows_line_ends_change_no_finding() {
    let text = "thủ tục x\nphí: ?\nhồ sơ:\n- \"A\"\ntrình tự:\n- a: b c\n";
    let windows = text.replace('\n', "\r\n");
    assert_eq!(codes(&survive(text)), codes(&survive(&windows)));
    assert_eq!(codes(&survive(text)), ["S05", "S11", "S05"]);
}

fn bundled() -> String {
    let read = |path: &str| std::fs::read_to_string(repo(path)).unwrap();
    [
        read("procedures/thuy-san/dang-ky-tau-ca.tthc"),
        read("procedures/van-ban/dung-chung.tthc"),
        read("tests/fixtures/fmt/untidy.tthc"),
    ]
    .concat()
}

/// One change of a text, at a place and with bytes that are chosen freely.
#[derive(Debug, Clone)]
enum Change {
    Delete(usize, usize),
    Double(usize, usize),
    Swap(usize, usize),
    Put(usize, char),
    Flip(usize, u8),
}

fn change() -> impl Strategy<Value = Change> {
    let letters = "\"“”(),:;-+#\n\r\t 0123456789.đ=<>×/xăâ\0\u{301}";
    let letters: Vec<char> = letters.chars().collect();
    prop_oneof![
        (any::<usize>(), 1..40_usize).prop_map(|it| Change::Delete(it.0, it.1)),
        (any::<usize>(), 1..200_usize).prop_map(|it| Change::Double(it.0, it.1)),
        (any::<usize>(), any::<usize>()).prop_map(|it| Change::Swap(it.0, it.1)),
        (any::<usize>(), proptest::sample::select(letters)).prop_map(|it| Change::Put(it.0, it.1)),
        (any::<usize>(), any::<u8>()).prop_map(|it| Change::Flip(it.0, it.1)),
    ]
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for change in changes {
        let n = letters.len().max(1);
        match *change {
            Change::Delete(at, count) => {
                let at = at % n;
                letters.drain(at..(at + count).min(letters.len()));
            }
            Change::Double(at, count) => {
                let at = at % n;
                let end = (at + count).min(letters.len());
                let again: Vec<char> = letters.get(at..end).unwrap_or_default().to_vec();
                letters.splice(at..at, again);
            }
            Change::Swap(left, right) => {
                if !letters.is_empty() {
                    letters.swap(left % n, right % n);
                }
            }
            Change::Put(at, letter) => letters.insert(at % n, letter),
            Change::Flip(at, bits) => {
                if let Some(letter) = letters.get_mut(at % n) {
                    *letter = char::from_u32(*letter as u32 ^ u32::from(bits)).unwrap_or('?');
                }
            }
        }
    }
    letters.into_iter().collect()
}

#[test]
fn a_comment_above_a_line_that_is_not_understood_stays_where_it_is() {
    let text = "văn bản A \"A\"\nquy định:\n  # Lời\n ở bản sao\n  - khoản 1 Điều 6:\n";
    let once = format(&SourceFile::new("a", text), FormatOptions::default()).text;
    let twice = format(
        &SourceFile::new("a", once.clone()),
        FormatOptions::default(),
    )
    .text;
    assert_eq!(twice, once);
}

#[test]
fn a_line_that_hangs_on_another_one_when_its_neighbours_move_stays_with_them() {
    let text = "\
thủ tục x
phí : không
hồ sơ: 1 bộ
- đơn: \"Đơn\", 1 bản chính,
  nếu có
 đơn: \"Đơn\", 1 bản chính,

thủ tục y
phí : không
";
    let formatted = format(&SourceFile::new("a", text), FormatOptions::default());
    assert!(!formatted.refused);
    assert_eq!(formatted.text, text.replace("y\nphí :", "y\nphí:"));
    let kept: Vec<u32> = formatted.left_alone.iter().map(|it| it.start).collect();
    assert!(kept.contains(&0), "{kept:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases(64) })]

    #[test]
    fn any_bytes_end_in_a_tree_or_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        match SourceFile::from_bytes("a", bytes) {
            Ok(file) => drop(survive(file.text())),
            Err(error) => prop_assert!(!source_error(FileId(0), &error).message.render(Lang::Vi).is_empty()),
        }
    }

    #[test]
    fn any_letters_end_in_a_tree(text in "\\PC{0,400}") {
        survive(&text);
        survive(&format!("thủ tục x\nhồ sơ:\n- {text}\n"));
    }

    #[test]
    fn real_texts_survive_any_change(changes in proptest::collection::vec(change(), 1..12)) {
        survive(&changed(&bundled(), &changes));
    }

    #[test]
    fn what_was_formatted_stays_whatever_was_changed(changes in proptest::collection::vec(change(), 1..6)) {
        let format_once = |text: &str| {
            let file = SourceFile::new("a", text);
            format(&file, FormatOptions::default())
        };
        let once = format_once(&changed(&bundled(), &changes));
        prop_assert!(!once.refused);
        prop_assert_eq!(format_once(&once.text).text, once.text);
    }
}
