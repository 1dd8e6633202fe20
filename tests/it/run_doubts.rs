//! `tthc run` and its neighbours where an answer would differ from what was written or asked.

use serde_json::Value;

use crate::support::{Folder, Ran, repo, tthc};

pub(crate) const TAX: &str = "thủ tục x \"X\"
hiệu lực: từ 01/01/2026
đối tượng: công dân, doanh nghiệp
cơ quan:
  - một_cửa: \"Một cửa\", tiếp nhận
  - sở: \"Sở\", giải quyết, quyết định
cách thức: trực tiếp, trực tuyến
giấy tờ:
  - đơn: \"Đơn đề nghị\", 1 bản chính
  - ảnh: \"Ảnh\", 1 bản chính
hồ sơ: 1 bộ
mọi trường hợp:
  - đơn
  - ảnh
lệ phí:
  - cấp: 50.000 đồng
      miễn khi đối tượng là công dân
thời hạn: 5 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
  - kiểm_tra: một_cửa kiểm tra thành phần hồ sơ
      thiếu thì yêu cầu bổ sung, tối đa 1 lần, nộp trong 15 ngày, quá hạn thì kết thúc hồ sơ
  - thu: một_cửa thu cấp
  - quyết: sở quyết định
      không đạt thì từ chối
  - trả: một_cửa trả giấy
kết quả:
  - giấy: \"Giấy\"
";

pub(crate) fn run(text: &str, case: &str, more: &[&str]) -> Ran {
    let folder = Folder::new("run_doubts");
    folder.write("x.tthc", text);
    folder.write("a.yaml", case);
    let args = [&["run", "x.tthc", "--case", "a.yaml"], more].concat();
    tthc(&folder, &args, b"")
}

pub(crate) fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

const HEAD: &str = "nộp: 2026-05-04 08:00\nkênh: trực tiếp\nđối tượng: doanh nghiệp\n";
const FULL: &str = "sự kiện:\n  - {lúc: 2026-05-04 09:00, bước: kiểm_tra, kết quả: đủ}\n";

#[test]
fn what_was_not_read_whole_is_not_run_drawn_or_written() {
    let folder = Folder::new("not_read_whole");
    let broken = TAX.replace("\"Đơn đề nghị\"", "\"Đơn đề nghị");
    folder.write("x.tthc", &broken);
    folder.write("a.yaml", HEAD);
    for args in [
        &["run", "x.tthc", "--case", "a.yaml"][..],
        &["graph", "x.tthc"],
        &["export", "json", "x.tthc"],
    ] {
        let ran = tthc(&folder, args, b"");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains("x.tthc:9:"), "{args:?}: {}", ran.err);
    }
    folder.write("x.tthc", TAX);
    folder.write("y.tthc", broken.replace("thủ tục x", "thủ tục y"));
    folder.write("tthc.yaml", "lang: vi\n");
    for args in [
        &["run", "x.tthc", "--case", "a.yaml"][..],
        &["graph", "x.tthc"],
        &["export", "json", "x.tthc"],
    ] {
        let ran = tthc(&folder, args, b"");
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        assert!(ran.err.contains("`y.tthc`"), "{args:?}: {}", ran.err);
        assert!(!ran.out.contains("\"y\""), "{args:?}");
    }
}

#[test]
fn a_template_that_was_not_read_whole_stops_what_is_made_from_it() {
    let folder = Folder::new("template_not_read");
    let base = TAX.replace("thủ tục x \"X\"", "mẫu thủ tục gốc(loại_x) \"X {loại_x}\"");
    folder.write("x.tthc", "thủ tục x theo mẫu gốc\nloại_x: \"A\"\n");
    folder.write("a.yaml", HEAD);
    let run = |base: &str| {
        folder.write("gốc.tthc", base);
        tthc(&folder, &["run", "x.tthc", "--case", "a.yaml"], b"")
    };
    assert_eq!(run(&base).code, 0);
    let ran = run(&base.replace("\"Ảnh\"", "\"Ảnh"));
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.out);
    assert!(ran.err.contains("gốc.tthc:"), "{}", ran.err);
    // Without parameters the declaring line cannot be read: nothing of it is there to take.
    let ran = run(&base.replace("(loại_x)", ""));
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.out);
    assert!(ran.err.contains("gốc.tthc:1:"), "{}", ran.err);
    let ran = tthc(&folder, &["check", "x.tthc"], b"");
    assert!(!ran.out.contains("A01"), "{}", ran.out);
}

