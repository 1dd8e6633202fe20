//! Numbers that may be a thousand times as much: never guessed, wherever they are written.

use serde_json::Value;

use crate::support::{Folder, tthc};

const VI: &str = "thủ tục x \"X\"
mã: 1.003650
dữ kiện:
  - n: số tấn, hỏi \"Bao nhiêu tấn?\"
  - vốn: số tiền, hỏi \"Vốn bao nhiêu?\"
cách thức: trực tiếp
lệ phí: 1.000 đồng/tấn × n
trình tự:
  - nộp: nộp hồ sơ
";

fn fee(folder: &Folder, facts: &str) -> Result<i64, String> {
    let case =
        format!("thủ tục: 1.003650\nnộp: 2026-05-04 08:00\nkênh: trực tiếp\ndữ kiện:\n  {facts}\n");
    folder.write("a.yaml", case);
    let args = ["run", "x.tthc", "--case", "a.yaml", "--format", "json"];
    let ran = tthc(folder, &args, b"");
    if ran.code == 2 {
        return Err(ran.err);
    }
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    Ok(json["fees"][0]["amount"].as_i64().unwrap_or(-1))
}

#[test]
fn thousands_of_the_other_language_are_errors_and_stay_as_written() {
    for (line, both) in [
        ("phí: 150,000 đồng", ["150", "150.000"]),
        ("thời hạn: 1,500 ngày", ["1,5", "1.500"]),
        ("phí: 10,000 đồng/tấn × n", ["10", "10.000"]),
    ] {
        let folder = Folder::new("thousands");
        let text = format!("thủ tục x \"X\"\n{line}\n");
        folder.write("x.tthc", &text);
        let ran = tthc(&folder, &["check", "x.tthc", "--select", "S"], b"");
        assert!(ran.out.contains("lỗi[S08]"), "{line}: {}", ran.out);
        for reading in both {
            assert!(ran.out.contains(&format!("`{reading}`")), "{}", ran.out);
        }
        tthc(&folder, &["fmt", "x.tthc"], b"");
        tthc(&folder, &["check", "x.tthc", "--unsafe-fixes"], b"");
        let after = std::fs::read_to_string(folder.path("x.tthc")).unwrap();
        assert_eq!(after, text);
    }
    let folder = Folder::new("thousands_en");
    folder.write("x.tthc", "procedure x \"X\"\nfees: 150.000 VND\n");
    let ran = tthc(&folder, &["check", "x.tthc", "--lang", "en"], b"");
    assert!(
        ran.out
            .contains("error[S08]: the number `150.000` can be read as 150 or as 150,000"),
        "{}",
        ran.out
    );
    folder.write("x.tthc", "thủ tục x \"X\"\nfees: 100,000 VND\n");
    tthc(&folder, &["fmt", "--keywords", "vi", "x.tthc"], b"");
    let after = std::fs::read_to_string(folder.path("x.tthc")).unwrap();
    assert!(after.contains("100,000"), "{after}");
}

#[test]
fn a_case_file_reads_numbers_as_its_procedure_does() {
    let folder = Folder::new("case_numbers");
    folder.write("x.tthc", VI);
    for (facts, amount) in [
        ("n: 1.500 tấn", 1_500_000),
        ("n: \"1.500\"", 1_500_000),
        ("n: 1500", 1_500_000),
        ("n: 1,5 tấn", 1_500),
        ("n: 1.5", 1_500),
        ("n: 2.25", 2_250),
        // No number in Vietnamese, so it is one in English.
        ("n: \"1.5\"", 1_500),
        ("n: 2.5 tấn", 2_500),
    ] {
        assert_eq!(fee(&folder, facts), Ok(amount), "{facts}");
    }
    for (facts, told) in [
        ("n: 1.500", "\"1.500\""),
        ("n: 1,500", "1.500"),
        ("n: -5", "số âm"),
        ("n: \"1.234\"", "`1.2340`"),
        ("n: 1,234 tấn", "`1234`"),
        ("n: 1\n  vốn: 135.000", "\"135.000\""),
        ("n: 1\n  vốn: 135,000", "135.000"),
        ("n: 1\n  vốn: 1.5", "1,5"),
        ("n: 1\n  vốn: -5", "số âm"),
    ] {
        let err = fee(&folder, facts).unwrap_err();
        assert!(err.contains(told), "{facts}: {err}");
    }
    assert_eq!(fee(&folder, "n: 1\n  vốn: 135.000 đồng"), Ok(1_000));
}

