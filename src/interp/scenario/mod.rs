//! Examples (ví dụ) run through the machine, and what they expect compared.
//!
//! An example is a [`Case`] whose time passes up to the last event and to the
//! instants that it expects. Where an end or an outcome is expected without a
//! time, limits go on to end until it is there.

mod compare;

pub use compare::{end_name, family_name};

use std::collections::BTreeSet;

use super::{
    Answers,
    case::{Case, Player},
    dossier::{Dossier, Entry},
    event::{Act, Command, StepAct},
    machine::Machine,
};
use crate::{
    calendar::{OfficeHours, WorkCalendar},
    messages::{Text, scenario as m},
    model::{Example, ExampleAct, Expectation, Subject},
    source::Span,
    values::{Date, Instant, Stated},
};

/// Limits that may end while an expectation is waited for.
const ROUNDS: usize = 1_000;

/// One expectation compared with what happened, or an event that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// It is as expected.
    pub passed: bool,
    /// What is expected.
    pub expected: Text,
    /// What happened.
    pub actual: Text,
    /// The place in the example.
    pub span: Span,
}

/// What came of an example.
#[derive(Debug, Clone)]
pub struct Report {
    /// The expectations, in the order of the text, after events that were refused
    /// although nothing expects it.
    pub checked: Vec<Checked>,
    /// The dossier, with its log.
    pub dossier: Dossier,
}

impl Report {
    /// Tells whether everything is as expected.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.checked.iter().all(|it| it.passed)
    }
}

/// Runs an example.
///
/// `found` are the codes of what the checker found in the procedure, which an
/// example may expect too.
#[must_use]
pub fn run(
    machine: &Machine,
    example: &Example,
    calendar: &WorkCalendar,
    found: &BTreeSet<String>,
) -> Report {
    let Some(filed) = example.filed else {
        return Report {
            checked: vec![Checked {
                passed: false,
                expected: m::EXPECT_FILED.text(),
                actual: m::NOT_FILED.text(),
                span: example.meta.span,
            }],
            dossier: Dossier::new(),
        };
    };
    let case = case_of(machine, example, filed);
    let mut player = Player::new(machine, calendar, &case);
    player.play(&case);
    // What happens later is no fault of what the example tells.
    let on_time = compare::compare(machine, &player.dossier, &Expectation::OnTime(true));
    tick_until_expected(machine, example, &mut player);
    let done = player.into_played();
    let found = with_codes(found, &done.dossier);
    let mut checked = refused(example, &done.refused);
    for (expectation, span) in &example.expect {
        let verdict = match expectation {
            Expectation::Finding(code) => compare::finding(code, &found),
            Expectation::OnTime(true) => on_time.clone(),
            other => compare::compare(machine, &done.dossier, other),
        };
        checked.push(Checked {
            passed: verdict.passed,
            expected: verdict.expected,
            actual: verdict.actual,
            span: *span,
        });
    }
    Report {
        checked,
        dossier: done.dossier,
    }
}

/// Returns the case that an example tells.
#[must_use]
pub fn case_of(machine: &Machine, example: &Example, filed: Instant) -> Case {
    let hours = match &example.hours {
        Stated::Value(spans) => OfficeHours::new(spans.iter().copied()).ok(),
        Stated::None | Stated::Unknown => None,
    };
    // Where the procedure declares no grounds, an example has no words for
    // reasons; its title stands for them.
    let declared = &machine.procedure().grounds;
    let reason = declared.is_empty().then(|| example.title.clone());
    let events = example.events.iter();
    Case {
        answers: answers_of(example),
        filed,
        papers: None,
        found: BTreeSet::new(),
        hours,
        events: events
            .map(|it| Command::new(it.at, act(&it.act, reason.as_ref())))
            .collect(),
        until: last_instant(example),
    }
}

