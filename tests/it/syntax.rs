//! Every finding about writing, as people see it in both languages.

use tthc::{
    diagnostic::Renderer,
    source::{SourceFile, Sources},
    syntax::parse,
    values::Lang,
};
use unicode_normalization::UnicodeNormalization as _;

use crate::support::with_snapshots;

/// A short text for each code that the parser gives; S22 has a text of its own below.
const CASES: &[(&str, &str)] = &[
    (
        "S01",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  tờ_khai, 1 bản chính\n",
    ),
    ("S02", "  - lạc lõng\n"),
    ("S03", "thủ tục x \"X\"\nkêt quả:\n"),
    ("S04", "văn bản TT \"T\"\nhồ sơ: 1 bộ\n"),
    (
        "S05",
        "thủ tục x \"X\"\nthời hạn: 3 ngày làm viêc, kể từ khi tiếp nhận\n",
    ),
    ("S06", "thủ tục x \"X\"\nlĩnh vực: \"Thủy sản\n"),
    ("S08", "thủ tục x \"X\"\nphí: 1.5 đồng\n"),
    ("S09", "thủ tục x \"X\"\nhiệu lực: từ 31/02/2026\n"),
    ("S10", "procedure x \"X\"\neffective: from 01/02/2026\n"),
    (
        "S11",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - \"Giấy khai sinh\", 1 bản sao\n",
    ),
    ("S12", "thủ tục x \"X\"\nfees: none\n"),
    ("S13", "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  + a: \"A\"\n"),
    ("S14", "thủ tục x \"X\"\nmã: 1.003650\n  - a\n"),
    ("S16", "thủ tục x \"X\"\nmã: 1.003650\nmã: 1.003651\n"),
    (
        "S20",
        "thủ tục x \"X\"\ntrình tự:\n  - a: sở quyết định, trong 3 ngày, trong 5 ngày\n",
    ),
    (
        "S21",
        "thủ tục x \"X\"\ntrình tự:\n  - a: sở quyết định\n      không đạt thì tiếp tục, nộp trong 15 ngày\n",
    ),
    ("S23", "# chú thích\n"),
    (
        "N61",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\", 1 bản sao\n  căn cứ TT\n",
    ),
];

fn rendered(text: &str, lang: Lang) -> (Vec<&'static str>, String) {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new("x.tthc", text));
    let parsed = parse(id, sources.get(id).unwrap().text());
    let renderer = Renderer {
        sources: &sources,
        lang,
        width: 100,
        colour: false,
        limit: 50,
    };
    let codes = parsed.diagnostics.iter().map(|it| it.code.id).collect();
    (codes, renderer.findings(&parsed.diagnostics))
}

#[test]
fn a_time_after_a_request_says_whose_it_is() {
    let text = |terms: &str| {
        format!(
            "thủ tục x \"X\"\ntrình tự:\n  - a: sở tiếp nhận\n      thiếu thì yêu cầu bổ sung, {terms}\n"
        )
    };
    let nobody = text("tối đa 1 lần, trong 10 ngày, quá hạn thì kết thúc hồ sơ");
    for lang in [Lang::Vi, Lang::En] {
        let (codes, shown) = rendered(&nobody, lang);
        assert_eq!(codes, ["S21"], "{shown}");
        assert!(shown.contains("trong 10 ngày"), "{shown}");
    }
    for somebody in [
        "thông báo trong 10 ngày",
        "nộp trong 10 ngày",
        "tối đa 1 lần",
    ] {
        assert_eq!(
            rendered(&text(somebody), Lang::Vi).0,
            Vec::<&str>::new(),
            "{somebody}"
        );
    }
}

#[test]
fn every_mistake_of_writing_is_told_in_both_languages() {
    with_snapshots("syntax", || {
        for (code, text) in CASES {
            let (codes, vietnamese) = rendered(text, Lang::Vi);
            assert_eq!(codes, [*code], "{text}");
            let (_, english) = rendered(text, Lang::En);
            insta::assert_snapshot!(*code, format!("{vietnamese}\n{english}"));
        }
    });
}

#[test]
fn a_line_that_is_too_long_is_told_in_few_words() {
    let text = format!(
        "thủ tục x \"X\"\ndữ kiện:\n  - nơi: một trong {}\n",
        "xã, ".repeat(60_000)
    );
    with_snapshots("syntax", || {
        let (codes, vietnamese) = rendered(&text, Lang::Vi);
        assert_eq!(codes, ["S22"]);
        let (_, english) = rendered(&text, Lang::En);
        insta::assert_snapshot!("S22", format!("{vietnamese}\n{english}"));
    });
}

#[test]
fn decomposed_letters_are_told_the_same() {
    for (_, text) in CASES {
        let decomposed: String = text.nfd().collect();
        assert_eq!(
            rendered(text, Lang::Vi).1,
            rendered(&decomposed, Lang::Vi).1
        );
    }
}

/// What legal officers mistype: names with blanks, keywords misspelt, marks forgotten.
#[test]
fn common_slips_are_told_with_what_was_meant() {
    with_snapshots("syntax", || {
        insta::glob!("../fixtures/syntax/typos", "*.tthc", |path| {
            let text = std::fs::read_to_string(path).unwrap();
            let vietnamese = rendered(&text, Lang::Vi).1;
            let english = rendered(&text, Lang::En).1;
            insta::assert_snapshot!("typos", format!("{vietnamese}\n{english}"));
        });
    });
}

#[test]
fn a_parameter_of_a_template_has_one_value() {
    let text = "thủ tục x theo mẫu m\ngiống: \"A\"\nGiong: \"B\"\n";
    let found = parse(tthc::source::FileId(0), text).diagnostics;
    let codes: Vec<&str> = found.iter().map(|it| it.code.id).collect();
    assert_eq!(codes, ["S16"]);
}
