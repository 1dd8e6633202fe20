//! `tthc diff`: what is eased, tightened and moved, and the laws of a difference.

use std::{collections::BTreeMap, fs, sync::LazyLock};

use proptest::prelude::*;
use serde_json::Value;
use tthc::{
    Compiled, Date, Session,
    diff::{Address, Aspect, Diff, Effect, ItemKind, Part, Version, counts, diff, sheets},
    fmt::write,
    model::Procedure,
    values::{Decimal, Lang},
};

use crate::{
    generate::{self, choices},
    support::{Folder, files_below, repo, tthc},
};

const DAY: &str = "2026-11-21";

/// A small procedure; the parts that tests change stand on lines of their own.
const TEXT: &str = "\
văn bản TT \"Thông tư X\"
số: 02/2026/TT-BNNMT
loại: thông tư
thủ tục cấp_phép \"Cấp giấy phép X\"
mã: 1.000001
mức độ trực tuyến: một phần
cơ quan:
  - một_cửa: \"Bộ phận Một cửa\", tiếp nhận
  - sở: \"Sở Công Thương\", giải quyết, quyết định
cách thức: trực tiếp, trực tuyến
dữ kiện:
  - mới: có/không, hỏi \"Cấp lần đầu?\"
hồ sơ: 2 bộ
  - đơn: \"Đơn đề nghị\", 1 bản chính
      căn cứ điểm a khoản 1 Điều 5 TT
  - đăng_ký: \"Giấy đăng ký kinh doanh\", 1 bản sao chứng thực
      căn cứ điểm b khoản 1 Điều 5 TT
  - hợp_đồng: \"Hợp đồng thuê kho\", 1 bản sao
      căn cứ điểm c khoản 1 Điều 5 TT
yêu cầu, điều kiện:
  - kho: \"Có kho từ 100 m2\"
lệ phí:
  - lệ_phí_cấp: 200.000 đồng
thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
  - tiếp_nhận: một_cửa kiểm tra thành phần hồ sơ, trong 2 ngày làm việc
  - thẩm_định: sở thẩm định, trong 6 ngày làm việc
  - duyệt: sở quyết định, trong 2 ngày làm việc
  - trả: một_cửa trả giấy_phép
kết quả:
  - giấy_phép: \"Giấy phép X\", hiệu lực 5 năm
";

/// Compares the text with itself after replacements.
fn compared(changes: &[(&str, &str)]) -> Value {
    let mut new = TEXT.to_owned();
    for (from, to) in changes {
        assert!(new.contains(from), "{from}");
        new = new.replace(from, to);
    }
    between(TEXT, &new)
}

fn between(old: &str, new: &str) -> Value {
    let folder = Folder::new("diff");
    folder.write("old.tthc", old);
    folder.write("new.tthc", new);
    let args = ["diff", "old.tthc", "new.tthc", "--format", "json"];
    let ran = tthc(&folder, &[&args[..], &["--as-of", DAY]].concat(), b"");
    assert!(ran.err.is_empty(), "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// Returns the changes as `part id aspect: effect`.
fn changes(json: &Value) -> Vec<String> {
    let rows = json["changes"].as_array().unwrap().iter();
    let row = |it: &Value| {
        let item = if it["new"].is_null() {
            &it["old"]
        } else {
            &it["new"]
        };
        let aspect = it["aspect"].as_str();
        let aspect = aspect.unwrap_or(if it["old"].is_null() { "+" } else { "-" });
        let of = |it: &Value| it.as_str().unwrap().to_owned();
        format!(
            "{} {} {aspect}: {}",
            of(&it["part"]),
            of(&item["id"]),
            of(&it["effect"])
        )
    };
    rows.map(row).collect()
}

fn quantity<'j>(json: &'j Value, measure: &str) -> &'j Value {
    let mut rows = json["quantities"].as_array().unwrap().iter();
    rows.find(|it| it["measure"] == measure).unwrap()
}

fn only(changed: &[(&str, &str)]) -> String {
    let json = compared(changed);
    let all = changes(&json);
    let told: Vec<String> = all
        .into_iter()
        .filter(|it| !it.ends_with("neutral"))
        .collect();
    told.join(", ")
}

