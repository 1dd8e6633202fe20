//! Findings as people see them: carets under Vietnamese letters, places, words.

use std::time::{Duration, Instant};

use tthc::{
    diagnostic::{Applicability, Code, Diagnostic, Edit, Fix, Renderer, Severity, Tally},
    messages::Message,
    source::{FileId, SourceFile, Sources, Span},
    values::Lang,
};

use crate::support::with_snapshots;

static CODE: Code = Code {
    id: "B01",
    name: "requirement-without-basis",
    level: Severity::Error,
};
static MESSAGE: Message = Message {
    id: "MESSAGE",
    vi: "giấy tờ `{name}` không có căn cứ pháp lý",
    en: "paper `{name}` has no legal basis",
};
static LABEL: Message = Message {
    id: "LABEL",
    vi: "không có căn cứ",
    en: "without basis",
};
static OTHER: Message = Message {
    id: "OTHER",
    vi: "căn cứ chung của thủ tục ở đây",
    en: "the bases of the procedure stand here",
};
static REASON: Message = Message {
    id: "REASON",
    vi: "cơ quan chỉ được yêu cầu giấy tờ mà văn bản quy phạm pháp luật quy định, và phải ghi rõ điều, khoản, điểm của văn bản ấy",
    en: "an agency may ask only for papers that a legal instrument prescribes, and must name its article, clause and point",
};
static HELP: Message = Message {
    id: "HELP",
    vi: "ghi căn cứ sau tên giấy tờ, hoặc bỏ giấy tờ này",
    en: "write the basis after the paper's name, or drop the paper",
};
static WITNESS: Message = Message {
    id: "WITNESS",
    vi: "chủ tàu nộp ngày 06/05/2026 vẫn bị đòi giấy tờ này",
    en: "an owner who files on 2026-05-06 is still asked for it",
};
static TITLE: Message = Message {
    id: "TITLE",
    vi: "bỏ giấy tờ",
    en: "drop the paper",
};

const TEXT: &str = "thủ tục đăng_ký \"Đăng ký tàu cá\"\ncăn cứ pháp lý: LTS\n\n\
    giấy tờ:\n  - tờ_khai: \"Tờ khai đăng ký\", bản chính\n  - ảnh: \"Ảnh màu\"\n";

fn file(text: &str) -> Sources {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("procedures/đăng-ký.tthc", text));
    sources
}

/// Returns the span of a phrase of the only file.
fn span(sources: &Sources, phrase: &str) -> Span {
    let text = sources.get(FileId(0)).unwrap().text();
    let start = text.find(phrase).unwrap();
    Span::new(FileId(0), start, start + phrase.len())
}

fn at(span: Span) -> Diagnostic {
    Diagnostic::new(&CODE, span, MESSAGE.with("name", "tờ_khai")).label(LABEL.text())
}

fn full(sources: &Sources) -> Diagnostic {
    let place = span(sources, "\"Tờ khai đăng ký\"");
    at(place)
        .related(span(sources, "LTS"), OTHER.text())
        .reason(REASON.text())
        .help(HELP.text())
        .witness(WITNESS.text())
        .fix(Fix {
            title: TITLE.text(),
            applicability: Applicability::Safe,
            edits: vec![Edit {
                span: place,
                text: String::new(),
            }],
        })
}

fn renderer(sources: &Sources, lang: Lang) -> Renderer<'_> {
    Renderer {
        sources,
        lang,
        width: 80,
        colour: false,
        limit: 50,
    }
}

fn shown(sources: &Sources, diagnostic: &Diagnostic) -> String {
    renderer(sources, Lang::Vi).finding(diagnostic)
}

#[test]
fn a_finding_with_all_its_parts_reads_in_both_languages() {
    let sources = file(TEXT);
    let diagnostic = full(&sources);
    with_snapshots("render", || {
        insta::assert_snapshot!(
            "all_parts_vi",
            renderer(&sources, Lang::Vi).finding(&diagnostic)
        );
        insta::assert_snapshot!(
            "all_parts_en",
            renderer(&sources, Lang::En).finding(&diagnostic)
        );
    });
}

#[test]
fn carets_and_columns_are_the_same_for_composed_and_decomposed_letters() {
    use unicode_normalization::UnicodeNormalization;
    let composed = file(TEXT);
    let decomposed = file(&TEXT.nfd().collect::<String>());
    assert_ne!(
        composed.get(FileId(0)).unwrap().original(),
        decomposed.get(FileId(0)).unwrap().original()
    );
    let left = shown(&composed, &full(&composed));
    assert_eq!(left, shown(&decomposed, &full(&decomposed)));
    assert!(left.contains("đăng-ký.tthc:5:14\n"), "{left}");
}

