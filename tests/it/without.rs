//! `tthc check --without`: what loses its basis, what keeps another, what must be read.

use std::collections::BTreeSet;

use serde_json::Value;
use tthc::{
    Date,
    checks::without::{Consequences, Fate, without},
    driver::Compiled,
    lower::{UnknownInstrument, cite},
    model::{Citation, Place, Project},
    source::Span,
    syntax::citations,
};

use crate::{
    sarif::{bundled_session, session},
    support::{Folder, Ran, tthc, with_snapshots},
};

/// A law, a decree and a circular that stand on each other, and one procedure on all of them.
const TEXT: &str = "\
văn bản L1 \"Luật mẫu\"
số: 1/2020/QH14
loại: luật
hiệu lực: từ 01/01/2021

văn bản NĐ2 \"Nghị định mẫu\"
số: 2/2021/NĐ-CP
loại: nghị định
hiệu lực: từ 01/03/2021
giao bởi: khoản 2 Điều 7 L1
quy định:
  - Điều 9:
      theo sửa đổi của Điều 1 NĐ6

văn bản TT3 \"Thông tư được giao\"
số: 03/2022/TT-BNNMT
loại: thông tư
hiệu lực: từ 01/07/2022
giao bởi: khoản 1 Điều 5 NĐ2

văn bản TT4 \"Thông tư không được giao\"
số: 04/2022/TT-BNNMT
loại: thông tư
hiệu lực: từ 01/07/2022

văn bản CV5 \"Công văn\"
số: 5/SNN
loại: công văn
hiệu lực: từ 01/07/2022

văn bản NĐ6 \"Nghị định sửa đổi\"
số: 6/2024/NĐ-CP
loại: nghị định
hiệu lực: từ 01/01/2025

văn bản TT7 \"Thông tư đã hết hiệu lực\"
số: 07/2012/TT-BNN
loại: thông tư
hiệu lực: từ 01/01/2012 đến 31/12/2019

cơ sở dữ liệu đất \"Cơ sở dữ liệu đất đai\"

thủ tục cây_cảnh \"Cấp giấy phép trồng cây cảnh\"
mã: 1.000001
hiệu lực: từ 01/01/2023
căn cứ pháp lý: L1, NĐ2
yêu cầu, điều kiện:
  - diện_tích: \"Vườn có diện tích từ 100 m2\"
      căn cứ Điều 3 TT3
hồ sơ: 1 bộ
  căn cứ khoản 2 Điều 12 NĐ2
  - đơn: \"Đơn đề nghị\", 1 bản chính, mẫu số 01 Phụ lục I TT4
  - bản_vẽ: \"Bản vẽ\", 1 bản chính
      căn cứ khoản 2 Điều 12 NĐ2; Điều 4 L1
  - ảnh: \"Ảnh\", 1 bản chính
      căn cứ khoản 2 Điều 12 NĐ2; Điều 4 CV5
  - thuê: \"Hợp đồng thuê\", 1 bản sao
      căn cứ khoản 2 Điều 12 NĐ2; Điều 4 TT4
  - cũ: \"Giấy phép cũ\", 1 bản sao
      căn cứ khoản 2 Điều 12 NĐ2; Điều 4 TT7
  - mới: \"Bản cam kết\", 1 bản chính
      căn cứ khoản 2 Điều 12 NĐ2; NĐ6
  - rộng: \"Sổ vườn\", 1 bản sao
      căn cứ Điều 12 NĐ2
  - cả: \"Giấy tờ đất\", 1 bản sao
      căn cứ NĐ2
      tra cứu đất, căn cứ điểm a khoản 1 Điều 3 NĐ6
  - hai: \"Hai khoản\", 1 bản sao
      căn cứ khoản 1, khoản 2 Điều 12 NĐ2
  - khác: \"Giấy khác\", 1 bản sao
      căn cứ điểm a khoản 2 Điều 121 NĐ2
phí: không
thời hạn: 15 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
  căn cứ Điều 9 NĐ2

thủ tục đã_bãi_bỏ \"Thủ tục đã bãi bỏ\"
mã: 1.000002
hiệu lực: từ 01/01/2021 đến 31/12/2025
hồ sơ: 1 bộ
  căn cứ khoản 2 Điều 12 NĐ2
  - đơn: \"Đơn\", 1 bản chính
";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn cited(project: &Project, text: &str) -> Result<Vec<Citation>, UnknownInstrument> {
    cite(project, &citations(text).unwrap())
}

