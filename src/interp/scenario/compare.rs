//! One expectation compared with a dossier.

use std::collections::BTreeSet;

use crate::{
    interp::{
        checklist::Demand,
        dossier::Dossier,
        event::{EventKind, Lateness},
        fees::Sum,
        machine::Machine,
        state::State,
        words,
    },
    messages::{Arg, Message, Text, scenario as m},
    model::{DocumentId, EndKind, Expectation, FeeFamily, GroundId, ResultId, StepId},
    syntax::words::Outcome,
    values::{Amount, Date, Instant},
    workflow::NodeKind,
};

/// Whether an expectation holds, in words.
#[derive(Debug, Clone)]
pub(super) struct Verdict {
    pub(super) passed: bool,
    pub(super) expected: Text,
    pub(super) actual: Text,
}

/// Compares the codes of findings.
pub(super) fn finding(code: &str, found: &BTreeSet<String>) -> Verdict {
    let codes: Vec<Arg> = found.iter().map(Arg::from).collect();
    Verdict {
        passed: found.contains(code),
        expected: m::EXPECT_FINDING.with("code", code),
        actual: if codes.is_empty() {
            m::NO_FINDINGS.text()
        } else {
            m::FINDINGS_ARE.with("codes", codes)
        },
    }
}

/// Compares anything else than findings.
pub(super) fn compare(machine: &Machine, dossier: &Dossier, expectation: &Expectation) -> Verdict {
    let scene = Scene { machine, dossier };
    match expectation {
        Expectation::Documents(papers) => scene.papers(papers),
        Expectation::Due(date, at) => scene.due(*date, *at),
        Expectation::Fee(family, amount) => scene.sum(*family, *amount),
        Expectation::StepOutcome(step, outcome, at) => scene.step(*step, *outcome, *at),
        Expectation::Finding(code) => finding(code, &BTreeSet::new()),
        Expectation::OnTime(on_time) => scene.on_time(*on_time),
        Expectation::Ends(kind, grounds, at) => scene.ends(*kind, grounds, *at),
        Expectation::Returned(result, date) => scene.returned(*result, *date),
        Expectation::Waits(step, from, to) => scene.waits(*step, *from, *to),
    }
}

struct Scene<'a> {
    machine: &'a Machine,
    dossier: &'a Dossier,
}

