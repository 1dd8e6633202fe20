//! What people give besides procedures: cases, tables, baselines, records, paths.
//! What is wrong with them is told in the language of the reader, with its place.

use crate::support::{Folder, Ran, tthc};

const BOATS: &str = "thủ tục x \"X\"
đối tượng: công dân, doanh nghiệp
dữ kiện:
  - số_gian: số gian, hỏi \"Bao nhiêu gian?\"
hồ sơ: 1 bộ
  - đơn: \"Đơn đề nghị\", 1 bản chính
phí:
  - thẩm_định: 10.000 đồng × số_gian
trình tự:
  - nộp: nộp hồ sơ
";

/// Runs a command in a folder with these files.
fn ran(files: &[(&str, &[u8])], args: &[&str]) -> Ran {
    let folder = Folder::new("inputs");
    for (name, bytes) in files {
        folder.write(name, bytes);
    }
    tthc(&folder, args, b"")
}

fn run_case(case: &str, lang: &str) -> Ran {
    ran(
        &[("x.tthc", BOATS.as_bytes()), ("a.yaml", case.as_bytes())],
        &["run", "x.tthc", "--case", "a.yaml", "--lang", lang],
    )
}

#[test]
fn numbers_in_forms_of_yaml_alone_are_refused_with_the_plain_form() {
    for (number, told) in [
        (
            "1e3",
            "`1e3` là cách viết riêng của YAML, đọc ra 1.000; ghi `1.000`",
        ),
        (
            "0x10",
            "`0x10` là cách viết riêng của YAML, đọc ra 16; ghi `16`",
        ),
        (
            "0o7",
            "`0o7` là cách viết riêng của YAML, đọc ra 7; ghi `7`",
        ),
        ("1_000", "`1_000` phải là một số"),
        (".inf", "`.inf` phải là một số"),
        ("~", "chỗ này thiếu giá trị"),
        ("yes", "`yes` phải là một số"),
        ("true", "`true` phải là một số"),
        ("[3]", "chỗ này phải là một giá trị đơn"),
    ] {
        let case = format!("nộp: 2026-05-04 08:00\ndữ kiện: {{số_gian: {number}}}\n");
        let ran = run_case(&case, "vi");
        assert_eq!(ran.code, 2, "{number}: {}", ran.out);
        assert!(
            ran.err.contains(told) && ran.err.contains("a.yaml:2:"),
            "{number}: {}",
            ran.err
        );
    }
    for (number, sum) in [
        ("3", "30.000 đồng"),
        ("1000", "10.000.000 đồng"),
        ("\"2\"", "20.000 đồng"),
    ] {
        let case = format!("nộp: 2026-05-04 08:00 # 1e3\ndữ kiện: {{số_gian: {number}}}\n");
        let ran = run_case(&case, "vi");
        assert!(ran.out.contains(sum), "{number}: {} {}", ran.out, ran.err);
    }
}

#[test]
fn an_empty_case_lacks_the_filing() {
    for case in ["", "\n\n", "# nothing yet\n", "---\n", "~\n"] {
        let ran = run_case(case, "vi");
        assert_eq!(
            (ran.code, ran.err.as_str()),
            (2, "lỗi: a.yaml:1:1: thiếu khóa `nộp`\n")
        );
    }
    let ran = run_case("true\n", "vi");
    assert!(
        ran.err.contains("nhưng phải là các dòng khóa và giá trị"),
        "{}",
        ran.err
    );
}

#[test]
fn only_answers_on_which_something_hangs_are_missed() {
    let ran = run_case("nộp: 2026-05-04 08:00\n", "vi");
    assert!(
        ran.out.contains("chưa có câu trả lời: số gian\n"),
        "{}",
        ran.out
    );
    let ran = run_case("nộp: 2026-05-04 08:00\ndữ kiện: {số_gian: 2}\n", "vi");
    assert!(!ran.out.contains("chưa có câu trả lời"), "{}", ran.out);
}

/// Words of the libraries that read data; none belongs into a Vietnamese sentence.
const FOREIGN: [&str; 7] = [
    "invalid", "expected", "while", "field", "line ", "struct", "found",
];

