//! What would have become of a dossier under another version of its procedure.
//!
//! The case is told again in the terms of the other version: the applicant answers, files and pays the same, and
//! officers end the same steps at the same instants with the same outcomes. What the other version does not know is left
//! out: answers, papers, fees, steps; and a request for papers of which it wants none is not made, so that the step ends at
//! once as it ended later. Then the case is played. Where it cannot be played to its end, nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::map::Map;
use crate::{
    calendar::WorkCalendar,
    interp::{
        Answers,
        case::{Case, play},
        dossier::Dossier,
        event::{Act, Command, Event, EventKind, StepAct, SupplementAsked},
        fees::Sum,
        machine::{Machine, Setting},
        score::{Class, score},
    },
    model::{DocumentId, FeeFamily, StepId},
    syntax::words::{Outcome, StepKind},
    values::{Amount, Date, Instant},
    workflow::{End, NodeId, receptions},
};

/// How a dossier fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// How it ended; absent while it runs.
    pub end: Option<End>,
    /// The class of the national index; absent where no date was promised.
    pub class: Option<Class>,
    /// The day by which it had to be done.
    pub due: Option<Date>,
    /// The papers that the applicant filed, those supplied later included.
    pub papers: u64,
    /// How often papers were asked for.
    pub requests: u64,
    /// What the applicant had to pay, in đồng; absent where the text does not decide it.
    pub money: Option<Amount>,
}

/// Why a dossier cannot be told again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unlike {
    /// It was never filed.
    NotFiled,
    /// It went on under another version already.
    Moved,
    /// It has not ended.
    Running,
    /// The other version refuses what was done, by this rule, at this step.
    Refused(String, String),
    /// The other version waits for this step, which nobody did.
    Waits(String),
}

/// What one dossier was, and what it would have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// As it was.
    pub before: Fate,
    /// As it would have been.
    pub after: Result<Fate, Unlike>,
}

/// Plays a dossier of one version again under another one.
#[must_use]
pub fn replay(
    (old, setting): (&Machine, &Setting<'_>),
    new: &Machine,
    calendar: &WorkCalendar,
    dossier: &Dossier,
) -> Replay {
    let until = dossier.state().now;
    let before = fate(old, setting, dossier, until);
    let told = Retelling::new(old, new, dossier).and_then(|it| it.case(dossier));
    let after = told.and_then(|case| {
        let played = play(new, calendar, &case);
        // What is refused because there is nothing to pay, to supply or to put off any more does no harm.
        let harm = played.refused.iter().find_map(|(at, rejection)| {
            let command = at.and_then(|it| case.events.get(it));
            let step = match command.map(|it| (&it.act, it.at)) {
                // Filing and paying may end their steps themselves.
                Some((Act::Step(act), at)) if is_done(&played.dossier, act.step, at) => {
                    return None;
                }
                Some((Act::Step(act), _)) => Some(act.step),
                Some(_) => return None,
                None => None,
            };
            let step = step.and_then(|it| new.procedure().steps.get(it));
            let step = step.map_or_else(String::new, |it| it.name.text.clone());
            Some(Unlike::Refused(rejection.code.id.to_owned(), step))
        });
        let state = played.dossier.state();
        if state.end.is_none() {
            let waits = state
                .tokens
                .keys()
                .find_map(|it| new.workflow().step_of(*it));
            let waits = waits.and_then(|it| new.procedure().steps.get(it));
            let waits = waits.map_or_else(String::new, |it| it.name.text.clone());
            return Err(harm.unwrap_or(Unlike::Waits(waits)));
        }
        match harm {
            Some(harm) => Err(harm),
            None => Ok(fate(new, &played.setting, &played.dossier, state.now)),
        }
    });
    Replay { before, after }
}

/// Tells whether a step ended at an instant.
fn is_done(dossier: &Dossier, step: StepId, at: Instant) -> bool {
    dossier.events().any(|it| match &it.kind {
        EventKind::Done(done) => done.step == step && it.at == at,
        _ => false,
    })
}

/// Reads how a dossier fared from its log.
fn fate(
    machine: &Machine,
    setting: &Setting<'_>,
    dossier: &Dossier,
    until: Option<Instant>,
) -> Fate {
    let state = dossier.state();
    let score = until.and_then(|it| score(machine, setting, dossier, it));
    let filed = dossier.events().fold(BTreeSet::new(), |mut all, it| {
        if let EventKind::Filed { papers, .. }
        | EventKind::PapersReceived(papers)
        | EventKind::SupplementReceived { papers, .. } = &it.kind
        {
            all.extend(papers.iter().copied());
        }
        all
    });
    let asked = dossier
        .events()
        .filter(|it| matches!(it.kind, EventKind::SupplementAsked(_)));
    let bill = machine.bill(&state.answers);
    let sums = [FeeFamily::Fee, FeeFamily::Charge, FeeFamily::Price].map(|it| bill.sum(it));
    let stated = sums.iter().any(|it| *it != Sum::NotStated);
    let money = sums.into_iter().try_fold(Amount::ZERO, |sum, it| match it {
        Sum::Known(amount) => sum.checked_add(amount),
        Sum::NotStated => Some(sum),
        Sum::AtLeast(_) => None,
    });
    Fate {
        end: state.end.as_ref().map(|it| it.end),
        class: score.map(|it| it.class),
        due: score.map(|it| it.due),
        papers: u64::try_from(filed.len()).unwrap_or(u64::MAX),
        requests: u64::try_from(asked.count()).unwrap_or(u64::MAX),
        money: money.filter(|_| stated),
    }
}

/// A case of one version in the terms of another one.
struct Retelling<'a> {
    old: &'a Machine,
    new: &'a Machine,
    map: Map,
    /// The papers that the other version wants of this applicant.
    wanted: BTreeSet<DocumentId>,
}

