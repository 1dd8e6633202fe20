//! What one applicant pays, and why.
//!
//! Fees (phí), charges (lệ phí) and prices (giá dịch vụ) are kept apart, as the
//! law does. Every line says how it was reached. An amount that hangs on a
//! missing answer, on the province, on a number of units that nothing gives, or
//! on a source that does not say stays unknown and makes its sum unknown; it is never taken for zero.
//!
//! Order of a line: the value (formula, row of the table, tiers) with its own
//! bounds, then its factors, then an exemption, or the largest reduction.
//! Each of these results is rounded half up to whole đồng.

use super::{
    amounts::{self, FeeProblem},
    eval::{Truth, World, subjects_of},
    text,
};
use crate::{
    messages::Text,
    model::{Fee, FeeFamily, FeeId, FeeValue, Guard, Reduction},
    values::{Amount, Date, Stated},
};

/// What a line of a bill comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// So much, which may be zero.
    Amount(Amount),
    /// Not due from this applicant.
    NotDue,
    /// It cannot be told; the reasons are in the trace.
    Unknown,
}

/// A fee, charge or price of one applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The fee.
    pub fee: FeeId,
    /// Which family.
    pub family: FeeFamily,
    /// How much.
    pub due: Due,
    /// How it was reached, step by step.
    pub trace: Vec<Text>,
}

/// The sum of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// So much.
    Known(Amount),
    /// At least so much; the rest cannot be told.
    AtLeast(Amount),
    /// The procedure does not mention the family.
    NotStated,
}

/// What one applicant pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// The lines in the order of the text.
    pub lines: Vec<Line>,
    /// What the text says of the families as such, such as `phí: không`.
    families: Vec<(FeeFamily, Stated<()>)>,
}

impl Bill {
    /// Returns the sum of a family.
    #[must_use]
    pub fn sum(&self, family: FeeFamily) -> Sum {
        let stated = self.families.iter().find(|it| it.0 == family);
        let Some((_, stated)) = stated else {
            return Sum::NotStated;
        };
        let mut total = Amount::ZERO;
        // Listed amounts answer for the family, whatever its own line says.
        let mut known = None;
        for line in self.lines.iter().filter(|it| it.family == family) {
            let sum = match &line.due {
                Due::Amount(amount) => total.checked_add(*amount),
                Due::NotDue => Some(total),
                Due::Unknown => None,
            };
            known = Some(known != Some(false) && sum.is_some());
            total = sum.unwrap_or(total);
        }
        if known.unwrap_or(!stated.is_unknown()) {
            Sum::Known(total)
        } else {
            Sum::AtLeast(total)
        }
    }

    /// Returns the line of a fee.
    #[must_use]
    pub fn line(&self, fee: FeeId) -> Option<&Line> {
        self.lines.iter().find(|it| it.fee == fee)
    }
}

/// Returns what an applicant pays; exemptions and reductions are those of the day.
#[must_use]
pub fn bill(world: &World<'_>, on: Option<Date>) -> Bill {
    let procedure = world.procedure();
    let lines = procedure.fees.iter().map(|(id, fee)| {
        let mut counter = Counter {
            world,
            on,
            trace: Vec::new(),
        };
        let due = counter.due(fee);
        Line {
            fee: id,
            family: fee.family,
            due,
            trace: counter.trace,
        }
    });
    let sections = procedure.fee_sections.iter();
    Bill {
        lines: lines.collect(),
        families: sections.map(|it| (it.family, it.state)).collect(),
    }
}

struct Counter<'a> {
    world: &'a World<'a>,
    on: Option<Date>,
    trace: Vec<Text>,
}

