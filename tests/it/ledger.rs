//! The justification ledger: opinions, chains, and the three formats.

use std::{fs, io::Cursor};

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::Value;
use tthc::{
    Lang, Session,
    checks::{
        Input,
        ledger::{Criterion, Ledger, Opinion, Row, ledger, ledgers},
    },
    driver::Compiled,
    export::ledger::{Book, book, to_html, to_xlsx},
};

use crate::{
    sarif::{HOSTILE, bundled_session, session},
    support::{Folder, repo, tthc, with_snapshots},
};

/// Gives the ledgers of all procedures of a session to a closure.
fn with_ledgers<T>(session: &Session, look: impl FnOnce(&[Ledger<'_>]) -> T) -> T {
    let compiled: Compiled = session.compile();
    let input = Input {
        project: &compiled.project,
        workflows: &compiled.workflows,
        levels: &session.levels,
        as_of: session.as_of,
    };
    let ids: Vec<_> = compiled.project.procedures.ids().collect();
    let all = ledgers(&input, &ids);
    // One alone is like one of many.
    let (first, one) = (all.first().unwrap(), ledger(&input, ids[0]).unwrap());
    assert_eq!(
        (first.rows.len(), first.others.len()),
        (one.rows.len(), one.others.len())
    );
    look(&all)
}

pub(crate) fn book_of(session: &Session, lang: Lang) -> Book {
    with_ledgers(session, |it| {
        book(it, &session.sources, session.as_of, lang)
    })
}

fn fixture() -> String {
    fs::read_to_string(repo("tests/fixtures/ledger/so-can-cu.tthc")).unwrap()
}

/// The opinions about one element: necessary, reasonable, lawful.
fn opinions(text: &str, path: &str) -> [Opinion; 3] {
    with_ledgers(&session(&[("a.tthc", text)]), |ledgers| {
        let mut rows = ledgers.iter().flat_map(|it| &it.rows);
        let row: &Row<'_> = rows.find(|it| it.path == path).unwrap();
        Criterion::ALL.map(|it| row.judgement(it).opinion)
    })
}

#[test]
fn the_ledger_of_a_procedure_says_on_what_each_element_rests() {
    let session = session(&[("so-can-cu.tthc", &fixture())]);
    with_snapshots("ledger", || {
        insta::assert_snapshot!("ledger_page", to_html(&book_of(&session, Lang::Vi)));
        insta::assert_snapshot!("ledger_data", book_of(&session, Lang::En).to_json());
    });
}

#[test]
fn an_opinion_changes_with_what_it_rests_on() {
    use Opinion::{Doubtful, Fails, Holds, NotCompared};
    let text = fixture();
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    };
    let contract = "documents.hop_dong";
    assert_eq!(opinions(&text, contract), [NotCompared, NotCompared, Holds]);
    for (from, to, lawful) in [
        ("hiệu lực: từ 01/07/2022", "hiệu lực: chưa rõ", Doubtful),
        (
            "hiệu lực: từ 01/07/2022",
            "hiệu lực: từ 01/07/2022 đến 30/06/2026",
            Fails,
        ),
        ("giao bởi: khoản 1 Điều 5 NĐ2\n", "", Doubtful),
        (
            "giao bởi: khoản 1 Điều 5 NĐ2\n",
            "giao bởi: chưa rõ\n",
            Doubtful,
        ),
        ("căn cứ Điều 4 TT3", "căn cứ TT3", Doubtful),
        ("căn cứ Điều 4 TT3", "căn cứ chưa rõ", Doubtful),
        (
            "căn cứ Điều 4 TT3",
            "chưa xác minh\n      căn cứ Điều 4 TT3",
            Doubtful,
        ),
        ("căn cứ Điều 4 TT3", "căn cứ Điều 4 CV5", Fails),
        (
            "căn cứ Điều 4 TT3",
            "căn cứ Điều 4 TT3; Điều 2 TT4",
            Doubtful,
        ),
    ] {
        assert_eq!(
            opinions(&changed(from, to), contract)[2],
            lawful,
            "{from} {to}"
        );
    }
    // The list of the decree is closed, and it names the drawing as a copy.
    let drawing = "documents.ban_ve";
    assert_eq!(opinions(&text, drawing), [Holds, Fails, Fails]);
    let as_copy = changed(
        "\"Bản vẽ khu vườn\", 1 bản chính",
        "\"Bản vẽ khu vườn\", 1 bản sao",
    );
    assert_eq!(opinions(&as_copy, drawing), [Holds, Holds, Holds]);
    let limit = "time_limits.thoi_han";
    assert_eq!(opinions(&text, limit), [Holds, Fails, Fails]);
    let shorter = changed("thời hạn: 15 ngày", "thời hạn: 8 ngày");
    assert_eq!(opinions(&shorter, limit), [Holds, Holds, Holds]);
}

#[test]
fn a_written_reason_is_for_a_person_to_judge() {
    let paper = "documents.giay";
    let text = fixture().replace("lý_lịch: \"Lý lịch tư pháp\"", "giấy: \"Giấy cam kết\"");
    assert_eq!(opinions(&text, paper)[0], Opinion::Doubtful);
    assert_eq!(opinions(&text, paper)[2], Opinion::Doubtful);
    let bare = text.replace("      bỏ qua B10: \"chờ bộ trả lời công văn 12/SNN\"\n", "");
    assert_eq!(opinions(&bare, paper)[0], Opinion::Fails);
    assert_eq!(opinions(&bare, paper)[2], Opinion::Fails);
}

#[test]
fn nothing_that_cannot_be_compared_is_passed_in_silence() {
    let json: Value =
        serde_json::from_str(&book_of(&bundled_session(), Lang::En).to_json()).unwrap();
    let ledgers = json["ledgers"].as_array().unwrap();
    assert!(ledgers.len() >= 13, "{}", ledgers.len());
    for it in ledgers {
        let elements = it["elements"].as_array().unwrap();
        assert!(!elements.is_empty());
        let mut n_unknown = 0;
        for element in elements {
            let answers = element["asked"].as_array().unwrap();
            let unknown = |it: &&Value| it["answer"]["id"] == "unknown";
            n_unknown += answers.iter().filter(unknown).count();
            let open = answers.iter().any(|it| it["answer"]["id"] == "unknown");
            assert!(
                !open
                    || element["reasonable"]["id"] != "holds"
                    || element["necessary"]["id"] != "holds",
                "{element}"
            );
            assert!(element["lawful"]["why"][0].is_string(), "{element}");
        }
        let counted: u64 = it["summary"]["not_compared"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["count"].as_u64().unwrap())
            .sum();
        assert_eq!(counted, n_unknown as u64);
        for criterion in it["summary"]["criteria"].as_array().unwrap() {
            let counts = criterion["counts"].as_array().unwrap();
            let sum: u64 = counts.iter().map(|it| it["count"].as_u64().unwrap()).sum();
            assert_eq!(sum, elements.len() as u64);
        }
    }
}

#[test]
fn every_finding_about_a_procedure_stands_in_its_ledger_once() {
    let session = session(&[("so-can-cu.tthc", &fixture())]);
    let outcome = session.check();
    let mut expected: Vec<String> = outcome
        .diagnostics
        .iter()
        .filter(|it| it.procedure.is_some())
        .map(|it| it.message.render(Lang::En))
        .collect();
    let mut found = with_ledgers(&session, |ledgers| {
        let rows = ledgers[0].rows.iter().flat_map(|it| &it.findings);
        let all = rows.chain(&ledgers[0].others);
        all.map(|it| it.message.render(Lang::En))
            .collect::<Vec<_>>()
    });
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

/// Reads the tags of a page; panics where one is not closed in order.
fn tags(page: &str) -> Vec<String> {
    let (mut open, mut all) = (Vec::new(), Vec::new());
    for part in page.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap();
        let name = tag.split([' ', '\n']).next().unwrap();
        if let Some(closed) = name.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed), "{part}");
        } else if !matches!(name, "!DOCTYPE" | "meta" | "col") {
            open.push(name.to_owned());
        }
        all.push(name.trim_start_matches('/').to_owned());
    }
    assert_eq!(open, [""; 0]);
    all.sort();
    all.dedup();
    all
}