#[test]
fn carets_stand_under_the_letters() {
    let sources = file("một hai: đồng hồ, phí\n");
    let text = shown(&sources, &at(span(&sources, "đồng hồ")));
    let lines: Vec<&str> = text.lines().collect();
    let code = lines.iter().position(|it| it.contains("đồng hồ")).unwrap();
    let letters = |line: &str, it: &str| line[..line.find(it).unwrap()].chars().count();
    assert_eq!(letters(lines[code], "đồng"), letters(lines[code + 1], "─"));
    let carets = lines[code + 1].chars().filter(|it| "─┬".contains(*it));
    assert_eq!(carets.count(), "đồng hồ".chars().count());
}

#[test]
fn several_labels_share_a_line() {
    let sources = file(TEXT);
    let diagnostic = at(span(&sources, "tờ_khai"))
        .related(span(&sources, "\"Tờ khai đăng ký\""), OTHER.text())
        .related(span(&sources, "bản chính"), OTHER.text());
    with_snapshots("render", || {
        insta::assert_snapshot!("several_labels", shown(&sources, &diagnostic));
    });
}

#[test]
fn a_span_of_several_lines_has_a_gutter() {
    let sources = file(TEXT);
    let diagnostic = at(span(&sources, "giấy tờ:\n  - tờ_khai: \"Tờ khai đăng ký\""));
    with_snapshots("render", || {
        insta::assert_snapshot!("several_lines", shown(&sources, &diagnostic));
    });
}

#[test]
fn a_span_of_many_lines_shows_its_first_line() {
    let text = format!("thủ tục a \"A\"\n{}", "căn cứ: không\n".repeat(300));
    let sources = file(&text);
    let diagnostic = at(span(&sources, text.trim_end()));
    with_snapshots("render", || {
        insta::assert_snapshot!("many_lines", shown(&sources, &diagnostic));
    });
}

#[test]
fn line_ends_of_windows_change_nothing() {
    let windows = file(&TEXT.replace('\n', "\r\n"));
    let plain = file(TEXT);
    let mut all = String::new();
    for phrase in ["\"Tờ khai đăng ký\"", "bản chính", "thủ tục"] {
        let text = shown(&windows, &at(span(&windows, phrase)));
        assert_eq!(text, shown(&plain, &at(span(&plain, phrase))));
        all.push_str(&text);
    }
    assert!(!all.contains('\r'));
}

#[test]
fn the_line_end_itself_can_be_pointed_at() {
    for end in ["\n", "\r\n"] {
        let sources = file(&TEXT.replace('\n', end));
        let start = span(&sources, "bản chính").end as usize;
        let diagnostic = at(Span::new(FileId(0), start, start + end.len()));
        with_snapshots("render", || {
            insta::assert_snapshot!("line_end", shown(&sources, &diagnostic));
        });
    }
}

#[test]
fn tabs_are_shown_as_columns() {
    let sources = file("giấy tờ:\n\t- tờ_khai:\t\"Tờ khai\"\n");
    with_snapshots("render", || {
        insta::assert_snapshot!("tabs", shown(&sources, &at(span(&sources, "\"Tờ khai\""))));
    });
}

#[test]
fn an_empty_span_and_the_end_of_the_file_have_a_mark() {
    for (name, text) in [
        ("end_of_line", "phí: không"),
        ("end_of_file", "phí: không\n"),
    ] {
        let sources = file(text);
        let diagnostic = at(Span::new(FileId(0), text.len(), text.len()));
        with_snapshots("render", || {
            insta::assert_snapshot!(name, shown(&sources, &diagnostic));
        });
    }
}

#[test]
fn an_empty_file_can_be_pointed_at() {
    let sources = file("");
    with_snapshots("render", || {
        insta::assert_snapshot!(
            "empty_file",
            shown(&sources, &at(Span::new(FileId(0), 0, 0)))
        );
    });
}

#[test]
fn a_very_long_line_is_quick_and_readable() {
    let text = format!(
        "giấy tờ:\n  - {} tờ_khai {}\n",
        "ấ".repeat(10_000),
        "ộ ".repeat(10_000)
    );
    let sources = file(&text);
    let diagnostics = vec![at(span(&sources, "tờ_khai")); 1_000];
    let begin = Instant::now();
    let text = renderer(&sources, Lang::Vi).findings(&diagnostics);
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );
    assert!(text.lines().all(|line| line.chars().count() <= 100));
    with_snapshots("render", || {
        insta::assert_snapshot!("long_line", shown(&sources, &diagnostics[0]));
    });
}

