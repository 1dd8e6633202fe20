//! Examples (ví dụ) run through the machine, and what they expect compared.
//!
//! An example names only what matters. Limits end by themselves, up to the last
//! event and to the instants that the example expects. An act without a choice
//! of outcome (a record, a notice, a return of the result) that no event names
//! is done as soon as it is its turn.

mod compare;

pub(super) use compare::end_name;

use std::collections::BTreeSet;

use super::{
    Answers,
    dossier::{Dossier, Entry},
    event::{Act, Command, StepAct},
    machine::{Machine, Setting},
};
use crate::{
    calendar::{OfficeHours, WorkCalendar},
    messages::{Text, scenario as m},
    model::{Example, ExampleAct, ExampleEvent, Expectation, StepId, Subject},
    source::Span,
    syntax::words::{Outcome, StepKind},
    values::{Instant, Stated},
};

/// Rounds of acts without a choice after one event; more is a circle.
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
    let calendar = with_hours(calendar, example);
    let mut player = Player {
        machine,
        setting: machine.setting(&calendar, filed.date()),
        example,
        dossier: Dossier::new(),
        refused: Vec::new(),
    };
    player.play(filed);
    player.report(found)
}

fn with_hours(calendar: &WorkCalendar, example: &Example) -> WorkCalendar {
    let hours = match &example.hours {
        Stated::Value(spans) => OfficeHours::new(spans.iter().copied()).ok(),
        Stated::None | Stated::Unknown => None,
    };
    match hours {
        Some(hours) => calendar.clone().with_hours(hours),
        None => calendar.clone(),
    }
}

/// Returns the answers of an example.
#[must_use]
pub fn answers_of(example: &Example) -> Answers {
    let mut answers = Answers {
        channel: example.channel,
        filed_on: example.filed.map(Instant::date),
        ..Answers::default()
    };
    for (subject, value) in &example.given {
        if *subject != Subject::FiledOn {
            answers.set(*subject, value.clone());
        }
    }
    answers
}

struct Player<'a> {
    machine: &'a Machine,
    setting: Setting<'static>,
    example: &'a Example,
    dossier: Dossier,
    /// Events that were refused, with their places.
    refused: Vec<(Span, super::Rejection)>,
}