#[test]
fn the_page_is_well_formed_and_hostile_text_stays_text() {
    let long = "rất dài ".repeat(5_000);
    let text = HOSTILE.replace("'phép'", &format!("\u{202e}phép {long}"));
    for session in [session(&[("<b>&\".tthc", &text)]), bundled_session()] {
        for lang in [Lang::Vi, Lang::En] {
            let page = to_html(&book_of(&session, lang));
            let known = [
                "!DOCTYPE", "a", "article", "b", "body", "col", "colgroup", "dd", "div", "dl",
                "dt", "h1", "h2", "h3", "head", "html", "li", "main", "meta", "nav", "p",
                "section", "span", "style", "table", "tbody", "td", "th", "thead", "title", "tr",
                "ul",
            ];
            for tag in tags(&page) {
                assert!(known.contains(&tag.as_str()), "{tag}");
            }
            assert!(page.starts_with(&format!(
                "<!DOCTYPE html>\n<html lang=\"{}\">\n",
                lang.code()
            )));
            assert!(!page.contains('\u{202e}') && !page.contains("javascript:"));
            assert!(
                !page.contains("<th scope=\"row\">\n</th>"),
                "a head without words"
            );
        }
    }
}

fn cells(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<String>>)> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = workbook.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = workbook.worksheet_range(&name).unwrap();
            let formulas = workbook.worksheet_formula(&name).unwrap();
            assert!(
                formulas.used_cells().next().is_none(),
                "a text became a formula"
            );
            let text = |it: &Data| it.to_string();
            let rows = range.rows().map(|it| it.iter().map(text).collect());
            (name, rows.collect())
        })
        .collect()
}

