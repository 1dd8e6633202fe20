//! Portfolios: which procedures a day has, what is counted of them, and what questions answer.

use std::{collections::BTreeSet, fmt::Write as _};

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use tthc::{
    Compiled, Session,
    cost::Rounding,
    interp::Truth::{False, True, Unknown},
    stats::{Catalogue, Column, Query, Value, catalogue, groups, ratio, sum},
    values::{Date, Lang},
};

use crate::support::{Folder, cases, files_below, repo, tthc};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn compiled(text: &str) -> Compiled {
    let mut session = Session::new(day("2026-11-21"));
    session.add("x.tthc", text.as_bytes().to_vec(), true);
    let compiled = session.compile();
    assert!(
        compiled.diagnostics.is_empty(),
        "{:?}",
        compiled.diagnostics
    );
    compiled
}

fn on<'a>(compiled: &'a Compiled, date: &str) -> Catalogue<'a> {
    let ids: BTreeSet<_> = compiled.project.procedures.ids().collect();
    catalogue(&compiled.project, &ids, day(date), Lang::Vi)
}

fn bundled() -> Compiled {
    let mut session = Session::new(day("2026-11-21"));
    for path in files_below("procedures", "tthc") {
        session.add(&path, std::fs::read(repo(&path)).unwrap(), true);
    }
    session.compile()
}

/// A register of `n` procedures, of which some have a level.
fn register(levels: &[(&str, usize)], from: &str) -> String {
    let mut text = String::new();
    for (level, n) in levels {
        for at in 0..*n {
            let name = format!("{}_{at}", level.replace(' ', "_"));
            let _ = write!(
                text,
                "thủ tục {name} \"Thủ tục {name}\"\nmã: 1.0000{at:02}\nhiệu lực: từ {from}\nmức độ trực tuyến: {level}\n\n"
            );
        }
    }
    text
}

/// Shares that published reports print, from the counts behind them: as they are, and cut as printed.
#[test]
fn published_shares_are_computed_again() {
    let share = |part: i128, whole, places, rounding| {
        ratio(part * 100, whole, places, rounding).unwrap().plain()
    };
    for (part, whole, exact, printed) in [
        (6_776, 9_926, "68.27", "68"),
        (3_346, 6_191, "54.05", "54"),
        (57, 63, "90.48", "90"),
        (39, 63, "61.90", "61"),
        (206, 295, "69.83", "69"),
        (14, 23, "60.87", "60"),
        (11, 25, "44.00", "44"),
        (2_000, 7_000, "28.57", "28"),
    ] {
        assert_eq!(share(part, whole, 2, Rounding::HalfUp), exact);
        assert_eq!(share(part, whole, 0, Rounding::Down), printed);
    }
    // 6,279 thousand million đồng over 17.5 million working days.
    let a_day = ratio(6_279_000_000_000, 17_500_000, 0, Rounding::HalfUp).unwrap();
    assert_eq!(a_day.display(Lang::Vi), "358.800");
    assert_eq!(ratio(1, 0, 2, Rounding::HalfUp), None);
}

/// A catalogue is a set at a date: a decision that adds two procedures changes what a share is of.
#[test]
fn the_denominator_is_the_catalogue_of_the_day() {
    let mut text = register(
        &[
            ("toàn trình", 7),
            ("một phần", 4),
            ("cung cấp thông tin", 12),
        ],
        "01/01/2018",
    );
    text += "thủ tục mới_1 \"Mới một\"\nhiệu lực: từ 01/08/2019\n\nthủ tục mới_2 \"Mới hai\"\nhiệu lực: từ 01/08/2019\n";
    let compiled = compiled(&text);
    let shares = |date: &str| {
        let all = on(&compiled, date);
        let n = i128::try_from(all.rows.len()).unwrap();
        let groups = groups(&all.rows, &[Column::Online]);
        let of = |name: Option<&str>| {
            let group = groups
                .iter()
                .find(|it| it.names == [name.map(str::to_owned)]);
            let part = i128::try_from(group.map_or(0, |it| it.members.len())).unwrap();
            (
                part,
                ratio(part * 100, n, 2, Rounding::HalfUp).unwrap().plain(),
            )
        };
        (n, of(Some("toàn trình")), of(Some("một phần")), of(None))
    };
    let (before, after) = (shares("2019-07-31"), shares("2019-08-01"));
    assert_eq!(
        before,
        (
            23,
            (7, "30.43".into()),
            (4, "17.39".into()),
            (0, "0.00".into())
        )
    );
    assert_eq!(
        after,
        (
            25,
            (7, "28.00".into()),
            (4, "16.00".into()),
            (2, "8.00".into())
        )
    );
    assert_eq!(on(&compiled, "2017-12-31").rows.len(), 0);
    assert_eq!(on(&compiled, "2017-12-31").outside.len(), 25);
}

