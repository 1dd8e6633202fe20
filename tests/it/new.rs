//! `tthc new`: a first file from answers, read and honest.

use std::{collections::BTreeSet, fs};

use tthc::{
    diagnostic::Severity,
    lower::lower,
    source::{FileId, SourceFile},
    syntax::parse,
};

use crate::support::{Folder, tthc};

/// Returns the codes of writing and of names that a text has.
fn mistakes(text: &str) -> BTreeSet<&'static str> {
    let file = SourceFile::new("new.tthc", text);
    let parsed = parse(FileId(0), file.text());
    let lowered = lower(&[parsed.file]);
    let errors = parsed
        .diagnostics
        .iter()
        .chain(&lowered.diagnostics)
        .filter(|it| it.severity == Severity::Error);
    errors.map(|it| it.code.id).collect()
}

const ANSWERS: &str = "Cấp giấy phép \"bán lẻ\" rượu\n2.000620\nLưu thông hàng hóa\ntinh, xã\n\
    Phòng Kinh tế\ndoanh nghiệp, hộ ở chợ\nĐơn đề nghị\nĐơn đề nghị\nBản sao giấy đăng ký\n\n\
    10 ngay lam viec\nGiấy phép bán lẻ rượu\n";

#[test]
fn answers_become_a_file_without_mistakes() {
    let folder = Folder::new("new");
    let ran = tthc(&folder, &["new", "ruou.tthc"], ANSWERS.as_bytes());
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "ruou.tthc\n"),
        "{}",
        ran.err
    );
    let text = fs::read_to_string(folder.path("ruou.tthc")).unwrap();
    for line in [
        "mã: 2.000620",
        "cấp: tỉnh, xã",
        "đối tượng: doanh nghiệp, \"hộ ở chợ\"",
        "  - đơn_đề_nghị_2: \"Đơn đề nghị\"",
        "thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ",
        "phí: chưa rõ mức",
    ] {
        assert!(
            text.lines().any(|it| it == line),
            "{line} is not in\n{text}"
        );
    }
    assert_eq!(mistakes(&text), BTreeSet::new(), "{text}");
    assert_canonical(&folder, "ruou.tthc");
}

#[track_caller]
fn assert_canonical(folder: &Folder, file: &str) {
    let ran = tthc(folder, &["fmt", "--check", file], b"");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
}

#[test]
fn no_answers_but_a_title_make_a_file_of_unknowns_in_either_language() {
    for lang in ["vi", "en"] {
        let folder = Folder::new("new");
        let ran = tthc(
            &folder,
            &["new", "--lang", lang],
            "Cấp bản sao\n".as_bytes(),
        );
        assert_eq!(ran.out, "cap-ban-sao.tthc\n", "{}", ran.err);
        let text = fs::read_to_string(folder.path("cap-ban-sao.tthc")).unwrap();
        assert_eq!(mistakes(&text), BTreeSet::new(), "{text}");
        let unknown = if lang == "vi" {
            "mã: chưa rõ\n"
        } else {
            "code: unknown\n"
        };
        assert!(text.contains(unknown), "{text}");
        assert_canonical(&folder, "cap-ban-sao.tthc");
    }
}

#[test]
fn an_answer_that_there_is_nothing_names_nothing() {
    let folder = Folder::new("new");
    let answers = "Cấp bản sao\n\nkhông\n\nkhông có\n\nkhông\n\nKhông.\n";
    let ran = tthc(&folder, &["new", "--lang", "vi"], answers.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = fs::read_to_string(folder.path("cap-ban-sao.tthc")).unwrap();
    assert!(!text.contains("\"không"), "{text}");
    assert!(!text.contains("\"Không"), "{text}");
    assert_canonical(&folder, "cap-ban-sao.tthc");
}

#[test]
fn an_existing_file_is_never_written_over() {
    let folder = Folder::new("new");
    folder.write("x.tthc", "đừng mất");
    let ran = tthc(&folder, &["new", "x.tthc"], ANSWERS.as_bytes());
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("`x.tthc`"), "{}", ran.err);
    assert_eq!(
        fs::read_to_string(folder.path("x.tthc")).unwrap(),
        "đừng mất"
    );
}

#[test]
fn without_a_title_nothing_is_written() {
    let folder = Folder::new("new");
    assert_eq!(tthc(&folder, &["new", "x.tthc"], b"\n").code, 2);
    assert_eq!(tthc(&folder, &["new", "x.tthc"], b"1\n2\n3\n").code, 2);
    assert!(!folder.path("x.tthc").exists());
}