#[test]
fn a_due_date_beyond_the_tables_says_which_year_is_missing() {
    let late = |text: &str| text.replace("2026-05-04", "2099-12-29");
    let ran = run(TAX, &late(&format!("{HEAD}{FULL}")), &[]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.out.contains("hẹn trả: chưa tính được vì"),
        "{}",
        ran.out
    );
    assert!(
        ran.err.contains("2099") && ran.err.contains("--holidays"),
        "{}",
        ran.err
    );
    let args = ["--format", "json", "--lang", "en"];
    let ran = run(TAX, &late(&format!("{HEAD}{FULL}")), &args);
    let why = json(&ran)["receipt"]["undated"].to_string();
    assert!(why.contains("2099"), "{why}");
}

#[test]
fn the_language_that_was_asked_for_wins_over_the_project() {
    let folder = Folder::new("language_asked");
    folder.write("tthc.yaml", "lang: vi\n");
    folder.write("x.tthc", TAX);
    folder.write("a.yaml", HEAD);
    for args in [
        &["check"][..],
        &["test"],
        &["run", "x.tthc", "--case", "a.yaml"],
    ] {
        let english = tthc(&folder, &[args, &["--lang", "en"]].concat(), b"");
        let vietnamese = tthc(&folder, args, b"");
        assert_ne!(english.out, vietnamese.out, "{args:?}");
        assert!(!english.out.contains("lỗi"), "{args:?}: {}", english.out);
    }
}

#[test]
fn an_agency_that_collects_waits_for_the_payment() {
    let ran = run(TAX, &format!("{HEAD}{FULL}"), &["--format", "json"]);
    assert_eq!(
        json(&ran)["waits_for"],
        serde_json::json!(["thu"]),
        "{}",
        ran.err
    );
    assert!(!ran.out.contains("đã nộp"), "{}", ran.out);
    let pay = "  - {lúc: 2026-05-04 10:00, nộp phí: tất cả}\n";
    let once = run(TAX, &format!("{HEAD}{FULL}{pay}"), &["--format", "json"]);
    assert_eq!(
        (once.code, &json(&once)["waits_for"]),
        (0, &serde_json::json!(["quyết"]))
    );
    let twice = run(
        TAX,
        &format!("{HEAD}{FULL}{pay}{pay}"),
        &["--format", "json"],
    );
    assert_eq!(twice.code, 1);
    assert!(twice.out.contains("R07"), "{}", twice.out);
}

