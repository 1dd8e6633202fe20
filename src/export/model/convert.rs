//! Model to wire structs: the project, instruments, and the heads of procedures.

use super::{
    flow, instruments, papers,
    wire::{self, Day, SCHEMA_VERSION, Stated},
};
use crate::{
    model::{
        AgencyInProcedure, Basis, BasisOrigin, Citation, ClockId, Comparison, Condition, Database,
        DocumentId, Fact, FactId, FactType, FactValue, GroundId, Guard, Ident, InstrumentId,
        Interval, Locator, Meta, Procedure, ProcedureTarget, Project, ResultId, RoleId, StepId,
        Strength, Subject, Validity,
    },
    syntax::words::Word,
    values::{Decimal, Lang, Length},
};

/// Converts a project.
#[must_use]
pub fn project(project: &Project) -> wire::Project {
    project_with(project, |_| true)
}

/// Converts a project with some of its procedures, and with all that they may rest on.
#[must_use]
pub fn project_with(project: &Project, asked: impl Fn(&Procedure) -> bool) -> wire::Project {
    let cx = Cx { project };
    wire::Project {
        schema_version: SCHEMA_VERSION,
        instruments: project
            .instruments
            .values()
            .map(|it| instruments::instrument(cx, it))
            .collect(),
        agencies: project.agencies.values().map(agency).collect(),
        databases: project.databases.values().map(database).collect(),
        procedures: project
            .procedures
            .values()
            .filter(|it| asked(it))
            .map(|it| cx.procedure(it))
            .collect(),
    }
}

/// What names need: the project that holds the shared things.
#[derive(Clone, Copy)]
pub(super) struct Cx<'a> {
    pub(super) project: &'a Project,
}

/// The same for what is local to a procedure.
#[derive(Clone, Copy)]
pub(super) struct Local<'a> {
    pub(super) cx: Cx<'a>,
    /// Absent inside an instrument, which knows only the built-in questions.
    pub(super) procedure: Option<&'a Procedure>,
}

pub(super) fn name(ident: &Ident) -> wire::Name {
    wire::Name {
        id: ident.id.clone(),
        name: ident.text.clone(),
    }
}

pub(super) fn interval(interval: Interval) -> wire::Interval {
    wire::Interval {
        from: interval.from.map(Day),
        to: interval.to.map(Day),
    }
}

pub(super) fn length(length: Length) -> wire::Length {
    wire::Length {
        amount: plain(length.amount),
        unit: unit_id(length),
    }
}

/// A decimal without grouping, such as `0.5`.
fn plain(number: Decimal) -> String {
    number.display(Lang::En).replace(',', "")
}

fn unit_id(length: Length) -> String {
    length.unit.word(Lang::En, false).replace(' ', "_")
}

fn agency(agency: &crate::model::Agency) -> wire::Agency {
    wire::Agency {
        name: name(&agency.name),
        title: agency.title.clone(),
        code: agency.code.clone(),
        level: agency.level.map(Word::id),
        hours: Stated::from(agency.hours.clone(), |it| it),
        exists: interval(agency.exists),
    }
}

fn database(database: &Database) -> wire::Database {
    wire::Database {
        name: name(&database.name),
        title: database.title.clone(),
        managed_by: database.managed_by.clone(),
        available_from: Stated::from(database.available_from, Day),
        replaces: database.replaces.clone(),
    }
}

