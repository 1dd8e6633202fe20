//! The command line from outside: files, exit codes, languages, pipes.

use std::io::{self, Write};

use tthc::{
    cli::{Exit, Surroundings, Ui, run},
    values::Lang,
};

use crate::support::{Folder, tthc};

fn surroundings(locale: Option<Lang>) -> Surroundings {
    Surroundings {
        locale,
        colour: false,
        width: 100,
    }
}

/// Runs a command line with buffers: exit, standard output, standard error.
fn buffered(args: &[&str], locale: Option<Lang>) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut ui = Ui::new(&mut out, &mut err, io::empty(), surroundings(locale));
    let args = std::iter::once("tthc").chain(args.iter().copied());
    let exit = run(args, &mut ui);
    drop(ui);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (exit, text(out), text(err))
}

#[test]
fn no_command_shows_the_commands_and_fails() {
    let (exit, out, err) = buffered(&[], None);
    assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
    assert!(err.contains("Lệnh:\n  check "), "{err}");
}

#[test]
fn help_and_version_are_data() {
    let (exit, out, err) = buffered(&["--version"], None);
    let version = format!("tthc {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!((exit, out, err.as_str()), (Exit::Clean, version, ""));
    let (exit, out, _) = buffered(&["check", "--help", "--lang", "en"], Some(Lang::Vi));
    assert_eq!(exit, Exit::Clean);
    assert!(
        out.contains("Usage: tthc check [OPTIONS] [PATH]...\n"),
        "{out}"
    );
    assert!(out.contains("Example:\n  tthc check "), "{out}");
}

#[test]
fn mistakes_of_usage_are_told_in_the_language_of_the_reader() {
    for (args, vi, en) in [
        (
            vec!["chek"],
            "lỗi: không có lệnh `chek`; có phải `check`?\nxem `tthc --help`\n",
            "error: there is no command `chek`; did you mean `check`?\nsee `tthc --help`\n",
        ),
        (
            vec!["check", "--formt", "json"],
            "lỗi: không có tùy chọn `--formt`; có phải `--format`?\nxem `tthc check --help`\n",
            "error: there is no option `--formt`; did you mean `--format`?\nsee `tthc check --help`\n",
        ),
        (
            vec!["check", "--format", "xml"],
            "lỗi: `xml` không dùng được cho `--format <DẠNG>`; dùng một trong: human, json, sarif, github, html\nxem `tthc check --help`\n",
            "error: `xml` is not a value for `--format <FORMAT>`; it takes one of: human, json, sarif, github, html\nsee `tthc check --help`\n",
        ),
        (
            vec!["explain"],
            "lỗi: thiếu `<MÃ>`\nxem `tthc explain --help`\n",
            "error: missing: `<CODE>`\nsee `tthc explain --help`\n",
        ),
        (
            vec!["check", "--fix", "--fix"],
            "lỗi: `--fix` chỉ ghi được một lần\nxem `tthc check --help`\n",
            "error: `--fix` can be given once only\nsee `tthc check --help`\n",
        ),
        (
            vec!["check", "--as-of", "2026"],
            "lỗi: `2026` không phải ngày; viết như `01/07/2026` hoặc `2026-07-01`\n",
            "error: `2026` is not a date; write `2026-07-01` or `01/07/2026`\n",
        ),
        (
            vec!["explain", "file-to-large"],
            "lỗi: không có quy tắc `file-to-large`; có phải `file-too-large`?\n",
            "error: there is no rule `file-to-large`; did you mean `file-too-large`?\n",
        ),
    ] {
        let (exit, out, err) = buffered(&args, Some(Lang::Vi));
        assert_eq!((exit, out.as_str(), err.as_str()), (Exit::Failed, "", vi));
        let (exit, _, err) = buffered(&args, Some(Lang::En));
        assert_eq!((exit, err.as_str()), (Exit::Failed, en));
    }
}

#[test]
fn the_language_is_that_of_the_option_then_the_locale_then_vietnamese() {
    let say = |args: &[&str], locale| buffered(args, locale).2;
    assert!(say(&["explain", "?"], None).starts_with("lỗi"));
    assert!(say(&["explain", "?"], Some(Lang::En)).starts_with("error"));
    assert!(say(&["--lang", "vi", "explain", "?"], Some(Lang::En)).starts_with("lỗi"));
    assert!(say(&["explain", "?", "--lang=en"], None).starts_with("error"));
}

#[test]
fn a_rule_is_explained_by_code_and_by_name() {
    let by_code = buffered(&["explain", "s17"], None);
    let by_name = buffered(&["explain", "file-too-large"], None);
    assert_eq!(by_code, by_name);
    assert!(by_code.1.starts_with("# S17: "), "{}", by_code.1);
}

#[test]
fn the_catalogue_is_sorted_and_has_both_languages() {
    let (_, out, _) = buffered(&["rules", "--format", "json"], None);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let rules = json["rules"].as_array().unwrap();
    let codes: Vec<&str> = rules
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert!(codes.is_sorted() && codes.len() > 1, "{codes:?}");
    assert!(
        rules
            .iter()
            .all(|it| it["title"]["vi"] != "" && it["title"]["en"] != "")
    );
    let (_, table, _) = buffered(&["rules"], None);
    let is_row = |line: &&str| line.starts_with(char::is_uppercase);
    assert_eq!(table.lines().filter(is_row).count(), codes.len());
}

#[test]
fn files_that_are_no_text_are_findings_and_the_others_go_on() {
    let folder = Folder::new("files_that_are_no_text");
    folder.write("a/utf16.tthc", [0xff, 0xfe, 0x61, 0x00]);
    folder.write("a/bytes.tthc", [b'#', 0xc3]);
    folder.write("a/docx.tthc", b"PK\x03\x04\x14\x00\xff\xff");
    folder.write("a/doc.tthc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    folder.write("a/pdf.tthc", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    folder.write("a/rtf.tthc", b"{\\rtf1\\ansi C\\'f4ng}");
    folder.write("a/scan.tthc", b"\x89PNG\r\n\x1a\n");
    let large = folder.write("a/large.tthc", "");
    let file = std::fs::File::options().write(true).open(large).unwrap();
    file.set_len(20 * 1024 * 1024).unwrap();
    let ran = tthc(&folder, &["check", "a"], b"");
    assert_eq!(ran.code, 2, "{ran:?}");
    for line in [
        "lỗi[S18]: tệp không phải văn bản UTF-8: byte thứ 1 không đọc được\n  --> a/bytes.tthc:1:1\n",
        "lỗi[S17]: tệp có 20.971.520 byte, vượt giới hạn 16.777.216 byte (16 MiB)\n  --> a/large.tthc:1:1\n",
        "lỗi[S18]: tệp được lưu bằng UTF-16, không phải UTF-8\n  --> a/utf16.tthc:1:1\n",
        "lỗi[S18]: đây là tệp Word, Excel hoặc tệp nén, không phải văn bản thuần\n  --> a/docx.tthc:1:1\n",
        "lỗi[S18]: đây là tệp Word, Excel hoặc tệp nén, không phải văn bản thuần\n  --> a/doc.tthc:1:1\n",
        "lỗi[S18]: đây là tệp PDF, không phải văn bản thuần\n  --> a/pdf.tthc:1:1\n",
        "lỗi[S18]: đây là tệp RTF có định dạng chữ, không phải văn bản thuần\n  --> a/rtf.tthc:1:1\n",
        "lỗi[S18]: đây là tệp ảnh, không phải văn bản thuần\n  --> a/scan.tthc:1:1\n",
    ] {
        assert!(ran.out.contains(line), "{line}\n{}", ran.out);
    }
    assert!(ran.out.ends_with("\n8 lỗi\n"), "{}", ran.out);
    let ran = tthc(&folder, &["check", "--select", "file-too-large", "a"], b"");
    assert!(ran.out.ends_with("\n1 lỗi\n"), "{}", ran.out);
    let ran = tthc(&folder, &["check", "--ignore", "S", "a"], b"");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "không có phát hiện nào\n")
    );
}

#[test]
fn what_is_no_text_gives_no_model_and_no_examples() {
    let folder = Folder::new("what_is_no_text");
    folder.write("utf16.tthc", [0xff, 0xfe, 0x61, 0x00]);
    for args in [
        &["export", "json", "utf16.tthc"][..],
        &["test", "utf16.tthc"],
    ] {
        let ran = tthc(&folder, args, b"");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran:?}");
        assert!(
            ran.err.contains("`utf16.tthc`") && ran.err.contains("UTF-16"),
            "{ran:?}"
        );
    }
}