#[test]
fn what_a_text_leaves_open_is_unknown_in_sums_and_answers() {
    let compiled = compiled(
        "thủ tục a \"A\"\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n  - khác: \"Khác\", 1 bản sao, nếu có\nphí: không\nlệ phí: không\nthời hạn: 2,5 ngày làm việc kể từ khi tiếp nhận\n\n\
         thủ tục b \"B\"\nlệ phí: chưa rõ\nthời hạn: chưa rõ\n\n\
         thủ tục c \"C\"\nlệ phí: 50.000 đồng\nthời hạn: 10 ngày kể từ khi tiếp nhận\nsố lượng hằng năm: 12\n",
    );
    let all = on(&compiled, "2026-11-21");
    let every: Vec<usize> = (0..3).collect();
    let days = sum(&all.rows, &every, Column::WorkingDays);
    assert_eq!(
        (days.n_known, days.total(1, Rounding::Down).unwrap().plain()),
        (1, "2.5".to_owned())
    );
    let fee = sum(&all.rows, &every, Column::Fee);
    assert_eq!(
        (fee.n_known, fee.mean(0, Rounding::HalfUp).unwrap().plain()),
        (2, "25000".to_owned())
    );
    let none = sum(&all.rows, &every, Column::DaysInForce);
    assert_eq!(
        (
            none.n_known,
            none.total(0, Rounding::Down),
            none.mean(2, Rounding::Down)
        ),
        (0, None, None)
    );
    let papers = [Column::Documents, Column::Required, Column::Originals]
        .map(|it| all.rows[0].number(it).unwrap());
    assert_eq!(papers.map(tthc::values::Decimal::mantissa), [2, 1, 1]);
    assert_eq!(*all.rows[1].value(Column::Documents), Value::Unknown);
    let truths = |text: &str| {
        let query = Query::read(text, &all.rows, Lang::Vi).unwrap();
        all.rows
            .iter()
            .map(|it| query.holds(it))
            .collect::<Vec<_>>()
    };
    assert_eq!(truths("miễn_phí"), [True, Unknown, False]);
    assert_eq!(truths("không miễn_phí"), [False, Unknown, True]);
    assert_eq!(
        truths("is_free or fee_amount >= 50,000 VND"),
        [True, Unknown, True]
    );
    assert_eq!(truths("số_ngày <= 10"), [Unknown, Unknown, True]);
    assert_eq!(
        truths("số_ngày_làm_việc từ 2,5 trở lên"),
        [True, Unknown, Unknown]
    );
    assert_eq!(
        truths("không liên_thông và cơ_chế là một_cửa"),
        [True, True, True]
    );
}

#[test]
fn a_question_that_cannot_be_read_says_where() {
    let compiled = bundled();
    let all = on(&compiled, "2026-11-21");
    for (text, column, part) in [
        ("", 1, "một dòng"),
        ("miễn_phí\nhồ sơ: 1 bộ", 1, "một dòng"),
        ("số_giấy_tờ <= ", 14, ""),
        ("miễn_phí và số_giấy <= 3", 13, "số_giấy"),
        ("lĩnh_vực là thủysản", 13, "thủysản"),
        ("số_giấy_tờ <= 3 đồng", 15, ""),
        ("khi khi", 5, ""),
        ("kênh là trực tuyến", 1, "cách_thức"),
        ("miễn_phí và ngày nộp > 1/1/2026", 1, "từng hồ sơ"),
        ("\" // \"", 1, ""),
    ] {
        let fault = Query::read(text, &all.rows, Lang::Vi).unwrap_err();
        let message = fault.message.render(Lang::Vi);
        assert!(message.contains(part), "{text}: {message}");
        assert_eq!(fault.column, column, "{text}: {message}");
    }
}

#[test]
fn the_command_counts_the_bundled_procedures() {
    let folder = Folder::new("stats");
    let path = repo("procedures").display().to_string();
    let mut text = String::new();
    for (lang, line) in [
        ("vi", "--by cấp,cách_thức"),
        ("en", "--by field --sum document_count,working_days"),
        ("vi", "--by lĩnh_vực --format csv --sum số_giấy_tờ"),
        (
            "en",
            "--query is_free --by regime --format json --sum step_count",
        ),
        ("vi", "--by không_có_cột"),
        ("en", "--sum field"),
        ("vi", "--format svg"),
        ("vi", "--format xlsx"),
        ("vi", "--decimals 7"),
        ("en", "--by field -o a.html"),
    ] {
        let mut args = vec!["stats", &path, "--as-of", "2026-11-21", "--lang", lang];
        args.extend(line.split(' '));
        let ran = tthc(&folder, &args, b"");
        let _ = writeln!(
            text,
            "$ tthc stats {line}\n{}{}[{}]\n",
            ran.out, ran.err, ran.code
        );
    }
    crate::support::with_snapshots("stats", || insta::assert_snapshot!("command", text));
}

