//! Whether a procedure asks more than the law, or than its national parent, allows.
//!
//! Everything that a procedure asks is a demand on some dimension: a paper, its copies,
//! its form, sets, a time limit, a fee, a condition, an inspection, the channels. A
//! provision that says what it allows bounds the demands that rest on it; a procedure
//! refines the law when it stays within every bound for every applicant. The same order
//! compares a province's copy with its parent.
//!
//! Nothing is guessed: a provision that is cited without content, an amount that is not
//! stated, units that no calendar brings together give the verdict "cannot be compared"
//! with its reason, which a ledger counts.
//!
//! [`with_law`] and [`with_parent`] give one [`Verdict`] for each demand and dimension;
//! the rules B10 and B11 report those that ask more.

mod account;
mod asked;
mod cases;
mod copies;
mod fees;
mod law;
mod limits;
mod order;
mod parent;
mod translate;
mod ways;
mod wording;
mod words;

use std::collections::BTreeMap;

use crate::{
    checks::Element,
    messages::{Arg, Message, Text, refine as m},
    model::{Meta, Procedure, Project},
    source::Span,
};
use asked::{Demand, What};
use cases::Answer;

pub(crate) use account::{Line, accounts};
pub(crate) use copies::compare as compare_copies;
pub use law::with_law;
pub(crate) use limits::{TimeLimit, Year, compare as compare_limits};
pub use order::{FilingDays, Order, Reason};
pub use parent::with_parent;
pub(crate) use parent::with_version;

/// What a demand is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// A paper is asked for at all (thành phần hồ sơ).
    Paper,
    /// Of which kind and how many copies (bản chính, bản sao).
    Copies,
    /// Which form (mẫu đơn, tờ khai).
    Form,
    /// How many sets (số bộ hồ sơ).
    Sets,
    /// How long it takes (thời hạn).
    TimeLimit,
    /// How much is paid (phí, lệ phí).
    Fee,
    /// What the applicant must meet (yêu cầu, điều kiện).
    Condition,
    /// An inspection on site (kiểm tra thực địa).
    Inspection,
    /// How the dossier may be filed (cách thức).
    Channel,
}

impl Dimension {
    /// Every dimension, in the order of the sheet.
    pub const ALL: [Self; 9] = [
        Self::Paper,
        Self::Copies,
        Self::Form,
        Self::Sets,
        Self::TimeLimit,
        Self::Fee,
        Self::Condition,
        Self::Inspection,
        Self::Channel,
    ];

    /// Returns its stable name, such as `time_limit`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Copies => "copies",
            Self::Form => "form",
            Self::Sets => "sets",
            Self::TimeLimit => "time_limit",
            Self::Fee => "fee",
            Self::Condition => "condition",
            Self::Inspection => "inspection",
            Self::Channel => "channel",
        }
    }

    /// Returns its name for people.
    #[must_use]
    pub fn name(self) -> &'static Message {
        match self {
            Self::Paper => &m::PAPER,
            Self::Copies => &m::COPIES,
            Self::Form => &m::FORM,
            Self::Sets => &m::SETS,
            Self::TimeLimit => &m::TIME_LIMIT,
            Self::Fee => &m::FEE,
            Self::Condition => &m::CONDITION,
            Self::Inspection => &m::INSPECTION,
            Self::Channel => &m::CHANNEL,
        }
    }

    fn of(what: &What<'_>) -> Self {
        match what {
            What::Paper(..) => Self::Paper,
            What::Sets(_) => Self::Sets,
            What::Promise(_) | What::NoPromise | What::StepLimit(_) | What::Extension(_) => {
                Self::TimeLimit
            }
            What::Fee(_) => Self::Fee,
            What::Condition(_) => Self::Condition,
            What::Inspection => Self::Inspection,
            What::Channels(_) => Self::Channel,
        }
    }
}

