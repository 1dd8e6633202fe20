//! `tthc import portal`: drafts of records in each shape, honest and readable.

use std::{fs, io::Write, path::Path};

use tthc::{
    Date, Lang, Session, Severity,
    driver::Watcher,
    fmt::{FormatOptions, format},
    import::{self, Import, Kept},
    source::SourceFile,
};

use crate::{
    docs::{fences, read},
    ledger::book_of,
    support::{Folder, files_below, repo, tthc, with_snapshots},
};

fn fixture() -> String {
    fs::read_to_string(repo("tests/fixtures/import/records.jsonl")).unwrap()
}

/// Returns one line of the fixture with something replaced.
fn line_with(number: usize, from: &str, to: &str) -> String {
    let text = fixture();
    let line = text.lines().nth(number).unwrap();
    assert!(line.contains(from), "{from}");
    line.replace(from, to)
}

/// Checks what every draft must be: read without a mistake, in canonical form.
fn is_sound(import: &Import) {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for (path, text) in import.files.iter().filter(|it| it.0 != "tthc.yaml") {
        let file = SourceFile::new(path.as_str(), text.as_str());
        let formatted = format(&file, FormatOptions::default());
        assert_eq!(formatted.text, *text, "{path} is not in canonical form");
        session.add(path, text.as_bytes().to_vec(), true);
    }
    let outcome = session.check();
    assert_eq!(outcome.n_procedures, import.n_drafts);
    let mistakes: Vec<String> = outcome
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error && it.code.id.starts_with(['S', 'N']))
        .map(|it| {
            let file = session.sources.get(it.span.file).unwrap();
            let message = it.message.render(Lang::En);
            format!("{}: {}: {message}", file.name(), it.code.id)
        })
        .collect();
    assert_eq!(mistakes, Vec::<String>::new());
}

#[test]
fn records_of_each_shape_become_drafts() {
    let text = fixture();
    let import = import::portal(&[&text]);
    assert_eq!((import.n_drafts, import.findings.len()), (5, 0));
    is_sound(&import);
    let mut all = String::new();
    for (path, text) in &import.files {
        all.push_str(&format!("──── {path}\n{text}\n"));
    }
    with_snapshots("import", || {
        insta::assert_snapshot!("drafts_of_each_shape", all);
    });
}

#[test]
fn a_limit_of_a_page_that_returns_nothing_is_excused_only_where_a_rule_would_speak() {
    let excuse = "bỏ qua T01: \"trang ghi không phải trả kết quả cho người nộp\"";
    let draft = |time: &str| {
        let line = line_with(1, "\"time\": \"0\"", &format!("\"time\": \"{time}\""));
        let import = import::portal(&[&line]);
        is_sound(&import);
        let drafts = import.files.iter().filter(|it| it.1.contains("9.000002"));
        drafts.map(|it| it.1.clone()).collect::<String>()
    };
    // The page has no limit: T01 would speak.
    assert_eq!(draft("0").matches(excuse).count(), 2);
    // A number without its unit could not be read, which T01 leaves alone.
    let unread = draft("1");
    assert_eq!(unread.matches(excuse).count(), 1, "{unread}");
    let note = "ghi chú \"trang ghi không phải trả kết quả cho người nộp\"";
    assert!(unread.contains(note), "{unread}");
}

#[test]
fn every_format_says_of_a_draft_that_findings_are_about_the_page() {
    let folder = Folder::new("import_formats");
    let import = import::portal(&[&line_with(1, "Khai báo", "Khai báo")]);
    folder.write("a.tthc", file_of(&import, "9.000002.tthc"));
    let own = "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n";
    folder.write("b.tthc", own);
    let check = |file: &str, format: &str| {
        let args = ["check", file, "--format", format, "--lang", "en"];
        tthc(&folder, &args, b"").out
    };
    let human = check("a.tthc", "human");
    assert_eq!(
        human
            .matches("`a.tthc` was copied from a published page")
            .count(),
        1
    );
    let json: serde_json::Value = serde_json::from_str(&check("a.tthc", "json")).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let of_rules = findings.iter().filter(|it| it["procedure"].is_string());
    let mut of_rules = of_rules.peekable();
    assert!(of_rules.peek().is_some());
    assert!(of_rules.all(|it| it["imported"] == true), "{json}");
    for format in ["sarif", "github"] {
        assert!(check("a.tthc", format).contains("copied from a published page"));
    }
    for format in ["human", "json", "sarif", "github"] {
        let own = check("b.tthc", format);
        assert!(
            !own.contains("copied from a published page") && !own.contains("\"imported\": true"),
            "{own}"
        );
    }
}