#[test]
fn the_workbook_has_what_the_tables_say() {
    let folder = Folder::new("stats-xlsx");
    let path = repo("procedures").display().to_string();
    let made = |args: &[&str]| {
        let mut all = vec![
            "stats",
            &path,
            "--by",
            "lĩnh_vực",
            "--sum",
            "số_giấy_tờ",
            "--as-of",
            "2026-11-21",
            "--lang",
            "vi",
        ];
        all.extend(args);
        tthc(&folder, &all, b"")
    };
    assert_eq!(made(&["--format", "xlsx", "-o", "a.xlsx"]).code, 0);
    let mut book: Xlsx<_> = calamine::open_workbook(folder.path("a.xlsx")).unwrap();
    for (sheet, csv) in [
        ("Nhóm", made(&["--format", "csv"]).out),
        ("Thủ tục", made(&["--format", "csv", "--list"]).out),
    ] {
        let range = book.worksheet_range(sheet).unwrap();
        let rows = range.rows().map(|row| {
            let cells = row.iter().map(|it| match it {
                Data::Float(number) => number.to_string(),
                Data::Empty => String::new(),
                other => other.to_string(),
            });
            cells.collect::<Vec<_>>()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        let lines: Vec<&str> = csv.split("\r\n").filter(|it| !it.is_empty()).collect();
        assert_eq!(rows.len(), lines.len(), "{sheet}");
        for (row, line) in rows.iter().zip(lines) {
            let plain = line.replace('"', "");
            let first = plain.split(',').next().unwrap();
            assert!(row[0].starts_with(first), "{row:?} {line}");
        }
    }
    assert_eq!(made(&["--format", "xlsx", "-o", "a.xlsx"]).code, 0);
    let first = std::fs::read(folder.path("a.xlsx")).unwrap();
    assert_eq!(made(&["--format", "xlsx", "-o", "b.xlsx"]).code, 0);
    assert_eq!(
        first,
        std::fs::read(folder.path("b.xlsx")).unwrap(),
        "the same numbers, the same bytes"
    );
}

#[test]
fn a_chart_is_markup_whatever_names_say() {
    let folder = Folder::new("stats-svg");
    let mut text = String::new();
    for at in 0..40 {
        let _ = write!(text, "thủ tục t{at} \"T\"\nlĩnh vực: \"<b>&{at}\"\n\n");
    }
    folder.write("x.tthc", text);
    let ran = tthc(
        &folder,
        &["stats", "x.tthc", "--by", "lĩnh_vực", "--format", "svg"],
        b"",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut reader = quick_xml::Reader::from_str(&ran.out);
    let mut bars = 0;
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Empty(it) if it.name().as_ref() == "rect" => bars += 1,
            _ => {}
        }
    }
    // Thirty groups, one bar for the ten others, and the paper.
    assert_eq!(bars, 32);
    assert!(ran.out.contains("10 nhóm khác"));
}

/// Conditions over columns of numbers and flags.
fn question() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("miễn_phí".to_owned()),
        Just("liên_thông".to_owned()),
        (0..20_u8).prop_map(|n| format!("số_giấy_tờ <= {n}")),
        (0..40_u8).prop_map(|n| format!("số_ngày_làm_việc > {n}")),
        Just("cách_thức là trực_tuyến".to_owned()),
        Just("cấp thuộc tỉnh, xã".to_owned()),
    ];
    leaf.prop_recursive(3, 12, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|it| format!("không ({it})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) và ({b})")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("({a}) hoặc ({b})")),
        ]
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_question_and_its_contrary_part_the_catalogue(text in question()) {
        let compiled = bundled();
        let all = on(&compiled, "2026-11-21");
        let query = Query::read(&text, &all.rows, Lang::Vi).unwrap();
        let contrary = Query::read(&format!("không ({text})"), &all.rows, Lang::Vi).unwrap();
        for row in &all.rows {
            prop_assert_eq!(contrary.holds(row), !query.holds(row), "{}", text);
        }
    }

    #[test]
    fn groups_have_every_procedure_and_sums_add_up(which in prop::collection::vec(0..Column::ALL.len(), 0..3)) {
        let compiled = bundled();
        let all = on(&compiled, "2026-11-21");
        let by: Vec<Column> = which.iter().map(|it| Column::ALL[*it]).collect();
        let groups = groups(&all.rows, &by);
        let members: BTreeSet<usize> = groups.iter().flat_map(|it| it.members.clone()).collect();
        prop_assert_eq!(members.len(), all.rows.len());
        let single = all.rows.iter().all(|row| by.iter().all(|it| !matches!(row.value(*it), Value::Names(names) if names.len() > 1)));
        let every: Vec<usize> = (0..all.rows.len()).collect();
        let of = |members: &[usize]| sum(&all.rows, members, Column::Documents);
        if single {
            prop_assert_eq!(groups.iter().map(|it| it.members.len()).sum::<usize>(), all.rows.len());
            let parts = groups.iter().map(|it| of(&it.members)).filter_map(|it| it.total(0, Rounding::Down));
            let parts: i64 = parts.map(|it| it.plain().parse::<i64>().unwrap()).sum();
            prop_assert_eq!(parts.to_string(), of(&every).total(0, Rounding::Down).unwrap().plain());
        }
    }
}