#[test]
fn a_question_reads_numbers_as_its_procedure_does() {
    let folder = Folder::new("asked_numbers");
    folder.write("x.tthc", VI);
    let args = ["run", "x.tthc", "--format", "json"];
    let ran = tthc(
        &folder,
        &args,
        "2026-05-04 08:00\n-5\n1,500\n1.500\n\n".as_bytes(),
    );
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["fees"][0]["amount"], 1_500_000, "{}", ran.err);
    assert!(
        ran.err.contains("số âm") && ran.err.contains("hai cách"),
        "{}",
        ran.err
    );
}

#[test]
fn a_length_of_time_is_read_in_the_language_of_its_unit() {
    let folder = Folder::new("length_numbers");
    let ask = |add| {
        let args = ["deadline", "--from", "2026-05-04 08:00", "--add", add];
        tthc(&folder, &args, b"")
    };
    let ran = ask("1,500 ngày");
    assert!(ran.code == 2 && ran.err.contains("`1.500`"), "{}", ran.err);
    assert_eq!(ask("1.500 giờ").out, ask("1,500 hours").out);
    assert_ne!(ask("1.500 giờ").out, ask("1,5 giờ").out);
}

#[test]
fn a_code_is_no_number() {
    let folder = Folder::new("code_no_number");
    folder.write("x.tthc", VI);
    assert_eq!(fee(&folder, "n: 1"), Ok(1_000));
    let err = fee(&folder, "n: [1]").unwrap_err();
    assert!(err.contains("giá trị đơn"), "{err}");
    folder.write("b.yaml", "thủ tục: [x]\n");
    let ran = tthc(&folder, &["run", "x.tthc", "--case", "b.yaml"], b"");
    assert!(
        ran.err.contains("b.yaml:1:10") && ran.err.contains("giá trị đơn"),
        "{}",
        ran.err
    );
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_told_from_a_date_badly_written() {
    for (date, why) in [
        ("31/02/2026", "tháng 2 năm 2026 chỉ có 28 ngày"),
        ("30/02/2028", "tháng 2 năm 2028 chỉ có 29 ngày"),
        ("2026-04-31", "tháng 4 năm 2026 chỉ có 30 ngày"),
        ("05/13/2026", "một năm chỉ có 12 tháng"),
        ("05/06/2206", "năm từ 1900 đến 2199"),
    ] {
        let folder = Folder::new("no_such_day");
        folder.write("x.tthc", format!("thủ tục x \"X\"\nhiệu lực: từ {date}\n"));
        let ran = tthc(&folder, &["check", "x.tthc", "--select", "S"], b"");
        assert!(ran.out.contains("lỗi[S09]"), "{date}: {}", ran.out);
        let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(why), "{date}: {}", ran.out);
    }
}

#[test]
fn one_page_and_two_pages_are_one_unit_in_english_and_nothing_else_is() {
    let text = "procedure x \"X\"
facts:
  - n: number of pages, ask \"How many pages?\"
fees:
  - copy: 1,000 VND/page × n
  - whole: tiered by n
      + to page 2: 2,000 VND/page
      + from page 3: 1,000 VND/page
documents: 1 set
  - list: \"List\"
      when n at least 1 page
";
    let found = |text: &str| {
        let folder = Folder::new("plural_units");
        folder.write("x.tthc", text);
        let args = ["check", "x.tthc", "--select", "S,N", "--format", "json"];
        let ran = tthc(&folder, &args, b"");
        let json: Value = serde_json::from_str(&ran.out).unwrap();
        let findings = json["findings"].as_array().unwrap().iter();
        let codes = findings.map(|it| it["code"].as_str().unwrap().to_owned());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(found(text), [""; 0]);
    assert_eq!(found(&text.replace("1 page\n", "1 sheet\n")), ["N26"]);
    assert_eq!(found(&text.replace("VND/page ×", "VND/km ×")), ["N26"]);
    let vi = "thủ tục x \"X\"\ndữ kiện:\n  - n: số pages\nphí: 1.000 đồng/page × n\n";
    assert_eq!(found(vi), ["N26"]);
}

#[test]
fn a_range_is_never_made_one_number() {
    for range in ["15-20", "15–20", "15;20", "15 - 20", "15~20"] {
        let text = format!("thủ tục x \"X\"\nthời hạn: {range} ngày làm việc\n");
        let mut session = tthc::Session::new(tthc::Date::new(2026, 6, 1).unwrap());
        session.add("x.tthc", text.into_bytes(), true);
        let checked = session.check();
        let found = checked.diagnostics.iter().find(|it| it.code.id == "S05");
        let found = found.unwrap_or_else(|| panic!("{range}"));
        assert!(found.fix.is_none(), "{range}: {:?}", found.fix);
        let help: Vec<_> = found
            .help
            .iter()
            .map(|it| it.render(tthc::values::Lang::Vi))
            .collect();
        assert!(
            help.iter().any(|it| it.contains("không nhận khoảng")),
            "{range}: {help:?}"
        );
    }
}
