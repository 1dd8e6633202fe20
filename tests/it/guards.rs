//! Conditions that stand where no condition is read: they are told, and what they decide is never
//! left out in silence.

use tthc::{
    Date, Session,
    diagnostic::{Diagnostic, apply},
    fmt::{FormatOptions, format},
    source::{FileId, SourceFile},
    syntax::parse,
    values::Lang,
};

const FACTS: &str = "\
thủ tục x \"Cấp giấy X\"
cơ quan:
  - sở: \"Sở Y\", giải quyết, quyết định
dữ kiện:
  - thuê: có/không, hỏi \"Có thuê không?\"
  - loại: một trong nhà_ở, công_trình, hỏi \"Xây gì?\"
  - hộ_nghèo: có/không, hỏi \"Có phải hộ nghèo không?\"
";

fn told(lines: &str) -> (String, Vec<Diagnostic>) {
    let text = format!("{FACTS}{lines}");
    let found = parse(FileId(0), &text).diagnostics;
    (text, found)
}

/// What is told of a text whose names are resolved too.
fn told_of_names(text: &str) -> Vec<Diagnostic> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add("x.tthc", text.as_bytes().to_vec(), true);
    let found = session.compile().diagnostics.into_iter();
    found
        .filter(|it| it.code.id.starts_with(['S', 'N']))
        .collect()
}

fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|it| it.code.id).collect()
}

fn sentences(found: &[Diagnostic]) -> String {
    found
        .iter()
        .flat_map(|it| it.paragraphs(Lang::Vi))
        .collect()
}

fn mended(text: &str, found: &Diagnostic) -> Option<String> {
    let fix = found.fix.as_ref()?;
    Some(apply(text, &fix.edits).0)
}

/// Lines with a condition behind a comma, and what the fix makes of them.
const BEHIND: &[(&str, &str)] = &[
    (
        "hồ sơ: 1 bộ\n  - a: \"A\", 1 bản sao, khi thuê\n",
        "hồ sơ: 1 bộ\n  - a: \"A\", 1 bản sao\n      khi thuê\n",
    ),
    (
        "hồ sơ: 1 bộ\n  - a: \"A\", trừ khi loại là nhà_ở\n",
        "hồ sơ: 1 bộ\n  - a: \"A\"\n      khi không (loại là nhà_ở)\n",
    ),
    (
        "hồ sơ: 1 bộ\n  - a: một trong, \"A\"\n      + b: \"B\", trừ trường hợp thuê\n",
        "hồ sơ: 1 bộ\n  - a: một trong, \"A\"\n      + b: \"B\"\n          khi không thuê\n",
    ),
    (
        "phí:\n  - p: \"P\", 5.000 đồng, nếu thuê\n",
        "phí:\n  - p: \"P\", 5.000 đồng\n      khi thuê\n",
    ),
    (
        "phí: 5.000 đồng, khi thuê\n",
        "phí: 5.000 đồng\n  khi thuê\n",
    ),
    (
        "thời hạn: 3 ngày, ngoại trừ thuê\n",
        "thời hạn: 3 ngày\n  khi không thuê\n",
    ),
    (
        "trình tự:\n  - xét: sở thẩm định, trong 2 ngày, khi thuê\n",
        "trình tự:\n  - xét: sở thẩm định, trong 2 ngày\n      khi thuê\n",
    ),
    (
        "trình tự:\n  - xét: sở thẩm định khi thuê\n",
        "trình tự:\n  - xét: sở thẩm định\n      khi thuê\n",
    ),
    (
        "yêu cầu, điều kiện:\n  - y: \"Y\", khi thuê\n",
        "yêu cầu, điều kiện:\n  - y: \"Y\"\n      khi thuê\n",
    ),
    (
        "kết quả:\n  - k: \"K\", vô thời hạn, chỉ khi thuê\n",
        "kết quả:\n  - k: \"K\", vô thời hạn\n      khi thuê\n",
    ),
];

#[test]
fn a_condition_behind_a_comma_moves_to_a_line_of_its_own() {
    for (lines, meant) in BEHIND {
        let (text, found) = told(lines);
        assert_eq!(codes(&found), ["S05"], "{lines}");
        let mended = mended(&text, &found[0]);
        assert_eq!(mended, Some(format!("{FACTS}{meant}")), "{lines}");
    }
}

#[test]
fn a_condition_behind_a_comma_that_has_no_fix_is_told_with_a_way_out() {
    for lines in [
        "hồ sơ: 1 bộ\n  - a: \"A\", khi thuê, 1 bản sao\n",
        "hồ sơ: 1 bộ\n  - a: \"A\", khi pháp luật về nhà ở có quy định\n",
        "phí:\n  - p: \"P\", 5.000 đồng, trừ khi có văn bản khác\n",
        "phí:\n  - p: \"P\", 5.000 đồng, nếu không thuê và hộ_nghèo\n",
    ] {
        let (_, found) = told(lines);
        assert_eq!(codes(&found), ["S05"], "{lines}");
        assert!(found[0].fix.is_none(), "{lines}");
        let said = sentences(&found);
        assert!(said.contains("dòng riêng ngay dưới"), "{said}");
        assert!(!said.contains("thu khi"), "{said}");
    }
}

