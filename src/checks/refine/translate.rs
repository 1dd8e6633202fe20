//! The conditions of one procedure in terms of another that asks the same questions.

use crate::model::{
    Cell, Condition, FactId, FactType, FactValue, Fee, FeeValue, Formula, Procedure, Subject,
    TableRow, Term, Tier,
};

/// From one procedure to another, by the stable names of facts, values, steps and clocks.
pub(super) struct Translate<'a> {
    from: &'a Procedure,
    to: &'a Procedure,
}

impl<'a> Translate<'a> {
    pub(super) fn new(from: &'a Procedure, to: &'a Procedure) -> Self {
        Self { from, to }
    }

    /// Translates conditions; nothing when one of them asks what the other does not.
    pub(super) fn conditions(&self, all: &[Condition]) -> Option<Vec<Condition>> {
        all.iter().map(|it| self.condition(it)).collect()
    }

    fn condition(&self, condition: &Condition) -> Option<Condition> {
        Some(match condition {
            Condition::Any(parts) => Condition::Any(self.conditions(parts)?),
            Condition::All(parts) => Condition::All(self.conditions(parts)?),
            Condition::Not(part) => Condition::Not(Box::new(self.condition(part)?)),
            Condition::Flag(fact) => Condition::Flag(self.fact(*fact)?),
            Condition::Compare {
                subject,
                comparison,
                value,
            } => Condition::Compare {
                subject: self.subject(*subject)?,
                comparison: *comparison,
                value: self.value(*subject, value)?,
            },
            Condition::OneOf { subject, values } => Condition::OneOf {
                subject: self.subject(*subject)?,
                values: self.values(*subject, values)?,
            },
            Condition::Happened(step) => {
                let step = self.from.steps.get(*step)?;
                Condition::Happened(self.to.step(&step.name.id)?)
            }
            Condition::Expired(clock) => {
                let clock = self.from.clocks.get(*clock)?;
                let mut clocks = self.to.clocks.iter();
                Condition::Expired(clocks.find(|(_, it)| it.name.id == clock.name.id)?.0)
            }
            Condition::Broken => Condition::Broken,
        })
    }

    fn subject(&self, subject: Subject) -> Option<Subject> {
        Some(match subject {
            Subject::Fact(fact) => Subject::Fact(self.fact(fact)?),
            Subject::Channel | Subject::Applicant | Subject::FiledOn => subject,
        })
    }

    fn fact(&self, fact: FactId) -> Option<FactId> {
        self.to.fact(&self.from.facts.get(fact)?.name.id)
    }

    fn values(&self, subject: Subject, values: &[FactValue]) -> Option<Vec<FactValue>> {
        values.iter().map(|it| self.value(subject, it)).collect()
    }

    fn value(&self, subject: Subject, value: &FactValue) -> Option<FactValue> {
        let (FactValue::Choice(position), Subject::Fact(fact)) = (value, subject) else {
            return Some(value.clone());
        };
        let FactType::OneOf(from) = &self.from.facts.get(fact)?.ty else {
            return None;
        };
        let FactType::OneOf(to) = &self.to.facts.get(self.fact(fact)?)?.ty else {
            return None;
        };
        let id = &from.get(*position)?.name.id;
        to.iter()
            .position(|it| it.name.id == *id)
            .map(FactValue::Choice)
    }

    /// Translates a fee with everything on which its amount depends.
    pub(super) fn fee(&self, fee: &Fee) -> Option<Fee> {
        let mut out = fee.clone();
        for exemption in &mut out.exemptions {
            exemption.guard.condition = self.condition(&exemption.guard.condition)?;
        }
        for (fact, _) in &mut out.times {
            *fact = self.fact(*fact)?;
        }
        out.value = match &fee.value {
            FeeValue::Formula(it) => FeeValue::Formula(self.formula(it)?),
            FeeValue::Table { by, rows } => {
                let rows = rows
                    .iter()
                    .map(|it| self.row(by, it))
                    .collect::<Option<_>>()?;
                let by = by
                    .iter()
                    .map(|it| self.subject(*it))
                    .collect::<Option<_>>()?;
                FeeValue::Table { by, rows }
            }
            FeeValue::Tiered {
                by,
                tiers,
                cap,
                each,
            } => FeeValue::Tiered {
                by: self.fact(*by)?,
                tiers: tiers
                    .iter()
                    .map(|it| self.tier(it))
                    .collect::<Option<_>>()?,
                cap: *cap,
                each: each.clone(),
            },
            other => other.clone(),
        };
        Some(out)
    }

    fn tier(&self, tier: &Tier) -> Option<Tier> {
        Some(Tier {
            fee: self.formula(&tier.fee)?,
            ..tier.clone()
        })
    }

    fn row(&self, by: &[Subject], row: &TableRow) -> Option<TableRow> {
        let cells = by.iter().zip(&row.cells).map(|(subject, cell)| {
            Some(match cell {
                Cell::Values(values) => Cell::Values(self.values(*subject, values)?),
                Cell::Range(..) | Cell::Otherwise => cell.clone(),
            })
        });
        Some(TableRow {
            cells: cells.collect::<Option<_>>()?,
            fee: self.formula(&row.fee)?,
            span: row.span,
        })
    }

    fn formula(&self, formula: &Formula) -> Option<Formula> {
        let terms = formula.terms.iter().map(|it| {
            let times = it.times.iter().map(|fact| self.fact(*fact));
            Some(Term {
                times: times.collect::<Option<_>>()?,
                ..it.clone()
            })
        });
        Some(Formula {
            terms: terms.collect::<Option<_>>()?,
            ..formula.clone()
        })
    }
}