/// Returns the one file of an import whose path ends so.
fn file_of(import: &Import, end: &str) -> String {
    let mut files = import.files.iter().filter(|it| it.0.ends_with(end));
    files.next().unwrap().1.clone()
}

#[test]
fn an_instrument_that_the_packs_date_is_declared_with_its_dates() {
    let bases = "Nghị quyết số 66.7/2025/NQ-CP66.7/2025/NQ-CPLuật Hộ tịch60/2014/QH13";
    let line = line_with(
        2,
        "\"legal_raw\": \"Theo quy định hiện hành\"",
        &format!("\"legal_raw\": \"{bases}\""),
    );
    let import = import::portal(&[&line]);
    is_sound(&import);
    let dated = file_of(&import, "chinh-phu.tthc");
    assert!(
        dated.contains("hiệu lực: từ 01/01/2026 đến hết 28/02/2027"),
        "{dated}"
    );
    assert!(dated.contains("bảng văn bản kèm chương trình"), "{dated}");
    assert!(file_of(&import, "quoc-hoi.tthc").contains("hiệu lực: chưa rõ"));
}

#[test]
fn a_fee_that_the_page_contradicts_is_unknown() {
    let draft = |from: &str, to: &str| {
        let import = import::portal(&[&line_with(2, from, to)]);
        is_sound(&import);
        file_of(&import, "9.000003.tthc")
    };
    // Three zeros may be missing.
    let small = draft("Công nhận", "Công nhận");
    assert!(
        !small.contains("700 đồng\n") && small.contains("Trang ghi 700 đồng"),
        "{small}"
    );
    let free = |steps: &str, details: &str| {
        let text = line_with(2, "Cục Chăn nuôi thẩm định.", steps);
        let text = text.replace("\"700 VNĐ\"", "\"Miễn phí\"");
        let text = text.replace("30 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.", details);
        let import = import::portal(&[&text]);
        is_sound(&import);
        file_of(&import, "9.000003.tthc")
    };
    assert!(free("Cục Chăn nuôi thẩm định.", "").contains("phí: không"));
    let paid = free(
        "Bước 1: Tổ chức nộp hồ sơ.\\nBước 2: Tổ chức nộp phí thẩm định.",
        "",
    );
    assert!(
        paid.contains("trình tự có bước nộp phí") && !paid.contains("phí: không"),
        "{paid}"
    );
    let tax = free(
        "Bước 1: Tổ chức nộp hồ sơ.\\nBước 2: Tổ chức nộp thuế nhập khẩu.",
        "",
    );
    assert!(tax.contains("phí: không"), "{tax}");
    let bare = free(
        "Cục Chăn nuôi thẩm định.",
        "(Cho một loại hình: 8.000.000/lần)",
    );
    assert!(bare.contains("chưa rõ mức"), "{bare}");
}

#[test]
fn an_agency_that_only_coordinates_does_not_act_alone() {
    let line = line_with(
        2,
        "\"coordinating\": \"\"",
        "\"coordinating\": \"Bộ Công an\"",
    );
    let line = line.replace(
        "\"agency\": \"Sở Nông nghiệp và Môi trường\"",
        "\"agency\": \"\"",
    );
    let line = line.replace(
        "\"authority\": \"Chủ tịch ủy ban nhân dân cấp tỉnh\"",
        "\"authority\": \"\"",
    );
    let draft = |steps: &str| {
        let import = import::portal(&[&line.replace("Cục Chăn nuôi thẩm định.", steps)]);
        is_sound(&import);
        file_of(&import, "9.000003.tthc")
    };
    let unnamed = draft("Cán bộ tiếp nhận kiểm tra hồ sơ.");
    assert!(
        unnamed.contains("cơ_quan_giải_quyết kiểm tra thành phần hồ sơ"),
        "{unnamed}"
    );
    let named = draft("Bộ Công an kiểm tra hồ sơ.");
    assert!(
        named.contains("bộ_công_an kiểm tra thành phần hồ sơ"),
        "{named}"
    );
}

