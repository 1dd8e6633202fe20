//! What the rules on the flow say of a procedure, beside the proof of soundness of its tokens.

use std::fmt::Write as _;

use proptest::prelude::*;
use tthc::{
    Date, Session,
    soundness::{Budget, FaultKind, Verdict},
};

/// What a step does when it does not succeed.
#[derive(Debug, Clone, Copy)]
enum Failing {
    Refused,
    GoesOn,
    /// To one of the steps, counted round and round.
    GoesTo(usize),
}

#[derive(Debug, Clone)]
enum Item {
    Step(Failing),
    /// All branches, or one of two.
    Block(bool, Vec<Vec<Item>>),
}

fn item() -> impl Strategy<Value = Item> {
    let failing = prop_oneof![
        3 => Just(Failing::Refused),
        3 => Just(Failing::GoesOn),
        2 => (0..9_usize).prop_map(Failing::GoesTo),
    ];
    let step = failing.prop_map(Item::Step);
    step.prop_recursive(2, 12, 2, |inner| {
        let branch = prop::collection::vec(inner, 1..3);
        (any::<bool>(), prop::collection::vec(branch, 2..=2))
            .prop_map(|(all, branches)| Item::Block(all, branches))
    })
}

/// Writes items; `steps` and `blocks` count those that are written.
struct Writer {
    text: String,
    total: usize,
    steps: usize,
    blocks: usize,
}

fn n_steps(items: &[Item]) -> usize {
    let count = |it: &Item| match it {
        Item::Step(_) => 1,
        Item::Block(_, branches) => branches.iter().map(|it| n_steps(it)).sum(),
    };
    items.iter().map(count).sum()
}

impl Writer {
    fn write(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Step(failing) => {
                    let what = match failing {
                        Failing::Refused => "từ chối".to_owned(),
                        Failing::GoesOn => "tiếp tục".to_owned(),
                        Failing::GoesTo(to) => format!("chuyển đến s{}", to % self.total),
                    };
                    let at = self.steps;
                    self.steps += 1;
                    let _ = writeln!(
                        self.text,
                        "  - s{at}: sở thẩm định\n      không đạt thì {what}"
                    );
                }
                Item::Block(all, branches) => {
                    let at = self.blocks;
                    self.blocks += 1;
                    let (head, heads, end) = if *all {
                        ("song song", ["nhánh một", "nhánh hai"], "hết song song")
                    } else {
                        let heads = ["khi loại là a", "còn lại"];
                        ("tùy trường hợp", heads, "hết trường hợp")
                    };
                    let _ = writeln!(self.text, "  - k{at}: {head}");
                    for (branch, words) in branches.iter().zip(heads) {
                        let _ = writeln!(self.text, "  + {words}");
                        self.write(branch);
                    }
                    let _ = writeln!(self.text, "  - {end}");
                }
            }
        }
    }
}

fn procedure(items: &[Item]) -> String {
    let mut writer = Writer {
        text: "thủ tục x \"X\"\ncơ quan:\n  - sở: \"Sở\", tiếp nhận, giải quyết, quyết định\n\
               dữ kiện:\n  - loại: một trong\n      + a: \"A\"\n      + b: \"B\"\n\
               kết quả:\n  - giấy: \"Giấy phép\", hiệu lực 5 năm\n\
               trình tự:\n  - nộp: nộp hồ sơ\n"
            .to_owned(),
        total: n_steps(items),
        steps: 0,
        blocks: 0,
    };
    writer.write(items);
    writer.text + "  - trả: sở trả giấy\n"
}

proptest! {
    #![proptest_config(crate::support::cases(300))]

    #[test]
    fn the_rules_on_the_flow_speak_exactly_where_some_dossier_does_not_come_to_its_end(
        items in prop::collection::vec(item(), 1..5),
    ) {
        let text = procedure(&items);
        let mut session = Session::new(Date::new(2026, 6, 1).unwrap());
        session.add("x.tthc", text.clone().into_bytes(), true);
        let outcome = session.check();
        let codes: Vec<&str> = outcome.diagnostics.iter().map(|it| it.code.id).collect();
        let unread = codes.iter().any(|it| it.starts_with(['S', 'N']));
        prop_assert!(!unread, "{codes:?}\n{text}");
        let compiled = &outcome.compiled;
        let (id, procedure) = compiled.project.procedures.iter().next().unwrap();
        let workflow = &compiled.workflows[&id];
        let verdict = workflow.tokens(procedure, workflow.start()).check(Budget::default()).verdict;
        let told = codes.iter().any(|it| ["Q01", "Q02", "Q11"].contains(it));
        let faulty = match &verdict {
            Verdict::Sound => false,
            // Nodes that no edge enters are no part of a flow: calls and ends are made when needed.
            Verdict::Unsound(faults) => faults.iter().any(|it| {
                it.kind != FaultKind::Unreachable || (it.node as usize) < workflow.node_count()
            }),
            Verdict::Unknown(_) => return Err(TestCaseError::fail("no verdict")),
        };
        prop_assert_eq!(told, faulty, "{:?}: {:?}\n{}", codes, verdict, text);
    }
}