/// Tries a repeal over the text and looks at what it does.
fn tried<T>(gone: &str, as_of: &str, look: impl FnOnce(&Compiled, Consequences<'_>) -> T) -> T {
    let compiled = session(&[("a.tthc", TEXT)]).compile();
    let mistakes: Vec<Span> = compiled.diagnostics.iter().map(|it| it.span).collect();
    assert_eq!(mistakes, []);
    let gone = cited(&compiled.project, gone).unwrap();
    look(&compiled, without(&compiled.project, &gone, day(as_of)))
}

/// Returns how each element that is touched stands afterwards.
fn fates(gone: &str, as_of: &str) -> Vec<(String, Fate)> {
    tried(gone, as_of, |_, it| {
        let named = it.elements.iter().map(|it| {
            let part = it.part.id();
            let part = if part == "basis" { "" } else { part };
            (format!("{part} {}", it.path).trim().to_owned(), it.fate)
        });
        named.collect()
    })
}

fn of(all: &[(String, Fate)], name: &str) -> Option<Fate> {
    all.iter().find(|it| it.0 == name).map(|it| it.1)
}

#[test]
fn what_is_left_decides_how_an_element_stands() {
    let all = fates("khoản 2 Điều 12 NĐ2", "21/11/2026");
    for (path, fate) in [
        // Nothing else is cited.
        ("documents.don", Some(Fate::Lost)),
        ("documents", Some(Fate::Lost)),
        // A provision of a law stays.
        ("documents.ban_ve", Some(Fate::Kept)),
        // An official letter binds nobody.
        ("documents.anh", Some(Fate::Insufficient)),
        // A circular without a delegation is weak since 1 April 2025.
        ("documents.thue", Some(Fate::Unclear)),
        // What has lapsed is nothing.
        ("documents.cu", Some(Fate::Lost)),
        // An instrument without its article was not what the paper rested on.
        ("documents.moi", Some(Fate::Unclear)),
        // The article and the decree hold more than the clause that goes.
        ("documents.rong", Some(Fate::Unclear)),
        ("documents.ca", Some(Fate::Unclear)),
        // One of two clauses stays.
        ("documents.hai", Some(Fate::Kept)),
        // Article 121 is not Article 12.
        ("documents.khac", None),
        ("requirements.dien_tich", None),
        // The list of the procedure names the decree, and a law beside it.
        ("procedure legal_bases", Some(Fate::Kept)),
    ] {
        assert_eq!(of(&all, path), fate, "{path}");
    }
    let ended = all.iter().filter(|it| it.0 == "documents.don");
    assert_eq!(ended.count(), 1, "a procedure that has ended is left out");
}

#[test]
fn of_instruments_without_provisions_nobody_can_tell_which_one_bore_an_element() {
    let text = "\
văn bản L1 \"Luật mẫu\"
số: 1/2020/QH14
loại: luật
hiệu lực: từ 01/01/2021

văn bản NĐ2 \"Nghị định mẫu\"
số: 2/2021/NĐ-CP
loại: nghị định
hiệu lực: từ 01/03/2021

thủ tục cây_cảnh \"Cấp giấy phép trồng cây cảnh\"
căn cứ pháp lý: L1, NĐ2
hồ sơ: 1 bộ
  - đơn: \"Đơn đề nghị\", 1 bản chính
";
    let compiled = session(&[("a.tthc", text)]).compile();
    let gone = cited(&compiled.project, "NĐ2").unwrap();
    let found = without(&compiled.project, &gone, day("21/11/2026"));
    let fate = |path| {
        let row = found.elements.iter().find(|it| it.path == path);
        row.map(|it| it.fate)
    };
    assert_eq!(fate("documents.don"), Some(Fate::Unclear));
    assert_eq!(fate("legal_bases"), Some(Fate::Kept));
}

#[test]
fn a_weak_kind_was_forbidden_before() {
    // Until 31 March 2025 a circular could set a paper only by delegation.
    let all = fates("khoản 2 Điều 12 NĐ2", "01/06/2024");
    assert_eq!(of(&all, "documents.thue"), Some(Fate::Insufficient));
    let all = fates("khoản 2 Điều 12 NĐ2", "01/06/2025");
    assert_eq!(of(&all, "documents.thue"), Some(Fate::Unclear));
}

#[test]
fn the_repeal_of_an_instrument_takes_all_of_it_and_what_it_alone_delegates() {
    let all = fates("NĐ2", "21/11/2026");
    for path in [
        "documents.rong",
        "documents.ca",
        "documents.hai",
        "documents.khac",
    ] {
        assert_eq!(of(&all, path), Some(Fate::Lost), "{path}");
    }
    // Article 57(2) of Law 64/2025/QH15: the circular ends with what delegates it.
    assert_eq!(of(&all, "requirements.dien_tich"), Some(Fate::Lost));
    let ended = |gone: &str, as_of: &str| {
        tried(gone, as_of, |compiled, it| {
            let named = it.instruments.iter();
            let named = named.map(|id| {
                compiled
                    .project
                    .instruments
                    .get(*id)
                    .unwrap()
                    .name
                    .id
                    .clone()
            });
            named.collect::<Vec<_>>()
        })
    };
    assert_eq!(ended("NĐ2", "21/11/2026"), ["tt3"]);
    assert_eq!(ended("Điều 5 NĐ2", "21/11/2026"), ["tt3"]);
    // A chain: the law delegates the decree, the decree the circular.
    assert_eq!(ended("Điều 7 L1", "21/11/2026"), ["nd2", "tt3"]);
    assert_eq!(ended("khoản 2 Điều 5 NĐ2", "21/11/2026"), [""; 0]);
    assert_eq!(
        ended("NĐ2", "01/06/2024"),
        [""; 0],
        "no such rule before 1 April 2025"
    );
    // Then the circular stays, and has lost its delegation.
    let all = fates("Điều 5 NĐ2", "01/06/2024");
    assert_eq!(of(&all, "requirements.dien_tich"), None);
}

#[test]
fn words_that_come_from_what_goes_are_in_doubt() {
    let all = fates("Điều 1 NĐ6", "21/11/2026");
    assert_eq!(of(&all, "time_limits.thoi_han"), Some(Fate::Unclear));
    let n_provisions = tried("Điều 1 NĐ6", "21/11/2026", |_, it| it.provisions.len());
    assert_eq!(n_provisions, 1);
    // Before the amendment began, the words were other words.
    assert_eq!(
        of(&fates("Điều 1 NĐ6", "01/06/2024"), "time_limits.thoi_han"),
        None
    );
}

#[test]
fn forms_and_look_ups_have_their_own_provisions() {
    let forms = "form documents.don";
    for (gone, fate) in [
        ("mẫu số 01 Phụ lục I TT4", Some(Fate::Lost)),
        ("Phụ lục I TT4", Some(Fate::Lost)),
        ("mẫu số 02 Phụ lục I TT4", None),
        ("Phụ lục II TT4", None),
        // A form named without its annex may be this one.
        ("mẫu số 01 TT4", Some(Fate::Unclear)),
    ] {
        assert_eq!(of(&fates(gone, "21/11/2026"), forms), fate, "{gone}");
    }
    let all = fates("Điều 3 NĐ6", "21/11/2026");
    assert_eq!(of(&all, "look_up documents.ca"), Some(Fate::Lost));
}

#[test]
fn several_provisions_go_together() {
    let gone = "khoản 2 Điều 12 NĐ2; Điều 4 Luật 1/2020/QH14";
    assert_eq!(
        of(&fates(gone, "21/11/2026"), "documents.ban_ve"),
        Some(Fate::Lost)
    );
}

#[test]
fn repealing_more_never_gives_a_basis_back() {
    let compiled = bundled_session().compile();
    let (project, as_of) = (&compiled.project, day("21/11/2026"));
    let key = |it: &tthc::checks::without::Touched<'_>| {
        (it.procedure.meta.span, it.part, it.path.clone(), it.span)
    };
    let mut n_lost = 0;
    for id in project.instruments.ids() {
        let span = project.instruments.get(id).unwrap().meta.span;
        let whole = Citation {
            instrument: id,
            locators: Vec::new(),
            span,
        };
        let all = without(project, std::slice::from_ref(&whole), as_of);
        // Of the whole instrument nothing is broader, and no other place is left.
        assert!(all.elements.iter().all(|it| !it.lost.is_empty()));
        assert!(all.also_cited.is_empty());
        let mut tried = BTreeSet::new();
        let lost = all.elements.iter().flat_map(|it| &it.lost);
        for it in lost.filter(|it| tried.insert((it.instrument, Place::all(&it.locators)))) {
            let part = without(project, std::slice::from_ref(it), as_of);
            assert!(
                part.elements
                    .iter()
                    .any(|row| row.lost.iter().any(|lost| lost.span == it.span))
            );
            for row in &part.elements {
                let more = all.elements.iter().find(|it| key(it) == key(row)).unwrap();
                assert!(
                    more.fate <= row.fate,
                    "{} {:?} {:?}",
                    row.path,
                    more.fate,
                    row.fate
                );
                n_lost += usize::from(row.fate.is_loss());
            }
        }
    }
    assert!(n_lost > 100, "{n_lost}");
}

