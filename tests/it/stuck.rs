//! No dossier gets stuck: whatever people do, there is a way to an end, or the checker says why not.
//!
//! Every state that a dossier can reach is visited, up to a bound: each step ends in every way, papers
//! come or do not, limits end. Two states count as one where only the hour differs.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use proptest::prelude::*;
use tthc::{
    Compiled, Session,
    calendar::WorkCalendar,
    diagnostic::Severity,
    interp::{Act, Answers, Command, Dossier, Machine, Setting, State, StepAct},
    model::{FactType, FactValue},
    syntax::words::{Channel, Outcome, Word},
    values::{Date, Decimal, Instant, Stated},
};

use crate::{interp::at, interp_properties::machines, support::files_below};

/// Where a dossier stands, whenever it came there.
fn place(state: &State) -> String {
    let few = |n: &u32| (*n).min(3);
    let taken: BTreeMap<_, _> = state.taken.iter().map(|(edge, n)| (edge, few(n))).collect();
    let steps: Vec<_> = state
        .active()
        .map(|(node, it)| {
            (
                node,
                it.waiting.is_some(),
                it.unanswered,
                it.opinions.keys().collect::<Vec<_>>(),
            )
        })
        .collect();
    let clocks: Vec<_> = state
        .clocks
        .iter()
        .map(|(id, it)| (id, std::mem::discriminant(it)))
        .collect();
    let timers: BTreeSet<_> = state.timers.iter().map(|it| it.1).collect();
    format!(
        "{:?} {:?} {taken:?} {steps:?} {clocks:?} {timers:?} {:?} {:?} {:?} {:?} {:?}",
        state.tokens,
        state.expected,
        state.undecided,
        state.paid,
        state.end,
        state.happened,
        state.accepted.is_some(),
    )
}

/// Everything that somebody may try, but the applicant's withdrawal.
fn acts(machine: &Machine, state: &State) -> Vec<Act> {
    let mut acts = vec![
        Act::Supplement(BTreeSet::new()),
        Act::Pay {
            fees: BTreeSet::new(),
            amount: None,
        },
    ];
    let demanded: Vec<_> = machine.checklist(&state.answers).required().collect();
    let papers: BTreeSet<_> = demanded
        .into_iter()
        .filter(|it| !state.found.contains(it))
        .take(1)
        .collect();
    let grounds: BTreeSet<_> = machine.procedure().grounds.ids().collect();
    let (nothing, none) = (BTreeSet::new(), BTreeSet::new());
    for (_, active) in state.active() {
        for outcome in Outcome::ALL {
            // What is good has no reasons; a request names papers, a refusal its grounds.
            for (papers, grounds) in [(&nothing, &none), (&papers, &none), (&nothing, &grounds)] {
                let mut act = StepAct::new(active.step, *outcome);
                act.reason = Some("lý do".to_owned());
                act.papers.clone_from(papers);
                act.grounds.clone_from(grounds);
                let act = Act::Step(act);
                if !acts.contains(&act) {
                    acts.push(act);
                }
            }
        }
    }
    acts
}

/// What comes next from a state, each with the act that leads there.
fn next(machine: &Machine, setting: &Setting<'_>, state: &State) -> Vec<(State, String)> {
    let Some(now) = state.now else {
        return Vec::new();
    };
    let soon = now.checked_add_minutes(1).unwrap();
    let mut all = Vec::new();
    let mut take = |act: Act, at: Instant, told: String| {
        if let Ok(events) = machine.decide(setting, state, &Command::new(at, act)) {
            let after = events.iter().fold(state.clone(), tthc::interp::evolve);
            all.push((after, told));
        }
    };
    for act in acts(machine, state) {
        let told = format!("{act:?}");
        take(act, soon, told);
    }
    if let Some((due, timer)) = state.timers.first() {
        take(Act::Tick, (*due).max(now), format!("{timer:?} ends"));
    }
    all
}