#[test]
fn the_workbook_holds_a_row_for_each_element_and_texts_stay_texts() {
    let text = fixture().replace("Ảnh khu vườn", "=HYPERLINK(http://evil.example) \u{1b}");
    let session = session(&[("so-can-cu.tthc", &text)]);
    let book = book_of(&session, Lang::Vi);
    let sheets = cells(to_xlsx(&book).unwrap());
    let names: Vec<&str> = sheets.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(
        names,
        ["Thủ tục", "Phần tử", "Phát hiện", "Căn cứ"].map(|it| {
            // The names of sheets are the words of the table.
            names
                .iter()
                .copied()
                .find(|name| name.to_lowercase() == it.to_lowercase())
                .unwrap()
        })
    );
    let json: Value = serde_json::from_str(&book.to_json()).unwrap();
    let elements = json["ledgers"][0]["elements"].as_array().unwrap();
    assert_eq!(sheets[1].1.len(), elements.len() + 1);
    for (row, element) in sheets[1].1.iter().skip(1).zip(elements) {
        assert_eq!(row[2], element["path"].as_str().unwrap());
        assert_eq!(row[9], element["necessary"]["name"].as_str().unwrap());
        assert_eq!(row[13], element["lawful"]["name"].as_str().unwrap());
    }
    let photo = sheets[1]
        .1
        .iter()
        .find(|it| it[2] == "documents.anh")
        .unwrap();
    assert_eq!(photo[3], "=HYPERLINK(http://evil.example) \u{fffd}");
}

#[test]
fn the_same_ledger_gives_the_same_bytes() {
    let session = bundled_session();
    let write = || {
        let book = book_of(&session, Lang::Vi);
        (to_html(&book), book.to_json(), to_xlsx(&book).unwrap())
    };
    assert!(write() == write());
}

