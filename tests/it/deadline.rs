//! `tthc deadline` from outside.

use crate::{
    docs::{fences, read},
    support::{Folder, Ran, tthc, with_snapshots},
};

fn deadline(args: &[&str]) -> Ran {
    let folder = Folder::new("deadline");
    let args: Vec<&str> = ["deadline"]
        .into_iter()
        .chain(args.iter().copied())
        .collect();
    tthc(&folder, &args, b"")
}

#[test]
fn a_due_date_comes_with_its_certificate_in_both_languages() {
    for (lang, add) in [("vi", "3 ngày làm việc"), ("en", "3 working days")] {
        let ran = deadline(&["--from", "29/04/2026 08:30", "--add", add, "--lang", lang]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        with_snapshots("deadline", || insta::assert_snapshot!(lang, ran.out));
    }
}

#[test]
fn the_ways_of_counting_are_different() {
    let due = |counting: &str| {
        let add = [
            "--add",
            "2 ngày làm việc",
            "--hours",
            "08:00-12:00,13:00-17:00",
        ];
        let args = [
            &["--from", "2026-05-04 10:00", "--counting", counting],
            &add[..],
        ];
        let ran = deadline(&args.concat());
        ran.out.lines().next().unwrap().to_owned()
    };
    assert_eq!(due("legal-day"), "hạn: 06/05/2026 24:00");
    assert_eq!(due("exact-hour"), "hạn: 06/05/2026 10:00");
    assert!(due("date-compare").starts_with("hạn: 06/05/2026"));
}

#[test]
fn the_json_accounts_for_every_day() {
    let ran = deadline(&[
        "--from",
        "2026-04-29 08:30",
        "--add",
        "3 working days",
        "--format",
        "json",
    ]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["schema_version"], 1);
    assert_eq!(json["due"], "2026-05-06 24:00");
    assert_eq!(json["counted_from"]["day_after"], "2026-04-29");
    let marks: Vec<&str> = json["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["mark"].as_str().unwrap())
        .collect();
    assert_eq!(
        marks,
        [
            "skipped", "skipped", "skipped", "skipped", "counted", "counted", "counted"
        ]
    );
    assert_eq!(json["days"][0]["reason"]["kind"], "holiday");
    assert_eq!(json["days"][2]["reason"]["kind"], "weekend");
}

#[test]
fn what_cannot_be_counted_says_what_is_missing() {
    for (args, told) in [
        (
            ["--from", "2026-05-04", "--add", "1 giờ"],
            "lỗi: `2026-05-04` không phải thời điểm",
        ),
        (
            ["--from", "2026-05-04 08:00", "--add", "1 tí"],
            "lỗi: `1 tí` không phải khoảng",
        ),
        (
            ["--from", "2026-05-04 08:00", "--add", "4 giờ làm việc"],
            "lỗi: thời hạn `4 giờ làm việc` cần giờ",
        ),
        (
            ["--from", "2199-05-04 08:00", "--add", "4 ngày"],
            "lỗi: chưa có bảng ngày nghỉ của năm 2199",
        ),
    ] {
        let ran = deadline(&args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.starts_with(told), "{}", ran.err);
    }
    let hours = ["--from", "2026-05-04 08:00", "--add", "1 ngày", "--hours"];
    for bad in ["8-12", "08:00-07:00", "08:00-25:00", "08:60-12:00"] {
        let ran = deadline(&[&hours[..], &[bad]].concat());
        assert_eq!(ran.code, 2, "{bad}");
    }
}

/// Returns the table of days off that a page shows.
fn table_of(page: &str) -> String {
    let mut fences = fences(&read(page)).into_iter();
    fences.find(|it| it.is("yaml")).unwrap().text
}

#[test]
fn both_pages_show_the_same_table_of_days_off_which_is_read() {
    let table = table_of("docs/deadlines.vi.md");
    assert_eq!(table, table_of("docs/deadlines.md"));
    let folder = Folder::new("holidays_of_the_page");
    folder.write("2027.yaml", table);
    let add = [
        "deadline",
        "--from",
        "2026-12-31 09:00",
        "--add",
        "1 ngày làm việc",
    ];
    let ran = tthc(
        &folder,
        &[&add[..], &["--holidays", "2027.yaml"]].concat(),
        b"",
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("hạn: 04/01/2027 24:00"), "{}", ran.out);
    assert!(ran.out.contains("Tết Dương lịch"), "{}", ran.out);
}

#[test]
fn a_wrong_table_of_days_off_says_where_and_shows_an_example() {
    let folder = Folder::new("holidays_wrong");
    for (years, vietnamese, english) in [
        ("[{year: 2027}]", "thiếu khóa `off`", "the key `off`"),
        (
            "[{year: 2027, off: [], surprise: 1}]",
            "không có khóa `surprise`",
            "there is no key `surprise`",
        ),
        (
            "[{year: 2027, off: []}, {year: 2029, off: []}]",
            "năm 2029 không nối tiếp",
            "2029 does not follow",
        ),
        (
            "[{year: 2027, off: [{date: 2027-01-01, holiday: x}]}]",
            "`x` chưa được khai",
            "`holidays:` does not declare",
        ),
        (
            "[{year: 2027, off: [{date: 2027-01-02, holiday: tet}]}]",
            "02/01/2027 không phải thứ hai",
            "2027-01-02 is no Monday",
        ),
        (
            "[{year: 2027, off: [], worked: [{date: 2027-01-04, instead_of: 2027-01-01}]}]",
            "04/01/2027 không phải thứ bảy",
            "2027-01-04 is no Saturday",
        ),
    ] {
        folder.write("2027.yaml", format!("years: {years}\n"));
        for (lang, words) in [("vi", vietnamese), ("en", english)] {
            let args = [
                "deadline",
                "--from",
                "2026-12-31 09:00",
                "--add",
                "1 ngày",
                "--holidays",
                "2027.yaml",
                "--lang",
                lang,
            ];
            let ran = tthc(&folder, &args, b"");
            let err = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(ran.code, 2, "{err}");
            assert!(err.contains(words), "{words}: {err}");
            assert!(err.contains("holiday: new_year}"), "{err}");
        }
    }
}

#[test]
fn a_day_or_an_hour_that_does_not_exist_is_said_to_be_that() {
    for (from, told) in [
        ("31/02/2026 08:30", "tháng 2 năm 2026 chỉ có 28 ngày"),
        ("29/04/2026 25:00", "giờ trong ngày chỉ từ 00:00 đến 24:00"),
        ("29/04/1800 08:00", "năm 1800 nằm ngoài lịch"),
    ] {
        let ran = deadline(&["--from", from, "--add", "3 ngày"]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(told), "{from}: {}", ran.err);
    }
}

#[test]
fn a_day_alone_starts_a_limit_of_days_and_no_limit_of_hours() {
    let due = |from: &str, add: &str| deadline(&["--from", from, "--add", add]);
    for add in ["5 ngày làm việc", "3 ngày", "2 tháng"] {
        let (day, hour) = (due("29/04/2026", add), due("29/04/2026 8h30", add));
        assert_eq!((day.code, hour.code), (0, 0), "{} {}", day.err, hour.err);
        let first = |it: &str| it.lines().next().unwrap().to_owned();
        assert_eq!(first(&day.out), first(&hour.out), "{add}");
    }
    for add in ["5 giờ", "0,5 ngày làm việc", "30 phút"] {
        let ran = due("29/04/2026", add);
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(
            ran.err.contains("không phải thời điểm; viết như"),
            "{}",
            ran.err
        );
    }
}