impl Counter<'_> {
    fn due(&mut self, fee: &Fee) -> Due {
        match self.world.guard(fee.guard.as_ref()) {
            Truth::False => {
                self.say_guard(fee.guard.as_ref(), text::fee_not_for);
                return Due::NotDue;
            }
            Truth::Unknown => {
                self.ask(fee.guard.as_ref());
                return Due::Unknown;
            }
            Truth::True => {}
        }
        if let Some(due) = self.exempt(fee) {
            return due;
        }
        let Some(value) = self.value(fee) else {
            return Due::Unknown;
        };
        let Some(value) = self.factors(fee, value) else {
            return Due::Unknown;
        };
        self.reduced(fee, value).map_or(Due::Unknown, Due::Amount)
    }

    /// An exemption that holds, or one that cannot be told.
    fn exempt(&mut self, fee: &Fee) -> Option<Due> {
        let mut open = None;
        for exemption in &fee.exemptions {
            let truth = self
                .world
                .guard(Some(&exemption.guard))
                .and(self.in_time(exemption.until));
            match truth {
                Truth::True => {
                    let procedure = self.world.procedure();
                    let condition = &exemption.guard.condition;
                    self.trace.push(text::fee_exempt(procedure, condition));
                    return Some(Due::Amount(Amount::ZERO));
                }
                Truth::Unknown => open = Some(&exemption.guard),
                Truth::False => {}
            }
        }
        let open = open?;
        if fee.value == FeeValue::None {
            return None;
        }
        self.ask(Some(open));
        Some(Due::Unknown)
    }

    fn in_time(&self, until: Option<Date>) -> Truth {
        match (until, self.on) {
            (None, _) => Truth::True,
            (Some(until), Some(on)) => Truth::from(on <= until),
            (Some(_), None) => Truth::Unknown,
        }
    }

    fn value(&mut self, fee: &Fee) -> Option<Amount> {
        match amounts::value(
            self.world,
            &fee.value,
            !fee.times.is_empty(),
            &mut self.trace,
        ) {
            Ok(amount) => Some(amount),
            Err(FeeProblem::Facts(facts)) => {
                let procedure = self.world.procedure();
                self.trace.push(text::fee_needs(procedure, &facts));
                None
            }
            Err(FeeProblem::Because(text)) => {
                self.trace.push(text);
                None
            }
        }
    }

    fn factors(&mut self, fee: &Fee, mut amount: Amount) -> Option<Amount> {
        for (fact, each) in &fee.times {
            let number = match amounts::number(self.world, *fact) {
                Ok(Some(number)) => number,
                Ok(None) => continue,
                Err(facts) => {
                    let procedure = self.world.procedure();
                    self.trace.push(text::fee_needs(procedure, &facts));
                    return None;
                }
            };
            let Some(product) = amount.checked_times(number) else {
                self.trace.push(text::fee_too_large());
                return None;
            };
            let procedure = self.world.procedure();
            self.trace.push(text::fee_times(
                procedure,
                amount,
                *fact,
                number,
                each.as_ref(),
                product,
            ));
            amount = product;
        }
        Some(amount)
    }

    fn reduced(&mut self, fee: &Fee, amount: Amount) -> Option<Amount> {
        let mut best: Option<&Reduction> = None;
        for reduction in &fee.reductions {
            let truth = self
                .world
                .guard(reduction.guard.as_ref())
                .and(self.in_time(reduction.until));
            match truth {
                Truth::True if best.is_none_or(|it| it.percent < reduction.percent) => {
                    best = Some(reduction);
                }
                Truth::Unknown => {
                    self.ask(reduction.guard.as_ref());
                    return None;
                }
                Truth::True | Truth::False => {}
            }
        }
        let Some(reduction) = best else {
            return Some(amount);
        };
        let cut = amount.percent(reduction.percent)?;
        let left = Amount::dong(amount.as_dong().checked_sub(cut.as_dong())?.max(0));
        self.trace
            .push(text::fee_reduced(reduction.percent, amount, left));
        Some(left)
    }

    fn ask(&mut self, guard: Option<&Guard>) {
        let Some(guard) = guard else {
            self.trace.push(text::fee_needs_date());
            return;
        };
        let facts = subjects_of(&guard.condition);
        let procedure = self.world.procedure();
        self.trace.push(text::fee_needs(procedure, &facts));
    }

    fn say_guard(
        &mut self,
        guard: Option<&Guard>,
        say: impl Fn(&crate::model::Procedure, &crate::model::Condition) -> Text,
    ) {
        if let Some(guard) = guard {
            self.trace
                .push(say(self.world.procedure(), &guard.condition));
        }
    }
}
