//! Acts that the law does not allow, and the rules that say so (family R).

use crate::{
    diagnostic::Code,
    law::{self, OneStopRules, Param},
    messages::{Arg, Message, Text, run as m},
    syntax::words::{Connective, Word},
    values::Lang,
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
        /// The authority ends a dossier in a way that the law does not know, or goes on with one
        /// that the applicant asked to stop.
        R11 = "R11" "ended-otherwise" Error;
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
    pub(super) fn new(code: &'static Code, message: Text, rules: Option<&OneStopRules>) -> Self {
        Self {
            code,
            message,
            legal_basis: legal_basis(code, rules),
        }
    }

    /// A withdrawal after the decision, in the words of the rule of the day where it is on record.
    pub(super) fn withdrawn_late(rules: Option<&OneStopRules>) -> Self {
        match rules.filter(|it| !is_first_decree(it)) {
            Some(_) => Self::with_basis(
                &codes::R06,
                m::REJECT_WITHDRAW_DECIDED.text(),
                m::BASIS_WITHDRAWAL.text(),
            ),
            None => Self::new(&codes::R06, m::REJECT_WITHDRAW_LATE.text(), rules),
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

/// Whether these are the rules of the first one-stop decree on record, Decree 61/2018/NĐ-CP,
/// whose days stand in the pack.
pub(super) fn is_first_decree(rules: &OneStopRules) -> bool {
    let first = law::one_stop_history().first();
    first.is_some_and(|it| it.period.from == rules.period.from)
}

/// Returns the provision behind a rule under the one-stop rules of a day; `None` where they do
/// not hold, as at the national single window.
#[must_use]
pub fn legal_basis(code: &'static Code, rules: Option<&OneStopRules>) -> Text {
    let of_pack = rules.and_then(|rules| match code.id {
        "R03" => basis_of(&rules.max_supplements_at_reception),
        "R04" => basis_of(&rules.clock_start),
        "R05" => basis_of(&rules.apology_before_due),
        _ => None,
    });
    if let Some(basis) = of_pack {
        return m::BASIS_OF.with("basis", basis);
    }
    let old = rules.map(is_first_decree);
    let message: &'static Message = match (code.id, old) {
        ("R01", _) => &m::BASIS_R01,
        ("R02", Some(false)) => &m::BASIS_R02,
        ("R02", _) => &m::BASIS_R02_2018,
        ("R04", _) => &m::BASIS_R04,
        ("R07", _) => &m::BASIS_R07,
        ("R08", _) => &m::BASIS_R08,
        ("R09", Some(false)) => &m::BASIS_R09,
        ("R09", _) => &m::BASIS_R09_ELSE,
        ("R10", _) => &m::BASIS_R10,
        ("R11", _) => &m::BASIS_R11,
        _ => &m::BASIS_R06,
    };
    message.text()
}

/// Returns where a parameter of the law stands, marked where it is not verified.
pub(crate) fn basis_of<T>(param: &Param<T>) -> Option<Arg> {
    let both = |text: &dyn Fn(Lang) -> String| Arg::Both {
        vi: text(Lang::Vi),
        en: text(Lang::En),
    };
    let source = param.source.as_ref()?;
    let basis = both(&|lang| source.display(lang));
    if param.verified {
        return Some(basis);
    }
    let mark = both(&|lang| Connective::Unverified.spell(lang).to_owned());
    let marked = m::BASIS_UNVERIFIED.with("basis", basis).with("mark", mark);
    Some(Arg::from(marked))
}
