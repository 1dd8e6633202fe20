//! Model to wire structs: the project, and what all its parts need.
//!
//! Every struct of the model is taken apart without `..`, here and beside, so that
//! a new field of the model does not compile until it is decided how it is written.

use super::{
    heads, instruments,
    wire::{self, Day, SCHEMA_VERSION},
};
use crate::{
    model::{
        Allow, Basis, BasisOrigin, Citation, ClockId, Comparison, Condition, DocumentId, FactId,
        FactType, FactValue, FeeId, GroundId, Guard, Ident, InstrumentId, Interval, Locator, Meta,
        Procedure, ProcedureTarget, Project, ResultId, RoleId, StepId, Strength, Subject,
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
    let Project {
        instruments,
        agencies,
        databases,
        procedures,
        // Examples test the text; they are no law, and `tthc test` tells of them.
        examples: _,
    } = project;
    let instrument = |it| instruments::instrument(cx, it);
    wire::Project {
        schema_version: SCHEMA_VERSION,
        instruments: instruments.values().map(instrument).collect(),
        agencies: agencies.values().map(|it| heads::agency(cx, it)).collect(),
        databases: databases
            .values()
            .map(|it| heads::database(cx, it))
            .collect(),
        procedures: procedures
            .values()
            .filter(|it| asked(it))
            .map(|it| heads::procedure(cx, it))
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
    let Ident { text, id, span: _ } = ident;
    wire::Name {
        id: id.clone(),
        name: text.clone(),
    }
}

pub(super) fn interval(Interval { from, to }: Interval) -> wire::Interval {
    wire::Interval {
        from: from.map(Day),
        to: to.map(Day),
    }
}

pub(super) fn length(length: Length) -> wire::Length {
    wire::Length {
        amount: plain(length.amount),
        unit: unit_id(length),
    }
}

/// A decimal without grouping, such as `0.5`.
pub(super) fn plain(number: Decimal) -> String {
    number.display(Lang::En).replace(',', "")
}

fn unit_id(length: Length) -> String {
    length.unit.word(Lang::En, false).replace(' ', "_")
}

impl Cx<'_> {
    pub(super) fn instrument_id(self, id: InstrumentId) -> String {
        self.project
            .instruments
            .get(id)
            .map_or_else(String::new, |it| it.name.id.clone())
    }

    pub(super) fn citations(self, citations: &[Citation]) -> Vec<wire::Citation> {
        let citation = |it: &Citation| {
            let Citation {
                instrument,
                locators: parts,
                span: _,
            } = it;
            wire::Citation {
                instrument: self.instrument_id(*instrument),
                locators: locators(parts),
            }
        };
        citations.iter().map(citation).collect()
    }

    pub(super) fn meta(self, meta: &Meta) -> wire::Meta {
        let Meta {
            span: _,
            basis,
            unverified,
            notes,
            allows,
        } = meta;
        let allow = |Allow {
                         code,
                         reason,
                         span: _,
                     }: &Allow| wire::Allow {
            code: code.clone(),
            reason: reason.clone(),
        };
        wire::Meta {
            basis: self.basis(basis),
            unverified: unverified.is_some(),
            notes: notes.clone(),
            allows: allows.iter().map(allow).collect(),
        }
    }

    fn basis(self, basis: &Basis) -> wire::Basis {
        let strength = match basis.strength() {
            Strength::None => "none",
            Strength::Unverified => "unverified",
            Strength::Instrument => "instrument",
            Strength::Exact => "exact",
        };
        let Basis {
            citations,
            // The three are told by the strength.
            unknown: _,
            unverified: _,
            broken: _,
            origin,
            span: _,
        } = basis;
        let origin = match origin {
            BasisOrigin::Own => "own",
            BasisOrigin::Section => "section",
            BasisOrigin::Procedure => "procedure",
        };
        wire::Basis {
            strength: strength.to_owned(),
            origin: origin.to_owned(),
            citations: self.citations(citations),
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

    /// Returns the stable name of the result that a reference to a procedure names.
    pub(super) fn target_result(self, target: &ProcedureTarget) -> Option<String> {
        let ProcedureTarget::Known { procedure, result } = target else {
            return None;
        };
        let procedure = self.project.procedures.get(*procedure)?;
        let result = procedure.results.get((*result)?)?;
        Some(result.name.id.clone())
    }
}

impl Local<'_> {
    pub(super) fn guard(&self, guard: Option<&Guard>) -> Option<wire::Condition> {
        guard.map(|it| self.case(it))
    }

    pub(super) fn case(&self, Guard { condition, span: _ }: &Guard) -> wire::Condition {
        self.condition(condition)
    }

    fn condition(&self, condition: &Condition) -> wire::Condition {
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

    pub(super) fn fee_id(&self, id: FeeId) -> String {
        self.procedure
            .and_then(|it| it.fees.get(id))
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
}

pub(super) fn locators(locators: &[Locator]) -> Vec<wire::Locator> {
    let locator = |Locator { kind, labels }: &Locator| wire::Locator {
        kind: kind.id(),
        labels: labels.clone(),
    };
    locators.iter().map(locator).collect()
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
