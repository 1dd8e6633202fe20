//! Fees and papers of dossiers: what is paid, and what came.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tthc::{
    interp::{Act, Machine, Status, StepAct, codes, fees::Sum},
    model::{FeeFamily, FeeId},
    syntax::words::Outcome,
    values::Amount,
};

use crate::{
    interp::{Desk, at, at_counter, document, step},
    interp_clocks::{FAR, PLAIN, Parts, accepted, with},
};

const FEES: &str = "phí:\n  - a: 100.000 đồng\n  - b: 200.000 đồng\n";
const PAYS: &str = "  - đóng: nộp phí\n";

fn fee(machine: &Machine, name: &str) -> FeeId {
    let mut fees = machine.procedure().fees.iter();
    fees.find(|it| it.1.name.text == name).unwrap().0
}

fn pay(machine: &Machine, names: &[&str]) -> Act {
    Act::Pay {
        fees: names.iter().map(|it| fee(machine, it)).collect(),
        amount: None,
    }
}

#[test]
fn a_step_of_paying_waits_for_every_fee() {
    let machine = Parts {
        fees: FEES,
        steps: PAYS,
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    desk.take("2025-10-07 09:00", pay(&machine, &["a"]))
        .unwrap();
    assert_eq!(desk.state().paid, BTreeSet::from([fee(&machine, "a")]));
    let waits: Vec<_> = desk.state().active().map(|it| it.1.step).collect();
    assert_eq!(waits, [step(&machine, "đóng")]);
    desk.take("2025-10-07 10:00", pay(&machine, &["b"]))
        .unwrap();
    let waits: Vec<_> = desk.state().active().map(|it| it.1.step).collect();
    assert_eq!(waits, [step(&machine, "trả")]);
}

#[test]
fn what_was_paid_before_is_not_waited_for() {
    let machine = Parts {
        fees: FEES,
        limits: "thời hạn:\n  tạm dừng khi chờ nộp phí\n  - chung: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n",
        steps: "  - đóng: nộp phí\n  - soạn: sở thẩm định\n",
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.take("2025-10-06 08:10", pay(&machine, &["a", "b"]))
        .unwrap();
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    assert_eq!(desk.due(), Some(at("2025-10-20 24:00")));
    assert_eq!(desk.state().status, Some(Status::Handling));
    let waits: Vec<_> = desk.state().active().map(|it| it.1.step).collect();
    assert_eq!(waits, [step(&machine, "soạn")]);
}

#[test]
fn a_payment_that_the_procedure_does_not_list_is_waited_for() {
    let machine = Parts {
        steps: PAYS,
        ..PLAIN
    }
    .machine();
    let desk = accepted(&machine, at_counter());
    let waits: Vec<_> = desk.state().active().map(|it| it.1.step).collect();
    assert_eq!(waits, [step(&machine, "đóng")]);
}

#[test]
fn a_sum_that_does_not_fit_is_not_known() {
    let machine = Parts {
        fees: "phí:\n  - a: 5.000.000.000.000.000.000 đồng\n  - b: 5.000.000.000.000.000.000 đồng\n",
        ..PLAIN
    }
    .machine();
    let sum = machine.bill(&at_counter()).sum(FeeFamily::Fee);
    let one = Amount::dong(5_000_000_000_000_000_000);
    assert_eq!(sum, Sum::AtLeast(one));
}

#[test]
fn only_papers_of_this_applicant_come_with_a_step() {
    let machine = Parts {
        facts: FAR,
        papers: "  - thêm_a: \"Giấy A\", bản chính\n  - thêm_b: \"Giấy B\", bản chính\n      khi xa\n",
        steps: "  - nộp_thêm: nộp thêm_a, thêm_b\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, with(&machine, "xa", false));
    desk.step("2025-10-07 08:30", "nộp_thêm", Outcome::Done)
        .unwrap();
    let came = |name| desk.state().papers.contains_key(&document(&machine, name));
    assert!(came("thêm_a") && !came("thêm_b"));
}

#[test]
fn no_word_at_reception_makes_up_for_papers_that_lack() {
    let machine = PLAIN.machine();
    for word in [
        Outcome::Complete,
        Outcome::Done,
        Outcome::Pass,
        Outcome::Agree,
    ] {
        let mut desk = Desk::filed_with(
            &machine,
            "2025-10-06 08:00",
            at_counter(),
            Some(BTreeSet::from([document(&machine, "đơn")])),
        );
        let act = StepAct::new(step(&machine, "tiếp_nhận"), word);
        let refused = desk.take("2025-10-06 08:30", Act::Step(act)).unwrap_err();
        assert_eq!(refused.code, &codes::R06);
    }
}

proptest! {
    #![proptest_config(crate::support::cases(64))]

    #[test]
    fn paying_one_fee_never_pays_another(order in Just(["a", "b", "c"]).prop_shuffle(), n in 1_usize..4) {
        let fees = "phí:\n  - a: 100.000 đồng\n  - b: 200.000 đồng\n  - c: 300.000 đồng\n";
        let machine = Parts { fees, steps: PAYS, ..PLAIN }.machine();
        let mut desk = accepted(&machine, at_counter());
        let mut paid = BTreeSet::new();
        for name in order.iter().take(n) {
            desk.take("2025-10-07 09:00", pay(&machine, &[name])).unwrap();
            paid.insert(fee(&machine, name));
            prop_assert_eq!(&desk.state().paid, &paid);
        }
    }
}
