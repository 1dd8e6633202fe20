//! Who may act, where a command says who does.

use tthc::{
    interp::{Act, Command, Machine, Rejection, StepAct, codes, event::Party},
    model::RoleId,
    syntax::words::Outcome,
};

use crate::{
    interp::{Desk, at, at_counter, step},
    interp_clocks::{PLAIN, Parts, clock},
};

pub(crate) fn role(machine: &Machine, name: &str) -> RoleId {
    let mut agencies = machine.procedure().agencies.iter();
    agencies.find(|it| it.1.name.text == name).unwrap().0
}

pub(crate) fn take(desk: &mut Desk<'_>, when: &str, by: Party, act: Act) -> Result<(), Rejection> {
    let command = Command {
        by: Some(by),
        ..Command::new(at(when), act)
    };
    desk.dossier.take(desk.machine, &desk.setting, command)
}

fn machine() -> Machine {
    Parts {
        hours: "  - phòng: \"Phòng\", phối hợp\n",
        limits: "thời hạn:\n  - chung: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                 gia hạn 5 ngày làm việc, tối đa 1 lần, do sở quyết định\n",
        steps: "  - hỏi: sở lấy ý kiến phòng, trong 2 ngày làm việc\n",
        ..PLAIN
    }
    .machine()
}

#[test]
fn a_step_is_done_by_whom_it_names() {
    let machine = machine();
    let (office, body) = (role(&machine, "sở"), role(&machine, "phòng"));
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    let act = |name: &str, outcome| Act::Step(StepAct::new(step(&machine, name), outcome));
    let receive = act("tiếp_nhận", Outcome::Complete);
    for wrong in [Party::Agency(body), Party::Applicant] {
        let refused = take(&mut desk, "2025-10-06 08:30", wrong, receive.clone());
        assert_eq!(refused.unwrap_err().code, &codes::R06);
    }
    take(
        &mut desk,
        "2025-10-06 08:30",
        Party::Agency(office),
        receive,
    )
    .unwrap();
    let done = desk.dossier.events().find(|it| it.by.is_some());
    assert_eq!(done.and_then(|it| it.by), Some(Party::Agency(office)));
    // The body that is asked answers for itself.
    let agreed = act("hỏi", Outcome::Agree);
    take(
        &mut desk,
        "2025-10-07 08:30",
        Party::Applicant,
        agreed.clone(),
    )
    .unwrap_err();
    take(&mut desk, "2025-10-07 08:30", Party::Agency(body), agreed).unwrap();
}

#[test]
fn an_extension_and_a_withdrawal_belong_to_somebody() {
    let machine = machine();
    let (office, body) = (role(&machine, "sở"), role(&machine, "phòng"));
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    let extend = Act::Extend(clock(&machine, "chung"));
    take(
        &mut desk,
        "2025-10-07 08:00",
        Party::Agency(body),
        extend.clone(),
    )
    .unwrap_err();
    take(&mut desk, "2025-10-07 08:00", Party::Agency(office), extend).unwrap();
    let refused = take(
        &mut desk,
        "2025-10-07 09:00",
        Party::Agency(office),
        Act::Withdraw,
    );
    assert_eq!(refused.unwrap_err().code, &codes::R11);
    take(
        &mut desk,
        "2025-10-07 09:00",
        Party::Applicant,
        Act::Withdraw,
    )
    .unwrap();
    assert!(desk.state().is_over());
}