#[test]
fn what_a_class_of_applicants_leaves_out_stays_in_sight() {
    let draft = file_of(
        &import::portal(&[&line_with(2, "Công nhận", "Công nhận")]),
        "9.000003.tthc",
    );
    assert!(draft.contains("không bao gồm doanh nghiệp, HTX"), "{draft}");
}

/// The instruments that the bundled procedures keep by hand.
fn kept_by_hand() -> Kept {
    let mut kept = Kept::default();
    for path in files_below("procedures/van-ban", "tthc") {
        let below = path.rsplit('/').next().unwrap();
        assert!(kept.add(below, &read(&path)) > 0, "{path}");
    }
    assert_eq!(kept.add("a.tthc", "thủ tục a \"A\"\nhồ sơ: 1 bộ\n"), 0);
    kept
}

/// Three records of certification at a commune, with the texts that their pages name; the fee of
/// the last is more than that of its page.
fn certifications() -> String {
    let one = |code: &str, fee: &str| {
        let bases = "Thông tư 226/2016/TT-BTC226/2016/TT-BTCVề cấp bản sao từ sổ gốc, chứng thực bản sao từ \
                     bản chính, chứng thực chữ ký và chứng thực hợp đồng, giao dịch23/2015/NĐ-CP";
        let channels = format!(
            "{{\"channel\": \"Trực tiếp\", \"time\": \"1 Ngày làm việc\", \"fee\": \"{fee}\", \"details\": \"\"}}"
        );
        format!(
            "{{\"source\": \"chatbot-tthc\", \"code\": \"{code}\", \"name\": \"Chứng thực {code}\", \"level\": \"Cấp xã\", \
             \"agency\": \"Ủy ban nhân dân cấp xã\", \"steps\": \"Bước 1: Cá nhân nộp hồ sơ.\", \"legal_raw\": \"{bases}\", \
             \"channels\": [{channels}], \"documents\": [], \"results\": []}}\n"
        )
    };
    [
        one("2.000884", "10,000 Việt Nam Đồng"),
        one("2.001019", "50,000 Việt Nam Đồng"),
        one("2.001035", "60,000 Việt Nam Đồng"),
    ]
    .concat()
}

/// How the fees of the drafts compare with what the texts of the project allow: within, beyond.
fn compared(import: &Import) -> (usize, usize) {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for (path, text) in import.files.iter().filter(|it| it.0 != "tthc.yaml") {
        session.add(path, text.as_bytes().to_vec(), true);
    }
    let book = book_of(&session, Lang::En);
    let json: serde_json::Value = serde_json::from_str(&book.to_json()).unwrap();
    let count = |verdict: &str| {
        let ledgers = json["ledgers"].as_array().unwrap().iter();
        let all = ledgers.flat_map(|it| it["summary"]["comparisons"].as_array().unwrap());
        let fees = all.filter(|it| it["of"]["id"] == "fee");
        let counts = fees.flat_map(|it| it["counts"].as_array().unwrap());
        let of_it = counts.filter(|it| it["id"] == verdict);
        of_it.map(|it| it["count"].as_u64().unwrap()).sum::<u64>()
    };
    let number = |verdict| usize::try_from(count(verdict)).unwrap();
    (number("within"), number("beyond"))
}

