//! The doubtful texts that the reference settles, one test each.

use tthc::{
    source::{FileId, SourceFile},
    syntax::parse,
    values::Lang,
};
use unicode_normalization::UnicodeNormalization as _;

/// Returns the shape of a text that must be free of mistakes.
fn shape(text: &str) -> String {
    let parsed = parse(FileId(0), text);
    let messages: Vec<String> = parsed
        .diagnostics
        .iter()
        .map(|it| it.message.render(Lang::En))
        .collect();
    assert!(messages.is_empty(), "{text}: {messages:?}");
    // Texts stand between two marks in a shape.
    let shape = parsed.file.shape();
    shape
        .replace('\u{1}', " { text: \"")
        .replace('\u{2}', "\" }")
}

/// Returns the shape of lines below a section of a procedure.
fn below(section: &str, lines: &str) -> String {
    shape(&format!("thủ tục x \"X\"\n{section}\n{lines}\n"))
}

#[track_caller]
fn assert_has(shape: &str, parts: &[&str]) {
    for part in parts {
        assert!(shape.contains(part), "no `{part}` in {shape}");
    }
}

#[test]
fn a_guard_and_an_override_are_told_apart_by_then() {
    let guard = below("trình tự:", "- a: sở ký\n  khi kênh là trực tiếp");
    assert_has(&guard, &["kind: When("]);
    let other = below("trình tự:", "- a: sở ký\n  khi kênh là trực tiếp thì ngay");
    assert_has(&other, &["kind: WhenThen {", "kind: AtOnce"]);
}

#[test]
fn the_dossier_of_an_example_is_no_section() {
    let text = "ví dụ \"A\"\nmong đợi:\n- hồ sơ gồm a, b\n";
    assert_has(&shape(text), &["Expect(Documents("]);
    assert_has(&below("hồ sơ: 1 bộ", "- a: \"A\""), &["Word(Documents)"]);
}

#[test]
fn cap_is_a_section_before_a_colon_and_a_verb_in_a_step() {
    let text = "thủ tục x\ncấp: tỉnh\ntrình tự:\n- cấp: sở cấp giấy\n";
    assert_has(
        &shape(text),
        &["Word(Level)", "text: \"cấp\"", "value: Issue"],
    );
}

#[test]
fn nop_is_a_section_a_name_and_a_verb() {
    let text = "thủ tục x\ntrình tự:\n- nộp: nộp hồ sơ\n- thêm: nộp giấy\nví dụ \"A\"\nnộp: 01/07/2026 08:00\n";
    assert_has(
        &shape(text),
        &[
            "text: \"nộp\"",
            "value: Submit",
            "value: Provide",
            "Word(Filed)",
        ],
    );
}

#[test]
fn the_longest_word_is_taken_up_to_its_end() {
    assert_has(&below("lệ phí: không", ""), &["Word(Charges)"]);
    let limits = "- a: 3 ngày làm việc\n- b: 3 ngày\n- c: 8 giờ làm việc\n- d: 8 giờ";
    assert_has(
        &below("thời hạn:", limits),
        &["3 working days", "3 days", "8 working hours", "8 hours"],
    );
    assert_has(
        &below("dữ kiện:", "- phí_x: số ngày_lễ"),
        &["text: \"phí_x\"", "text: \"ngày_lễ\""],
    );
}

#[test]
fn a_comma_between_digits_is_a_decimal_and_with_a_blank_a_list() {
    let decimal = below("trình tự:", "- a: sở ký\n  khi x thuộc 1,2");
    assert_has(&decimal, &["number: 1.2"]);
    let list = below("trình tự:", "- a: sở ký\n  khi x thuộc 1, 2");
    assert_has(&list, &["number: 1,", "number: 2,"]);
}

#[test]
fn codes_numbers_and_dates_are_read_where_one_is_expected() {
    let text = "thủ tục x\nmã: 1.003650\ncông bố: 68/QĐ-BNNMT, ngày 01/07/2025\n\
        trình tự:\n- a: sở ký\n  căn cứ khoản 1 Điều 3.9 Thông tư 02/2026/TT-BNNMT\n";
    assert_has(
        &shape(text),
        &[
            "text: \"1.003650\"",
            "text: \"68/QĐ-BNNMT\"",
            "2025-07-01",
            "text: \"3.9\"",
            "text: \"02/2026/TT-BNNMT\"",
        ],
    );
}