impl Cx<'_> {
    pub(super) fn instrument_id(self, id: InstrumentId) -> String {
        self.project
            .instruments
            .get(id)
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn citations(self, citations: &[Citation]) -> Vec<wire::Citation> {
        let citation = |it: &Citation| wire::Citation {
            instrument: self.instrument_id(it.instrument),
            locators: locators(&it.locators),
        };
        citations.iter().map(citation).collect()
    }

    pub(super) fn meta(self, meta: &Meta) -> wire::Meta {
        wire::Meta {
            basis: self.basis(&meta.basis),
            unverified: meta.unverified.is_some(),
            notes: meta.notes.clone(),
        }
    }

    fn basis(self, basis: &Basis) -> wire::Basis {
        let strength = match basis.strength() {
            Strength::None => "none",
            Strength::Unverified => "unverified",
            Strength::Instrument => "instrument",
            Strength::Exact => "exact",
        };
        let origin = match basis.origin {
            BasisOrigin::Own => "own",
            BasisOrigin::Section => "section",
            BasisOrigin::Procedure => "procedure",
        };
        wire::Basis {
            strength: strength.to_owned(),
            origin: origin.to_owned(),
            citations: self.citations(&basis.citations),
        }
    }

    /// Returns the stable name of a procedure that another one names.
    pub(super) fn target(self, target: &ProcedureTarget) -> String {
        match target {
            ProcedureTarget::Known { procedure, .. } => self
                .project
                .procedures
                .get(*procedure)
                .map_or_else(String::new, |it| it.name.id.clone()),
            ProcedureTarget::Outside(name) => name.clone(),
        }
    }

    #[expect(clippy::too_many_lines, reason = "one field a line")]
    fn procedure(self, it: &Procedure) -> wire::Procedure {
        let local = Local {
            cx: self,
            procedure: Some(it),
        };
        wire::Procedure {
            name: name(&it.name),
            title: Stated::from(it.title.clone(), |it| it),
            code: it.code.clone().map(|it| Stated::from(it, |code| code.text)),
            field: it.field.clone().map(|it| Stated::from(it, |field| field)),
            levels: it.levels.iter().map(|level| level.id()).collect(),
            publication: it.publication.clone().map(|it| {
                Stated::from(it, |it| wire::Publication {
                    number: it.number,
                    date: Stated::from(it.date, Day),
                })
            }),
            in_force: it.in_force.map(|it| Stated::from(it, interval)),
            regime: it.regime.id(),
            online_level: it.online_level.map(|it| Stated::from(it, Word::id)),
            partial_reasons: it.partial_reasons.iter().map(|it| it.id()).collect(),
            territory: it.territory.clone(),
            based_on: it
                .parent
                .and_then(|id| self.project.procedures.get(id))
                .map(|it| it.name.id.clone()),
            applicants: it.applicants.as_ref().map(applicants),
            agencies: it.agencies.values().map(role).collect(),
            legal_bases: self.citations(&it.legal_bases),
            facts: it.facts.values().map(|it| local.fact(it)).collect(),
            channels: it
                .channels
                .as_ref()
                .map(|it| it.iter().map(|it| flow::channel(local, it)).collect()),
            requirements: papers::requirements(local),
            documents: it
                .documents
                .values()
                .map(|it| papers::document(local, it))
                .collect(),
            dossier: it.dossier.as_ref().map(|it| papers::dossier(local, it)),
            payments: papers::payments(local),
            clocks: it
                .clocks
                .values()
                .map(|it| flow::clock(local, it))
                .collect(),
            steps: it.steps.values().map(|it| flow::step(local, it)).collect(),
            flow: flow::nodes(local, &it.flow),
            results: it.results.values().map(|it| local.result(it)).collect(),
            grounds: it.grounds.values().map(|it| local.ground(it)).collect(),
            prerequisites: it
                .prerequisites
                .iter()
                .map(|it| local.prerequisite(it))
                .collect(),
            joined_with: it.joined.iter().map(|it| self.target(it)).collect(),
            remedies: it
                .remedies
                .iter()
                .map(|it| flow::remedy(local, it))
                .collect(),
            yearly_volume: it.yearly_volume.map(|it| Stated::from(it, |it| it)),
            meta: self.meta(&it.meta),
        }
    }
}