#[test]
fn drafts_are_compared_with_instruments_that_were_declared_by_hand() {
    let text = certifications();
    let alone = import::portal(&[&text]);
    is_sound(&alone);
    assert_eq!(compared(&alone), (0, 0));
    assert!(alone.files["van-ban/chinh-phu.tthc"].contains("23/2015/NĐ-CP"));
    let beside = import::portal_beside(&[&text], &kept_by_hand(), &Watcher::default());
    is_sound(&beside);
    assert_eq!(compared(&beside), (2, 1));
    // What is declared by hand is not declared again.
    assert!(!beside.files.contains_key("van-ban/chinh-phu.tthc"));
    assert!(beside.files.contains_key("van-ban/co-san/dung-chung.tthc"));
}

#[test]
fn the_program_takes_the_files_of_instruments_along() {
    let folder = Folder::new("import_with");
    folder.write("records.jsonl", certifications());
    let texts = repo("procedures/van-ban");
    let with = [
        "import",
        "portal",
        "records.jsonl",
        "-o",
        "drafts",
        "--with",
    ];
    let ran = tthc(
        &folder,
        &[&with[..], &[texts.to_str().unwrap()]].concat(),
        b"",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let copied = fs::read_to_string(folder.path("drafts/van-ban/co-san/dung-chung.tthc"));
    assert_eq!(copied.unwrap(), read("procedures/van-ban/dung-chung.tthc"));
    let ran = tthc(
        &folder,
        &["check", "drafts", "--select", "B10", "--lang", "en"],
        b"",
    );
    assert!(ran.out.contains("60,000"), "{}", ran.out);
    let ran = tthc(
        &folder,
        &[&with[..], &["records.jsonl", "--lang", "en"]].concat(),
        b"",
    );
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("declares no instrument"), "{}", ran.err);
}

#[test]
fn the_same_input_gives_the_same_files() {
    let text = fixture();
    let (one, two) = (import::portal(&[&text]), import::portal(&[&text]));
    assert_eq!(one.files, two.files);
}

#[test]
fn every_letter_of_steps_and_papers_is_in_the_draft() {
    let text = fixture();
    let import = import::portal(&[&text]);
    let squeeze = |text: &str| -> String {
        let joined = text.replace("\"\n", "\n").replace(['"', '\n', ' '], "");
        joined.to_lowercase()
    };
    let drafts: String = import.files.values().map(|it| squeeze(it)).collect();
    for line in text.lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let steps = [
            record.get("steps"),
            record.pointer("/content/trình_tự_thực_hiện"),
        ];
        for steps in steps.into_iter().flatten() {
            let steps = steps.as_str().unwrap();
            if steps.starts_with("Không có thông tin") {
                continue;
            }
            for part in steps.split(['\n', ';']) {
                assert!(drafts.contains(&squeeze(part.trim())), "{part}");
            }
        }
    }
}

