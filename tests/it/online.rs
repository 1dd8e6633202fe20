//! Levels of online service that texts reach, and what the next ones lack.

use tthc::{
    Compiled, Session,
    checks::reached::{Lack, Open, Reached, reached},
};

use crate::support::{files_below, repo};

fn compiled(text: &str) -> Compiled {
    let mut session = Session::new("2026-11-21".parse().unwrap());
    session.add("x.tthc", text.as_bytes().to_vec(), true);
    session.compile()
}

/// A published procedure with these channels, steps and other sections.
fn procedure(channels: &str, steps: &str, more: &str) -> String {
    format!(
        "văn bản NĐ1 \"Nghị định\"\nsố: 1/2020/NĐ-CP\nloại: nghị định\n\n\
         thủ tục cấp_phép \"Cấp giấy phép\"\nmã: 1.000001\ncông bố: 1/QĐ-BCT, chưa rõ ngày\n\
         đối tượng: tổ chức\ncơ quan:\n  - sở: \"Sở Công Thương\", giải quyết, quyết định\n\
         căn cứ pháp lý: NĐ1\ncách thức: {channels}\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n{more}\
         thời hạn: 3 ngày làm việc kể từ khi nhận đủ hồ sơ hợp lệ\ntrình tự:\n  - nộp: nộp hồ sơ\n{steps}  - cấp: sở quyết định\n\
         kết quả:\n  - giấy_phép: \"Giấy phép\", hiệu lực 5 năm\n"
    )
}

/// Writes what is reached: the two levels, what each next one lacks, what is left open.
fn told(it: &Reached<'_>) -> String {
    let name = |it: &Lack<'_>| match it {
        Lack::Part(part) => format!("part {part:?}"),
        Lack::Publication => "publication".into(),
        Lack::LegalBasis => "basis".into(),
        Lack::Channel => "channel".into(),
        Lack::Presence(step) => format!("presence {}", step.name.id),
        Lack::Paper => "paper".into(),
        Lack::Payment(step) => format!("payment {}", step.name.id),
        Lack::Result(step) => format!("result {}", step.name.id),
    };
    let names = |all: &[Lack<'_>]| all.iter().map(name).collect::<Vec<_>>().join(", ");
    format!(
        "{:?} [{}] {} [{}] {:?}",
        it.service,
        names(&it.for_service),
        it.level,
        names(&it.for_level),
        it.open
    )
}

#[test]
fn a_text_reaches_the_level_that_nothing_in_it_forbids() {
    let rows = [
        ("trực tiếp", "", "", "Information [channel] 2 [channel] []"),
        ("trực tiếp, trực tuyến", "", "", "Full [] 4 [] [Result]"),
        // The authority looks at the place: no full service, yet level 4.
        (
            "trực tuyến",
            "  - xem: sở kiểm tra thực địa\n",
            "",
            "Partial [presence xem] 4 [] [Result]",
        ),
        // The applicant comes: not even level 3.
        (
            "trực tuyến",
            "  - ký: nộp đơn, tại trung tâm\n",
            "",
            "Partial [presence ky] 2 [presence ky] [Result]",
        ),
        // Money at the counter is level 3.
        (
            "trực tuyến",
            "  - thu: sở thu lệ_phí, tại trung tâm\n",
            "lệ phí: 100.000 đồng\n",
            "Partial [payment thu] 3 [payment thu] [Result]",
        ),
        // A result at the counter is level 4 and not full.
        (
            "trực tuyến",
            "  - trả: sở trả giấy_phép, tại trung tâm\n",
            "",
            "Partial [result tra] 4 [] []",
        ),
    ];
    for (channels, steps, more, wanted) in rows {
        let compiled = compiled(&procedure(channels, steps, more));
        let procedure = compiled.project.procedures.values().next().unwrap();
        assert!(
            compiled.diagnostics.is_empty(),
            "{:?}",
            compiled.diagnostics
        );
        let it = reached(procedure, "2026-11-21".parse().unwrap()).unwrap();
        assert_eq!(told(&it), wanted, "{channels} {steps}");
    }
}

#[test]
fn what_is_not_published_is_below_the_first_level() {
    let text = procedure("trực tuyến", "", "");
    let text = text.replace("công bố: 1/QĐ-BCT, chưa rõ ngày\n", "");
    let compiled = compiled(&text.replace("đối tượng: tổ chức\n", ""));
    let procedure = compiled.project.procedures.values().next().unwrap();
    let it = reached(procedure, "2026-11-21".parse().unwrap()).unwrap();
    assert_eq!(
        told(&it),
        "Full [] 0 [part Applicants, publication] [Result]"
    );
    assert!(!it.open.contains(&Open::Payment));
}

#[test]
fn a_text_that_is_silent_on_channels_reaches_no_level() {
    let compiled = compiled("thủ tục cấp_phép \"Cấp giấy phép\"\nmã: 1.000001\n");
    let procedure = compiled.project.procedures.values().next().unwrap();
    assert!(reached(procedure, "2026-11-21".parse().unwrap()).is_none());
}

/// What rule K02 reports as claimed too low is what reaches full and claims less.
#[test]
fn the_level_agrees_with_the_rules_on_claims() {
    let mut session = Session::new("2026-11-21".parse().unwrap());
    for path in files_below("procedures", "tthc") {
        session.add(&path, std::fs::read(repo(&path)).unwrap(), true);
    }
    let compiled = session.compile();
    let outcome = session.check();
    let mut n = 0;
    for procedure in compiled.project.procedures.values() {
        let Some(it) = reached(procedure, "2026-11-21".parse().unwrap()) else {
            continue;
        };
        n += 1;
        assert_eq!(
            it.for_service.is_empty(),
            format!("{:?}", it.service) == "Full"
        );
        assert_eq!(it.for_level.is_empty(), it.level == 4);
        let over = outcome
            .diagnostics
            .iter()
            .any(|found| found.code.id == "K01" && found.span.file == procedure.meta.span.file);
        assert!(!over || format!("{:?}", it.service) != "Full");
    }
    assert!(n > 10, "{n}");
}
