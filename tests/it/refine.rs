//! The comparison with the law and with a parent, by its laws: everything is within
//! itself, what is within something within a third is within the third, and asking more
//! on one dimension shows on that dimension alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
};

use proptest::prelude::*;
use tthc::{
    Date, Lang,
    checks::refine::{Dimension, Order, Reason, Verdict, with_law, with_parent},
    lower::lower,
    model::{Procedure, Project},
    source::{SourceFile, Sources},
    syntax::parse,
};

use crate::support::{cases, files_below, repo, with_snapshots};

fn project(texts: &[String]) -> Project {
    let mut sources = Sources::default();
    let files: Vec<_> = texts
        .iter()
        .map(|text| {
            let id = sources.add(SourceFile::new("x.tthc", text.as_str()));
            let parsed = parse(id, sources.get(id).unwrap().text());
            assert!(
                parsed.diagnostics.is_empty(),
                "{:?}\n{text}",
                parsed.diagnostics
            );
            parsed.file
        })
        .collect();
    let lowered = lower(&files);
    assert!(lowered.diagnostics.is_empty(), "{:?}", lowered.diagnostics);
    lowered.project
}

/// A day in a year after which another year has a table of days off.
fn day() -> Date {
    Date::new(2025, 6, 2).unwrap()
}

fn named<'p>(project: &'p Project, id: &str) -> &'p Procedure {
    let mut all = project.procedures.values();
    all.find(|it| it.name.id == id).unwrap()
}

/// Compares one demand with one line of a provision: copies, a time limit, else a fee.
fn order(dimension: Dimension, asked: &str, allowed: &str) -> Order {
    let (line, section) = match dimension {
        Dimension::Copies => (
            format!("được yêu cầu bằng, {allowed}"),
            format!("hồ sơ: 1 bộ\n  - bằng: \"Bằng\", {asked}\n      căn cứ Điều 5 L1"),
        ),
        Dimension::TimeLimit => (
            format!("thời hạn không quá {allowed}"),
            format!("thời hạn: {asked}\n  căn cứ Điều 5 L1"),
        ),
        _ => (
            format!("mức thu không quá {allowed} đồng"),
            format!("phí:\n  - cấp: {asked} đồng\n      căn cứ Điều 5 L1"),
        ),
    };
    let text = format!(
        "văn bản L1 \"Luật\"\nloại: luật\nhiệu lực: chưa rõ\nquy định:\n  - Điều 5:\n      {line}\n\n\
         thủ tục x \"Cấp giấy X\"\n{section}\n"
    );
    let project = project(&[text]);
    let verdicts = with_law(&project, named(&project, "x"), day(), day());
    let mut found = verdicts.into_iter().filter(|it| it.dimension == dimension);
    found.next().unwrap().order
}

fn copies() -> impl Strategy<Value = String> {
    let kind = prop::sample::select(vec![
        "bản sao",
        "bản sao chứng thực",
        "bản sao có xác nhận",
        "bản sao y",
        "bản chính",
        "bản quét",
    ]);
    // A line says one count for each kind.
    prop::collection::btree_map(kind, 1..4_u32, 1..3).prop_map(|all| {
        let all = all.iter().map(|(kind, count)| format!("{count} {kind}"));
        all.collect::<Vec<_>>().join(", ")
    })
}

fn length() -> impl Strategy<Value = String> {
    let unit = |unit: &'static str, most: u32| (1..most).prop_map(move |it| format!("{it} {unit}"));
    prop_oneof![
        unit("ngày", 60),
        unit("ngày làm việc", 45),
        unit("tuần", 9),
        unit("tháng", 4)
    ]
}

fn amount() -> impl Strategy<Value = String> {
    (1..40_u32)
        .prop_map(|it| (it * 10_000).to_string())
        .prop_map(|it| {
            let (head, tail) = it.split_at(it.len() - 3);
            format!("{head}.{tail}")
        })
}

fn any_of(dimension: Dimension) -> BoxedStrategy<String> {
    match dimension {
        Dimension::Copies => copies().boxed(),
        Dimension::TimeLimit => length().boxed(),
        _ => amount().boxed(),
    }
}

