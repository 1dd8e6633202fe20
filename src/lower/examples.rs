//! Examples (ví dụ): what is given, what happens, what is expected.

use rustc_hash::FxHashMap;

use super::{
    conditions::Conditions,
    context::Context,
    errors,
    meta::{Inherited, is_universal},
    scope::{NameKind, Scope, Table},
    steps::may_end,
};
use crate::{
    messages::owners,
    model::{
        Example, ExampleAct, ExampleEvent, Expectation, FactValue, FlowTarget, IdVec, Interval,
        Procedure, ProcedureId, StepId, Subject, VecIndex,
    },
    source::{FileId, Spanned},
    syntax::{
        ast::{
            self, Decl, EventAct, GivenFact, Item, ItemKind, Name, Quoted, Section, SectionHead,
            SectionValue, ValueKind,
        },
        words::{Outcome, SectionWord, StepKind},
    },
    values::{Date, Stated},
};

/// What examples are lowered against.
pub(super) struct Examples<'c> {
    pub(super) cx: &'c mut Context,
    pub(super) scopes: &'c [Scope],
    pub(super) procedures: &'c IdVec<ProcedureId, Procedure>,
    pub(super) in_force: &'c InForce,
}

impl Examples<'_> {
    /// Lowers an example; `near` are the procedures of its file.
    pub(super) fn example(&mut self, decl: &Decl, title: &Quoted, near: Near) -> Option<Example> {
        self.cx.enter(None);
        let procedure = self.procedure_of(decl, title, near)?;
        let found = self.procedures.get(procedure)?;
        let scope = self.scopes.get(procedure.position())?;
        self.cx.enter(Some(&found.name.id));
        self.cx.at("examples", "");
        let mut lowering = One {
            cx: self.cx,
            scope,
            procedure: found,
        };
        Some(lowering.run(decl, title, procedure))
    }

    fn procedure_of(&mut self, decl: &Decl, title: &Quoted, near: Near) -> Option<ProcedureId> {
        let filed = decl
            .sections
            .iter()
            .find_map(|section| match &section.value {
                SectionValue::Filed { at, .. } => Some(at.value.date()),
                _ => None,
            });
        let stated =
            decl.sections
                .iter()
                .find_map(|section| match (&section.head, &section.value) {
                    (SectionHead::Word(SectionWord::OfProcedure), SectionValue::Names(names)) => {
                        names.first()
                    }
                    _ => None,
                });
        if let Some(name) = stated {
            let first = self
                .cx
                .resolve(NameKind::Procedure, |names| &names.procedures, name)?;
            return Some(self.version(first, filed));
        }
        if let Near::One(first) = near {
            return Some(self.version(first, filed));
        }
        let several = near == Near::Several;
        self.cx
            .report(errors::example_without_procedure(title.span, several));
        None
    }

    /// Returns the version in force on the day of filing.
    fn version(&self, first: ProcedureId, filed: Option<Date>) -> ProcedureId {
        let name = self.procedures.get(first).map(|it| &it.name.id);
        let known = name.and_then(|name| self.in_force.get(name)).zip(filed);
        let version = known.and_then(|(versions, day)| {
            // Versions follow each other: the last one that has begun is in force, or none is.
            let n_begun = versions.partition_point(|it| it.0.from.is_none_or(|from| from <= day));
            let (interval, id) = versions.get(n_begun.checked_sub(1)?)?;
            interval.contains(day).then_some(*id)
        });
        version.unwrap_or(first)
    }
}

/// The procedures of the file in which an example stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Near {
    None,
    /// One, of which this is the first version.
    One(ProcedureId),
    Several,
}

/// Looks through the procedures of each file.
pub(super) fn near(
    files: &FxHashMap<FileId, Vec<ProcedureId>>,
    procedures: &IdVec<ProcedureId, Procedure>,
) -> FxHashMap<FileId, Near> {
    let name = |id: &ProcedureId| procedures.get(*id).map(|it| &it.name.id);
    let near = |ids: &[ProcedureId]| match ids.first() {
        None => Near::None,
        Some(first) if ids.iter().all(|it| name(it) == name(first)) => Near::One(*first),
        Some(_) => Near::Several,
    };
    files.iter().map(|(file, ids)| (*file, near(ids))).collect()
}

/// The versions of which it is known when they are in force, in the order in which they begin.
pub(super) type InForce = FxHashMap<String, Vec<(Interval, ProcedureId)>>;

