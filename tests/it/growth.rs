//! Long lists: whatever a file repeats, each item costs as much as the one before.
//!
//! Nothing is timed. A pass that compares each item with every other one needs minutes
//! here, and longer than anybody waits where it asks a question about each pair.

use std::fmt::Write as _;

use tthc::{
    Date, Diagnostic, Lang, Session,
    workflow::{Register, Titles},
};

const HEAD: &str = "thủ tục x \"X\"\nmã: 1.000001\nlĩnh vực: \"Thủy sản\"\ncấp: tỉnh\nđối tượng: công dân\n\
    cách thức: trực tiếp\ncơ quan:\n  - cục: \"Cục Thủy sản\", tiếp nhận, giải quyết, quyết định\n";
const TAIL: &str = "thời hạn: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n\
    trình tự:\n  - nộp: nộp hồ sơ\n  - xét: cục thẩm định\n      không đạt thì từ chối\n  - trả: cục trả giấy_phép\n\
    kết quả:\n  - giấy_phép: \"Giấy phép\", vô thời hạn\n";

fn many(n_items: usize, item: impl Fn(usize) -> String) -> String {
    (0..n_items).map(item).collect()
}

fn checked(text: String) -> Vec<Diagnostic> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add("x.tthc", text.into_bytes(), true);
    session.check().diagnostics
}

/// Checks a procedure with a list in its middle, which must be read without a mistake.
fn goes_through(list: &str) -> Vec<Diagnostic> {
    let found = checked(format!("{HEAD}{list}{TAIL}"));
    let misread = found
        .iter()
        .find(|it| it.code.id.starts_with('S') || it.code.id.starts_with('N'));
    assert!(misread.is_none(), "{misread:?}");
    found
}

fn papers(n_items: usize) -> String {
    format!(
        "hồ sơ: 1 bộ\n{}",
        many(n_items, |it| format!(
            "  - g{it}: \"Giấy {it}\", 1 bản chính\n"
        ))
    )
}

#[test]
fn twenty_thousand_applications_without_a_number_are_checked() {
    let list = many(20_000, |it| {
        format!("  - g{it}: \"Đơn đề nghị {it}\", 1 bản chính\n")
    });
    let found = goes_through(&format!("hồ sơ: 1 bộ\n{list}"));
    assert!(found.iter().any(|it| it.code.id == "D08"));
}

#[test]
fn twenty_thousand_papers_are_checked_and_a_copy_of_their_list_is_merged() {
    goes_through(&papers(20_000));
    let mut text = format!("{HEAD}{}{TAIL}", papers(20_000));
    let _ = write!(
        text,
        "thủ tục y dựa trên x\nphạm vi: \"Cà Mau\"\nhồ sơ: 1 bộ\n"
    );
    text += &many(20_000, |it| match it % 3 {
        0 => format!("  - bỏ g{it}\n"),
        1 => format!("  - g{it}: \"Đơn {it}\"\n"),
        _ => format!("  - h{it}: \"Đơn mới {it}\"\n"),
    });
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add("x.tthc", text.into_bytes(), true);
    let compiled = session.compile();
    let n_papers: Vec<usize> = compiled
        .project
        .procedures
        .values()
        .map(|it| it.documents.len())
        .collect();
    assert_eq!(n_papers, [20_000, 20_000 - 6_667 + 6_666]);
}

#[test]
fn long_lists_of_every_kind_go_through() {
    let one = "hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", 1 bản chính\n";
    let asked = |it: usize| format!("  - f{it}: có/không, hỏi \"Hỏi {it}?\"\n");
    let lists = [
        format!("dữ kiện:\n{}{one}", many(3_000, asked)),
        format!(
            "{one}lý do từ chối:\n{}",
            many(3_000, |it| format!("  - r{it}: \"Lý do {it}\"\n"))
        ),
        format!(
            "{one}bước dùng lại:\n{}",
            many(3_000, |it| format!("  - s{it}: cục thẩm định\n"))
        ),
        format!(
            "{one}yêu cầu, điều kiện:\n{}",
            many(3_000, |it| format!("  - y{it}: \"Có {it}\"\n"))
        ),
        format!(
            "{one}phí:\n{}",
            many(3_000, |it| format!("  - p{it}: \"Phí {it}\", {it} đồng\n"))
        ),
    ];
    for list in lists {
        goes_through(&list);
    }
}