#[test]
fn khong_is_none_no_or_not_by_its_place() {
    let text =
        "thủ tục x\nphí: không\ntrình tự:\n- a: sở ký\n  khi x là không\n  bỏ qua khi không y\n";
    assert_has(&shape(text), &["Fee(None(", "kind: No,", "kind: Not("]);
}

#[test]
fn values_on_the_line_of_a_fact_end_before_its_question() {
    let fact = below("dữ kiện:", "- a: một trong b, c, hỏi \"Gì?\"");
    assert_has(&fact, &["ask: Some(", "text: \"c\""]);
    // `hỏi` without a question is a value.
    let fact = below("dữ kiện:", "- a: một trong b, hỏi, c");
    assert_has(&fact, &["ask: None", "text: \"hỏi\""]);
}

#[test]
fn dj_is_one_letter_however_it_is_encoded() {
    let text = "THỦ TỤC x\nCăn cứ pháp lý: NĐ175, nđ176\n";
    let file = SourceFile::new("a", text.nfd().collect::<String>());
    assert_eq!(shape(file.text()), shape(text));
    assert_has(&shape(text), &["text: \"NĐ175\"", "text: \"nđ176\""]);
}

#[test]
fn kinds_of_copies_are_told_apart_by_the_longest_name() {
    let papers =
        "- a, 1 bản sao\n- b, 1 bản sao y\n- c, 1 bản sao chứng thực\n- d, bản sao có xác nhận";
    assert_has(
        &below("hồ sơ:", papers),
        &[
            "kind: Copy }",
            "kind: OfficialCopy }",
            "kind: CertifiedCopy }",
            "Kind(ConfirmedCopy)",
        ],
    );
}

#[test]
fn from_begins_a_day_or_a_least_value() {
    let text = "thủ tục x\nhiệu lực: từ 01/01/2026\nhồ sơ:\n- a: \"A\"\n  từ 01/01/2026 tra cứu csdl\n  khi d từ 12 mét trở lên\n";
    assert_has(
        &shape(text),
        &["from: Some(", "kind: LookUp {", "comparison: AtLeast"],
    );
}

#[test]
fn a_colon_after_a_word_of_declarations_makes_it_a_section() {
    let agencies = "thủ tục x\ncơ quan:\n- sở: \"Sở\", tiếp nhận\n";
    assert_has(&shape(agencies), &["Word(Agencies)"]);
    let agency = "cơ quan sở \"Sở\"\ncấp: tỉnh\n";
    let shape_of_agency = shape(agency);
    assert!(
        !shape_of_agency.contains("Word(Agencies)"),
        "{shape_of_agency}"
    );
    let example = "ví dụ \"A\"\nthủ tục: x\nmong đợi:\n- hồ sơ gồm a\n";
    assert_has(&shape(example), &["Expect(Documents("]);
}

#[test]
fn office_hours_belong_to_the_agency_above_them_or_are_a_section() {
    let hours = "giờ làm việc: 7:30-11:30, 13:30-17:00";
    let (clause, section) = ("kind: Hours(", "Word(OfficeHours)");
    let own = shape(&format!(
        "thủ tục x\ncơ quan:\n- sở: \"Sở\", tiếp nhận\n    {hours}\nphí: không\n"
    ));
    assert!(own.contains(clause) && !own.contains(section), "{own}");
    let shared = shape(&format!("cơ quan sở \"Sở\"\n{hours}\n"));
    assert!(
        shared.contains(section) && !shared.contains(clause),
        "{shared}"
    );
}

#[test]
fn a_time_limit_is_a_permission_a_section_or_a_clause_of_a_channel() {
    let provision =
        "văn bản L \"Luật\"\nloại: luật\nquy định:\n- Điều 5:\n    thời hạn không quá 15 ngày\n";
    let channel = below("cách thức:", "- trực tiếp\n    thời hạn 5 ngày làm việc");
    let section = below("thời hạn: 5 ngày làm việc", "");
    let (allowed, word) = (shape(provision), "Word(TimeLimits)");
    assert!(section.contains(word), "{section}");
    for clause in [allowed, channel] {
        assert!(
            !clause.contains(word) && clause.contains("Limit"),
            "{clause}"
        );
    }
}