#[test]
fn places_in_other_files_have_their_own_lines() {
    let mut sources = file(TEXT);
    let other = sources.add(SourceFile::new(
        "văn-bản.tthc",
        "văn bản LTS \"Luật Thủy sản\"\n",
    ));
    let diagnostic = at(span(&sources, "tờ_khai")).related(Span::new(other, 9, 14), OTHER.text());
    with_snapshots("render", || {
        insta::assert_snapshot!("other_file", shown(&sources, &diagnostic));
    });
}

#[test]
fn a_span_outside_every_text_is_no_panic() {
    let sources = file("phí: không\n");
    for span in [
        Span::new(FileId(7), 0, 3),
        Span::new(FileId(0), 400, 500),
        Span::new(FileId(0), 3, 4),
        Span::new(FileId(0), 0, 9_999),
    ] {
        assert!(shown(&sources, &at(span)).starts_with("lỗi[B01]: "));
    }
}

#[test]
fn colour_changes_no_letter() {
    let sources = file(TEXT);
    let diagnostic = full(&sources);
    let plain = renderer(&sources, Lang::Vi);
    let coloured = Renderer {
        colour: true,
        ..plain
    }
    .finding(&diagnostic);
    assert!(coloured.contains('\u{1b}'));
    let mut stripped = String::new();
    for (idx, part) in coloured.split('\u{1b}').enumerate() {
        let text = if idx == 0 {
            part
        } else {
            part.split_once('m').unwrap().1
        };
        stripped.push_str(text);
    }
    assert_eq!(stripped, plain.finding(&diagnostic));
}

#[test]
fn a_vietnamese_report_has_no_english_words() {
    let sources = file(TEXT);
    let text = renderer(&sources, Lang::Vi).findings(&vec![full(&sources); 60]);
    let letters = |it: char| !it.is_alphanumeric();
    for word in text.to_lowercase().split(letters) {
        for english in [
            "error", "warning", "help", "why", "related", "label", "line", "more",
        ] {
            assert_ne!(word, english, "{text}");
        }
    }
}

#[test]
fn the_gravest_findings_are_kept_when_a_file_has_too_many() {
    let sources = file(TEXT);
    let warning = at(span(&sources, "ảnh")).severity(Severity::Warning);
    let mut diagnostics = vec![warning; 9];
    diagnostics.push(at(span(&sources, "tờ_khai")));
    let text = Renderer {
        limit: 2,
        ..renderer(&sources, Lang::Vi)
    }
    .findings(&diagnostics);
    assert_eq!(text.matches("cảnh báo[B01]").count(), 1);
    assert_eq!(text.matches("lỗi[B01]").count(), 1);
    assert!(text.ends_with(
        "tệp `procedures/đăng-ký.tthc` còn 8 phát hiện chưa hiện ở đây; `--format json`\ncho xem tất cả\n\n"
    ), "{text}");
}

#[test]
fn the_last_line_counts() {
    let sources = file(TEXT);
    let mut diagnostics = vec![full(&sources); 2];
    diagnostics.push(at(span(&sources, "ảnh")));
    diagnostics.push(at(span(&sources, "ảnh")).severity(Severity::Warning));
    let tally = Tally::of(&diagnostics);
    assert_eq!(
        tally.summary(Lang::Vi),
        "3 lỗi, 1 cảnh báo; 2 chỗ sửa được bằng --fix"
    );
    assert_eq!(
        tally.summary(Lang::En),
        "3 errors, 1 warning; 2 fixable with --fix"
    );
    assert_eq!(Tally::default().summary(Lang::Vi), "không có phát hiện nào");
}

#[test]
fn a_narrow_screen_wraps_words() {
    let sources = file(TEXT);
    let text = Renderer {
        width: 40,
        ..renderer(&sources, Lang::Vi)
    }
    .finding(&full(&sources));
    with_snapshots("render", || insta::assert_snapshot!("narrow", text));
}

proptest::proptest! {
    #![proptest_config(crate::support::cases(256))]

    #[test]
    fn any_text_and_any_places_are_drawn(
        text in "[a ấ\u{301}\t\r\n\u{1b}漢\u{202e}]{0,60}",
        places in proptest::collection::vec((0usize..70, 0usize..70), 1..4),
        width in 0usize..90,
    ) {
        let sources = file(&text);
        let span = |it: &(usize, usize)| Span::new(FileId(0), it.0, it.1);
        let mut diagnostic = at(span(&places[0]));
        for place in &places[1..] {
            diagnostic = diagnostic.related(span(place), OTHER.text());
        }
        let shown = Renderer { width, ..renderer(&sources, Lang::Vi) }.finding(&diagnostic);
        assert!(shown.starts_with("lỗi[B01]:"));
        assert!(!shown.contains(['\u{1b}', '\u{202e}', '\r', '\t']));
    }
}