#[test]
fn what_goes_with_a_paper_has_no_condition_and_says_so() {
    let (_, found) = told("hồ sơ: 1 bộ\n  - a: \"A\"\n      kèm \"B\", khi thuê\n");
    assert_eq!(codes(&found), ["S05"]);
    assert!(sentences(&found).contains("một mục riêng có dòng `khi …`"));
}

#[test]
fn what_people_are_to_write_is_never_cut() {
    let long = "loại là nhà_ở và thuê và hộ_nghèo hoặc không loại là công_trình và không hộ_nghèo";
    let (text, found) = told(&format!(
        "hồ sơ: 1 bộ\n  - a: \"A\"\n      trừ khi {long}\n"
    ));
    let said = sentences(&found);
    let meant = format!("khi không ({long})");
    assert!(said.contains(&format!("`{meant}`")), "{said}");
    let fix = found[0].fix.as_ref().unwrap();
    assert!(fix.title.render(Lang::Vi).contains(&meant));
    assert!(mended(&text, &found[0]).unwrap().contains(&meant));
}

#[test]
fn a_group_that_begins_in_another_way_is_one_finding_and_keeps_its_items() {
    for (line, meant) in [
        ("trừ trường hợp thuê:", "trường hợp không thuê:"),
        (
            "ngoại trừ loại là nhà_ở, \"Khác\":",
            "trường hợp không (loại là nhà_ở), \"Khác\":",
        ),
        ("nếu thuê:", "trường hợp thuê:"),
        ("khi loại là nhà_ở:", "trường hợp loại là nhà_ở:"),
    ] {
        let lines = |group: &str| format!("hồ sơ: 1 bộ\n{group}\n  - a: \"A\"\n");
        let (text, found) = told(&lines(line));
        assert_eq!(codes(&found), ["S01"], "{line}");
        let right = format!("{FACTS}{}", lines(meant));
        assert_eq!(mended(&text, &found[0]), Some(right.clone()), "{line}");
        let shape = |text: &str| parse(FileId(0), text).file.shape();
        assert_eq!(shape(&text), shape(&right), "{line}");
    }
}

#[test]
fn a_group_that_looks_like_a_part_of_an_item_is_told() {
    let lines = "hồ sơ: 1 bộ\n  - a: \"A\"\n      trường hợp loại là nhà_ở:\n  - b: \"B\"\n";
    let (_, found) = told(lines);
    assert_eq!(codes(&found), ["N61"]);
    assert!(sentences(&found).contains("`khi loại là nhà_ở`"));
    let (_, found) = told("hồ sơ: 1 bộ\n  - a: \"A\"\n  trường hợp thuê:\n  - b: \"B\"\n");
    assert_eq!(codes(&found), Vec::<&str>::new());
}

#[test]
fn two_conditions_of_one_item_are_one_finding() {
    let item = "hồ sơ: 1 bộ\n  - a: \"A\"\n";
    for (lines, code, meant) in [
        (
            "khi thuê\n      nếu hộ_nghèo",
            "S01",
            "`khi thuê và hộ_nghèo`",
        ),
        (
            "khi thuê hoặc hộ_nghèo\n      trừ khi hộ_nghèo",
            "S01",
            "`khi (thuê hoặc hộ_nghèo) và không hộ_nghèo`",
        ),
        ("nếu thuê\n      khi hộ_nghèo", "S01", "`và`"),
        ("khi thuê\n      khi hộ_nghèo", "N24", "`và`"),
    ] {
        let text = format!("{FACTS}{item}      {lines}\n");
        let found = told_of_names(&text);
        assert_eq!(codes(&found), [code], "{lines}");
        let said = sentences(&found);
        assert!(said.contains(meant), "{said}");
    }
}

#[test]
fn words_that_are_a_fact_become_its_guard() {
    for (words, guard) in [
        ("thuê", "khi thuê"),
        ("không thuê", "khi không thuê"),
        ("thue", "khi thuê"),
        ("hộ_ngèo", "khi hộ_nghèo"),
        ("hộ nghèo", "khi hộ_nghèo"),
        ("không phải hộ nghèo", "khi không hộ_nghèo"),
        ("có thuê", "khi thuê"),
        ("loại là nhà ở", "khi loại là nhà_ở"),
        ("nhà_ở", "khi loại là nhà_ở"),
        ("thuê và hộ_nghèo", "khi thuê và hộ_nghèo"),
        ("kênh là trực tuyến", "khi kênh là trực tuyến"),
    ] {
        let text = format!("{FACTS}hồ sơ: 1 bộ\n  - a: \"A\", nếu {words}, 1 bản sao\n");
        let found = told_of_names(&text);
        assert_eq!(codes(&found), ["N54"], "{words}");
        let meant = format!("{FACTS}hồ sơ: 1 bộ\n  - a: \"A\", 1 bản sao\n      {guard}\n");
        assert_eq!(mended(&text, &found[0]), Some(meant.clone()), "{words}");
        assert_eq!(codes(&told_of_names(&meant)), Vec::<&str>::new(), "{words}");
    }
}

