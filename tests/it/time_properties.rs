//! Whether steps fit into a limit, beside what adding up whole working days says.

use std::fmt::Write as _;

use proptest::prelude::*;
use tthc::{Date, Session};

/// A limit of a step in working days.
#[derive(Debug, Clone, Copy)]
enum Limit {
    /// From the step's own start.
    Own(u32),
    /// From acceptance.
    Accepted(u32),
    /// None.
    Open,
}

fn limit() -> impl Strategy<Value = Limit> {
    prop_oneof![
        4 => (1..9_u32).prop_map(Limit::Own),
        2 => (1..25_u32).prop_map(Limit::Accepted),
        1 => Just(Limit::Open),
    ]
}

fn text(allowed: u32, steps: &[Limit]) -> String {
    let mut text = format!(
        "thủ tục x \"X\"\ncơ quan:\n  - sở: \"Sở\", giải quyết, quyết định\n\
         thời hạn: {allowed} ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n\
         kết quả:\n  - giấy: \"Giấy phép\", hiệu lực 5 năm\n\
         trình tự:\n  - nộp: nộp hồ sơ\n  - nhận: sở tiếp nhận\n      thiếu thì từ chối\n"
    );
    for (at, limit) in steps.iter().enumerate() {
        let limit = match limit {
            Limit::Own(days) => format!(", trong {days} ngày làm việc"),
            Limit::Accepted(days) => {
                format!(", trong {days} ngày làm việc kể từ khi nhận đủ hồ sơ hợp lệ")
            }
            Limit::Open => String::new(),
        };
        let _ = writeln!(
            text,
            "  - xem_{at}: sở thẩm định{limit}\n      không đạt thì từ chối"
        );
    }
    text + "  - trả: sở trả giấy\n"
}

proptest! {
    #![proptest_config(crate::support::cases(200))]

    #[test]
    fn working_days_of_steps_add_up_on_every_day(
        allowed in 1..30_u32,
        steps in prop::collection::vec(limit(), 0..7),
    ) {
        let used = steps.iter().fold(0, |used, it| match it {
            Limit::Own(days) => used + days,
            Limit::Accepted(days) => used.max(*days),
            Limit::Open => used,
        });
        let mut session = Session::new(Date::new(2026, 6, 1).unwrap());
        session.add("x.tthc", text(allowed, &steps).into_bytes(), true);
        let checked = session.check();
        let found = checked.diagnostics.iter().find(|it| it.code.id == "T04");
        prop_assert_eq!(found.is_some(), used > allowed, "{} of {}", used, allowed);
    }
}