impl Player<'_> {
    fn play(&mut self, filed: Instant) {
        let answers = answers_of(self.example);
        let filing = Act::File {
            answers,
            papers: None,
            found: BTreeSet::new(),
        };
        self.take(filed, filing, self.example.meta.span);
        self.plain_acts(filed);
        let mut events: Vec<&ExampleEvent> = self.example.events.iter().collect();
        events.sort_by_key(|it| it.at);
        for event in events {
            self.tick_before(event.at);
            self.take(event.at, self.act(&event.act), event.span);
            self.plain_acts(event.at);
        }
        if let Some(last) = self.last_instant() {
            self.tick(last);
        }
        self.tick_until_expected();
    }

    fn take(&mut self, at: Instant, act: Act, span: Span) {
        let command = Command::new(at, act);
        let taken = self.dossier.take(self.machine, &self.setting, command);
        if let Err(rejection) = taken {
            self.refused.push((span, rejection));
        }
    }

    fn act(&self, act: &ExampleAct) -> Act {
        match act {
            ExampleAct::Step {
                step,
                outcome,
                documents,
                undeclared,
                grounds,
            } => Act::Step(StepAct {
                step: *step,
                outcome: *outcome,
                papers: documents.iter().copied().collect(),
                undeclared: undeclared.clone(),
                grounds: grounds.iter().copied().collect(),
                reason: self.reason(),
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

    /// Where the procedure declares no grounds, an example has no words for
    /// reasons; its title stands for them.
    fn reason(&self) -> Option<String> {
        let declared = &self.machine.procedure().grounds;
        declared.is_empty().then(|| self.example.title.clone())
    }

    /// Lets limits end one by one, with the plain acts that follow each.
    fn tick_before(&mut self, at: Instant) {
        self.tick_while(|due| due < at);
    }

    fn tick(&mut self, at: Instant) {
        self.tick_while(|due| due <= at);
    }

    fn tick_while(&mut self, wanted: impl Fn(Instant) -> bool) {
        for _ in 0..ROUNDS {
            let next = self.dossier.state().timers.first().map(|it| it.0);
            let Some(due) = next.filter(|it| wanted(*it)) else {
                break;
            };
            self.take(due, Act::Tick, self.example.meta.span);
            self.plain_acts(due);
        }
    }

    /// Does the acts without a choice of outcome that no event names.
    fn plain_acts(&mut self, at: Instant) {
        for _ in 0..ROUNDS {
            let state = self.dossier.state();
            let now = state.now.map_or(at, |it| it.max(at));
            let next = state
                .active()
                .map(|it| it.1.step)
                .find(|it| self.is_plain(*it));
            let Some(step) = next else { break };
            let act = Act::Step(StepAct::new(step, Outcome::Done));
            let before = self.dossier.state().seq;
            self.take(now, act, self.example.meta.span);
            if self.dossier.state().seq == before {
                break;
            }
        }
    }

    fn is_plain(&self, id: StepId) -> bool {
        let Some(step) = self.machine.procedure().steps.get(id) else {
            return false;
        };
        let plain = matches!(
            step.kind,
            StepKind::Collect
                | StepKind::Sign
                | StepKind::Issue
                | StepKind::Register
                | StepKind::Return
                | StepKind::Notify
                | StepKind::Publish
                | StepKind::Send
                | StepKind::Transfer
        );
        let named = |act: &ExampleAct| matches!(act, ExampleAct::Step { step, .. } if *step == id);
        plain && step.outcomes.is_empty() && !self.example.events.iter().any(|it| named(&it.act))
    }

    fn last_instant(&self) -> Option<Instant> {
        let expected = self.example.expect.iter().filter_map(|it| match &it.0 {
            Expectation::StepOutcome(_, _, at) | Expectation::Ends(_, _, at) => *at,
            Expectation::Returned(_, date) => date.map(crate::values::Date::end),
            Expectation::Waits(_, _, to) => Some(to.end()),
            _ => None,
        });
        let events = self.example.events.iter().map(|it| it.at);
        expected.chain(events).max()
    }

    /// Where an end or an outcome is expected without a time, lets limits end
    /// until it is there.
    fn tick_until_expected(&mut self) {
        for _ in 0..ROUNDS {
            let open = self.example.expect.iter().any(|(expectation, _)| {
                let untimed = matches!(
                    expectation,
                    Expectation::StepOutcome(_, _, None)
                        | Expectation::Ends(_, _, None)
                        | Expectation::OnTime(false)
                        | Expectation::Returned(_, None)
                );
                untimed && !compare::compare(self.machine, &self.dossier, expectation).passed
            });
            let next = self.dossier.state().timers.first().map(|it| it.0);
            match next {
                Some(due) if open && !self.dossier.state().is_over() => self.tick(due),
                _ => break,
            }
        }
    }

    fn report(self, found: &BTreeSet<String>) -> Report {
        let mut found = found.clone();
        found.extend(
            self.dossier
                .state()
                .findings
                .iter()
                .map(|it| it.code.id.to_owned()),
        );
        for entry in self.dossier.log() {
            if let Entry::Rejected { rejection, .. } = entry {
                found.insert(rejection.code.id.to_owned());
            }
        }
        let expects = |code: &str| {
            let mut expected = self.example.expect.iter();
            expected.any(|it| matches!(&it.0, Expectation::Finding(it) if it == code))
        };
        let mut checked: Vec<Checked> = self
            .refused
            .iter()
            .filter(|it| !expects(it.1.code.id))
            .map(|(span, rejection)| Checked {
                passed: false,
                expected: m::EXPECT_TAKEN.text(),
                actual: m::WAS_REFUSED
                    .with("code", rejection.code.id)
                    .with("message", rejection.message.clone())
                    .with("basis", rejection.legal_basis.clone()),
                span: *span,
            })
            .collect();
        for (expectation, span) in &self.example.expect {
            let verdict = match expectation {
                Expectation::Finding(code) => compare::finding(code, &found),
                other => compare::compare(self.machine, &self.dossier, other),
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
            dossier: self.dossier,
        }
    }
}