impl Reason {
    /// Returns its stable name, such as `no_content`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoBasis => "no_basis",
            Self::BasisUnknown => "basis_unknown",
            Self::InstrumentOnly => "instrument_only",
            Self::NoContent => "no_content",
            Self::OtherMatter => "other_matter",
            Self::NotInForce => "not_in_force",
            Self::NotStated => "not_stated",
            Self::NotBounded => "not_bounded",
            Self::OtherKind => "other_kind",
            Self::OtherStart => "other_start",
            Self::NoCalendar => "no_calendar",
            Self::Cases => "cases",
            Self::OtherCase => "other_case",
        }
    }

    /// Returns the sentence that says why nothing could be compared.
    #[must_use]
    pub fn words(self) -> &'static Message {
        match self {
            Self::NoBasis => &m::NO_BASIS,
            Self::BasisUnknown => &m::BASIS_UNKNOWN,
            Self::InstrumentOnly => &m::INSTRUMENT_ONLY,
            Self::NoContent => &m::NO_CONTENT,
            Self::OtherMatter => &m::OTHER_MATTER,
            Self::NotInForce => &m::NOT_IN_FORCE,
            Self::NotStated => &m::NOT_STATED,
            Self::NotBounded => &m::NOT_BOUNDED,
            Self::OtherKind => &m::OTHER_KIND,
            Self::OtherStart => &m::OTHER_START,
            Self::NoCalendar => &m::NO_CALENDAR,
            Self::Cases => &m::CASES,
            Self::OtherCase => &m::OTHER_CASE,
        }
    }
}

/// How one demand stands to what is allowed, on one dimension.
#[derive(Debug, Clone)]
pub struct Verdict<'a> {
    /// The dimension.
    pub dimension: Dimension,
    /// The answer.
    pub order: Order,
    /// The demand in words.
    pub asked: Text,
    /// Where the demand stands.
    pub span: Span,
    /// What it was compared with; absent where nothing could be.
    pub against: Option<Against<'a>>,
    /// The applicant who shows it, where it is not the same for all.
    pub witness: Option<Arg>,
    /// What is compared, with everything around it that may carry a mark.
    pub(crate) element: Element<'a>,
    /// The stable id of the paper that is asked for.
    pub(crate) paper: Option<&'a str>,
}

/// What a demand was compared with.
#[derive(Debug, Clone)]
pub struct Against<'a> {
    /// What is allowed, in words.
    pub allowed: Text,
    /// Which provision, or which procedure.
    pub place: Arg,
    /// Where it stands.
    pub span: Span,
    /// It forbids what is asked, rather than bound it.
    pub is_ban: bool,
    /// The marks of the provision and of its instrument.
    pub(crate) metas: Vec<&'a Meta>,
}

impl Verdict<'_> {
    /// Returns the stable path of the element, such as `documents.to_khai`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.element.path
    }

    /// Tells whether more is asked than allowed, at least on some days.
    #[must_use]
    pub fn is_excess(&self) -> bool {
        matches!(self.order, Order::Beyond | Order::Depends(_))
    }
}

impl<'a> Verdict<'a> {
    fn new(
        (project, procedure): (&Project, &Procedure),
        demand: &Demand<'a>,
        dimension: Dimension,
        span: Span,
        answer: Answer<Against<'a>>,
    ) -> Self {
        Self {
            dimension,
            order: answer.order,
            asked: words::asked(project, procedure, demand, dimension),
            span,
            against: answer.ground,
            witness: answer.witness,
            element: demand.element.clone(),
            paper: match demand.what {
                What::Paper(document, _) => Some(&document.name.id),
                _ => None,
            },
        }
    }
}

/// Writes the case that shows an excess: the filing days, or the applicant.
pub(crate) fn witness(verdict: &Verdict<'_>) -> Option<Text> {
    if let Order::Depends(days) = &verdict.order {
        let first = days.later.first()?;
        let text = m::EXCESS_DAYS
            .with("count", days.later.len())
            .with("all", days.n_looked_at);
        return Some(text.with("first", *first));
    }
    let case = verdict.witness.clone()?;
    Some(m::EXCESS_FOR.with("case", case))
}

/// Keeps the worst verdict of each element and dimension, in the order of the sheet.
fn gather<'a>(verdicts: impl IntoIterator<Item = Verdict<'a>>) -> Vec<Verdict<'a>> {
    let mut out: Vec<Verdict<'a>> = Vec::new();
    let mut places: BTreeMap<(String, Dimension), usize> = BTreeMap::new();
    for verdict in verdicts {
        let key = (verdict.element.path.clone(), verdict.dimension);
        match places.get(&key).and_then(|it| out.get_mut(*it)) {
            Some(kept) if kept.order.clone().and(verdict.order.clone()) != kept.order => {
                *kept = verdict;
            }
            Some(_) => {}
            None => {
                places.insert(key, out.len());
                out.push(verdict);
            }
        }
    }
    out
}