#[test]
fn no_reader_of_data_speaks_english_to_a_vietnamese() {
    let date = ["deadline", "--from", "2027-01-05 08:00", "--add", "3 ngày"];
    let holidays: Vec<&str> = [&date[..], &["--holidays", "X"]].concat();
    let baseline = vec!["check", "x.tthc", "--baseline", "X"];
    let project = vec!["check", "x.tthc"];
    let import = vec!["import", "portal", "X", "-o", "out"];
    let broken: [(&Vec<&str>, &str, &str, &str); 16] = [
        (
            &holidays,
            "X",
            "X",
            "dòng 1, cột 1: đây là chữ “X”, nhưng phải là các dòng khóa và giá trị",
        ),
        (&holidays, "X", "years: 5\n", "nhưng phải là danh sách"),
        (
            &holidays,
            "X",
            "years:\n  - year: hai\n    off: []\n",
            "chữ “hai”, nhưng phải là số",
        ),
        (
            &holidays,
            "X",
            "years:\n  - year: 2027\n    off: [{date: 2027-13-01, holiday: tet}]\n",
            "`2027-13-01` không phải ngày",
        ),
        (&holidays, "X", "years: [\n", "không đọc được như YAML"),
        (
            &holidays,
            "X",
            "years: []\nyears: []\n",
            "khóa `years` được ghi hai lần",
        ),
        (&baseline, "X", "{", "tệp hết giữa chừng"),
        (&baseline, "X", "{]", "không đọc được như JSON"),
        (
            &baseline,
            "X",
            "[]",
            "nhưng phải là các dòng khóa và giá trị",
        ),
        (
            &baseline,
            "X",
            "{\"schema_version\": 1}",
            "thiếu khóa `findings`",
        ),
        (
            &baseline,
            "X",
            "{\"schema_version\": 1, \"findings\": [{\"code\": 5}]}",
            "số 5, nhưng phải là chữ",
        ),
        (
            &baseline,
            "X",
            "{\"schema_version\": 1, \"findings\": [{\"kode\": \"D01\"}]}",
            "không có khóa `kode`",
        ),
        (
            &project,
            "tthc.yaml",
            "rules: [\n",
            "không đọc được như YAML",
        ),
        (
            &project,
            "tthc.yaml",
            "lang: vi\nlang: en\n",
            "khóa `lang` được ghi hai lần",
        ),
        (
            &import,
            "X",
            "{\"source\": \"chatbot-tthc\", \"code\": \"1\", \"name\": 5}\n",
            "số 5, nhưng phải là chữ",
        ),
        (
            &import,
            "X",
            "{\"source\": \"chatbot-tthc\", \"code\": \"1\", \"name\": \"A\"}\n",
            "thiếu khóa `steps`",
        ),
    ];
    for (args, name, text, told) in broken {
        let ran = ran(
            &[("x.tthc", BOATS.as_bytes()), (name, text.as_bytes())],
            args,
        );
        assert!(ran.err.contains(told), "{text}: {}", ran.err);
        for word in FOREIGN {
            assert!(!ran.err.contains(word), "{text}: {word}: {}", ran.err);
        }
    }
}

#[test]
fn a_packed_file_that_does_not_unpack_is_broken_not_forbidden() {
    let cut: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b];
    for bytes in [cut, &[0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]] {
        let ran = ran(
            &[("a.gz", bytes)],
            &["import", "portal", "a.gz", "-o", "out"],
        );
        assert_eq!(ran.code, 2);
        assert!(
            ran.err.contains("`a.gz` là tệp nén gzip bị hỏng"),
            "{}",
            ran.err
        );
    }
}

#[test]
fn the_formatter_names_the_encoding_as_the_checker_does() {
    let text: Vec<u8> = BOATS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let text = [&[0xff, 0xfe][..], &text].concat();
    for command in ["fmt", "check"] {
        let ran = ran(&[("u.tthc", &text)], &[command, "u.tthc"]);
        assert_eq!(ran.code, 2);
        assert!((ran.out + &ran.err).contains("UTF-16"), "{command}");
    }
}

#[test]
fn a_folder_of_the_project_that_is_not_there_is_told_with_its_line() {
    let project = b"project: A\nprocedures: nothere\n";
    let ran = ran(
        &[("tthc.yaml", project), ("x.tthc", BOATS.as_bytes())],
        &["check", "x.tthc"],
    );
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains("tthc.yaml:2:1: `procedures` nêu thư mục `nothere`"),
        "{}",
        ran.err
    );
}