fn three() -> impl Strategy<Value = (Dimension, String, String, String)> {
    prop::sample::select(vec![
        Dimension::Copies,
        Dimension::TimeLimit,
        Dimension::Fee,
    ])
    .prop_flat_map(|it| (Just(it), any_of(it), any_of(it), any_of(it)))
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn everything_is_within_itself((dimension, one, _, _) in three()) {
        prop_assert_eq!(order(dimension, &one, &one), Order::Within);
    }

    #[test]
    fn within_what_is_within_is_within((dimension, one, two, three) in three()) {
        let first = order(dimension, &one, &two);
        let second = order(dimension, &two, &three);
        if first == Order::Within && second == Order::Within {
            prop_assert_eq!(order(dimension, &one, &three), Order::Within);
        }
    }

    #[test]
    fn two_are_never_both_beyond_each_other((dimension, one, two, _) in three()) {
        // Copies may be: two copies and one original ask more of each other.
        if dimension != Dimension::Copies && order(dimension, &one, &two) == Order::Beyond {
            prop_assert_eq!(order(dimension, &two, &one), Order::Within);
        }
    }
}

/// A law and a procedure within it on every dimension.
fn within() -> String {
    let path = repo("tests/fixtures/checks/demand-beyond-law/clean.tthc");
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

fn excess(verdicts: &[Verdict<'_>]) -> BTreeSet<Dimension> {
    let beyond = verdicts.iter().filter(|it| it.is_excess());
    beyond.map(|it| it.dimension).collect()
}

#[test]
fn asking_more_on_one_dimension_shows_on_that_one_alone() {
    let of = |text: String| {
        let project = project(&[text]);
        excess(&with_law(
            &project,
            named(&project, "cap_phep"),
            day(),
            day(),
        ))
    };
    assert_eq!(of(within()), BTreeSet::new());
    let raised = [
        (
            "- bằng:",
            "- lý_lịch: \"Lý lịch tư pháp\", 1 bản chính\n  - bằng:",
            Dimension::Paper,
        ),
        (
            "\"Bằng tốt nghiệp\", 1 bản sao",
            "\"Bằng tốt nghiệp\", 1 bản chính",
            Dimension::Copies,
        ),
        (
            "\"Bằng tốt nghiệp\", 1 bản sao",
            "\"Bằng tốt nghiệp\", 2 bản sao",
            Dimension::Copies,
        ),
        (
            "loại: nghị định",
            "loại: quyết định của Ủy ban nhân dân cấp tỉnh",
            Dimension::Form,
        ),
        ("hồ sơ: 2 bộ", "hồ sơ: 3 bộ", Dimension::Sets),
        ("chung: 10 ngày", "chung: 11 ngày", Dimension::TimeLimit),
        ("gia hạn 1 ngày", "gia hạn 3 ngày", Dimension::TimeLimit),
        ("cấp: 100.000", "cấp: 100.001", Dimension::Fee),
        (
            "  - trực tiếp\n  - bưu chính",
            "  - bưu chính",
            Dimension::Channel,
        ),
    ];
    for (from, to, dimension) in raised {
        let text = within();
        assert!(text.contains(from), "{from}");
        let found = of(text.replacen(from, to, 1));
        assert_eq!(found, BTreeSet::from([dimension]), "{to}");
    }
    // A provision that closes its list without these allows neither.
    for (line, dimension) in [
        ("      được kiểm tra thực địa\n", Dimension::Inspection),
        (
            "      được đặt điều kiện \"Có địa điểm cố định\"\n",
            Dimension::Condition,
        ),
    ] {
        let text = within();
        assert!(text.contains(line), "{line}");
        assert_eq!(
            of(text.replacen(line, "", 1)),
            BTreeSet::from([dimension]),
            "{line}"
        );
    }
}

#[test]
fn a_demand_without_content_of_law_says_why_it_cannot_be_compared() {
    let reasons = [
        ("", Reason::NoBasis),
        ("căn cứ chưa rõ", Reason::BasisUnknown),
        ("căn cứ L2", Reason::InstrumentOnly),
        ("căn cứ Điều 9 L2", Reason::NoContent),
        ("căn cứ Điều 7 L2", Reason::NoContent),
        ("căn cứ Điều 8 L2", Reason::OtherMatter),
        ("căn cứ Điều 6 L2", Reason::NotInForce),
    ];
    for (basis, reason) in reasons {
        let text = format!(
            "văn bản L2 \"Luật\"\nloại: luật\nhiệu lực: chưa rõ\nquy định:\n  - Điều 6:\n      \
             có hiệu lực từ 01/01/2030\n      thời hạn không quá 5 ngày\n  - Điều 7:\n      \
             nội dung \"thời hạn\"\n  - Điều 8:\n      được yêu cầu đơn\n\n\
             thủ tục x \"Cấp giấy X\"\nthời hạn: 5 ngày\n  {basis}\n"
        );
        let project = project(&[text]);
        let verdicts = with_law(&project, named(&project, "x"), day(), day());
        let found = verdicts
            .iter()
            .find(|it| it.dimension == Dimension::TimeLimit);
        assert_eq!(found.unwrap().order, Order::Unknown(reason), "{basis}");
    }
}

/// Everything in `procedures/`.
fn bundled() -> Vec<String> {
    files_below("procedures", "tthc")
        .iter()
        .map(|it| fs::read_to_string(repo(it)).unwrap().replace("\r\n", "\n"))
        .collect()
}

#[test]
fn what_is_compared_in_the_bundled_procedures_is_known() {
    let project = project(&bundled());
    let day = Date::new(2026, 11, 21).unwrap();
    let (mut table, mut n_compared, mut n_excess) = (String::new(), 0, 0);
    for procedure in project.procedures.values() {
        let verdicts = with_law(&project, procedure, day, day);
        let compared: Vec<&Verdict<'_>> = verdicts
            .iter()
            .filter(|it| !matches!(it.order, Order::Unknown(_)))
            .collect();
        let mut reasons: BTreeMap<Reason, usize> = BTreeMap::new();
        for verdict in &verdicts {
            if let Order::Unknown(reason) = verdict.order {
                *reasons.entry(reason).or_default() += 1;
            }
        }
        n_compared += usize::from(!compared.is_empty());
        n_excess += usize::from(compared.iter().any(|it| it.is_excess()));
        writeln!(table, "{}: compared {}", procedure.name.id, compared.len()).unwrap();
        for it in compared {
            let order = if it.is_excess() { "BEYOND" } else { "within" };
            let place = it.against.as_ref().map(|it| it.place.render(Lang::En));
            let dimension = it.dimension.id();
            let place = place.unwrap_or_default();
            writeln!(table, "  {order} {dimension} {}: {place}", it.path()).unwrap();
        }
        for (reason, count) in reasons {
            writeln!(table, "  cannot be compared {count}: {}", reason.words().en).unwrap();
        }
    }
    assert!(n_compared >= 3, "{table}");
    assert!(n_excess >= 1, "{table}");
    let provisions = project.instruments.values().flat_map(|it| &it.provisions);
    let with_content =
        provisions.filter(|it| !it.permissions.is_empty() || !it.prohibitions.is_empty());
    assert!(with_content.count() >= 25);
    with_snapshots("refine", || {
        insta::assert_snapshot!("compared_in_bundled_procedures", table);
    });
}

#[test]
fn an_unchanged_copy_of_any_bundled_procedure_asks_no_more_than_its_parent() {
    let mut texts: Vec<String> = files_below("procedures", "tthc")
        .iter()
        .map(|it| fs::read_to_string(repo(it)).unwrap().replace("\r\n", "\n"))
        .collect();
    let parents: Vec<(String, String)> = project(&texts)
        .procedures
        .values()
        .filter(|it| it.parent.is_none())
        .map(|it| (it.name.text.clone(), it.name.id.clone()))
        .collect();
    assert!(parents.len() > 12);
    for (position, (name, _)) in parents.iter().enumerate() {
        texts.push(format!(
            "thủ tục bản_tỉnh_{position} \"Bản của tỉnh\" dựa trên {name}\n"
        ));
    }
    let project = project(&texts);
    for position in 0..parents.len() {
        let copy = named(&project, &format!("ban_tinh_{position}"));
        let verdicts = with_parent(&project, copy, day());
        let more: Vec<&str> = verdicts
            .iter()
            .filter(|it| it.is_excess())
            .map(Verdict::path)
            .collect();
        assert!(more.is_empty(), "{}: {more:?}", copy.name.id);
        assert!(!verdicts.is_empty());
    }
}
