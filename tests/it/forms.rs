//! `tthc run --forms`: the official forms of whole runs of bundled procedures.

use std::{collections::BTreeMap, fs};

use crate::support::{Folder, Ran, files_below, repo, tthc, with_snapshots};

/// The cases below `tests/fixtures/forms`, each with its procedure.
pub(crate) const CASES: [(&str, &str); 6] = [
    ("025-dang-ky-kiem-dich", "thu-y/dang-ky-kiem-dich.tthc"),
    ("026-cap-giay-kiem-dich", "thu-y/cap-giay-kiem-dich.tthc"),
    (
        "041-lien-thong-khai-sinh",
        "ho-tich/lien-thong-khai-sinh.tthc",
    ),
    ("041-nham-co-quan", "ho-tich/lien-thong-khai-sinh.tthc"),
    ("051-bo-sung-tu-choi", "xay-dung/giay-phep-xay-dung.tthc"),
    ("051-xin-loi-dung", "xay-dung/giay-phep-xay-dung.tthc"),
];

pub(crate) fn case(name: &str) -> String {
    let path = repo(&format!("tests/fixtures/forms/{name}.yaml"));
    fs::read_to_string(path).unwrap()
}

/// Runs a case and returns what was said and every file that was written.
pub(crate) fn write_forms(
    folder: &Folder,
    procedure: &str,
    case: &str,
) -> (Ran, BTreeMap<String, Vec<u8>>) {
    folder.write("case.yaml", case);
    let procedure = repo(&format!("procedures/{procedure}"));
    let args = ["run", procedure.to_str().unwrap()];
    let args = [&args[..], &["--case", "case.yaml", "--forms", "forms"]].concat();
    let ran = tthc(folder, &[&args[..], &["--lang", "en"]].concat(), b"");
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder.path("forms")).into_iter().flatten() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        files.insert(name, fs::read(entry.path()).unwrap());
    }
    (ran, files)
}

/// Tells whether a file has an ending.
pub(crate) fn is_of(name: &str, ending: &str) -> bool {
    name.rsplit('.').next() == Some(ending)
}

pub(crate) fn html(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let bytes = files.get(&format!("{name}.html"));
    assert!(bytes.is_some(), "{name}: {:?}", files.keys());
    String::from_utf8(bytes.unwrap().clone()).unwrap()
}