#[test]
fn an_outcome_is_the_same_with_a_colon() {
    let step = |outcome: &str| {
        below(
            "trình tự:",
            &format!("- a: sở kiểm tra thành phần hồ sơ\n  {outcome}"),
        )
    };
    assert_eq!(step("thiếu thì từ chối"), step("thiếu: từ chối"));
    let english = |outcome: &str| {
        shape(&format!(
            "procedure x \"X\"\nsteps:\n- a: office checks completeness\n  {outcome}\n"
        ))
    };
    assert_eq!(
        english("incomplete: refuse"),
        english("incomplete then refuse")
    );
}

#[test]
fn x_multiplies_alone_and_is_part_of_a_longer_name() {
    let times = below("phí:", "- p: \"Phí\", 5.000 đồng x số_bản");
    let name = below("phí:", "- p: \"Phí\", 5.000 đồng × x_km");
    assert_has(&times, &["times: [", "số_bản"]);
    assert_has(&name, &["times: [", "x_km"]);
}

#[test]
fn a_line_after_a_comma_goes_on_with_the_line_above() {
    let clause = below("hồ sơ: 1 bộ", "- a: \"A\", 1 bản chính\n    khi f");
    assert_has(&clause, &["When("]);
    let text = "thủ tục x\nhồ sơ: 1 bộ\n- a: \"A\", 1 bản chính,\n    bản sao\n";
    let one = "thủ tục x\nhồ sơ: 1 bộ\n- a: \"A\", 1 bản chính, bản sao\n";
    let plain = |text: &str| {
        parse(FileId(0), SourceFile::new("x", text).text())
            .file
            .shape()
    };
    assert_eq!(plain(text), plain(one));
    // A word of clauses does not begin one there.
    let cut = "thủ tục x\nhồ sơ: 1 bộ\n- a: \"A\", 1 bản chính,\n    khi f\n";
    assert!(!plain(cut).contains("kind: When("), "{}", plain(cut));
}

// Decree 118/2025 says “đầy đủ, hợp lệ”; since 5 August 2026 (309/2026) “đầy đủ, đúng quy định”.
#[test]
fn the_complete_dossier_has_the_name_of_either_decree() {
    let limit = |words: &str| below(&format!("thời hạn: 3 ngày làm việc, kể từ khi {words}"), "");
    let first = limit("nhận đủ hồ sơ hợp lệ");
    assert_has(&first, &["Complete"]);
    assert_eq!(first, limit("nhận đủ hồ sơ đúng quy định"));
}

#[test]
fn a_guard_below_a_block_is_a_branch_without_its_plus_only_where_facts_choose() {
    let told = |block: &str, clauses: &str| {
        let text = format!("thủ tục x \"X\"\ntrình tự:\n  - b: {block}\n{clauses}      khi p\n");
        let found = parse(FileId(0), &text).diagnostics;
        found.iter().map(|it| it.code.id).collect::<Vec<_>>()
    };
    assert_eq!(told("tùy trường hợp", ""), ["S01"]);
    assert_eq!(told("một số trong", ""), ["S01"]);
    let note = "      nội dung \"N\"\n";
    for (block, clauses) in [
        ("song song", ""),
        ("song song", note),
        ("tùy trường hợp", note),
    ] {
        assert!(
            told(block, clauses).is_empty(),
            "{block}: {:?}",
            told(block, clauses)
        );
    }
}

#[test]
fn a_procedure_below_an_example_is_its_section_only_where_the_example_goes_on() {
    let told = |text: &str| {
        let found = parse(FileId(0), text).diagnostics;
        found.iter().map(|it| it.code.id).collect::<Vec<_>>()
    };
    let lines = "thủ tục x\nnộp: 28/04/2026 09:00, trực tiếp\n";
    assert_eq!(told(&format!("ví dụ \"A\"\n{lines}")), ["S01"]);
    for next in [
        "thủ tục y\n",
        "thủ tục y \"Y\"\nphí: không\n",
        "phí: không\n",
    ] {
        let text = format!("ví dụ \"A\"\nthủ tục x\n\n{next}");
        assert!(told(&text).is_empty(), "{text}{:?}", told(&text));
    }
}