#[test]
fn an_instrument_that_is_not_here_is_told_with_what_may_be_meant() {
    let project = session(&[("a.tthc", TEXT)]).compile().project;
    let near = |text: &str| cited(&project, text).unwrap_err().near;
    assert_eq!(near("Điều 1 TT"), ["TT3", "TT4", "TT7"]);
    assert_eq!(near("Điều 1 Thông tư 03/2022"), ["TT3"]);
    assert_eq!(near("Điều 1 NĐ99"), [""; 0]);
    assert!(citations("Điều 12").is_none() && citations("bãi bỏ hết").is_none());
    // The number finds what the files call by another name, whatever its kind is called.
    let by_number = cited(&project, "Điều 1 Thông tư 03/2022/TT-BNNMT").unwrap();
    assert_eq!(
        by_number[0].instrument,
        cited(&project, "TT3").unwrap()[0].instrument
    );
}

fn run(folder: &Folder, args: &[&str]) -> Ran {
    let fixed = ["check", "--as-of", "2026-11-21", "--lang", "en"];
    tthc(folder, &[&fixed, args].concat(), b"")
}

#[test]
fn the_command_answers_people_and_programs() {
    let folder = Folder::new("without_command");
    folder.write("a.tthc", TEXT);
    let ran = run(&folder, &["--without", "clause 2 Article 12 NĐ2"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let json = run(
        &folder,
        &["--without", "khoản 2 Điều 12 NĐ2", "--format", "json"],
    );
    with_snapshots("without", || {
        insta::assert_snapshot!("without_text", ran.out);
        insta::assert_snapshot!("without_data", json.out);
    });
    let value: Value = serde_json::from_str(&json.out).unwrap();
    let n_lost = value["elements"].as_array().unwrap().iter();
    let n_lost = n_lost.filter(|it| it["fate"] == "lost").count();
    assert_eq!(value["summary"]["lost"].as_u64(), Some(n_lost as u64));
    // A place that nothing cites is no mistake; what else is cited shows a slip.
    let ran = run(&folder, &["--without", "Article 99 TT4"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("Article 4 TT4"), "{}", ran.out);
    for (args, word) in [
        (&["--without", "Article 9 NĐ22"][..], "no instrument `NĐ22`"),
        (&["--without", "all of it"], "not a provision"),
        (&["--without", "NĐ2", "--format", "sarif"], "human and json"),
        (&["--without", "NĐ2", "--fix"], "--fix"),
    ] {
        let ran = run(&folder, args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains(word), "{}", ran.err);
    }
    // Only the files that are named are told, but all of the project is known.
    folder.write(
        "b.tthc",
        "thủ tục b \"B\"\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n      căn cứ Điều 4 TT4\n",
    );
    let ran = run(&folder, &["b.tthc", "--without", "TT4", "--format", "json"]);
    let value: Value = serde_json::from_str(&ran.out).unwrap();
    let elements = value["elements"].as_array().unwrap();
    assert_eq!(
        (elements.len(), elements[0]["procedure"].as_str()),
        (1, Some("b"))
    );
    // What could not be read may rest on it too.
    folder.write("b.tthc", "thủ tục b \"B\"\nhồ sơ: một bộ\n");
    let ran = run(&folder, &["--without", "Article 99 TT4"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("b.tthc"), "{}", ran.err);
}

#[test]
fn six_papers_of_the_building_permit_rest_on_one_article_alone() {
    let compiled = bundled_session().compile();
    let gone = cited(&compiled.project, "Điều 53 Nghị định 175/2024/NĐ-CP").unwrap();
    let found = without(&compiled.project, &gone, day("21/11/2026"));
    let lost = found.elements.iter().filter(|it| it.fate == Fate::Lost);
    let lost: Vec<&str> = lost.map(|it| it.path.as_str()).collect();
    assert_eq!(
        lost,
        [
            "documents.dat",
            "documents.gcn_qsdd",
            "documents.gcn_ts",
            "documents.gcn_nha_dat",
            "documents.hop_dong_thue",
            "documents.xac_dinh_dien_tich",
        ]
    );
}