#[test]
fn a_long_table_of_cases_is_given_up_rather_than_compared_pair_by_pair() {
    let choices = many(600, |it| format!("      + v{it}: \"V{it}\"\n"));
    let fact = format!("dữ kiện:\n  - f: một trong\n      hỏi \"F?\"\n{choices}");
    let rows = many(600, |it| format!("      + v{it}: {it} đồng\n"));
    let one = "hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", 1 bản chính\n";
    let table = format!("{fact}{one}phí:\n  - p: \"Phí\", bảng theo f\n{rows}");
    let cases = many(600, |it| {
        format!("trường hợp f là v{it}:\n  - g{it}: \"Giấy {it}\"\n")
    });
    for list in [table, format!("{fact}hồ sơ: 1 bộ\n{cases}")] {
        let found = goes_through(&list);
        let partial = found.iter().any(|it| {
            let text = it.message.render(tthc::Lang::En);
            text.contains("did not check all")
        });
        assert!(partial, "{found:?}");
    }
}

#[test]
fn facts_that_ask_for_each_other_in_a_long_chain_are_followed() {
    let chain = many(300, |it| match it {
        0 => "  - f0: có/không, hỏi \"Hỏi?\"\n".to_owned(),
        _ => format!(
            "  - f{it}: có/không, hỏi \"Hỏi {it}?\"\n      khi f{}\n",
            it - 1
        ),
    });
    let one = "hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", 1 bản chính\n";
    goes_through(&format!("dữ kiện:\n{chain}{one}"));
}

#[test]
fn long_lists_around_procedures_go_through() {
    let procedure = format!("{HEAD}{}{TAIL}", papers(300));
    let shared = [
        many(3_000, |it| {
            format!(
                "văn bản N{it} \"Nghị định {it}\"\nsố: {it}/2020/NĐ-CP\nloại: nghị định\nhiệu lực: từ 01/01/2020\n"
            )
        }),
        many(3_000, |it| {
            format!("cơ quan a{it} \"Cơ quan {it}\"\ncấp: tỉnh\n")
        }),
        many(2_000, |it| {
            format!(
                "ví dụ \"V{it}\"\nnộp: 28/04/2026 09:00, trực tiếp\nmong đợi:\n  - không quá hạn\n"
            )
        }),
    ];
    for list in shared {
        checked(format!("{list}{procedure}"));
    }
    let events = many(5_000, |_| "  - 29/04/2026 09:00: xét đạt\n".to_owned());
    let example = format!(
        "ví dụ \"V\"\nnộp: 28/04/2026 09:00, trực tiếp\nsự kiện:\n{events}mong đợi:\n  - không quá hạn\n"
    );
    checked(format!("{procedure}{example}"));
}

#[test]
fn a_basis_on_each_of_twenty_thousand_items_is_compared_with_no_other() {
    let law =
        "văn bản TT \"Thông tư\"\nsố: 1/2026/TT-BNNMT\nloại: thông tư\nhiệu lực: từ 01/01/2026\n";
    let one = "hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", 1 bản chính\n";
    for basis in ["TT", "khoản 1 Điều 2 TT"] {
        let papers = many(20_000, |it| {
            format!("  - g{it}: \"Giấy {it}\", 1 bản chính\n      căn cứ {basis}\n")
        });
        let conditions = many(20_000, |it| {
            format!("  - y{it}: \"Có {it}\"\n      căn cứ {basis}\n")
        });
        for list in [
            format!("hồ sơ: 1 bộ\n{papers}"),
            format!("{one}yêu cầu, điều kiện:\n{conditions}"),
        ] {
            checked(format!("{law}{HEAD}{list}{TAIL}"));
        }
    }
    // One list of acts behind every paper.
    let list = format!("căn cứ pháp lý:\n  - TT\n{}", papers(20_000));
    checked(format!("{law}{HEAD}{list}{TAIL}"));
}