#[test]
fn what_is_asked_less_is_eased() {
    for (from, to, told) in [
        (
            "1 bản sao chứng thực",
            "1 bản sao",
            "paper dang_ky copies: eased",
        ),
        (
            "hồ sơ: 2 bộ",
            "hồ sơ: 1 bộ",
            "procedure cap_phep sets: eased",
        ),
        (
            "200.000 đồng",
            "150.000 đồng",
            "fee le_phi_cap amount: eased",
        ),
        (
            "trong 6 ngày làm việc",
            "trong 5 ngày làm việc",
            "step tham_dinh limit: eased",
        ),
        (
            "10 ngày làm việc",
            "9 ngày làm việc",
            "time_limit thoi_han limit: eased",
        ),
        (
            "trực tiếp, trực tuyến",
            "trực tiếp, trực tuyến, bưu chính",
            "channel post +: eased",
        ),
        (
            "một phần",
            "toàn trình",
            "procedure cap_phep online_level: eased",
        ),
        (
            "hiệu lực 5 năm",
            "vô thời hạn",
            "result giay_phep validity: eased",
        ),
        (
            "  - hợp_đồng: \"Hợp đồng thuê kho\", 1 bản sao\n      căn cứ điểm c khoản 1 Điều 5 TT\n",
            "",
            "paper hop_dong -: eased",
        ),
        (
            "\"Hợp đồng thuê kho\", 1 bản sao\n",
            "\"Hợp đồng thuê kho\", 1 bản sao\n      khi mới\n",
            "paper hop_dong cases: eased",
        ),
        (
            "\"Hợp đồng thuê kho\", 1 bản sao",
            "\"Hợp đồng thuê kho\", 1 bản sao, nếu có",
            "paper hop_dong optional: eased",
        ),
        (
            "  - kho: \"Có kho từ 100 m2\"\n",
            "  - khác: \"Biết chữ\"\n",
            "condition khac +: tightened, condition kho -: eased",
        ),
    ] {
        assert_eq!(only(&[(from, to)]), told, "{from}");
    }
}

#[test]
fn a_half_working_day_is_counted() {
    let json = compared(&[("10 ngày làm việc", "4,5 ngày làm việc")]);
    let promised = quantity(&json, "promised_time");
    assert_eq!(promised["after"], "4.5");
    assert_eq!(promised["saved"], "5.5");
    assert_eq!(promised["rate_percent"], "55");
}

#[test]
fn units_of_time_are_compared_on_the_calendar_only() {
    let days = ("10 ngày làm việc", "7 ngày");
    let seven = TEXT.replace(days.0, days.1);
    let five = TEXT.replace(days.0, "5 ngày làm việc");
    // Around holidays five working days are longer than a week.
    let json = between(&seven, &five);
    assert_eq!(changes(&json), ["time_limit thoi_han limit: mixed"]);
    assert!(
        json["changes"][0]["why"]
            .as_str()
            .unwrap()
            .contains("ngày nộp")
    );
    assert_eq!(json["changes"][0]["quantity"], Value::Null);
}

#[test]
fn a_paper_that_becomes_a_condition_is_only_moved() {
    let dropped =
        "  - hợp_đồng: \"Hợp đồng thuê kho\", 1 bản sao\n      căn cứ điểm c khoản 1 Điều 5 TT\n";
    let told = only(&[
        (dropped, ""),
        (
            "100 m2\"\n",
            "100 m2\"\n  - thuê: \"Có hợp đồng thuê kho còn hiệu lực\"\n",
        ),
    ]);
    assert_eq!(told, "condition thue +: moved, paper hop_dong -: moved");
}

/// The items of a kind as the JSON counts them: before, kept, amended, repealed, added, cut.
fn items(json: &Value, kind: &str) -> [u64; 6] {
    let mut all = json["items"].as_array().unwrap().iter();
    let it = all.find(|it| it["kind"] == kind).unwrap();
    ["before", "kept", "amended", "repealed", "added", "cut"].map(|key| it[key].as_u64().unwrap())
}

#[test]
fn items_are_counted_as_reports_on_cuts_count_them() {
    let dropped =
        "  - hợp_đồng: \"Hợp đồng thuê kho\", 1 bản sao\n      căn cứ điểm c khoản 1 Điều 5 TT\n";
    // One paper goes, one is asked as a plain copy, one stays.
    let json = compared(&[(dropped, ""), ("1 bản sao chứng thực", "1 bản sao")]);
    assert_eq!(items(&json, "paper"), [3, 1, 1, 1, 0, 2]);
    let mut papers = json["items"].as_array().unwrap().iter();
    let papers = papers.find(|it| it["kind"] == "paper").unwrap();
    assert_eq!(papers["cut_percent"], "66.67");
    assert_eq!(items(&json, "condition"), [1, 1, 0, 0, 0, 0]);
    // A paper that becomes a condition goes, and nothing is cut.
    let condition = "100 m2\"\n  - thuê: \"Có hợp đồng thuê kho còn hiệu lực\"\n";
    let json = compared(&[(dropped, ""), ("100 m2\"\n", condition)]);
    assert_eq!(items(&json, "paper"), [3, 2, 0, 1, 0, 0]);
    assert_eq!(items(&json, "condition"), [1, 1, 0, 0, 1, 0]);
    // More is asked of a paper: amended, and no cut.
    let json = compared(&[("1 bản sao\n", "1 bản sao chứng thực\n")]);
    assert_eq!(items(&json, "paper"), [3, 2, 1, 0, 0, 0]);
    // A check on site that goes.
    let check = "  - xem: sở kiểm tra thực địa, trong 1 ngày làm việc\n  - duyệt";
    let with = TEXT.replace("  - duyệt", check);
    assert_eq!(items(&between(&with, TEXT), "check"), [1, 0, 0, 1, 0, 1]);
    // A version that is silent repeals nothing.
    let at = TEXT.find("yêu cầu, điều kiện").unwrap();
    let end = TEXT.find("lệ phí:").unwrap();
    let silent = format!("{}{}", &TEXT[..at], &TEXT[end..]);
    let json = between(TEXT, &silent);
    let mut all = json["items"].as_array().unwrap().iter();
    let conditions = all.find(|it| it["kind"] == "condition").unwrap();
    assert_eq!(items(&json, "condition")[3], 0, "{conditions:#}");
    assert_eq!(conditions["unclear"], 1);
}