#[test]
fn a_check_of_one_file_says_that_others_beside_it_were_not_read() {
    let files: [(&str, &[u8]); 2] = [("a.tthc", BOATS.as_bytes()), ("b.tthc", BOATS.as_bytes())];
    let one = ran(&files, &["check", "a.tthc"]);
    assert!(
        one.err
            .contains("1 tệp `.tthc` khác cùng thư mục không được đọc"),
        "{}",
        one.err
    );
    assert!(!one.out.contains("N16"));
    for args in [
        &["check", "a.tthc", "b.tthc"][..],
        &["check", "."],
        &["check"],
    ] {
        let all = ran(&files, args);
        assert_eq!(all.err, "", "{args:?}");
        assert!(all.out.contains("N16"), "{}", all.out);
    }
    let project: [(&str, &[u8]); 3] = [files[0], files[1], ("tthc.yaml", b"project: A\n")];
    let one = ran(&project, &["check", "a.tthc"]);
    assert_eq!(one.err, "");
    assert!(one.out.contains("N16"), "{}", one.out);
}

#[test]
fn loose_files_have_nothing_to_do_with_each_other() {
    let other = BOATS.replace("thủ tục x", "thủ tục y");
    let files: [(&str, &[u8]); 3] = [
        ("a/x.tthc", BOATS.as_bytes()),
        ("b/y.tthc", other.as_bytes()),
        (
            "c/broken.tthc",
            "thủ tục z \"Z\"\nhồ sơ: nhiều\n".as_bytes(),
        ),
    ];
    let found = ran(&files, &["graph", "x"]);
    assert_eq!(found.err, "", "{}", found.out);
    for (name, told) in [
        ("nope#x", "không có thủ tục `nope`"),
        ("x#nope", "không có thủ tục `nope`"),
        ("x#y", "vừa có mã hoặc tên `x` vừa có mã hoặc tên `y`"),
    ] {
        let lost = ran(&files, &["graph", name]);
        assert_eq!(lost.code, 2);
        assert!(lost.err.contains(told), "{name}: {}", lost.err);
        assert!(!lost.err.contains("có phải `x`"), "{}", lost.err);
    }
}

#[test]
fn a_length_that_is_none_is_refused() {
    for (add, told) in [
        ("trong ngày", "`trong ngày` không phải khoảng thời gian"),
        ("-1 ngày", "`-1 ngày` không phải khoảng thời gian"),
        ("0 ngày", "`0 ngày` không có ngày nào để tính"),
        (
            "0 working days",
            "`0 working days` không có ngày nào để tính",
        ),
    ] {
        let ran = ran(
            &[],
            &["deadline", "--from", "2026-05-04 08:00", "--add", add],
        );
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(ran.err.contains(told), "{add}: {}", ran.err);
    }
}

#[test]
fn a_folder_where_a_file_is_needed_is_called_a_folder() {
    for args in [
        &["import", "portal", "d", "-o", "out"][..],
        &["run", "x.tthc", "--case", "d"],
        &["check", "x.tthc", "--baseline", "d"],
        &["graph", "x.tthc", "-o", "d"],
        &["graph", "d"],
    ] {
        let ran = ran(&[("x.tthc", BOATS.as_bytes()), ("d/y.txt", b"")], args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.starts_with("lỗi: `d` là thư mục; "), "{}", ran.err);
    }
}

#[test]
fn a_code_that_is_missing_is_told() {
    for args in [
        &["check", "x.tthc", "--select", "B01,"][..],
        &["explain", ""],
    ] {
        let ran = ran(&[("x.tthc", BOATS.as_bytes())], args);
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(
            ran.err.starts_with("lỗi: có chỗ không ghi mã; "),
            "{}",
            ran.err
        );
    }
}

#[test]
fn a_file_that_cannot_be_written_is_told_before_the_questions() {
    let ran = ran(&[], &["new", "nope/x.tthc"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.starts_with("lỗi: không ghi được tệp `nope/x.tthc`"),
        "{}",
        ran.err
    );
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
}

#[test]
fn sheets_count_in_english() {
    let case = "filed: 2026-05-04 08:00\nfacts: {số_gian: 2}\n";
    let ran = run_case(case, "en");
    assert!(ran.out.contains("Papers to file (1 set)"), "{}", ran.out);
}