#[test]
fn what_cannot_run_exits_with_two() {
    let folder = Folder::new("what_cannot_run");
    folder.write("empty/readme.txt", "");
    for (args, told) in [
        (["check", "nowhere"], "lỗi: không tìm thấy `nowhere`"),
        (
            ["check", "empty"],
            "lỗi: không có tệp `.tthc` nào trong `empty`",
        ),
        (["check", "--fix=1"], "lỗi: "),
    ] {
        let ran = tthc(&folder, &args, b"");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran:?}");
        assert!(ran.err.starts_with(told), "{}", ran.err);
    }
}

#[cfg(unix)]
#[test]
fn a_path_need_not_be_text_and_the_options_behind_it_count() {
    use std::{
        ffi::{OsStr, OsString},
        os::unix::ffi::OsStrExt,
    };
    let folder = Folder::new("path_that_is_no_text");
    let path = folder.path("").join(OsStr::from_bytes(b"a\xff.tthc"));
    let steps = "thủ tục a \"A\"\ntrình tự:\n  - nộp: nộp hồ sơ\n";
    std::fs::write(&path, steps).unwrap();
    for (command, path, told) in [
        ("graph", path.clone(), "Submit dossier"),
        ("ledger", path.clone(), "lang=\"en\""),
        ("check", path.clone(), "error[A01]"),
        ("check", path.with_extension("x"), "is not there"),
    ] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut ui = Ui::new(&mut out, &mut err, io::empty(), surroundings(None));
        let args = ["tthc", command].map(OsString::from).into_iter();
        let args = args.chain([path.into_os_string(), "--lang".into(), "en".into()]);
        run(args, &mut ui);
        drop(ui);
        let all = String::from_utf8([out, err].concat()).unwrap();
        assert!(all.contains(told), "{command}: {all}");
    }
}