#[test]
fn a_dossier_is_complete_only_with_its_papers() {
    let papers = "giấy tờ: [đơn]\n";
    let ran = run(TAX, &format!("{HEAD}{papers}{FULL}"), &[]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(
        ran.out.contains("R06: hồ sơ còn thiếu “Ảnh”"),
        "{}",
        ran.out
    );
    let both = "giấy tờ: [đơn, ảnh]\n";
    assert_eq!(run(TAX, &format!("{HEAD}{both}{FULL}"), &[]).code, 0);
    let later = "sự kiện:
  - {lúc: 2026-05-04 09:00, bước: kiểm_tra, kết quả: thiếu, giấy tờ: [ảnh]}
  - {lúc: 2026-05-05 09:00, bổ sung: tất cả}
  - {lúc: 2026-05-05 10:00, bước: kiểm_tra, kết quả: đủ}
";
    let ran = run(TAX, &format!("{HEAD}{papers}{later}"), &[]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn a_case_takes_only_what_the_procedure_offers() {
    for (from, to, told) in [
        ("trực tiếp", "bưu chính", "trực tiếp, trực tuyến"),
        ("doanh nghiệp", "hộ kinh doanh", "công dân"),
    ] {
        let ran = run(TAX, &HEAD.replace(from, to), &[]);
        assert_eq!(ran.code, 2, "{to}");
        assert!(ran.err.contains(told), "{}", ran.err);
    }
}

#[test]
fn keys_are_named_in_the_language_of_the_reader() {
    for (case, key) in [
        ("kênh: trực tiếp\n".to_owned(), "`nộp`"),
        (
            format!("{HEAD}sự kiện:\n  - {{bước: kiểm_tra, kết quả: đủ}}\n"),
            "`lúc`",
        ),
        (
            format!("{HEAD}sự kiện:\n  - {{lúc: 2026-05-04 09:00, bước: kiểm_tra}}\n"),
            "`kết quả`",
        ),
        (
            format!("{HEAD}sự kiện:\n  - {{lúc: 2026-05-04 09:00}}\n"),
            "bước, bổ sung, nộp phí",
        ),
    ] {
        let ran = run(TAX, &case, &["--lang", "vi"]);
        assert!(ran.err.contains(key), "{key}: {}", ran.err);
    }
}

#[test]
fn a_procedure_without_steps_is_not_said_to_have_ended() {
    let (text, _) = TAX.split_once("trình tự:").unwrap();
    let ran = run(text, HEAD, &["--format", "json"]);
    let json = json(&ran);
    assert_eq!(
        (&json["end"], &json["without_steps"]),
        (&Value::Null, &Value::Bool(true))
    );
    assert!(!ran.out.contains("đã trả kết quả"), "{}", ran.out);
}

#[test]
fn an_unknown_applicant_is_an_open_question() {
    let case = "nộp: 2026-05-04 08:00\nkênh: trực tiếp\n";
    let ran = run(TAX, case, &["--lang", "vi"]);
    assert!(
        ran.out.contains("thiếu câu trả lời cho đối tượng"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("chưa có câu trả lời: đối tượng"),
        "{}",
        ran.out
    );
}

#[test]
fn an_event_before_the_filing_is_told_as_such() {
    let case = format!("{HEAD}{}", FULL.replace("05-04 09", "05-03 09"));
    let ran = run(TAX, &case, &["--lang", "vi"]);
    assert!(ran.out.contains("trước khi nộp hồ sơ"), "{}", ran.out);
}

#[test]
fn the_phrases_of_sheets_are_read() {
    let folder = Folder::new("phrases_of_sheets");
    let example = "
ví dụ \"Nộp lệ phí\"
cho: đối tượng doanh nghiệp
nộp: 04/05/2026 08:00, trực tiếp
sự kiện:
  - 04/05/2026 09:00: kiểm_tra đủ
  - 04/05/2026 10:00: nộp lệ phí
mong đợi:
  - hẹn trả 11/05/2026
";
    folder.write("x.tthc", format!("{TAX}{example}"));
    let ran = tthc(&folder, &["check", "x.tthc", "--select", "S,N"], b"");
    assert_eq!(ran.code, 0, "{}", ran.out);
    let ran = tthc(&folder, &["test", "x.tthc"], b"");
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn a_picture_is_not_written_over_a_text() {
    let folder = Folder::new("picture_over_text");
    folder.write("x.tthc", TAX);
    for args in [&["graph", "x.tthc"][..], &["export", "json", "x.tthc"]] {
        let ran = tthc(&folder, &[args, &["-o", "x.tthc"]].concat(), b"");
        assert_eq!(ran.code, 2);
        let after = std::fs::read_to_string(folder.path("x.tthc")).unwrap();
        assert_eq!(after, TAX);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn data_that_could_not_be_written_is_a_failure() {
    for args in [
        &["export", "json", "procedures"][..],
        &["check", "procedures"],
    ] {
        let full = std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_tthc"))
            .args(args)
            .current_dir(repo(""))
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn a_file_without_procedures_says_so() {
    let folder = Folder::new("without_procedures");
    folder.write("x.tthc", "");
    let ran = tthc(&folder, &["run", "x.tthc"], b"");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("không khai thủ tục nào"), "{}", ran.err);
}

#[test]
fn several_procedures_of_a_code_are_each_offered_by_their_file() {
    let folder = Folder::new("several_of_code");
    for name in ["a", "b"] {
        let text = format!("thủ tục {name} \"X\"\nmã: 1.003650\ntrình tự:\n  - nộp: nộp hồ sơ\n");
        folder.write(&format!("{name}.tthc"), text);
    }
    folder.write("a.yaml", "nộp: 2026-05-04 08:00\n");
    let ran = tthc(&folder, &["run", "1.003650", "--case", "a.yaml"], b"");
    assert!(
        ran.err.contains("a.tthc#a") && ran.err.contains("b.tthc#b"),
        "{}",
        ran.err
    );
    let ran = tthc(&folder, &["run", "b.tthc#b", "--case", "a.yaml"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn a_list_of_codes_may_have_blanks_and_help_is_a_command() {
    let folder = Folder::new("blanks_in_lists");
    folder.write("x.tthc", TAX);
    let ran = tthc(&folder, &["check", "x.tthc", "--select", "S, N"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let help = tthc(&folder, &["help"], b"");
    assert_eq!(
        (help.code, help.out),
        (0, tthc(&folder, &["--help"], b"").out)
    );
    let help = tthc(&folder, &["help", "check"], b"");
    assert_eq!(help.out, tthc(&folder, &["check", "--help"], b"").out);
    let ran = tthc(&folder, &["explain", "S08", "S09"], b"");
    assert!(ran.err.contains("thừa `S09`"), "{}", ran.err);
}

#[test]
fn the_width_may_be_asked_for() {
    let folder = Folder::new("width_asked");
    folder.write("x.tthc", TAX.replace("\"Đơn đề nghị\"", "\"Đơn đề nghị"));
    let widest = |columns: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_tthc"))
            .args(["check", "x.tthc"])
            .current_dir(folder.path(""))
            .env("COLUMNS", columns)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|it| it.chars().count()).max().unwrap()
    };
    assert!(widest("60") < widest("100"));
}

#[test]
fn the_starts_of_sheets_are_read_and_kept() {
    for start in ["nộp hồ sơ", "tiếp nhận hồ sơ", "nhận đủ hồ sơ"] {
        let text = TAX.replace("nhận đủ hồ sơ hợp lệ", start);
        let folder = Folder::new("the_starts_of_sheets");
        folder.write("x.tthc", &text);
        let ran = tthc(&folder, &["check", "x.tthc", "--select", "S,N"], b"");
        assert_eq!(ran.code, 0, "{start}: {ran:?}");
    }
}

#[test]
fn a_result_without_the_payment_is_remarked() {
    let text = TAX.replace("  - thu: một_cửa thu cấp\n", "");
    let rest = "  - {lúc: 2026-05-05 09:00, bước: quyết, kết quả: đạt}\n";
    let case = |paid: &str| format!("{HEAD}{FULL}{paid}{rest}");
    let ran = run(&text, &case(""), &["--format", "json"]);
    let sheet = json(&ran);
    assert_eq!(sheet["end"]["kind"], "granted", "{ran:?}");
    assert_eq!(sheet["unpaid"], serde_json::json!(["cấp"]));
    let ran = run(&text, &case(""), &[]);
    assert!(ran.out.contains("hồ sơ không ghi việc nộp: cấp"), "{ran:?}");
    let paid = "  - {lúc: 2026-05-04 10:00, nộp phí: tất cả}\n";
    let ran = run(&text, &case(paid), &["--format", "json"]);
    assert_eq!(json(&ran)["unpaid"], serde_json::json!([]), "{ran:?}");
}

#[test]
fn an_appointment_that_is_over_when_the_check_is_recorded_says_why() {
    let checked = |day: &str| FULL.replace("2026-05-04", day);
    let late = format!("{HEAD}{}", checked("2026-05-20"));
    let ran = run(TAX, &late, &[]);
    assert!(ran.out.contains("hẹn trả: 11/05/2026 24:00"), "{}", ran.out);
    for words in ["đã qua khi hồ sơ được ghi là đủ", "tính từ lúc nộp"] {
        assert!(ran.out.replace('\n', " ").contains(words), "{}", ran.out);
    }
    let remark = |case: &str, text: &str| {
        let ran = run(text, case, &["--format", "json", "--lang", "en"]);
        json(&ran)["receipt"]["remark"].clone()
    };
    let told = remark(&late, TAX);
    assert!(
        told.as_str().unwrap().contains("counts from the filing"),
        "{told}"
    );
    // In time, by another channel, or with a time for the check, nothing is over.
    assert_eq!(
        remark(&format!("{HEAD}{}", checked("2026-05-05")), TAX),
        Value::Null
    );
    assert_eq!(
        remark(&late.replace("trực tiếp", "trực tuyến"), TAX),
        Value::Null
    );
    let own = "kiểm tra thành phần hồ sơ, trong 1 ngày làm việc\n";
    let timed = TAX.replace("kiểm tra thành phần hồ sơ\n", own);
    assert_eq!(remark(&late, &timed), Value::Null);
}

#[test]
fn a_limit_that_stands_at_a_channel_only_promises_no_date_and_says_so() {
    let at_channel = TAX
        .replace(
            "thời hạn: 5 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ\n",
            "",
        )
        .replace(
            "cách thức: trực tiếp, trực tuyến\n",
            "cách thức:\n  - trực tiếp\n      thời hạn 2 ngày làm việc\n  - trực tuyến\n",
        );
    let case = format!("{HEAD}{FULL}");
    let ran = run(&at_channel, &case, &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let out = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "chỉ ghi ở kênh trực tiếp",
        "2 ngày làm việc",
        "`khi kênh là trực tiếp`",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let online = run(
        &at_channel,
        &case.replace("trực tiếp", "trực tuyến"),
        &["--format", "json"],
    );
    assert_eq!(json(&online)["receipt"]["undated"], Value::Null);
    let declared = at_channel.replace(
        "trình tự:\n",
        "thời hạn:\n  - tại_quầy: 2 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      khi kênh là trực tiếp\ntrình tự:\n",
    );
    let dated = json(&run(&declared, &case, &["--format", "json"]));
    assert_eq!(dated["receipt"]["due"], "2026-05-06 24:00");
    assert_eq!(dated["receipt"]["undated"], Value::Null);
}
