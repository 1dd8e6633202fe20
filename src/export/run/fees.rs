//! The fees of a sheet, their sums, and what of them was not verified.

use serde::Serialize;

use super::Writer;
use crate::{
    interp::{
        fees::{Bill, Due, Line, Sum},
        scenario::family_name,
    },
    messages::sheet as m,
    model::{Fee, FeeFamily, FeeSection, Phrases, cite, readable},
    syntax::words::{Connective, Word},
    values::Stated,
};

/// A fee, charge or price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetFee {
    /// The stable name.
    pub id: String,
    /// The title.
    pub title: String,
    /// `fee`, `charge`, `price`.
    pub family: &'static str,
    /// Whole đồng; absent where it cannot be told.
    pub amount: Option<i64>,
    /// The amount in words.
    pub shown: String,
    /// When it is collected, in words.
    pub due_on: Option<String>,
    /// How it was reached.
    pub reasons: Vec<String>,
    /// The legal basis.
    pub basis: Option<String>,
    /// `chưa xác minh` on the fee, or on the family that lists it.
    pub unverified: bool,
    /// Notes.
    pub notes: Vec<String>,
}

/// The sum of a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetSum {
    /// `fee`, `charge`, `price`.
    pub family: &'static str,
    /// Whole đồng.
    pub amount: i64,
    /// The amount is only a part.
    pub at_least: bool,
    /// `chưa xác minh` on the family, or on a fee of it.
    pub unverified: bool,
    /// The sum in words.
    pub shown: String,
    /// Notes on the family, where no fee of it shows them.
    pub notes: Vec<String>,
}

impl Writer<'_> {
    pub(super) fn fee(&self, line: &Line) -> SheetFee {
        let fee = self.machine.procedure().fees.get(line.fee);
        let title = fee.and_then(|it| it.title.clone());
        let name = fee.map(|it| &it.name);
        let basis = fee.and_then(|it| cite::basis(self.machine.project(), &it.meta.basis));
        let unverified = self.is_unverified(line);
        SheetFee {
            id: name.map_or_else(String::new, |it| it.id.clone()),
            title: title.or(name.map(readable)).unwrap_or_default(),
            family: family_id(line.family),
            amount: match line.due {
                Due::Amount(amount) => Some(amount.as_dong()),
                Due::NotDue => Some(0),
                Due::Unknown => None,
            },
            shown: self.marked(
                unverified,
                match line.due {
                    Due::Amount(amount) => amount.display(self.lang),
                    Due::NotDue => m::SHEET_NOT_DUE.get(self.lang).to_owned(),
                    Due::Unknown => m::SHEET_UNKNOWN.get(self.lang).to_owned(),
                },
            ),
            due_on: fee.and_then(|it| self.due_on(it)),
            reasons: self.all(&line.trace),
            basis: basis.map(|it| it.render(self.lang)),
            unverified,
            notes: fee.map_or_else(Vec::new, |it| it.meta.notes.clone()),
        }
    }

    fn due_on(&self, fee: &Fee) -> Option<String> {
        match fee.due_on? {
            Stated::Value(event) => {
                Some(Phrases::new(self.machine.procedure(), self.lang).event(event))
            }
            Stated::Unknown => Some(Connective::Unknown.spell(self.lang).to_owned()),
            Stated::None => None,
        }
    }

    /// Whether a fee, or the family that lists it, is marked `chưa xác minh`.
    fn is_unverified(&self, line: &Line) -> bool {
        let fee = self.machine.procedure().fees.get(line.fee);
        let own = fee.is_some_and(|it| it.meta.unverified.is_some());
        let mut above = self.sections(line.family);
        own || above.any(|it| it.meta.unverified.is_some())
    }

    fn sections(&self, family: FeeFamily) -> impl Iterator<Item = &FeeSection> {
        let sections = self.machine.procedure().fee_sections.iter();
        sections.filter(move |it| it.family == family)
    }

    /// Puts the mark of what was not verified behind an amount.
    fn marked(&self, unverified: bool, shown: String) -> String {
        if unverified {
            let text = m::SHEET_UNVERIFIED.with("amount", shown);
            return text.render(self.lang);
        }
        shown
    }

    pub(super) fn sums(&self, bill: &Bill) -> Vec<SheetSum> {
        let families = [FeeFamily::Fee, FeeFamily::Charge, FeeFamily::Price];
        let sums = families.into_iter().filter_map(|family| {
            let (amount, at_least) = match bill.sum(family) {
                Sum::Known(amount) => (amount, false),
                Sum::AtLeast(amount) => (amount, true),
                Sum::NotStated => return None,
            };
            let row = if at_least {
                &m::SHEET_SUM_LEAST
            } else {
                &m::SHEET_SUM
            };
            let text = row
                .with("family", family_name(family).text())
                .with("amount", amount);
            let mut lines = bill.lines.iter().filter(|it| it.family == family);
            let own = self.sections(family).any(|it| it.meta.unverified.is_some());
            let listed = lines.clone().next().is_some();
            let unverified = own || lines.any(|it| self.is_unverified(it));
            let notes = self.sections(family).filter(|_| !listed);
            Some(SheetSum {
                family: family_id(family),
                amount: amount.as_dong(),
                at_least,
                unverified,
                shown: self.marked(unverified, text.render(self.lang)),
                notes: notes.flat_map(|it| it.meta.notes.clone()).collect(),
            })
        });
        sums.collect()
    }
}

fn family_id(family: FeeFamily) -> &'static str {
    match family {
        FeeFamily::Fee => "fee",
        FeeFamily::Charge => "charge",
        FeeFamily::Price => "price",
    }
}