#[test]
fn standard_input_is_a_file_called_dash() {
    let folder = Folder::new("standard_input");
    let ran = tthc(&folder, &["check", "-"], &[0xff]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("  --> -:1:1\n"), "{}", ran.out);
    let ran = tthc(&folder, &["check", "-", "--fix"], b"");
    assert_eq!(ran.code, 2);
    let once = tthc(&folder, &["check", "-", "-", "--format", "json"], b"");
    assert!(once.out.contains("\"files\": 1,"), "{}", once.out);
    let ran = tthc(&folder, &["run", "-", "--case", "-"], b"");
    assert_eq!(ran.code, 2);
    let told = "lỗi: thủ tục và `--case` không thể cùng lấy từ đầu vào chuẩn";
    assert!(ran.err.starts_with(told), "{}", ran.err);
}

#[test]
fn a_project_file_speaks_for_the_folders_below_it() {
    let folder = Folder::new("a_project_file");
    folder.write("tthc.yaml", "lang: en\nprocedures: [a]\n");
    folder.write("a/b/x.tthc", [0xff]);
    folder.write("c/y.tthc", [0xff]);
    let ran = tthc(&folder, &["check", "a/b/x.tthc"], b"");
    assert!(ran.out.starts_with("error[S18]"), "{}", ran.out);
    assert!(ran.out.ends_with("\n1 error\n"), "{}", ran.out);
    let ran = tthc(&folder, &["check", "a/b/x.tthc", "--lang", "vi"], b"");
    assert!(ran.out.starts_with("lỗi[S18]"), "{}", ran.out);
    folder.write("tthc.yaml", "lang: en\nrules:\n  B99: off\n");
    let ran = tthc(&folder, &["check", "a"], b"");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains(" tthc.yaml:3:3: "), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn folders_that_hold_themselves_are_walked_once() {
    let folder = Folder::new("folders_that_hold_themselves");
    folder.write("a/x.tthc", [0xff]);
    std::os::unix::fs::symlink("..", folder.path("a/up")).unwrap();
    std::os::unix::fs::symlink("x.tthc", folder.path("a/z.tthc")).unwrap();
    let ran = tthc(&folder, &["check"], b"");
    assert!(ran.out.contains("--> a/x.tthc:1:1"), "{}", ran.out);
    assert!(ran.out.ends_with("\n1 lỗi\n"), "{}", ran.out);
}

#[test]
fn hidden_and_built_folders_are_left_out() {
    let folder = Folder::new("hidden_and_built");
    for name in [".git/x.tthc", "target/x.tthc", "a/.x.tthc", "a/x.TTHC"] {
        folder.write(name, [0xff]);
    }
    assert_eq!(tthc(&folder, &["check"], b"").code, 2);
}

#[test]
fn a_reader_that_leaves_early_is_success() {
    struct Leaves(usize);
    impl Write for Leaves {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::BrokenPipe)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let folder = Folder::new("a_reader_that_leaves");
    let path = folder.write("x.tthc", [0xff]);
    for n_writes in 0..2 {
        let mut ui = Ui::new(
            Leaves(n_writes),
            io::sink(),
            io::empty(),
            surroundings(None),
        );
        let exit = run(["tthc", "check", path.to_str().unwrap()], &mut ui);
        let expected = if n_writes == 0 {
            Exit::Clean
        } else {
            Exit::Failed
        };
        assert_eq!(exit, expected);
    }
}

#[test]
fn colour_is_for_terminals_unless_asked_for() {
    let folder = Folder::new("colour");
    folder.write("x.tthc", [0xff]);
    assert!(!tthc(&folder, &["check"], b"").out.contains('\u{1b}'));
    let always = tthc(&folder, &["check", "--color", "always"], b"");
    assert!(always.out.contains('\u{1b}'));
}

#[test]
fn json_of_the_command_line_is_the_contract() {
    let folder = Folder::new("json_of_the_command_line");
    folder.write("x.tthc", [0xff]);
    let ran = tthc(
        &folder,
        &["check", "--format", "json", "--as-of", "21/11/2026"],
        b"",
    );
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.code, 2);
    assert_eq!(json["as_of"], "2026-11-21");
    assert_eq!(json["summary"]["errors"], 1);
    assert_eq!(json["findings"][0]["file"], "x.tthc");
}