/// Visits what a dossier can reach; returns the way to a state from which no end can be reached.
fn stuck(machine: &Machine, answers: Answers, filed: Instant, bound: usize) -> Option<String> {
    let setting = machine.setting(&WorkCalendar::vietnam(), filed.date());
    let mut dossier = Dossier::new();
    let filing = Act::File {
        answers,
        papers: None,
        found: BTreeSet::new(),
    };
    dossier
        .take(machine, &setting, Command::new(filed, filing))
        .ok()?;
    let first = dossier.state().clone();
    let mut seen = BTreeMap::from([(place(&first), 0_usize)]);
    let mut ways: Vec<(usize, String)> = vec![(0, "filed".to_owned())];
    let mut back: Vec<Vec<usize>> = vec![Vec::new()];
    let (mut ends, mut open) = (BTreeSet::new(), BTreeSet::new());
    let mut queue = VecDeque::from([(0_usize, first)]);
    while let Some((id, state)) = queue.pop_front() {
        // A question without an answer holds a dossier until somebody answers.
        if state.is_over() || !state.undecided.is_empty() {
            ends.insert(id);
            continue;
        }
        for (after, told) in next(machine, &setting, &state) {
            let known = seen.len();
            let found = *seen.entry(place(&after)).or_insert(known);
            if found == known {
                ways.push((id, told));
                back.push(Vec::new());
                if known < bound {
                    queue.push_back((found, after));
                } else {
                    open.insert(found);
                }
            }
            back[found].push(id);
        }
    }
    // What lies beyond the bound is not judged.
    let mut alive: BTreeSet<usize> = ends.union(&open).copied().collect();
    let mut rest: Vec<usize> = alive.iter().copied().collect();
    while let Some(id) = rest.pop() {
        rest.extend(back[id].iter().copied().filter(|it| alive.insert(*it)));
    }
    let mut dead = (0..seen.len()).find(|it| !alive.contains(it))?;
    let mut told = Vec::new();
    while dead > 0 {
        told.push(ways[dead].1.clone());
        dead = ways[dead].0;
    }
    told.reverse();
    Some(format!("stuck after: {}", told.join("; ")))
}

/// Applicants told apart by a number: each digit of it picks an answer.
fn answers(machine: &Machine, pick: usize) -> Answers {
    let channels = [Channel::InPerson, Channel::Online, Channel::Post];
    let mut answers = Answers {
        channel: Some(channels[pick % 3]),
        ..Answers::default()
    };
    let applicants = machine.procedure().applicants.as_ref();
    let kinds = applicants.map_or(&[][..], |it| it.kinds.as_slice());
    answers.applicant = kinds.get(pick % kinds.len().max(1)).copied();
    for (place, (id, fact)) in machine.procedure().facts.iter().enumerate() {
        let pick = pick / (place + 1) + place;
        let value = match &fact.ty {
            FactType::YesNo => FactValue::Flag(pick.is_multiple_of(2)),
            FactType::OneOf(choices) => FactValue::Choice(pick % choices.len()),
            FactType::Number(_) => {
                FactValue::Number(Decimal::from(i64::try_from(pick * 7 % 40).unwrap()))
            }
            _ => continue,
        };
        answers.facts.insert(id, value);
    }
    answers
}

/// A day on which the version takes dossiers.
fn day(machine: &Machine) -> Instant {
    let days = [
        at("2025-10-06 08:00"),
        at("2026-05-04 08:00"),
        at("2026-08-10 08:00"),
    ];
    let holds = |it: &&Instant| match &machine.procedure().in_force {
        Some(Stated::Value(interval)) => interval.contains(it.date()),
        _ => true,
    };
    *days.iter().rev().find(holds).unwrap()
}

fn corpus() -> Compiled {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for path in files_below("procedures", "tthc") {
        session.add(
            &path,
            std::fs::read(crate::support::repo(&path)).unwrap(),
            true,
        );
    }
    session.compile()
}

#[test]
fn no_dossier_of_a_bundled_procedure_gets_stuck() {
    let compiled = corpus();
    let mut n = 0;
    for id in compiled.project.procedures.ids() {
        let machine = compiled.machine(id).unwrap();
        for pick in 0..3 {
            let found = stuck(
                &machine,
                answers(&machine, pick * 7 + n % 5),
                day(&machine),
                150,
            );
            let name = &machine.procedure().name.text;
            assert_eq!(found, None, "{name} {pick}");
        }
        n += 1;
    }
    assert!(n >= 17, "{n}");
}

#[test]
fn no_dossier_of_a_fixture_gets_stuck() {
    for machine in machines() {
        let found = stuck(machine, answers(machine, 5), day(machine), 250);
        assert_eq!(found, None, "{}", machine.procedure().name.text);
    }
}

/// A procedure of which only the flow is of interest, made from choices.
struct Sketch<'a> {
    choices: std::slice::Iter<'a, u8>,
    names: Vec<String>,
    text: String,
}

