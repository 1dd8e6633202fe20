//! Hostile text: whatever the bytes, a diagnostic and never a panic.

use std::fs;

use proptest::prelude::*;
use tthc::{
    Date, Session,
    source::{FileId, SourceFile},
    syntax::parse,
};

use crate::support::{cases, repo};

/// Takes bytes through every pass and returns the codes that were found.
fn codes(bytes: Vec<u8>) -> Vec<&'static str> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add("x.tthc", bytes, true);
    session
        .check()
        .diagnostics
        .iter()
        .map(|it| it.code.id)
        .collect()
}

fn real_text() -> Vec<u8> {
    fs::read(repo("procedures/cong-thuong/ban-le-ruou.tthc")).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases(96) })]

    #[test]
    fn arbitrary_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        codes(bytes);
    }

    #[test]
    fn arbitrary_text_of_the_language_is_read(text in "[-+#:,;\"“”()\\n a-zđăâêôơư0-9./×thủụcồơiêệ]{0,300}") {
        codes(format!("thủ tục x \"X\"\n{text}").into_bytes());
    }

    #[test]
    fn a_real_file_with_damage_is_read(cuts in proptest::collection::vec((any::<u16>(), any::<u8>(), 0..3_u8), 1..12)) {
        let mut bytes = real_text();
        for (at, byte, kind) in cuts {
            let at = usize::from(at) % bytes.len();
            match kind {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, byte),
            }
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        codes(text.into_bytes());
    }
}

/// Each word that such a line might have meant leaves it as near to the next: it is read once.
#[test]
fn a_line_near_many_words_is_read_once() {
    for text in [
        "thủ tục\nhơă,\"\"\"\"",
        "thủ tục x\nhơ sơ,\"\"\"\"\ncăn cú phap ly,\"\"\"\"",
    ] {
        assert!(!codes(text.into()).is_empty(), "{text}");
    }
}

#[test]
fn absurd_files_are_told_what_is_wrong() {
    let head = "thủ tục x \"X\"\n";
    let item = "hồ sơ: 1 bộ\n  - a: \"A\"\n      khi ";
    for (text, code) in [
        (
            format!(
                "{head}{item}{}b{}\n",
                "(".repeat(100_000),
                ")".repeat(100_000)
            ),
            "S07",
        ),
        (format!("{head}lĩnh vực: {}\n", "“".repeat(100_000)), "S07"),
        // One bracket on each of many rows that go on after a comma.
        (
            format!(
                "{head}{item}(c thuộc d,\n{}b{}\n",
                "b và (c thuộc d,\n".repeat(5000),
                ")".repeat(5001)
            ),
            "S07",
        ),
        (
            format!("{head}lĩnh vực: \"{}\n", "a".repeat(1_000_000)),
            "S06",
        ),
        (format!("{head}{item}{}b\n", "không ".repeat(10_000)), "N05"),
        (format!("{head}{}", "lạ\n".repeat(10_000)), "S15"),
        (format!("{head}mã: \0\0\n"), "A06"),
        ("\u{301}\u{301}\n".to_owned(), "S02"),
    ] {
        let found = codes(text.into_bytes());
        assert!(
            found.contains(&code),
            "{code}: {:?}",
            found.iter().take(5).collect::<Vec<_>>()
        );
    }
    assert_eq!(codes(vec![0xff, 0xfe, b'a', 0]), ["S18"]);
    assert_eq!(codes(vec![b'#'; tthc::source::MAX_FILE_BYTES + 1]), ["S17"]);
}

#[test]
fn five_mistakes_are_five_findings() {
    let text =
        "thủ tục x \"X\"\nmã 1.003650\nlĩnh vực: Thủy sản\nhồ sơ: 1 bô\nphí: 1.5 đồng\nkêt quả:\n";
    let file = SourceFile::new("x.tthc", text);
    let parsed = parse(FileId(0), file.text());
    let lines: Vec<usize> = parsed
        .diagnostics
        .iter()
        .map(|it| file.place(it.span).line)
        .collect();
    assert_eq!(lines, [2, 3, 4, 5, 6]);
}