#[test]
fn logs_and_annotations_are_data_and_findings_still_set_the_exit_code() {
    let folder = Folder::new("logs_and_annotations");
    folder.write("a.tthc", "thủ tục x \"X\"\nmã: 1.003650\n");
    let ran = tthc(&folder, &["check", "--format", "sarif"], b"");
    let log: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"][0]["language"], "vi");
    let ran = tthc(
        &folder,
        &["check", "--format", "github", "--lang", "en"],
        b"",
    );
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.starts_with("::error file=a.tthc,line=1,"),
        "{}",
        ran.out
    );
    assert!(ran.err.contains(" errors"), "{}", ran.err);
}

#[test]
fn equal_names_are_told_at_whichever_file_is_looked_at() {
    let folder = Folder::new("equal_names");
    folder.write("tthc.yaml", "project: p\n");
    for name in ["a.tthc", "b.tthc"] {
        folder.write(name, "văn bản VB \"V\"\nthủ tục x \"X\"\n");
    }
    for name in ["a.tthc", "b.tthc"] {
        let ran = tthc(&folder, &["check", "--format", "json", name], b"");
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let found = json["findings"].as_array().unwrap();
        let of = |code: &str| {
            found
                .iter()
                .filter(|it| it["code"] == code && it["file"] == name)
                .count()
        };
        assert_eq!((of("N15"), of("N16")), (1, 1), "{name}: {}", ran.out);
    }
}

#[test]
fn advice_uses_the_keywords_of_the_file() {
    let folder = Folder::new("advice_keywords");
    folder.write("a.tthc", "thủ tục x \"X\"\nhồ sơ 1 bộ\n  - a: \"A\"\n");
    let vietnamese = tthc(&folder, &["check", "--lang", "en", "a.tthc"], b"").out;
    assert!(
        vietnamese.contains("the section `hồ sơ` lacks its colon"),
        "{vietnamese}"
    );
    folder.write(
        "a.tthc",
        "procedure x \"X\"\nagencies:\n  - s: \"S\", handles\ntime limits: 5 days, from filing\n",
    );
    let english = tthc(&folder, &["check", "--lang", "vi", "a.tthc"], b"").out;
    assert!(english.contains("`applicants: unknown`"), "{english}");
    assert!(!english.contains("chưa rõ`"), "{english}");
}