impl<'a> Retelling<'a> {
    fn new(old: &'a Machine, new: &'a Machine, dossier: &Dossier) -> Result<Self, Unlike> {
        let state = dossier.state();
        if state.filed.is_none() {
            return Err(Unlike::NotFiled);
        }
        if dossier
            .events()
            .any(|it| matches!(it.kind, EventKind::Migrated(_)))
        {
            return Err(Unlike::Moved);
        }
        if state.end.is_none() {
            return Err(Unlike::Running);
        }
        let map = Map::of(old, new);
        // What the applicant said in the end decides the list.
        let answers = answers(&map, old, new, &state.answers);
        let list = new.checklist(&answers);
        let documents = new.procedure().documents.ids();
        let wanted = documents.filter(|it| list.allows(*it)).collect();
        Ok(Self {
            old,
            new,
            map,
            wanted,
        })
    }

    fn case(&self, dossier: &Dossier) -> Result<Case, Unlike> {
        let mut filed = None;
        let mut events = Vec::new();
        let log: Vec<&Event> = dossier.events().collect();
        let mut settled = BTreeSet::new();
        for (place, event) in log.iter().enumerate() {
            if let EventKind::Filed {
                answers: said,
                papers,
                named,
                found,
            } = &event.kind
            {
                let papers = named.then(|| self.papers(papers));
                let said = answers(&self.map, self.old, self.new, said);
                filed = Some((event.at, said, papers, self.papers(found)));
            }
            let act = self
                .of_step(&log, place, &mut settled)
                .map(Act::Step)
                .or_else(|| self.of_case(event, &settled));
            events.extend(act.map(|act| Command::new(event.at, act)));
        }
        let (at, said, papers, found) = filed.ok_or(Unlike::NotFiled)?;
        Ok(Case {
            answers: said,
            filed: at,
            papers,
            found,
            hours: None,
            events,
            until: dossier.state().now,
        })
    }