#[test]
fn the_ledger_finds_no_demand_without_basis_where_the_rule_on_them_is_silent() {
    let page = |head: &str, step: &str| {
        format!(
            "thủ tục x \"X\"\n{head}hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", 1 bản chính\n  \
             - mẫu: \"Văn bản theo Mẫu số 11 Nghị định 100/2020/NĐ-CP\", 1 bản chính\n\
             trình tự:\n  chưa xác minh\n  - nộp: nộp hồ sơ\n      ghi chú \"{step}\"\n"
        )
    };
    let act = "Nộp hồ sơ theo Nghị định số 100/2020/NĐ-CP";
    let internal = "mã: 6.005705\nđối tượng: cán bộ công chức viên chức\n";
    let written = page("", "Nộp hồ sơ").replace("  chưa xác minh\n", "");
    for (text, paper, lawful) in [
        (written.as_str(), "documents.don", Opinion::Fails),
        (written.as_str(), "documents.mau", Opinion::Doubtful),
        (&page("", act), "documents.don", Opinion::Doubtful),
        (
            &page(internal, "Nộp hồ sơ"),
            "documents.don",
            Opinion::Doubtful,
        ),
    ] {
        assert_eq!(opinions(text, paper)[2], lawful, "{text}");
        let session = session(&[("a.tthc", text)]);
        // A section may be reported once for all its papers.
        let reported = session
            .check()
            .diagnostics
            .iter()
            .any(|it| it.code.id == "B01");
        assert!(reported || lawful != Opinion::Fails, "{text}");
    }
}

#[test]
fn the_bases_of_the_procedure_stand_once_in_its_ledger() {
    let text = "văn bản A \"Luật A\"\nsố: 1/2020/QH14\nloại: luật\nhiệu lực: chưa rõ\n\n\
        văn bản B \"Luật B\"\nsố: 2/2020/QH14\nloại: luật\nhiệu lực: chưa rõ\n\n\
        thủ tục x \"X\"\ncăn cứ pháp lý: A, B\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n  \
        - ảnh: \"Ảnh\", 1 bản chính\n";
    let book = book_of(&session(&[("a.tthc", text)]), Lang::Vi);
    let page = to_html(&book);
    assert_eq!(page.matches("A (1/2020/QH14)").count(), 1, "{page}");
    let said = "chưa ghi hiệu lực của 2 văn bản trong căn cứ của cả thủ tục, kê ở đầu sổ";
    assert!(page.matches(said).count() >= 2, "{page}");
    let mut workbook: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(to_xlsx(&book).unwrap())).unwrap();
    let sheet = workbook.worksheet_range("Căn cứ").unwrap();
    assert_eq!(sheet.rows().count(), 3, "two instruments below the heads");
}

#[test]
fn the_command_writes_a_page_data_and_a_workbook() {
    let folder = Folder::new("ledger_command");
    folder.write("a.tthc", fixture());
    let run = |args: &[&str]| tthc(&folder, &[&["ledger"], args].concat(), b"");
    let ran = run(&["cây_cảnh", "--as-of", "2026-11-21", "--lang", "en"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"),
        "{}",
        ran.out
    );
    let ran = run(&["--format", "json", "--as-of", "21/11/2026"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (json["schema_version"].as_u64(), json["as_of"].as_str()),
        (Some(1), Some("2026-11-21"))
    );
    let ran = run(&["a.tthc", "--format", "xlsx"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("-o"), "{}", ran.err);
    assert_eq!(run(&["a.tthc", "--format", "xlsx", "-o", "a.xlsx"]).code, 0);
    assert!(fs::read(folder.path("a.xlsx")).unwrap().starts_with(b"PK"));
    assert_eq!(run(&["cây_kiểng"]).code, 2);
    folder.write("a.tthc", "thủ tục x \"X\"\nhồ sơ: một bộ\n");
    let ran = run(&["a.tthc"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (2, ""),
        "what was not read whole is refused"
    );
}