/// Returns the versions of all procedures by their names.
pub(super) fn in_force(procedures: &IdVec<ProcedureId, Procedure>) -> InForce {
    let mut all = InForce::default();
    for (id, procedure) in procedures.iter() {
        let interval = procedure.in_force.as_ref().and_then(Stated::value);
        if let Some(interval) = interval {
            let versions = all.entry(procedure.name.id.clone()).or_default();
            versions.push((*interval, id));
        }
    }
    #[expect(
        clippy::iter_over_hash_type,
        reason = "each list is sorted by itself; their order is not seen"
    )]
    for versions in all.values_mut() {
        versions.sort_by_key(|(interval, id)| (interval.from, *id));
    }
    all
}

/// One example with its procedure.
struct One<'c> {
    cx: &'c mut Context,
    scope: &'c Scope,
    procedure: &'c Procedure,
}

impl One<'_> {
    fn run(&mut self, decl: &Decl, title: &Quoted, procedure: ProcedureId) -> Example {
        let meta = self
            .cx
            .meta(decl.span, &decl.clauses, &Inherited::nothing());
        for clause in decl.clauses.iter().filter(|it| !is_universal(&it.kind)) {
            self.cx.misplaced(&owners::EXAMPLE, clause);
        }
        let mut example = Example {
            title: title.text.to_string(),
            procedure,
            given: Vec::new(),
            filed: None,
            channel: None,
            hours: Stated::Unknown,
            prerequisites: Vec::new(),
            events: Vec::new(),
            expect: Vec::new(),
            meta,
        };
        for section in &decl.sections {
            for clause in section.clauses.iter().filter(|it| !is_universal(&it.kind)) {
                self.cx.misplaced(&owners::SECTION, clause);
            }
            self.section(&mut example, section);
        }
        example
    }

    fn section(&mut self, example: &mut Example, section: &Section) {
        let prerequisites = SectionHead::Word(SectionWord::Prerequisites);
        match &section.value {
            SectionValue::Given(facts) if section.head == prerequisites => {
                for fact in facts {
                    self.prerequisite(example, fact);
                }
            }
            SectionValue::Given(facts) => {
                for fact in facts {
                    example.given.extend(self.given(fact));
                }
            }
            SectionValue::Filed { at, channel } => {
                example.filed = Some(at.value);
                example.channel = channel.map(|channel| channel.value);
            }
            SectionValue::Hours(hours) => example.hours = Stated::Value(self.cx.hours(hours)),
            _ => {}
        }
        for item in &section.items {
            for clause in item.clauses.iter().filter(|it| !is_universal(&it.kind)) {
                self.cx.misplaced(&owners::EXAMPLE, clause);
            }
            self.item(example, item);
        }
    }

    fn item(&mut self, example: &mut Example, item: &Item) {
        match &item.kind {
            ItemKind::Event(event) => {
                if let Some(act) = self.act(&event.act) {
                    example.events.push(ExampleEvent {
                        at: event.at.value,
                        act,
                        span: item.span,
                    });
                }
            }
            ItemKind::Expect(expectation) => {
                if let Some(found) = self.expectation(expectation) {
                    example.expect.push((found, item.span));
                }
            }
            _ => {}
        }
    }

    fn given(&mut self, fact: &GivenFact) -> Option<(Subject, FactValue)> {
        let mut conditions = Conditions {
            cx: self.cx,
            facts: &self.procedure.facts,
            scope: self.scope,
            in_instrument: false,
        };
        let subject = conditions.subject(&fact.subject)?;
        let expected = conditions.expected(subject)?;
        let value = conditions.value(expected, &fact.value)?;
        Some((subject, value))
    }

    fn prerequisite(&mut self, example: &mut Example, fact: &GivenFact) {
        let ast::Subject::Fact(name) = &fact.subject else {
            return;
        };
        if self
            .find(NameKind::Prerequisite, &self.scope.prerequisites, name)
            .is_none()
        {
            return;
        }
        match fact.value.kind {
            ValueKind::Yes | ValueKind::No => {
                let there = matches!(fact.value.kind, ValueKind::Yes);
                let id = super::scope::ident(name).id;
                example.prerequisites.push((id, there));
            }
            _ => {
                let expected = super::conditions::Expected::Flag;
                self.cx
                    .report(errors::wrong_type(fact.value.span, expected));
            }
        }
    }

    fn find<I: Copy>(&mut self, kind: NameKind, table: &Table<I>, name: &Name) -> Option<I> {
        let found = table.find(&name.text);
        if found.is_none() {
            self.cx.unknown(kind, name, table.meant(&name.text));
        }
        found
    }

    fn step(&mut self, name: &Name) -> Option<StepId> {
        match self.find(NameKind::Step, &self.scope.flow, name)? {
            FlowTarget::Step(step) => Some(step),
            FlowTarget::Block(_) => {
                self.cx.report(errors::not_an_event(name));
                None
            }
        }
    }

    /// Reports an outcome that the step never has. Silence is an event only where somebody is
    /// asked or the step says what follows; elsewhere it may come of a time that runs out.
    fn outcome(&mut self, step: StepId, outcome: Spanned<Outcome>, happens: bool) {
        let Some(step) = self.procedure.steps.get(step) else {
            return;
        };
        let said = step.outcomes.iter().any(|it| it.outcome == outcome.value);
        let silence = happens && outcome.value == Outcome::Silent;
        let asks = step.kind == StepKind::Consult || !silence;
        let fits = said || asks && may_end(step.kind, outcome.value);
        if !fits {
            self.cx
                .report(errors::outcome_not_of_step(outcome, step.kind));
        }
    }

    fn act(&mut self, act: &EventAct) -> Option<ExampleAct> {
        Some(match act {
            EventAct::Step {
                step,
                outcome,
                agency,
                details,
            } => self.step_act(step, *outcome, agency.as_ref(), details)?,
            EventAct::Supplement(papers) => {
                let papers = papers
                    .iter()
                    .filter_map(|paper| self.find(NameKind::Paper, &self.scope.papers, paper));
                ExampleAct::Supplement(papers.collect())
            }
            EventAct::Paid(fees) => {
                let fees = fees
                    .iter()
                    .filter_map(|fee| self.find(NameKind::Fee, &self.scope.fees, fee));
                ExampleAct::Paid(fees.collect())
            }
            EventAct::Withdraw(_) => ExampleAct::Withdraw,
            EventAct::Apology(date) => ExampleAct::Apology(date.value),
        })
    }

    /// Names after an outcome are papers that are missing or grounds; a paper
    /// that the procedure does not have is kept as written, because examples
    /// show that it must not be asked for.
    fn step_act(
        &mut self,
        step: &Name,
        outcome: Spanned<Outcome>,
        agency: Option<&Name>,
        details: &[Name],
    ) -> Option<ExampleAct> {
        let id = self.step(step)?;
        self.outcome(id, outcome, true);
        let agency = match agency {
            Some(name) => Some(self.find(NameKind::Agency, &self.scope.roles, name)?),
            None => None,
        };
        let (mut documents, mut undeclared, mut grounds) = (Vec::new(), Vec::new(), Vec::new());
        for name in details {
            if let Some(paper) = self.scope.papers.find(&name.text) {
                documents.push(paper);
            } else if let Some(ground) = self.scope.grounds.find(&name.text) {
                grounds.push(ground);
            } else {
                undeclared.push(name.text.to_string());
            }
        }
        Some(ExampleAct::Step {
            step: id,
            outcome: outcome.value,
            documents,
            undeclared,
            grounds,
            agency,
        })
    }

    fn expectation(&mut self, written: &ast::Expectation) -> Option<Expectation> {
        use ast::Expectation as W;
        let scope = self.scope;
        Some(match written {
            W::Documents(papers) => {
                let papers = papers
                    .iter()
                    .filter_map(|paper| self.find(NameKind::Paper, &scope.papers, paper));
                Expectation::Documents(papers.collect())
            }
            W::Due { date, at } => Expectation::Due(date.value, at.map(|at| at.value)),
            W::Fee(sum) => Expectation::Fee(sum.family, sum.amount.value),
            W::StepOutcome { step, outcome, at } => {
                let step = self.step(step)?;
                self.outcome(step, *outcome, false);
                Expectation::StepOutcome(step, outcome.value, at.map(|at| at.value))
            }
            W::Finding(code) => Expectation::Finding(code.text.to_string()),
            W::OnTime(on_time, _) => Expectation::OnTime(*on_time),
            W::Ends { how, grounds, at } => {
                let grounds = grounds
                    .iter()
                    .filter_map(|ground| self.find(NameKind::Ground, &scope.grounds, ground));
                let grounds = grounds.collect();
                Expectation::Ends(how.value, grounds, at.map(|at| at.value))
            }
            W::Returned { result, date } => Expectation::Returned(
                self.find(NameKind::Result, &scope.results, result)?,
                date.map(|date| date.value),
            ),
            W::Waits { step, from, to } => {
                self.cx.interval(Some(*from), Some(*to));
                Expectation::Waits(self.step(step)?, from.value, to.value)
            }
        })
    }
}