#[test]
fn a_step_that_becomes_a_procedure_of_its_own_is_only_moved() {
    let told = only(&[
        ("  - thẩm_định: sở thẩm định, trong 6 ngày làm việc\n", ""),
        (
            "trình tự:",
            "tiền đề:\n  - thẩm_định: kết quả của thủ tục 1.000002\ntrình tự:",
        ),
    ]);
    assert_eq!(
        told,
        "prerequisite tham_dinh +: moved, step tham_dinh -: moved"
    );
}

#[test]
fn days_that_go_to_another_step_are_only_moved() {
    let told = only(&[
        ("trong 6 ngày làm việc", "trong 3 ngày làm việc"),
        ("sở quyết định, trong 2 ngày", "sở quyết định, trong 5 ngày"),
    ]);
    assert_eq!(told, "step tham_dinh limit: moved, step duyet limit: moved");
    // What is not taken up elsewhere is saved.
    let json = compared(&[
        ("trong 6 ngày làm việc", "trong 3 ngày làm việc"),
        ("sở quyết định, trong 2 ngày", "sở quyết định, trong 3 ngày"),
    ]);
    assert_eq!(
        changes(&json),
        ["step tham_dinh limit: eased", "step duyet limit: moved"]
    );
    assert_eq!(quantity(&json, "step_time")["saved"], "2");
}

#[test]
fn a_renamed_element_is_the_same_by_its_basis_or_its_title() {
    let json = compared(&[
        (
            "đăng_ký: \"Giấy đăng ký kinh doanh\"",
            "gcn: \"Giấy chứng nhận đăng kí doanh nghiệp\"",
        ),
        (
            "hợp_đồng: \"Hợp đồng thuê kho\"",
            "hđ: \"hợp đồng thuê kho\"",
        ),
        ("điểm c khoản 1 Điều 5 TT", "Điều 6 TT"),
    ]);
    assert_eq!(
        changes(&json),
        [
            "paper gcn name: neutral",
            "paper gcn title: unclear",
            "paper hd name: neutral",
            "paper hd title: neutral",
            "paper hd basis: neutral",
            "paper hd stated: neutral",
        ]
        .into_iter()
        .filter(|it| changes(&json).contains(&(*it).to_owned()))
        .collect::<Vec<_>>()
    );
    assert_eq!(quantity(&json, "papers")["saved"], "0");
}

#[test]
fn spelling_and_tone_placement_are_no_change_of_what_is_asked() {
    let json = compared(&[("Giấy đăng ký kinh doanh", "giấy đăng kí kinh doanh")]);
    assert_eq!(changes(&json), ["paper dang_ky title: neutral"]);
}

/// The procedures of a text, with the project in which they stand.
fn compiled(text: &str) -> Compiled {
    let mut session = Session::new(day());
    session.add("x.tthc", text.as_bytes().to_vec(), true);
    session.compile()
}

fn day() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

fn versions(compiled: &Compiled) -> impl Iterator<Item = Version<'_>> {
    let project = &*compiled.project;
    let of = move |procedure: &'_ Procedure| -> Version<'_> {
        // INVARIANT: the procedure is one of the project.
        let mut all = project.procedures.values();
        let procedure = all.find(|it| std::ptr::eq(*it, procedure)).unwrap();
        Version { project, procedure }
    };
    project.procedures.values().map(of)
}

type Place = (Part, Option<usize>, Option<usize>, Option<Aspect>);

fn effects(diff: &Diff<'_>, swapped: bool) -> BTreeMap<Place, Effect> {
    let row = |it: &tthc::diff::Change<'_>| {
        let at = |it: &Option<tthc::diff::Item<'_>>| it.as_ref().map(|it| it.at);
        let (old, new) = (at(&it.old), at(&it.new));
        if swapped {
            ((it.part, new, old, it.aspect), it.effect.swapped())
        } else {
            ((it.part, old, new, it.aspect), it.effect)
        }
    };
    diff.changes.iter().map(row).collect()
}