/// The body of a page, without the picture.
fn body(page: &str) -> String {
    let body = page.split_once("<main>").unwrap().1;
    let body = body.split_once("</main>").unwrap().0;
    let lines = body.lines().map(|line| match line.split_once("<path ") {
        Some((head, _)) => format!("{head}…</svg>\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}

#[test]
fn every_form_of_whole_runs_is_written() {
    let mut kinds = BTreeMap::new();
    for (name, procedure) in CASES {
        let folder = Folder::new("forms_of_runs");
        let (ran, files) = write_forms(&folder, procedure, &case(name));
        assert!(ran.code < 2, "{name}: {}", ran.err);
        let (mut said, mut names) = (String::new(), Vec::new());
        for file in files.keys().filter(|it| is_of(it, "html")) {
            let form = file.strip_suffix(".html").unwrap();
            assert!(
                files.contains_key(&format!("{form}.docx")),
                "{name}: {form}"
            );
            said.push_str(&format!("== {form}\n{}\n", body(&html(&files, form))));
            names.push(form.to_owned());
        }
        assert_eq!(
            files.len(),
            2 * names.len(),
            "{name}: nothing else is there"
        );
        for it in names {
            *kinds
                .entry(it[3..].trim_end_matches("-2").to_owned())
                .or_insert(0) += 1;
        }
        with_snapshots("forms", || insta::assert_snapshot!(name, said));
    }
    let seven = [
        "giay-tiep-nhan",
        "phieu-kiem-soat",
        "phieu-tu-choi",
        "phieu-yeu-cau-bo-sung",
        "so-theo-doi",
        "thong-bao-dung",
        "van-ban-xin-loi",
    ];
    assert_eq!(kinds.keys().collect::<Vec<_>>(), seven);
}

#[test]
fn every_case_of_the_folder_is_run() {
    let files = files_below("tests/fixtures/forms", "yaml");
    let names = CASES.map(|it| format!("tests/fixtures/forms/{}.yaml", it.0));
    assert_eq!(files, names);
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    let folder = Folder::new("forms_twice");
    let (name, procedure) = CASES[5];
    let (_, first) = write_forms(&folder, procedure, &case(name));
    let (ran, second) = write_forms(&folder, procedure, &case(name));
    assert_eq!(first, second);
    assert!(!ran.err.contains("not of this run"), "{}", ran.err);
}

#[test]
fn the_day_tells_which_numbers_and_titles_hold() {
    let of_2018 = Folder::new("forms_2018");
    let (ran, files) = write_forms(&of_2018, CASES[2].1, &case(CASES[2].0));
    assert!(
        files.contains_key("05-phieu-kiem-soat.html"),
        "{:?}",
        files.keys()
    );
    assert!(html(&files, "01-giay-tiep-nhan").contains("Thông tư số 01/2018/TT-VPCP"));
    assert!(ran.err.contains("its annex was not read"), "{}", ran.err);
    let of_2026 = Folder::new("forms_2026");
    let later = case(CASES[2].0).replace("/2025", "/2026");
    let (ran, files) = write_forms(&of_2026, CASES[2].1, &later);
    assert!(
        files.contains_key("06-phieu-kiem-soat.html"),
        "{:?}",
        files.keys()
    );
    assert!(html(&files, "01-giay-tiep-nhan").contains("03/2025/TT-VPCP"));
    assert!(ran.err.contains("was not read in full"), "{}", ran.err);
}

const STOPPED: &str = "filed: 02/12/2024 08:00\nchannel: in_person\nfacts: {loại: nhà_ở, chủ_là_tổ_chức: no, liền_kề: no, thuê: no}\nevents:\n  - {at: 02/12/2024 08:20, step: tiếp_nhận, outcome: đủ}\n  - {at: 04/12/2024 09:00, withdraw: yes}\n";

#[test]
fn before_there_was_a_notice_of_stopping_none_is_written() {
    let folder = Folder::new("forms_before_the_notice");
    let (ran, files) = write_forms(&folder, CASES[4].1, STOPPED);
    assert!(
        files.contains_key("01-giay-tiep-nhan.docx"),
        "{:?}",
        files.keys()
    );
    assert!(
        !files.keys().any(|it| it.contains("dung")),
        "{:?}",
        files.keys()
    );
    assert!(
        ran.err.contains("no form for a notice of stopping"),
        "{}",
        ran.err
    );
}

#[test]
fn a_day_without_forms_on_record_says_so() {
    let folder = Folder::new("forms_before_2019");
    let (ran, files) = write_forms(&folder, CASES[4].1, &STOPPED.replace("12/2024", "11/2018"));
    assert!(files.is_empty(), "{:?}", files.keys());
    assert!(ran.err.contains("no forms on record"), "{}", ran.err);
}

#[test]
fn outside_the_one_stop_mechanism_there_are_no_forms() {
    let folder = Folder::new("forms_of_single_window");
    let case = "filed: 2026-03-02 09:00\n";
    let (ran, files) = write_forms(&folder, "cong-thuong/cap-co.tthc#co_mau_d", case);
    assert!(files.is_empty(), "{:?}", files.keys());
    assert!(
        ran.err.contains("no form is written: the one-stop"),
        "{}",
        ran.err
    );
}

#[test]
fn what_nobody_told_is_a_blank_and_no_code_gives_no_picture() {
    let folder = Folder::new("forms_blank");
    let (ran, files) = write_forms(&folder, CASES[4].1, STOPPED);
    let receipt = html(&files, "01-giay-tiep-nhan");
    assert!(
        receipt.contains("<p>Tiếp nhận hồ sơ của: <b>………"),
        "{receipt}"
    );
    assert!(receipt.contains("<p>Mã hồ sơ: <b>………"), "{receipt}");
    assert!(!receipt.contains("<svg"), "{receipt}");
    assert!(ran.err.contains("under “particulars”"), "{}", ran.err);
}

#[test]
fn a_form_of_another_run_is_told() {
    let folder = Folder::new("forms_left_over");
    folder.write("forms/03-phieu-tu-choi.html", "old");
    folder.write("forms/notes.html", "mine");
    let (ran, files) = write_forms(&folder, CASES[4].1, STOPPED);
    assert!(
        ran.err.contains("not of this run: 03-phieu-tu-choi.html;"),
        "{}",
        ran.err
    );
    assert_eq!(files["03-phieu-tu-choi.html"], b"old");
}

#[test]
fn a_file_in_the_place_of_the_folder_is_an_error() {
    let folder = Folder::new("forms_no_folder");
    folder.write("forms", "a file");
    folder.write("case.yaml", STOPPED);
    let procedure = repo(&format!("procedures/{}", CASES[4].1));
    let args = ["run", procedure.to_str().unwrap(), "--case", "case.yaml"];
    let ran = tthc(&folder, &[&args[..], &["--forms", "forms"]].concat(), b"");
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("forms"), "{}", ran.err);
}

#[test]
fn a_mistake_among_the_particulars_has_its_place() {
    let folder = Folder::new("forms_mistakes");
    for (line, said) in [
        ("  nickname: x", "there is no key `nickname`"),
        ("  code: a b", "the code `a b` may hold"),
        ("  họ tên: A\n  name: B", "stands above already"),
        ("  name: [A]", "a single value"),
    ] {
        let case = format!("{STOPPED}particulars:\n{line}\n");
        let (ran, files) = write_forms(&folder, CASES[4].1, &case);
        assert_eq!(ran.code, 2, "{line}: {}", ran.out);
        assert!(ran.err.contains(said), "{line}: {}", ran.err);
        let row = if line.contains('\n') { 9 } else { 8 };
        assert!(
            ran.err.contains(&format!("case.yaml:{row}:")),
            "{line}: {}",
            ran.err
        );
        assert!(files.is_empty(), "{line}");
    }
}

#[test]
fn the_output_of_the_run_stays_as_it_is() {
    let folder = Folder::new("forms_beside_json");
    folder.write("case.yaml", STOPPED);
    let procedure = repo(&format!("procedures/{}", CASES[4].1));
    let args = [
        "run",
        procedure.to_str().unwrap(),
        "--case",
        "case.yaml",
        "--format",
        "json",
    ];
    let plain = tthc(&folder, &args, b"");
    let with = tthc(&folder, &[&args[..], &["--forms", "forms"]].concat(), b"");
    assert_eq!((plain.code, plain.out), (with.code, with.out));
}

#[test]
fn every_particular_stands_in_both_documents() {
    use tthc::export::forms::Particular;
    let read = |name: &str| fs::read_to_string(repo(&format!("docs/{name}"))).unwrap();
    let pages = [read("forms.md"), read("forms.vi.md")];
    for (_, en, vi) in Particular::KEYS {
        for page in &pages {
            assert!(page.contains(&format!("`{en}`")), "{en}");
            assert!(page.contains(&format!("`{vi}`")), "{vi}");
        }
    }
}

#[test]
fn the_particulars_of_both_documents_are_one() {
    let block = |name: &str| {
        let page = fs::read_to_string(repo(&format!("docs/{name}")))
            .unwrap()
            .replace("\r\n", "\n");
        let (_, rest) = page.split_once("```yaml\n").unwrap();
        rest.split_once("```").unwrap().0.to_owned()
    };
    let written = |name: &str| {
        let folder = Folder::new("forms_documents");
        let case = format!("{STOPPED}{}", block(name));
        let (ran, files) = write_forms(&folder, CASES[4].1, &case);
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        files
    };
    let files = written("forms.md");
    assert_eq!(files, written("forms.vi.md"));
    assert!(html(&files, "01-giay-tiep-nhan").contains("<svg"));
}

const NOT_SUPPLIED: &str = "filed: 01/10/2025 08:00
channel: in_person
facts: {loại: nhà_ở, chủ_là_tổ_chức: no, liền_kề: no, thuê: no}
events:
  - {at: 01/10/2025 08:20, step: tiếp_nhận, outcome: đủ}
  - {at: 02/10/2025 09:00, step: thực_địa, outcome: đạt}
  - {at: 03/10/2025 09:00, step: thẩm_định_hồ_sơ, outcome: thiếu, papers: [bản_vẽ_nhà]}
until: 01/12/2025 08:00
";

#[test]
fn a_dossier_that_is_closed_has_its_notice_with_the_limit_that_ended() {
    let folder = Folder::new("forms_closed");
    let (ran, files) = write_forms(&folder, CASES[4].1, NOT_SUPPLIED);
    let notice = html(&files, "05-thong-bao-dung");
    let told = |text: &str| assert!(notice.contains(text), "{text}: {notice}{}", ran.out);
    told("<p>Dừng giải quyết từ: <b>hết ngày ");
    told("khoản 5 Điều 19 Nghị định số 118/2025/NĐ-CP</b>");
    assert!(!notice.contains("rút hồ sơ"), "{notice}");
    let request = html(&files, "02-phieu-yeu-cau-bo-sung");
    // Nobody told a reason: the outcome of the step stands for it.
    assert!(
        request.contains("<p>Lý do: <b>bước thẩm định hồ sơ: thiếu</b></p>"),
        "{request}"
    );
}

#[test]
fn a_body_that_keeps_silent_is_late_on_the_slip() {
    let folder = Folder::new("forms_silent");
    let (_, files) = write_forms(&folder, CASES[5].1, &case(CASES[5].0));
    let slip = html(&files, "06-phieu-kiem-soat");
    let row = slip
        .split("<tr>")
        .find(|it| it.contains("không có ý kiến"))
        .unwrap();
    assert!(row.contains("<p>Quá hạn</p>"), "{row}");
}