    /// What the applicant or the head of the agency did.
    fn of_case(&self, event: &Event, settled: &BTreeSet<NodeId>) -> Option<Act> {
        match &event.kind {
            EventKind::Answered(said) => {
                Some(Act::Answer(answers(&self.map, self.old, self.new, said)))
            }
            // A step of reception accepts by itself.
            EventKind::Accepted { .. } => {
                let none = receptions(self.old.procedure(), self.old.workflow()).is_empty();
                none.then_some(Act::Accept { appointed: None })
            }
            EventKind::SupplementReceived { node, papers, .. } if !settled.contains(node) => {
                let papers = self.papers(papers);
                (!papers.is_empty()).then_some(Act::Supplement(papers))
            }
            EventKind::Paid { fees, .. } => {
                let fees = fees.iter().filter_map(|it| self.map.fees.get(it));
                let fees: BTreeSet<_> = fees.copied().collect();
                (!fees.is_empty()).then_some(Act::Pay { fees, amount: None })
            }
            EventKind::Apologised(it) => Some(Act::Apologise(it.due.date())),
            EventKind::Extended { clock, .. } => {
                self.map.clocks.get(clock).copied().map(Act::Extend)
            }
            EventKind::StopAsked => Some(Act::AskToStop),
            EventKind::Withdrawn => Some(Act::Withdraw),
            _ => None,
        }
    }

    /// What somebody did in a step; steps of which a request is not made any more end at once, and are kept in
    /// `settled` until they have.
    fn of_step(
        &self,
        log: &[&Event],
        place: usize,
        settled: &mut BTreeSet<NodeId>,
    ) -> Option<StepAct> {
        match &log.get(place)?.kind {
            EventKind::Started { step, .. } => self.step(*step, Outcome::Started),
            EventKind::OpinionGiven(it) => {
                let mut act = self.step(it.step, it.opinion.outcome)?;
                act.agency = self.map.roles.get(&it.agency).copied();
                Some(act)
            }
            EventKind::Done(done) => {
                if done.by_limit || settled.remove(&done.node) {
                    return None;
                }
                // The last of several answers ends the step.
                let asked = self.kind(done.step) == Some(StepKind::Consult);
                let answered = log.iter().take(place).any(|it| match &it.kind {
                    EventKind::OpinionGiven(given) => given.node == done.node,
                    _ => false,
                });
                let mut act = self
                    .step(done.step, done.outcome)
                    .filter(|_| !(asked && answered))?;
                let grounds = done
                    .grounds
                    .iter()
                    .filter_map(|it| self.map.grounds.get(it));
                act.grounds = grounds.copied().collect();
                act.reason.clone_from(&done.reason);
                Some(act)
            }
            EventKind::SupplementAsked(asked) => self.request(asked, log, place, settled),
            _ => None,
        }
    }

    /// A request for papers, of which the other version may want none.
    fn request(
        &self,
        asked: &SupplementAsked,
        log: &[&Event],
        place: usize,
        settled: &mut BTreeSet<NodeId>,
    ) -> Option<StepAct> {
        let papers = self.papers(&asked.papers);
        if !asked.papers.is_empty() && papers.is_empty() {
            let later = log.iter().skip(place + 1).find_map(|it| match &it.kind {
                EventKind::Done(done) if done.node == asked.node => Some(done.outcome),
                _ => None,
            })?;
            settled.insert(asked.node);
            return self.step(asked.step, later);
        }
        let mut act = self.step(asked.step, asked.outcome)?;
        act.papers = papers;
        Some(act)
    }

    fn kind(&self, step: StepId) -> Option<StepKind> {
        self.old.procedure().steps.get(step).map(|it| it.kind)
    }

    fn step(&self, step: StepId, outcome: Outcome) -> Option<StepAct> {
        let step = self.map.steps.get(&step).copied()?;
        Some(StepAct::new(step, outcome))
    }

    fn papers(&self, papers: &BTreeSet<DocumentId>) -> BTreeSet<DocumentId> {
        let known = papers.iter().filter_map(|it| self.map.documents.get(it));
        known
            .copied()
            .filter(|it| self.wanted.contains(it))
            .collect()
    }
}

fn answers(map: &Map, old: &Machine, new: &Machine, said: &Answers) -> Answers {
    let (from, to) = (old.procedure(), new.procedure());
    let facts = said.facts.iter();
    let facts: BTreeMap<_, _> = facts
        .filter_map(|(fact, value)| map.answer(from, to, *fact, value))
        .collect();
    Answers {
        facts,
        ..said.clone()
    }
}