/// The laws of a difference, for two versions.
fn laws(old: Version<'_>, new: Version<'_>) {
    let there = diff(old, new, day());
    let back = diff(new, old, day());
    for it in [old, new] {
        let own = diff(it, it, day());
        assert!(own.is_empty(), "{:?}", effects(&own, false));
    }
    let (before, after) = sheets(old, new);
    assert_eq!(there.apply(&before), after);
    assert_eq!(there.is_empty(), before == after);
    let (forth, swapped) = (effects(&there, false), effects(&back, true));
    assert_eq!(
        forth, swapped,
        "{} {}",
        old.procedure.name.id, new.procedure.name.id
    );
    for kind in ItemKind::ALL {
        let (one, other) = (counts(&there.items, kind), counts(&back.items, kind));
        assert_eq!(
            (one.kept, one.amended, one.repealed, one.added, one.unclear),
            (
                other.kept,
                other.amended,
                other.added,
                other.repealed,
                other.unclear
            ),
        );
        assert!(one.cut <= one.amended + one.repealed);
    }
    for it in &there.quantities {
        let minus = |it: Option<Decimal>| it.map(|it| Decimal::new(-it.mantissa(), it.scale()));
        let mut others = back.quantities.iter();
        let other = others.find(|other| other.measure == it.measure).unwrap();
        assert_eq!(it.saved(), minus(other.saved()));
        if let (Some(before), Some(after), Some(saved)) = (it.before, it.after, it.saved()) {
            let at =
                |it: Decimal| i128::from(it.mantissa()) * 10_i128.pow(18 - u32::from(it.scale()));
            assert_eq!(at(before) - at(after), at(saved));
        }
    }
}

static REAL: LazyLock<Compiled> = LazyLock::new(|| {
    let mut session = Session::new(day());
    for path in files_below("procedures", "tthc") {
        session.add(&path, fs::read(repo(&path)).unwrap(), true);
    }
    session.compile()
});

#[test]
fn the_laws_hold_between_all_real_procedures() {
    let all: Vec<Version<'_>> = versions(&REAL).collect();
    for (at, old) in all.iter().enumerate() {
        for new in all.iter().skip(at) {
            laws(*old, *new);
        }
    }
}

/// Returns a text without some of its lines, and with some of its numbers changed.
fn altered(text: &str, bytes: &[u8]) -> String {
    let mut bytes = bytes.iter().cycle();
    let mut next = || *bytes.next().unwrap_or(&0);
    let line = |line: &str| match next() {
        // A line below another one may go without hurting it.
        0..8 if line.starts_with("  ") => String::new(),
        8..16 => line.replace("1 bản", "2 bản") + "\n",
        16..24 => line.replace("ngày làm việc", "ngày") + "\n",
        24..32 => line.replace("ngày", "giờ").replace("bản sao", "bản chính") + "\n",
        32..40 => line.replacen(": \"", "_x: \"", 1) + "\n",
        _ => line.to_owned() + "\n",
    };
    text.lines().map(line).collect()
}

static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = files_below("procedures", "tthc").into_iter();
    let texts = files.map(|it| fs::read_to_string(repo(&it)).unwrap());
    texts.filter(|it| it.contains("\nthủ tục ")).collect()
});

proptest! {
    #![proptest_config(crate::support::cases(48))]

    #[test]
    fn the_laws_hold_for_altered_procedures(
        at in 0..64_usize,
        bytes in prop::collection::vec(any::<u8>(), 1..400),
    ) {
        let text = &FILES[at % FILES.len()];
        let (old, new) = (compiled(text), compiled(&altered(text, &bytes)));
        for (old, new) in versions(&old).zip(versions(&new)) {
            laws(old, new);
        }
    }

    #[test]
    fn the_laws_hold_for_generated_procedures(one in choices(), other in choices()) {
        let text = |bytes| write(&generate::file(bytes), Lang::Vi);
        let (old, new) = (compiled(&text(one)), compiled(&text(other)));
        for old in versions(&old) {
            for new in versions(&new) {
                laws(old, new);
            }
        }
    }
}

#[test]
fn a_sheet_holds_every_part() {
    let all: Vec<Version<'_>> = versions(&REAL).collect();
    let mut seen: Vec<Part> = Vec::new();
    for it in all {
        let (sheet, _) = sheets(it, it);
        seen.extend(sheet.keys().map(|it: &Address| it.part));
    }
    seen.sort_unstable();
    seen.dedup();
    let missing: Vec<&Part> = Part::ALL.iter().filter(|it| !seen.contains(it)).collect();
    assert!(
        missing
            .iter()
            .all(|it| matches!(it, Part::Ground | Part::Remedy)),
        "{missing:?}"
    );
}