#[test]
fn a_line_that_is_no_record_is_told_with_its_number_and_the_others_are_imported() {
    let good = line_with(0, "9.000001", "9.000001");
    let cut: String = good.chars().take(200).collect();
    let cases = [
        (cut.as_str(), "không phải một bản ghi JSON trọn vẹn"),
        ("[1, 2]", "không biết dạng của bản ghi"),
        (
            "{\"source\": \"elsewhere\", \"code\": \"1\"}",
            "1: không biết dạng của bản ghi",
        ),
        (
            &line_with(0, "\"copies\": 1", "\"copies\": \"một\""),
            "9.000001: bản ghi thiếu ô hoặc có ô sai kiểu",
        ),
        (
            &line_with(0, "\"steps\"", "\"stepz\""),
            "thiếu khóa `steps`",
        ),
        (
            &line_with(0, "Cấp Giấy chứng nhận cơ sở nuôi ong", " … "),
            "bản ghi không có tên thủ tục",
        ),
        (
            &line_with(0, "9.000001", "../../x"),
            "mã thủ tục `../../x` không phải một mã",
        ),
        (&line_with(0, "9.000001", ""), ""),
    ];
    for (bad, expected) in cases {
        let text = format!("\n{bad}\n{}\n", line_with(1, "9.000002", "9.000002"));
        let import = import::portal(&[&text]);
        if expected.is_empty() {
            assert_eq!((import.n_drafts, import.findings.len()), (2, 0));
            is_sound(&import);
            continue;
        }
        assert_eq!(
            (import.n_drafts, import.findings.len()),
            (1, 1),
            "{expected}"
        );
        let finding = &import.findings[0];
        assert_eq!((finding.file, finding.line), (0, 2));
        let said = finding.text.render(Lang::Vi);
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn a_record_that_stands_twice_is_imported_once() {
    let line = line_with(0, "9.000001", "9.000001");
    let import = import::portal(&[&line, &line]);
    assert_eq!(import.n_drafts, 1);
    let said = import.findings[0].text.render(Lang::En);
    assert_eq!(import.findings[0].file, 1);
    assert!(said.contains("stands at 1 already"), "{said}");
}

#[test]
fn hostile_text_gives_sound_drafts() {
    for odd in [
        "\\\"\\\"“”\\\"",
        "# không phải ghi chú",
        "- bỏ x\\n+ nhánh y\\nthủ tục z",
        "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
        "“““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““",
        "{mẫu} \\u0000\\u0007\\u200b\\ufeff x",
        "99999999999999999999999999 ngày",
        "1/1/1/NĐ-CP/QH/2020/TT-",
        "e\\u0301\\u0301 \\ud83d\\udc1d",
    ] {
        let mut text = String::new();
        for (number, field) in [
            (0, "Sở Nông nghiệp và Môi trường"),
            (0, "Đơn đề nghị"),
            (0, "Luật Chăn nuôi"),
            (3, "Bộ Quốc phòng"),
        ] {
            let line = line_with(number, field, odd);
            text.push_str(&line.replace("9.0000", &format!("{}.0000", text.len() % 9 + 1)));
            text.push('\n');
        }
        let import = import::portal(&[&text]);
        assert!(import.n_drafts > 0);
        is_sound(&import);
    }
}

#[test]
fn a_record_of_ten_megabytes_is_refused_and_one_of_a_megabyte_is_not() {
    let long = line_with(0, "Có đất.", &"Có đất. ".repeat(1_000_000));
    let import = import::portal(&[&long]);
    assert_eq!((import.n_drafts, import.findings.len()), (0, 1));
    let long = line_with(0, "Có đất.", &"Có đất. ".repeat(100_000));
    let import = import::portal(&[&long]);
    assert_eq!((import.n_drafts, import.findings.len()), (1, 0));
    is_sound(&import);
}

#[test]
fn the_command_writes_a_project_that_can_be_checked() {
    let folder = Folder::new("import");
    folder.write("in.jsonl", fixture());
    let ran = tthc(&folder, &["import", "portal", "in.jsonl", "-o", "out"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("đã ghi 5 bản nháp"), "{}", ran.err);
    for path in [
        "out/tthc.yaml",
        "out/bo-nong-nghiep-mt/9.000001.tthc",
        "out/bo-quoc-phong/9.000010.tthc",
        "out/van-ban/chinh-phu.tthc",
    ] {
        assert!(folder.path(path).is_file(), "{path}");
    }
    let ran = tthc(
        &folder,
        &[
            "check",
            "out/bo-nong-nghiep-mt/9.000001.tthc",
            "--select",
            "N,S",
        ],
        b"",
    );
    assert!(ran.code < 2 && !ran.out.contains("N0"), "{}", ran.out);
    let ran = tthc(&folder, &["fmt", "out", "--check"], b"");
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn what_is_there_is_never_written_over_and_nothing_is_half_written() {
    let folder = Folder::new("import");
    folder.write("in.jsonl", fixture());
    let args = ["import", "portal", "in.jsonl", "-o", "out"];
    folder.write("out/bo-quoc-phong/9.000010.tthc", "# đã đọc lại\n");
    let ran = tthc(&folder, &args, b"");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("đã có tệp"), "{}", ran.err);
    assert!(!folder.path("out/tthc.yaml").exists());
    fs::remove_file(folder.path("out/bo-quoc-phong/9.000010.tthc")).unwrap();
    assert_eq!(tthc(&folder, &args, b"").code, 0);
    // The same again is no conflict.
    assert_eq!(tthc(&folder, &args, b"").code, 0);
}

#[test]
fn input_that_holds_no_record_writes_nothing() {
    let folder = Folder::new("import");
    folder.write("bad.jsonl", "{\"a\": \n\nx\n");
    let ran = tthc(
        &folder,
        &["import", "portal", "bad.jsonl", "-o", "out", "--lang", "en"],
        b"",
    );
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.starts_with("bad.jsonl:1: not a whole JSON record"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("bad.jsonl:3: "), "{}", ran.err);
    assert!(!folder.path("out").exists());
    folder.write("bad.zst", [0x28, 0xb5, 0x2f, 0xfd, 0]);
    let ran = tthc(&folder, &["import", "portal", "bad.zst", "-o", "out"], b"");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("giải nén"), "{}", ran.err);
}

#[test]
fn records_come_packed_or_by_standard_input() {
    let folder = Folder::new("import");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(fixture().as_bytes()).unwrap();
    folder.write("in.jsonl.gz", packed.finish().unwrap());
    let ran = tthc(
        &folder,
        &["import", "portal", "in.jsonl.gz", "-o", "one"],
        b"",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = tthc(
        &folder,
        &["import", "portal", "-", "-o", "two"],
        fixture().as_bytes(),
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let read = |path: &str| fs::read_to_string(folder.path(path)).unwrap();
    let path = "bo-nong-nghiep-mt/9.000003.tthc";
    assert_eq!(read(&format!("one/{path}")), read(&format!("two/{path}")));
}

/// The whole register, where `TTHC_REGISTER` names its files of JSON lines, unpacked.
#[test]
fn every_record_of_the_register_becomes_a_sound_draft() {
    let Some(paths) = std::env::var_os("TTHC_REGISTER") else {
        return;
    };
    let paths: Vec<_> = std::env::split_paths(&paths).collect();
    let texts: Vec<String> = paths
        .iter()
        .map(|path: &std::path::PathBuf| fs::read_to_string(Path::new(path)).unwrap())
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let n_records: usize = texts
        .iter()
        .map(|it| it.lines().filter(|it| !it.trim().is_empty()).count())
        .sum();
    let import = import::portal(&texts);
    assert_eq!(import.findings, []);
    assert_eq!(import.n_drafts, n_records);
    is_sound(&import);
}

/// Returns the names of the fields that a shape reads, as its file declares them.
fn fields_of(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut renamed: Option<&str> = None;
    for line in code.lines().take_while(|it| !it.starts_with("impl ")) {
        let field = line.strip_prefix("    ").and_then(|it| it.split_once(": "));
        if let Some((_, rest)) = line.split_once("rename = \"") {
            renamed = rest.split('"').next();
        } else if let Some((name, _)) = field.filter(|_| line.ends_with(',')) {
            found.push(renamed.take().unwrap_or(name).to_owned());
        }
    }
    found
}

#[test]
fn the_pages_name_every_field_that_is_read_and_their_sample_is_imported() {
    let shapes = [
        include_str!("../../src/import/shapes/portal.rs"),
        include_str!("../../src/import/shapes/sheet.rs"),
        include_str!("../../src/import/shapes/old.rs"),
    ];
    let mut samples = Vec::new();
    for page in ["docs/import.md", "docs/import.vi.md"] {
        let text = read(page);
        for shape in shapes {
            let fields = fields_of(shape);
            assert!(fields.len() > 8, "{fields:?}");
            for field in fields {
                assert!(text.contains(&format!("`{field}`")), "{page}: {field}");
            }
        }
        let fences = fences(&text);
        let sample = fences.iter().find(|it| it.is("jsonl")).unwrap();
        let import = import::portal(&[&sample.text]);
        assert_eq!((import.n_drafts, import.findings.len()), (1, 0), "{page}");
        is_sound(&import);
        samples.push(sample.text.clone());
    }
    assert_eq!(samples[0], samples[1]);
}
