//! `tthc fmt`: the canonical form, and what it never touches.

use std::fs;

use tthc::{
    fmt::{FormatOptions, format},
    source::SourceFile,
    values::Lang,
};
use unicode_normalization::UnicodeNormalization;

use crate::support::{Folder, repo, tthc, with_snapshots};

/// A text that is written in every wrong way, with a comment in every place.
fn untidy() -> String {
    fs::read_to_string(repo("tests/fixtures/fmt/untidy.tthc")).unwrap()
}

fn formatted(text: &str, keywords: Option<Lang>) -> String {
    let file = SourceFile::new("a.tthc", text);
    format(&file, FormatOptions { keywords }).text
}

#[test]
fn an_untidy_text_becomes_canonical_in_both_languages() {
    with_snapshots("fmt", || {
        insta::assert_snapshot!("untidy_vi", formatted(&untidy(), None));
        insta::assert_snapshot!("untidy_en", formatted(&untidy(), Some(Lang::En)));
    });
}

#[test]
fn the_canonical_form_is_canonical_and_turning_comes_back() {
    let vietnamese = formatted(&untidy(), None);
    assert_eq!(formatted(&vietnamese, None), vietnamese);
    let english = formatted(&vietnamese, Some(Lang::En));
    assert_eq!(formatted(&english, None), english);
    // Which of several words of a language was written is lost on the way there.
    let back = vietnamese
        .replace("sở thẩm tra", "sở thẩm định")
        .replace("thì ngay\n", "thì ngay lập tức\n");
    assert_eq!(formatted(&english, Some(Lang::Vi)), back);
}

#[test]
fn the_words_that_were_chosen_stay_in_their_language() {
    let text = "thủ tục x \"X\"\ncấp: trung ương, tỉnh\nđối tượng: CONG DAN  viet nam, tổ chức\ncơ quan thực hiện:\n  - s: \"Sở xác minh\", giải quyết\nthành phần hồ sơ: 1 bộ\n  - a: \"Bản chụp\", 1 bản sao\n  - b: \"B\", 1 bản trích lục, 2 bản chụp\nphí: không có\nthời hạn: 3 ngày, kể từ ngày nhận đủ hồ sơ hợp lệ\ntrình tự:\n  - nộp: nộp hồ sơ\n  - trình: s chuyển hồ sơ cho \"lãnh đạo\"\n  - xem: s xác minh, trong 2 ngày kể từ khi nộp\n  - xét: s Thẩm  Tra\n  - định: s thẩm định\n";
    let tidy = text
        .replace("CONG DAN  viet nam", "công dân Việt Nam")
        .replace("Thẩm  Tra", "thẩm tra");
    assert_eq!(formatted(text, None), tidy);
    let english = formatted(text, Some(Lang::En));
    assert!(
        english.contains("applicants: citizens, organisations\n"),
        "{english}"
    );
    let text = "procedure x \"X\"\nagencies:\n  - s: \"S\", handles\nsteps:\n  - a: s appraise, within 2 days from filed\n  - b: s issue \"paper\"\n";
    let tidy = text
        .replace("appraise,", "appraises,")
        .replace("s issue", "s issues");
    assert_eq!(formatted(text, None), tidy);
}

#[test]
fn a_word_of_other_marks_is_not_the_one_that_was_chosen() {
    // `ngày` before it is no `ngay`, which is another spelling of `ngay lập tức`.
    let text = "thủ tục x \"X\"\ntrình tự:\n  - a: sở ký\n      khi ngày nộp là 01/01/2026 thì ngay lập tức\n";
    assert_eq!(formatted(text, None), text);
}

#[test]
fn decomposed_letters_are_composed_and_line_ends_stay() {
    let canonical = formatted(&untidy(), None);
    let decomposed: String = untidy().nfd().collect();
    assert_eq!(formatted(&decomposed, None), canonical);
    let windows = untidy().replace('\n', "\r\n");
    assert_eq!(formatted(&windows, None), canonical.replace('\n', "\r\n"));
    let old_mac = untidy().replace('\n', "\r");
    assert_eq!(formatted(&old_mac, None), canonical.replace('\n', "\r"));
}

#[test]
fn what_cannot_be_read_stays_letter_for_letter() {
    let text = "thủ tục x \"X\"\nPHÍ :   không\nhồ sơ:\n - a: \"A\"\n   - b   \"B\"   # thiếu dấu\n       khi   x\n - c\n";
    assert_eq!(
        formatted(text, None),
        "thủ tục x \"X\"\nphí: không\nhồ sơ:\n  - a: \"A\"\n   - b   \"B\"   # thiếu dấu\n       khi   x\n  - c\n"
    );
    let file = SourceFile::new("a.tthc", text);
    let turned = format(
        &file,
        FormatOptions {
            keywords: Some(Lang::En),
        },
    );
    assert!(turned.refused && turned.text == text);
    assert_eq!(turned.left_alone.len(), 2);
}

#[test]
fn files_are_written_only_where_something_changes() {
    let folder = Folder::new("fmt");
    let path = folder.write("a.tthc", "thủ tục x\nphí :không\n");
    folder.write("sub/b.tthc", "thủ tục y\nphí: không\n");

    let check = tthc(&folder, &["fmt", "--check"], b"");
    assert_eq!((check.code, check.out.as_str()), (1, "a.tthc\n"));
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "thủ tục x\nphí :không\n"
    );

    let run = tthc(&folder, &["fmt"], b"");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "thủ tục x\nphí: không\n"
    );
    assert_eq!(tthc(&folder, &["fmt", "--check"], b"").code, 0);

    let turned = tthc(&folder, &["fmt", "--keywords", "en", "a.tthc"], b"");
    assert_eq!(turned.code, 0);
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "procedure x\nfees: none\n"
    );
    let names: Vec<_> = fs::read_dir(folder.path("")).unwrap().collect();
    assert_eq!(names.len(), 2, "no other file is left behind");
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::new("fmt");
    let run = tthc(&folder, &["fmt", "-"], "thu tuc x\nphi:khong\n".as_bytes());
    assert_eq!((run.code, run.out.as_str()), (0, "thủ tục x\nphí: không\n"));
    let run = tthc(
        &folder,
        &["fmt", "-", "--lang", "en"],
        "thủ tục x\nphí: ?\n".as_bytes(),
    );
    assert_eq!((run.code, run.out.as_str()), (1, "thủ tục x\nphí: ?\n"));
    assert!(
        run.err
            .starts_with("-:2: 1 piece that cannot be read stays"),
        "{}",
        run.err
    );
    assert_eq!(tthc(&folder, &["fmt", "-"], b"\xff").code, 2);
    assert_eq!(tthc(&folder, &["fmt", "none.tthc"], b"").code, 2);
}