impl Local<'_> {
    pub(super) fn guard(&self, guard: Option<&Guard>) -> Option<wire::Condition> {
        guard.map(|it| self.condition(&it.condition))
    }

    pub(super) fn condition(&self, condition: &Condition) -> wire::Condition {
        let all = |parts: &[Condition]| parts.iter().map(|it| self.condition(it)).collect();
        match condition {
            Condition::Any(parts) => wire::Condition::Any(all(parts)),
            Condition::All(parts) => wire::Condition::All(all(parts)),
            Condition::Not(part) => wire::Condition::Not(Box::new(self.condition(part))),
            Condition::Flag(fact) => wire::Condition::Compare {
                subject: self.fact_id(*fact),
                comparison: "is".to_owned(),
                values: vec!["yes".to_owned()],
            },
            Condition::Compare {
                subject,
                comparison,
                value,
            } => wire::Condition::Compare {
                subject: self.subject(*subject),
                comparison: comparison_id(*comparison).to_owned(),
                values: vec![self.value(*subject, value)],
            },
            Condition::OneOf { subject, values } => wire::Condition::Compare {
                subject: self.subject(*subject),
                comparison: comparison_id(Comparison::In).to_owned(),
                values: values.iter().map(|it| self.value(*subject, it)).collect(),
            },
            Condition::Happened(step) => wire::Condition::Happened(self.step_id(*step)),
            Condition::Expired(clock) => wire::Condition::Expired(self.clock_id(*clock)),
            Condition::Broken => wire::Condition::Broken,
        }
    }

    pub(super) fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Fact(fact) => self.fact_id(fact),
            Subject::Channel => "channel".to_owned(),
            Subject::Applicant => "applicant".to_owned(),
            Subject::FiledOn => "filed_on".to_owned(),
        }
    }

    /// Writes a value so that a reader who knows the subject can read it back.
    pub(super) fn value(&self, subject: Subject, value: &FactValue) -> String {
        match value {
            FactValue::Flag(true) => "yes".to_owned(),
            FactValue::Flag(false) => "no".to_owned(),
            FactValue::Choice(position) => self.choice(subject, *position),
            FactValue::Number(number) => plain(*number),
            FactValue::Money(amount) => amount.as_dong().to_string(),
            FactValue::Date(date) => date.to_string(),
            FactValue::Text(text) => text.clone(),
            FactValue::Channel(channel) => channel.id(),
            FactValue::Applicant(kind) => kind.id(),
            FactValue::Unknown => "unknown".to_owned(),
        }
    }

    fn choice(&self, subject: Subject, position: usize) -> String {
        let Subject::Fact(fact) = subject else {
            return String::new();
        };
        let fact = self.procedure.and_then(|it| it.facts.get(fact));
        match fact.map(|it| &it.ty) {
            Some(FactType::OneOf(choices)) => choices
                .get(position)
                .map_or_else(String::new, |it| it.name.id.clone()),
            _ => String::new(),
        }
    }

    pub(super) fn fact_id(&self, id: FactId) -> String {
        self.procedure
            .and_then(|it| it.facts.get(id))
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn step_id(&self, id: StepId) -> String {
        self.procedure
            .and_then(|it| it.steps.get(id))
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn clock_id(&self, id: ClockId) -> String {
        self.procedure
            .and_then(|it| it.clocks.get(id))
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn document_id(&self, id: DocumentId) -> String {
        self.procedure
            .and_then(|it| it.documents.get(id))
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn result_id(&self, id: ResultId) -> String {
        self.procedure
            .and_then(|it| it.results.get(id))
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn role_id(&self, id: RoleId) -> String {
        self.procedure
            .and_then(|it| it.agencies.get(id))
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn ground_id(&self, id: GroundId) -> String {
        self.procedure
            .and_then(|it| it.grounds.get(id))
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    fn fact(&self, fact: &Fact) -> wire::Fact {
        let (ty, choices, unit) = match &fact.ty {
            FactType::YesNo => ("yes_no", Vec::new(), None),
            FactType::OneOf(choices) => {
                let choice = |it: &crate::model::Choice| wire::Choice {
                    name: name(&it.name),
                    title: it.title.clone(),
                };
                ("one_of", choices.iter().map(choice).collect(), None)
            }
            FactType::Number(unit) => (
                "number",
                Vec::new(),
                unit.as_ref().map(|it| it.text.clone()),
            ),
            FactType::Money => ("money", Vec::new(), None),
            FactType::Date => ("date", Vec::new(), None),
            FactType::Text => ("text", Vec::new(), None),
        };
        let mut facts = self.procedure.iter().flat_map(|it| it.facts.iter());
        let subject = facts
            .find(|(_, it)| std::ptr::eq(*it, fact))
            .map(|(id, _)| Subject::Fact(id));
        let default = fact
            .default
            .as_ref()
            .zip(subject)
            .map(|(value, subject)| self.value(subject, value));
        wire::Fact {
            name: name(&fact.name),
            ty: ty.to_owned(),
            choices,
            unit,
            ask: fact.ask.clone(),
            when: self.guard(fact.guard.as_ref()),
            default,
        }
    }

    fn result(&self, it: &crate::model::ResultDocument) -> wire::ResultDocument {
        let validity = it.validity.as_ref().map(|it| match it {
            Validity::Length(it) => wire::Validity::Length(length(*it)),
            Validity::AtMost(it) => wire::Validity::AtMost(length(*it)),
            Validity::Indefinite => wire::Validity::Indefinite,
            Validity::RemainingOf(name) => wire::Validity::RemainingOf(name.clone()),
            Validity::WithinRemainingOf(name) => wire::Validity::WithinRemainingOf(name.clone()),
            Validity::Unknown => wire::Validity::Unknown,
        });
        wire::ResultDocument {
            name: name(&it.name),
            title: it.title.clone(),
            validity,
            when: self.guard(it.guard.as_ref()),
            meta: self.cx.meta(&it.meta),
        }
    }

    fn ground(&self, it: &crate::model::Ground) -> wire::Ground {
        wire::Ground {
            name: name(&it.name),
            title: it.title.clone(),
            meta: self.cx.meta(&it.meta),
        }
    }

    fn prerequisite(&self, it: &crate::model::Prerequisite) -> wire::Prerequisite {
        wire::Prerequisite {
            name: name(&it.name),
            procedure: self.cx.target(&it.target),
            automatic: it.automatic,
            not_filed_again: it.not_filed_again,
        }
    }
}

pub(super) fn locators(locators: &[Locator]) -> Vec<wire::Locator> {
    let locator = |it: &Locator| wire::Locator {
        kind: it.kind.id(),
        labels: it.labels.clone(),
    };
    locators.iter().map(locator).collect()
}

fn applicants(it: &crate::model::Applicants) -> Stated<Vec<String>> {
    if it.unknown {
        return Stated::Unknown;
    }
    Stated::Value(
        it.kinds
            .iter()
            .map(|kind| kind.id())
            .chain(it.others.iter().cloned())
            .collect(),
    )
}

fn role(it: &AgencyInProcedure) -> wire::Role {
    wire::Role {
        name: name(&it.name),
        title: it.title.clone(),
        roles: it.roles.iter().map(|role| role.id()).collect(),
        many: it.many,
        until: it.until.map(Day),
    }
}

pub(super) fn comparison_id(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Is => "is",
        Comparison::IsNot => "is_not",
        Comparison::In => "in",
        Comparison::AtLeast => "at_least",
        Comparison::Over => "over",
        Comparison::AtMost => "at_most",
        Comparison::Under => "under",
    }
}