/// Writes the declaring line of a number.
type Declaring = fn(usize) -> String;

/// Declaring lines of each kind.
const DECLARED: [(&str, Declaring); 8] = [
    ("văn bản", |it| format!("văn bản v{it} \"V\"\n")),
    ("cơ quan", |it| format!("cơ quan c{it} \"C\"\n")),
    ("cơ sở dữ liệu", |it| {
        format!("cơ sở dữ liệu d{it} \"D\"\n")
    }),
    ("thủ tục", |it| format!("thủ tục t{it} \"T\"\n")),
    ("bản của một thủ tục", |_| {
        "thủ tục x\n".to_owned()
    }),
    ("mẫu thủ tục", |it| {
        format!("mẫu thủ tục m{it}(a) \"M\"\n")
    }),
    ("ví dụ", |_| "ví dụ \"a\"\n".to_owned()),
    ("dòng hỏng", |it| format!("thủ tục \"T{it}\", x\n")),
];

#[test]
fn declarations_of_every_two_kinds_go_through_by_the_thousand() {
    for (first, left) in DECLARED {
        for (second, right) in DECLARED {
            let text = many(1_000, |it| left(it) + &right(it));
            let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
            session.add("x.tthc", text.into_bytes(), true);
            let found = session.compile().diagnostics;
            let internal = found.iter().any(|it| it.code.id == "S99");
            assert!(!internal, "{first}, {second}: {found:?}");
        }
    }
}

#[test]
fn thousands_of_versions_and_their_examples_go_through() {
    let text = many(8_000, |it| {
        let year = 1990 + it % 30;
        format!("ví dụ \"a\"\nnộp: 01/02/{year} 08:00\n\nthủ tục x\nhiệu lực: từ 01/01/{year}\n\n")
    });
    let found = checked(text);
    assert!(found.iter().any(|it| it.code.id == "N16"));
}

fn of_code(text: String, code: &str) -> Vec<Diagnostic> {
    let mut found = checked(text);
    found.retain(|it| it.code.id == code);
    found
}

#[test]
fn of_many_procedures_of_one_title_each_is_compared_with_some() {
    let text = many(1_000, |it| {
        format!("thủ tục t{it} \"Cấp giấy phép nổ mìn\"\n")
    });
    let found = of_code(text, "A04");
    assert_eq!(found.len(), 1_000);
    for it in found {
        let text = it.message.render(Lang::En);
        assert!(text.ends_with(": 255 or more") || text.ends_with(": 256 or more"));
    }
}

#[test]
fn a_ring_of_a_thousand_procedures_is_told_without_its_whole_way() {
    let n_procedures = 1_000;
    let text = many(n_procedures, |it| {
        let next = (it + 1) % n_procedures;
        format!("thủ tục t{it} \"T{it}\"\ntiền đề:\n  - cần: kết quả của thủ tục t{next}\n")
    });
    let found = of_code(text, "Q09");
    assert_eq!(found.len(), n_procedures);
    let witness = found[0].witness.as_ref().unwrap().render(Lang::En);
    assert_eq!(witness, "the ring: t0 ← t1 ← … ← t0");
}

#[test]
fn who_gives_an_output_is_listed_once_however_many_take_it() {
    let text = many(100, |it| {
        format!(
            "thủ tục t{it} \"T{it}\"\nhồ sơ: 1 bộ\n  - cần: \"Giấy phép\"\nkết quả:\n  - có: \"Giấy phép\"\n"
        )
    });
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add("x.tthc", text.into_bytes(), true);
    let project = session.compile().project;
    let titles = Titles {
        output: |it| Some(it.to_owned()),
        paper: |it| (it.to_owned(), vec![it.len()]),
    };
    let register = Register::build(&project, titles);
    let ids = project.procedures.iter().map(|it| it.0);
    let lists: Vec<&[_]> = ids
        .flat_map(|it| register.taken(it))
        .map(|it| it.1)
        .collect();
    assert_eq!(lists.len(), 100);
    for list in &lists {
        assert_eq!(list.len(), 100);
        assert!(std::ptr::eq(*list, lists[0]));
    }
}