/// Returns the answers of an example.
#[must_use]
pub fn answers_of(example: &Example) -> Answers {
    let mut answers = Answers {
        channel: example.channel,
        filed_on: example.filed.map(Instant::date),
        absent: absent(example),
        ..Answers::default()
    };
    for (subject, value) in &example.given {
        if *subject != Subject::FiledOn {
            answers.set(*subject, value.clone());
        }
    }
    answers
}

/// The prerequisites that an example says are not there.
fn absent(example: &Example) -> BTreeSet<String> {
    let told = example.prerequisites.iter();
    told.filter(|it| !it.1).map(|it| it.0.clone()).collect()
}

fn act(act: &ExampleAct, reason: Option<&String>) -> Act {
    match act {
        ExampleAct::Step {
            step,
            outcome,
            documents,
            undeclared,
            grounds,
            agency,
        } => Act::Step(StepAct {
            step: *step,
            outcome: *outcome,
            papers: documents.iter().copied().collect(),
            undeclared: undeclared.clone(),
            grounds: grounds.iter().copied().collect(),
            reason: reason.cloned(),
            agency: *agency,
        }),
        ExampleAct::Supplement(papers) => Act::Supplement(papers.iter().copied().collect()),
        ExampleAct::Paid(fees) => Act::Pay {
            fees: fees.iter().copied().collect(),
            amount: None,
        },
        ExampleAct::Withdraw => Act::Withdraw,
        ExampleAct::Apology(date) => Act::Apologise(*date),
    }
}

/// The last instant that an example names.
fn last_instant(example: &Example) -> Option<Instant> {
    let expected = example.expect.iter().filter_map(|it| match &it.0 {
        Expectation::StepOutcome(_, _, at) | Expectation::Ends(_, _, at) => *at,
        Expectation::Returned(_, date) => date.map(Date::end),
        Expectation::Waits(_, _, to) => Some(to.end()),
        _ => None,
    });
    let events = example.events.iter().map(|it| it.at);
    expected.chain(events).max()
}

fn tick_until_expected(machine: &Machine, example: &Example, player: &mut Player<'_>) {
    for _ in 0..ROUNDS {
        let open = example.expect.iter().any(|(expectation, _)| {
            let untimed = matches!(
                expectation,
                Expectation::StepOutcome(_, _, None)
                    | Expectation::Ends(_, _, None)
                    | Expectation::OnTime(false)
                    | Expectation::Returned(_, None)
            );
            untimed && !compare::compare(machine, &player.dossier, expectation).passed
        });
        let next = player.dossier.state().timers.first().map(|it| it.0);
        match next {
            Some(due) if open => player.tick(due),
            _ => break,
        }
    }
}

/// The codes of the checker with those of the run.
fn with_codes(found: &BTreeSet<String>, dossier: &Dossier) -> BTreeSet<String> {
    let mut found = found.clone();
    let seen = dossier.state().findings.iter();
    found.extend(seen.map(|it| it.code.id.to_owned()));
    for entry in dossier.log() {
        if let Entry::Rejected { rejection, .. } = entry {
            found.insert(rejection.code.id.to_owned());
        }
    }
    found
}

/// Events that were refused although the example does not expect it.
fn refused(example: &Example, refused: &[(Option<usize>, super::Rejection)]) -> Vec<Checked> {
    let expects = |code: &str| {
        let mut expected = example.expect.iter();
        expected.any(|it| matches!(&it.0, Expectation::Finding(it) if it == code))
    };
    let place = |position: Option<usize>| {
        let event = position.and_then(|it| example.events.get(it));
        event.map_or(example.meta.span, |it| it.span)
    };
    refused
        .iter()
        .filter(|it| !expects(it.1.code.id))
        .map(|(position, rejection)| Checked {
            passed: false,
            expected: m::EXPECT_TAKEN.text(),
            actual: m::WAS_REFUSED
                .with("code", rejection.code.id)
                .with("message", rejection.message.clone())
                .with("basis", rejection.legal_basis.clone()),
            span: place(*position),
        })
        .collect()
}