impl Sketch<'_> {
    fn pick(&mut self, n: u8) -> u8 {
        self.choices.next().copied().unwrap_or(0) % n
    }

    fn name(&mut self) -> String {
        let name = format!("b{}", self.names.len());
        self.names.push(name.clone());
        name
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn items(&mut self, depth: usize) {
        for _ in 0..=self.pick(3) {
            match self.pick(8) {
                0 | 1 if depth < 4 => self.block(depth),
                _ => self.step(depth),
            }
        }
    }

    fn block(&mut self, depth: usize) {
        let name = self.name();
        let (kind, end, heads) = match self.pick(3) {
            0 => ("song song", "song song", ["nhánh một", "nhánh hai"]),
            1 => {
                let guard = ["khi f", "khi không f", "khi c là p"][usize::from(self.pick(3))];
                // Without the rest of the cases a dossier stands still, and Q04 says so.
                let rest = ["còn lại", "còn lại", "khi c là q"][usize::from(self.pick(3))];
                ("tùy trường hợp", "trường hợp", [guard, rest])
            }
            _ => ("một số trong", "một số", ["khi f", "khi c là p"]),
        };
        self.line(depth, &format!("- {name}: {kind}"));
        for head in heads {
            self.line(depth, &format!("+ {head}"));
            self.items(depth + 1);
        }
        self.line(depth, &format!("- hết {end}"));
    }

    fn step(&mut self, depth: usize) {
        let earlier = self.names.len();
        let name = self.name();
        let acts = [
            "sở thẩm định",
            "sở quyết định",
            "sở lấy ý kiến a",
            "sở kiểm tra thành phần hồ sơ",
            "sở ký",
        ];
        let act = acts[usize::from(self.pick(5))];
        let limit = ["", ", trong 3 ngày làm việc"][usize::from(self.pick(2))];
        self.line(depth, &format!("- {name}: {act}{limit}"));
        let target = match self.pick(4) {
            0 if earlier > 0 => format!("b{}", usize::from(self.pick(200)) % earlier),
            _ => format!("b{}", earlier + 1 + usize::from(self.pick(3))),
        };
        let clauses = [
            "thiếu thì yêu cầu bổ sung, tối đa 1 lần".to_owned(),
            "không đạt thì từ chối bằng văn bản, nêu rõ lý do".to_owned(),
            format!("không đạt thì chuyển đến {target}"),
            format!("không đồng ý thì chuyển đến {target}"),
            "im lặng thì coi như đồng ý".to_owned(),
            "không đạt thì kết thúc".to_owned(),
            "quá hạn thì kết thúc hồ sơ".to_owned(),
            "khi f".to_owned(),
            "đạt thì tiếp tục".to_owned(),
        ];
        for _ in 0..self.pick(3) {
            let clause = &clauses[usize::from(self.pick(9))];
            let clause = clause.clone();
            self.line(depth + 2, &clause);
        }
    }
}

fn sketch(choices: &[u8]) -> String {
    let mut sketch = Sketch {
        choices: choices.iter(),
        names: Vec::new(),
        text: "thủ tục x \"X\"\nphí: không\ncơ quan:\n- sở: \"Sở\", tiếp nhận, quyết định\n- a: \"A\", phối hợp\ndữ kiện:\n- f: có/không\n- c: một trong p, q, r\n\
               giấy tờ:\n- đơn: \"Đơn\", 1 bản chính\nhồ sơ: 1 bộ\nmọi trường hợp:\n- đơn\nthời hạn: 20 ngày làm việc kể từ khi tiếp nhận\ntrình tự:\n- nhận: sở tiếp nhận\n"
            .to_owned(),
    };
    sketch.items(0);
    sketch.line(0, "- cuối: sở cấp giấy");
    sketch.line(0, "kết quả:");
    sketch.line(0, "- giấy: \"Giấy\"");
    sketch.text
}

/// Without this the property would hold for a search that sees nothing.
#[test]
fn a_dossier_that_gets_stuck_is_seen_and_the_checker_says_so() {
    let way = |target: &str| {
        format!("đạt thì chuyển đến {target}\n      không đạt thì chuyển đến {target}")
    };
    for (target, found) in [("b1", true), ("cuối", false)] {
        let text = sketch(&[]).replace(
            "- nhận: sở tiếp nhận\n",
            &format!(
                "- nhận: sở tiếp nhận\n- b1: sở thẩm định\n      {}\n",
                way(target)
            ),
        );
        let (machine, faults) = checked(&text);
        let way = stuck(&machine, answers(&machine, 0), at("2025-10-06 08:00"), 100);
        assert_eq!(way.is_some(), found, "{way:?}\n{text}");
        assert_eq!(
            faults.iter().any(|it| it == "Q02" || it == "Q05"),
            found,
            "{faults:?}"
        );
    }
}

/// Compiles a text of one procedure, with the errors that speak of its flow: missing heads, bases
/// and times say nothing of it.
fn checked(text: &str) -> (Machine, Vec<String>) {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add("x.tthc", text.as_bytes().to_vec(), true);
    let outcome = session.check();
    let errors = outcome
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error);
    let codes = errors.map(|it| it.code.id.to_owned());
    let faults = codes.filter(|it| it.starts_with(['N', 'Q', 'S'])).collect();
    let compiled = session.compile();
    let id = compiled.project.procedures.ids().next().unwrap();
    (compiled.machine(id).unwrap(), faults)
}

proptest! {
    #![proptest_config(crate::support::cases(16))]

    #[test]
    fn where_the_checker_has_no_errors_no_dossier_gets_stuck(
        choices in prop::collection::vec(any::<u8>(), 4..60),
        pick in 0_usize..30,
    ) {
        let text = sketch(&choices);
        let (machine, faults) = checked(&text);
        prop_assume!(faults.is_empty());
        let found = stuck(&machine, answers(&machine, pick), at("2025-10-06 08:00"), 150);
        prop_assert_eq!(found, None, "{}", text);
    }
}