impl<'a> Scene<'a> {
    fn state(&self) -> &'a State {
        self.dossier.state()
    }

    fn titles(&self, papers: impl Iterator<Item = DocumentId>) -> Arg {
        let documents = &self.machine.procedure().documents;
        let names = papers
            .filter_map(|it| documents.get(it))
            .map(|it| &it.name.text);
        let names: Vec<Arg> = names.map(Arg::from).collect();
        if names.is_empty() {
            Arg::from(m::NOTHING.text())
        } else {
            Arg::List(names)
        }
    }

    fn waiting_for(&self) -> Arg {
        let steps = &self.machine.procedure().steps;
        let active = self.state().active();
        let names = active
            .filter_map(|it| steps.get(it.1.step))
            .map(|it| &it.name);
        let names: Vec<Arg> = names.map(|it| Arg::from(&it.text)).collect();
        if names.is_empty() {
            Arg::from(m::NOTHING.text())
        } else {
            Arg::List(names)
        }
    }

    /// What must be filed must be named; what may be filed may be.
    fn papers(&self, expected: &[DocumentId]) -> Verdict {
        let list = self.machine.checklist(&self.state().answers);
        let named = |it: &DocumentId, choices: &[DocumentId]| {
            expected.contains(it) || choices.iter().any(|it| expected.contains(it))
        };
        let missing: Vec<DocumentId> = list
            .papers
            .iter()
            .filter(|it| it.demand.is_required() && !named(&it.document, &it.choices))
            .map(|it| it.document)
            .collect();
        let extra: Vec<DocumentId> = expected
            .iter()
            .copied()
            .filter(|document| {
                let listed = list
                    .papers
                    .iter()
                    .any(|it| it.document == *document || it.choices.contains(document));
                let undecided = list
                    .find(*document)
                    .is_some_and(|it| matches!(it.demand, Demand::Undecided(_)));
                !listed || undecided
            })
            .collect();
        let passed = missing.is_empty() && extra.is_empty();
        let actual = self.titles(list.papers.iter().map(|it| it.document));
        Verdict {
            passed,
            expected: m::EXPECT_PAPERS.with("papers", self.titles(expected.iter().copied())),
            actual: if passed {
                m::PAPERS_ARE.with("papers", actual)
            } else {
                m::PAPERS_DIFFER
                    .with("papers", actual)
                    .with("missing", self.titles(missing.into_iter()))
                    .with("extra", self.titles(extra.into_iter()))
            },
        }
    }

    fn due(&self, date: Date, at: Option<Instant>) -> Verdict {
        let expected = match at {
            Some(at) => m::EXPECT_DUE.with("at", at),
            None => m::EXPECT_DUE.with("at", date),
        };
        let Some((_, due)) = self.machine.promise(self.state()) else {
            return Verdict {
                passed: false,
                expected,
                actual: self.no_due(),
            };
        };
        let shown = if due == due.date().end() && at.is_none() {
            Arg::from(due.date())
        } else {
            Arg::from(due)
        };
        Verdict {
            passed: due.date() == date && at.is_none_or(|it| it == due),
            expected,
            actual: m::DUE_IS.with("at", shown),
        }
    }

    fn no_due(&self) -> Text {
        let problem = self.machine.why_undated(self.state());
        match problem {
            Some(problem) => m::DUE_UNKNOWN.with("problem", problem),
            None => m::DUE_NONE.text(),
        }
    }

    fn sum(&self, family: FeeFamily, amount: Amount) -> Verdict {
        let bill = self.machine.bill(&self.state().answers);
        let name = family_name(family);
        let sum = bill.sum(family);
        let say = |row: &'static Message, amount: Amount| {
            row.with("family", name.text()).with("amount", amount)
        };
        Verdict {
            passed: sum == Sum::Known(amount),
            expected: say(&m::EXPECT_SUM, amount),
            actual: match sum {
                Sum::Known(known) => say(&m::EXPECT_SUM, known),
                Sum::AtLeast(known) => say(&m::SUM_AT_LEAST, known),
                Sum::NotStated => m::SUM_NOT_STATED.with("family", name.text()),
            },
        }
    }

    fn step(&self, step: StepId, outcome: Outcome, at: Option<Instant>) -> Verdict {
        let name = || {
            let step = self.machine.procedure().steps.get(step);
            step.map_or("?", |it| it.name.text.as_str())
        };
        let say = |outcome: Outcome, at: Option<Instant>| match at {
            Some(at) => m::EXPECT_STEP_AT
                .with("step", name())
                .with("outcome", words::word(outcome))
                .with("at", at),
            None => m::EXPECT_STEP
                .with("step", name())
                .with("outcome", words::word(outcome)),
        };
        let ends = self.ends_of(step);
        let passed = ends
            .iter()
            .any(|it| it.0 == outcome && at.is_none_or(|at| at == it.1));
        // Of several ends the one with the outcome wanted says most.
        let same = ends.iter().rev().find(|it| it.0 == outcome);
        let actual = match same.or(ends.last()) {
            Some((outcome, at)) => say(*outcome, Some(*at)),
            None => m::STEP_OPEN
                .with("step", name())
                .with("waits", self.waiting_for()),
        };
        Verdict {
            passed,
            expected: say(outcome, at),
            actual,
        }
    }

    /// How a step ended, each time, requests for supplements included.
    fn ends_of(&self, step: StepId) -> Vec<(Outcome, Instant)> {
        let workflow = self.machine.workflow();
        let ends = self.dossier.events().filter_map(|event| {
            let outcome = match &event.kind {
                EventKind::Done(done) if done.step == step => done.outcome,
                EventKind::SupplementAsked(asked) if asked.step == step => asked.outcome,
                EventKind::Started { step: of, .. } if *of == step => Outcome::Started,
                EventKind::Expired {
                    timer: crate::interp::event::Timer::Step(node),
                    moved: Some(_),
                    ..
                } if workflow.step_of(*node) == Some(step) => Outcome::Silent,
                _ => return None,
            };
            Some((outcome, event.at))
        });
        ends.collect()
    }

    fn on_time(&self, on_time: bool) -> Verdict {
        let late = &self.state().late;
        let names: Vec<Arg> = late
            .iter()
            .map(|(what, at)| {
                let text = m::LATE_SINCE
                    .with("name", self.late_name(*what))
                    .with("at", *at);
                Arg::from(text)
            })
            .collect();
        Verdict {
            passed: late.is_empty() == on_time,
            expected: if on_time {
                m::EXPECT_ON_TIME.text()
            } else {
                m::EXPECT_LATE.text()
            },
            actual: if names.is_empty() {
                m::EXPECT_ON_TIME.text()
            } else {
                m::LATE_IS.with("what", names)
            },
        }
    }

    fn late_name(&self, what: Lateness) -> &'a str {
        let procedure = self.machine.procedure();
        let name = match what {
            Lateness::Step(step) | Lateness::Refusal(step) => {
                procedure.steps.get(step).map(|it| &it.name)
            }
            Lateness::Clock(clock) => procedure.clocks.get(clock).map(|it| &it.name),
        };
        name.map_or("?", |it| it.text.as_str())
    }

    fn ends(&self, kind: EndKind, grounds: &[GroundId], at: Option<Instant>) -> Verdict {
        let state = self.state();
        let given = state.refusal.as_ref().map(|it| &it.0);
        let has = |ground: &GroundId| given.is_some_and(|it| it.contains(ground));
        let ended = state.end.as_ref();
        let passed = ended.is_some_and(|it| it.end.kind() == kind)
            && at.is_none_or(|at| ended.is_some_and(|it| it.at == at))
            && grounds.iter().all(has);
        Verdict {
            passed,
            expected: self.end_text(kind, grounds, at),
            actual: match ended {
                Some(ended) => {
                    let grounds: Vec<GroundId> = given.into_iter().flatten().copied().collect();
                    self.end_text(ended.end.kind(), &grounds, Some(ended.at))
                }
                None => m::NOT_ENDED.with("waits", self.waiting_for()),
            },
        }
    }

    fn end_text(&self, kind: EndKind, grounds: &[GroundId], at: Option<Instant>) -> Text {
        let declared = &self.machine.procedure().grounds;
        let names = grounds.iter().filter_map(|it| declared.get(*it));
        let names: Vec<Arg> = names.map(|it| Arg::from(&it.name.text)).collect();
        let mut end = end_name(kind).text();
        if !names.is_empty() {
            end = m::END_BECAUSE.with("end", end).with("grounds", names);
        }
        match at {
            Some(at) => m::EXPECT_END_AT.with("end", end).with("at", at),
            None => m::EXPECT_END.with("end", end),
        }
    }

    fn returned(&self, result: ResultId, date: Option<Date>) -> Verdict {
        let declared = self.machine.procedure().results.get(result);
        let name = declared.map_or("?", |it| it.name.text.as_str());
        let say = |date: Option<Date>| match date {
            Some(date) => m::EXPECT_RETURNED_ON
                .with("result", name)
                .with("date", date),
            None => m::EXPECT_RETURNED.with("result", name),
        };
        let at = self.state().returned.get(&result).map(|it| it.date());
        Verdict {
            passed: at.is_some_and(|at| date.is_none_or(|it| it == at)),
            expected: say(date),
            actual: match at {
                Some(at) => say(Some(at)),
                None => m::NOT_RETURNED.with("result", name),
            },
        }
    }

    /// A branch stands at the close of its block until the step is done.
    fn waits(&self, step: StepId, from: Date, to: Date) -> Verdict {
        let declared = self.machine.procedure().steps.get(step);
        let name = declared.map_or("?", |it| it.name.text.as_str());
        let say = |row: &'static Message, from: Date, to: Date| {
            row.with("step", name).with("from", from).with("to", to)
        };
        let seen = self.wait_of(step);
        Verdict {
            passed: seen == Some((from, to)),
            expected: say(&m::EXPECT_WAIT, from, to),
            actual: match seen {
                Some((from, to)) => say(&m::WAIT_IS, from, to),
                None => m::NO_WAIT.with("step", name),
            },
        }
    }

    fn wait_of(&self, step: StepId) -> Option<(Date, Date)> {
        let workflow = self.machine.workflow();
        let is_join = |node| {
            let kind = workflow.node(node).map(|it| it.kind);
            matches!(kind, Some(NodeKind::Join(_)))
        };
        let (_, done) = self.state().done(step)?;
        let mut first = None;
        for event in self.dossier.events() {
            let to = match &event.kind {
                EventKind::Done(it) => it.to,
                EventKind::Moved { to, .. } | EventKind::Skipped { to, .. } => *to,
                EventKind::Joined { .. } if event.at < done => {
                    first = None;
                    continue;
                }
                _ => continue,
            };
            if is_join(to) && first.is_none() && event.at <= done {
                first = Some(event.at.date());
            }
        }
        Some((first?, done.date()))
    }
}

/// Returns the words for a family of fees.
#[must_use]
pub fn family_name(family: FeeFamily) -> &'static Message {
    match family {
        FeeFamily::Fee => &m::FAMILY_FEE,
        FeeFamily::Charge => &m::FAMILY_CHARGE,
        FeeFamily::Price => &m::FAMILY_PRICE,
    }
}

/// Returns the words for an end.
#[must_use]
pub fn end_name(kind: EndKind) -> &'static Message {
    match kind {
        EndKind::Granted => &m::END_GRANTED,
        EndKind::Refused => &m::END_REFUSED,
        EndKind::Closed => &m::END_CLOSED,
        EndKind::Withdrawn => &m::END_WITHDRAWN,
        EndKind::Ended => &m::END_ENDED,
        EndKind::DeemedGranted => &m::END_DEEMED_GRANTED,
        EndKind::DeemedRefused => &m::END_DEEMED_REFUSED,
    }
}