#[test]
fn words_that_are_a_fact_of_an_english_file_are_told_in_its_words() {
    let text = |line: &str| {
        format!(
            "procedure x \"Licence X\"\nfacts:\n  - renting: yes/no, ask \"Renting?\"\ndocuments: 1 set\n  - a: \"A\"{line}\n"
        )
    };
    for words in ["renting", "it is renting", "there is renting"] {
        let text = text(&format!(", if {words}"));
        let found = told_of_names(&text);
        assert_eq!(codes(&found), ["N54"], "{words}");
        assert!(
            mended(&text, &found[0])
                .unwrap()
                .contains("\n      when renting\n")
        );
    }
    let source = text(", if the law on housing says so");
    assert_eq!(codes(&told_of_names(&source)), Vec::<&str>::new());
}

#[test]
fn words_of_a_source_stay_words() {
    for words in [
        "có",
        "pháp luật về nhà ở có quy định",
        "thuê đất của Nhà nước",
        "cần",
        "thuộc trường hợp phải thẩm duyệt",
        "là doanh nghiệp nước ngoài",
        "công trình ảnh hưởng lớn đến an toàn",
    ] {
        let text = format!("{FACTS}hồ sơ: 1 bộ\n  - a: \"A\", 1 bản sao, nếu {words}\n");
        assert_eq!(codes(&told_of_names(&text)), Vec::<&str>::new(), "{words}");
    }
}

#[test]
fn words_that_deny_one_of_several_are_left_to_the_author() {
    let text = format!("{FACTS}hồ sơ: 1 bộ\n  - a: \"A\", nếu không thuê và hộ_nghèo\n");
    let found = told_of_names(&text);
    assert_eq!(codes(&found), ["N54"]);
    assert!(found[0].fix.is_none());
}

#[test]
fn a_month_that_is_not_there_is_told_in_the_form_in_which_it_was_written() {
    for (date, form) in [("28/13/2026", "06/05/2026"), ("2026-13-28", "2026-05-06")] {
        let found = parse(FileId(0), &format!("thủ tục x\nhiệu lực: từ {date}\n")).diagnostics;
        assert_eq!(codes(&found), ["S09"]);
        for lang in [Lang::Vi, Lang::En] {
            let said = found[0].help.as_ref().unwrap().render(lang);
            assert!(said.contains(form), "{said}");
        }
    }
}

#[test]
fn an_agency_may_bear_the_name_of_an_act() {
    let text = "\
thủ tục x \"Cấp giấy X\"
cơ quan:
  - cấp: \"Cơ quan cấp\", tiếp nhận, quyết định
trình tự:
  - nộp: nộp hồ sơ
  - duyệt: cấp quyết định
  - trả: cấp trả k
kết quả:
  - k: \"K\", vô thời hạn
";
    assert_eq!(codes(&told_of_names(text)), Vec::<&str>::new());
    let shape = parse(FileId(0), text).file.shape();
    assert_eq!(shape.matches("actor: Some").count(), 2, "{shape}");
}

#[test]
fn silence_is_no_event_of_a_step_that_asks_nobody() {
    let text = |act: &str| {
        format!(
            "\
{FACTS}trình tự:
  - nộp: nộp hồ sơ
  - xét: sở {act}
kết quả:
  - k: \"K\", vô thời hạn

ví dụ \"Im lặng\"
cho: thuê có
nộp: 28/04/2026 09:00, trực tiếp
sự kiện:
  - 29/04/2026 08:30: xét im lặng
"
        )
    };
    assert_eq!(codes(&told_of_names(&text("thẩm định"))), ["N39"]);
    assert_eq!(
        codes(&told_of_names(&text("lấy ý kiến \"Sở Z\""))),
        Vec::<&str>::new()
    );
    let said = "thẩm định\n      im lặng thì tiếp tục";
    assert_eq!(codes(&told_of_names(&text(said))), Vec::<&str>::new());
}

#[test]
fn a_condition_further_right_than_an_outcome_is_told_to_be_of_the_step() {
    let text = |margin: &str| {
        format!(
            "\
{FACTS}trình tự:
  - nộp: nộp hồ sơ
  - xét: sở quyết định
      không đạt thì từ chối bằng văn bản, nêu rõ lý do
{margin}khi thuê
      căn cứ TT
  - trả: sở trả k
kết quả:
  - k: \"K\", vô thời hạn
"
        )
    };
    let told = |margin: &str| {
        let found = parse(FileId(0), &text(margin)).diagnostics;
        found.iter().map(|it| it.code.id).collect::<Vec<_>>()
    };
    assert_eq!(told("        "), ["N61"]);
    assert!(told("      ").is_empty());
    // The formatter writes the line where it is read, and then the eye is right.
    let file = SourceFile::new("", text("        "));
    let once = format(&file, FormatOptions::default()).text;
    assert!(parse(FileId(0), &once).diagnostics.is_empty(), "{once}");
}
