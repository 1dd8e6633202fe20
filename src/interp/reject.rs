//! Acts that the law does not allow, and the rules that say so (family R).

use crate::{
    diagnostic::Code,
    law,
    messages::{Message, Text, run as m},
    values::Date,
};

/// The rules that a running dossier is held to.
pub mod codes {
    use crate::diagnostic::codes;

    codes! {
        /// A supplement asks for a paper that is not on the list of the applicant.
        R01 = "R01" "supplement-outside-list" Error;
        /// A refusal without a declared ground, or after its time.
        R02 = "R02" "refusal-without-ground" Error;
        /// Too many supplements, too late, or for new papers.
        R03 = "R03" "supplement-too-often" Error;
        /// The appointment differs from the computed due date.
        R04 = "R04" "appointment-differs" Error;
        /// No apology in time, or a second new date.
        R05 = "R05" "apology-out-of-rule" Error;
        /// The wrong order, or an act after the end.
        R06 = "R06" "wrong-order" Error;
        /// A fee that is not the declared one.
        R07 = "R07" "fee-differs" Error;
        /// A version that was not in force, or an agency that no longer exists.
        R08 = "R08" "not-in-force" Error;
        /// A paper asked for although the State found it.
        R09 = "R09" "paper-already-found" Error;
        /// A step over its share.
        R10 = "R10" "step-late" Info;
    }
}

/// An act that was refused; the dossier is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The rule.
    pub code: &'static Code,
    /// What is wrong and what to do.
    pub message: Text,
    /// The provision behind the rule.
    pub legal_basis: Text,
}

impl Rejection {
    pub(super) fn new(code: &'static Code, message: Text, received: Option<Date>) -> Self {
        Self {
            code,
            message,
            legal_basis: legal_basis(code, received),
        }
    }

    pub(super) fn with_basis(code: &'static Code, message: Text, legal_basis: Text) -> Self {
        Self {
            code,
            message,
            legal_basis,
        }
    }
}

/// Whether the first one-stop decree on record governs a day: Decree 61/2018/NĐ-CP, whose
/// days stand in the pack.
fn is_under_first_decree(day: Date) -> bool {
    let first = law::one_stop_history().first();
    first.is_some_and(|it| it.period.to.is_none_or(|to| day <= to))
}

/// Returns the provision behind a rule for a dossier received on a day.
#[must_use]
pub fn legal_basis(code: &'static Code, received: Option<Date>) -> Text {
    let old = received.is_some_and(is_under_first_decree);
    let message: &'static Message = match (code.id, old) {
        ("R01", _) => &m::BASIS_R01,
        ("R02", false) => &m::BASIS_R02,
        ("R02", true) => &m::BASIS_R02_2018,
        ("R03", false) => &m::BASIS_R03,
        ("R03", true) => &m::BASIS_R03_2018,
        ("R04", _) => &m::BASIS_R04,
        ("R05", false) => &m::BASIS_R05,
        ("R05", true) => &m::BASIS_R05_2018,
        ("R07", _) => &m::BASIS_R07,
        ("R08", _) => &m::BASIS_R08,
        ("R09", _) => &m::BASIS_R09,
        ("R10", _) => &m::BASIS_R10,
        _ => &m::BASIS_R06,
    };
    message.text()
}
