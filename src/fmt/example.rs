//! Events and expectations of examples.

use super::{pen::Pen, value};
use crate::syntax::{
    ast::{At, EndKind, EventAct, EventItem, Expectation, FeeFamily, Name},
    words::{Connective, Outcome},
};

/// Writes an event.
pub(super) fn event(pen: &mut Pen, item: &EventItem) {
    let at = item.at.value.display(pen.lang);
    pen.put(&at).glue(":");
    match &item.act {
        EventAct::Step {
            step,
            outcome,
            agency,
            details,
        } => {
            pen.name(step).word(outcome.value);
            if let Some(agency) = agency {
                pen.comma().kw(Connective::AnswerOf).name(agency);
            }
            let refuses = matches!(
                outcome.value,
                Outcome::Fail | Outcome::Disagree | Outcome::NotCompetent
            );
            if refuses && !details.is_empty() {
                pen.comma().kw(Connective::Grounds);
            } else if agency.is_some() && !details.is_empty() {
                pen.comma();
            }
            pen.names(details);
        }
        EventAct::Supplement(names) => {
            pen.kw(Connective::Supplement).names(names);
        }
        EventAct::Paid(names) => {
            pen.kw(Connective::Paid).names(names);
        }
        EventAct::Withdraw(_) => {
            pen.kw(Connective::Withdraw);
        }
        EventAct::Apology(day) => value::date(pen.kw(Connective::Apology), day.value),
    }
}

/// Writes an expectation.
pub(super) fn expectation(pen: &mut Pen, item: &Expectation) {
    match item {
        Expectation::Documents(names) => {
            pen.kw(Connective::DossierHas);
            if names.is_empty() {
                pen.kw(Connective::None);
            }
            pen.names(names);
        }
        Expectation::Due { date, at } => {
            pen.kw(Connective::DueDate);
            match at {
                Some(at) => instant(pen, at),
                None => value::date(pen, date.value),
            }
        }
        Expectation::Fee(sum) => {
            let family = match sum.family {
                FeeFamily::Fee => Connective::ExpectFee,
                FeeFamily::Charge => Connective::ExpectCharge,
                FeeFamily::Price => Connective::ExpectPrice,
            };
            value::money(pen.kw(family), &sum.amount);
        }
        Expectation::StepOutcome { step, outcome, at } => {
            pen.name(step).word(outcome.value);
            at_instant(pen, at.as_ref());
        }
        Expectation::Finding(code) => {
            pen.kw(Connective::Finding).put(&code.text);
        }
        Expectation::OnTime(true, _) => {
            pen.kw(Connective::NotOverdue);
        }
        Expectation::OnTime(false, _) => {
            pen.kw(Connective::Overdue);
        }
        Expectation::Ends { how, grounds, at } => ends(pen, how.value, grounds, at.as_ref()),
        Expectation::Returned { result, date } => {
            pen.kw(Connective::Returns).name(result);
            if let Some(date) = date {
                value::date(pen, date.value);
            }
        }
        Expectation::Waits { step, from, to } => {
            value::date(
                pen.kw(Connective::Waits).name(step).kw(Connective::From),
                from.value,
            );
            value::date(pen.kw(Connective::To), to.value);
        }
    }
}

fn ends(pen: &mut Pen, how: EndKind, grounds: &[Name], at: Option<&At>) {
    let word = match how {
        EndKind::Granted => Connective::Granted,
        EndKind::Refused => Connective::Refused,
        EndKind::Closed => Connective::CloseDossier,
        EndKind::Withdrawn => Connective::Withdrawn,
        EndKind::Ended => Connective::End,
        EndKind::DeemedGranted => Connective::DeemedGranted,
        EndKind::DeemedRefused => Connective::DeemedRefused,
    };
    pen.kw(Connective::EndsAs).kw(word);
    if !grounds.is_empty() {
        pen.comma().kw(Connective::Grounds).names(grounds);
    }
    at_instant(pen, at);
}

fn at_instant(pen: &mut Pen, at: Option<&At>) {
    if let Some(at) = at {
        instant(pen.kw(Connective::At), at);
    }
}

fn instant(pen: &mut Pen, at: &At) {
    let text = at.value.display(pen.lang);
    pen.put(&text);
}
