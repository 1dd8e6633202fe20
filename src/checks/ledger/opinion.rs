//! What is to be thought of an element by each criterion, and why.

use super::{Delegation, Kind, Link, Row, Silence, Status, Unfounded};
use crate::{
    checks::{
        refine::{Dimension, Line, Order},
        standing::Lapse,
    },
    diagnostic::{Diagnostic, Severity},
    law::Power,
    messages::{Arg, Message, Text, ledger as words},
    model::{BasisOrigin, Procedure, Project, Strength},
};

/// A criterion of review (Article 28(1) of Decree 63/2010/NĐ-CP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// Sự cần thiết.
    Necessary,
    /// Tính hợp lý.
    Reasonable,
    /// Tính hợp pháp.
    Lawful,
}

impl Criterion {
    /// Every criterion, in the order of the law.
    pub const ALL: [Self; 3] = [Self::Necessary, Self::Reasonable, Self::Lawful];

    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Necessary => "necessary",
            Self::Reasonable => "reasonable",
            Self::Lawful => "lawful",
        }
    }

    /// Returns the criterion to which a finding speaks.
    ///
    /// Bases and fees without one are a matter of law; papers that the State has or
    /// does not need, and procedures hidden in papers, of necessity; what is unclear,
    /// missing or too much, of reason.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        match code {
            "P01" | "K03" | "K04" | "R01" => Self::Lawful,
            "D02" | "D03" | "D04" | "D05" | "D09" | "D10" | "D13" | "D14" | "Q08" | "Q10" => {
                Self::Necessary
            }
            _ if code.starts_with('B') => Self::Lawful,
            _ => Self::Reasonable,
        }
    }
}

/// What is thought of an element by one criterion; the later answer is the graver one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Opinion {
    /// The law on record bears it and nothing speaks against it.
    #[default]
    Holds,
    /// Nothing on record can be compared with it.
    NotCompared,
    /// Something must be looked at by a person.
    Doubtful,
    /// Something on record speaks against it.
    Fails,
}

impl Opinion {
    /// Every opinion, the best first.
    pub const ALL: [Self; 4] = [Self::Holds, Self::NotCompared, Self::Doubtful, Self::Fails];

    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::NotCompared => "not_compared",
            Self::Doubtful => "doubtful",
            Self::Fails => "fails",
        }
    }
}

/// An opinion with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judgement {
    /// The opinion.
    pub opinion: Opinion,
    /// Why, the gravest first; a finding is named by its code and stands beside the row.
    pub reasons: Vec<Text>,
}

/// Collects reasons; the gravest opinion counts.
#[derive(Default)]
struct Weigh {
    found: Vec<(Opinion, Text)>,
}

impl Weigh {
    fn add(&mut self, opinion: Opinion, reason: Text) {
        if self.found.iter().all(|it| it.1 != reason) {
            self.found.push((opinion, reason));
        }
    }

    fn judgement(mut self) -> Judgement {
        self.found.sort_by_key(|it| std::cmp::Reverse(it.0));
        let opinion = self.found.first().map_or(Opinion::Holds, |it| it.0);
        // What bears an element is told only where nothing else is to be said.
        self.found
            .retain(|it| opinion == Opinion::Holds || it.0 != Opinion::Holds);
        Judgement {
            opinion,
            reasons: self.found.into_iter().map(|it| it.1).collect(),
        }
    }
}

/// Judges a row by the three criteria.
pub(super) fn judge(
    project: &Project,
    procedure: &Procedure,
    unfounded: &Unfounded,
    row: &mut Row<'_>,
) {
    let home = procedure.is_vietnamese();
    let mut judgements = Criterion::ALL.map(|criterion| {
        let mut weigh = Weigh::default();
        match criterion {
            Criterion::Lawful => {
                stated(row, unfounded, &mut weigh);
                lawful(project, row, home, &mut weigh);
            }
            _ => compared(row, criterion, &mut weigh),
        }
        findings(row, criterion, &mut weigh);
        if row.unverified {
            weigh.add(Opinion::Doubtful, words::UNVERIFIED_ELEMENT.text());
        }
        weigh.judgement()
    });
    let [necessary, reasonable, lawful] = &mut judgements;
    row.necessary = std::mem::take(necessary);
    row.reasonable = std::mem::take(reasonable);
    row.lawful = std::mem::take(lawful);
}

fn findings(row: &Row<'_>, criterion: Criterion, weigh: &mut Weigh) {
    // A lapsed instrument is reported once, at its first place; the chain tells it of every
    // element that cites it, and knows what else bears the element.
    let speaks =
        |it: &Diagnostic| Criterion::of_code(it.code.id) == criterion && it.code.id != "B06";
    for it in row.findings.iter().filter(|it| speaks(it)) {
        let opinion = match it.severity {
            Severity::Error => Opinion::Fails,
            Severity::Warning | Severity::Info => Opinion::Doubtful,
        };
        weigh.add(opinion, words::FINDING.with("code", it.code.id));
    }
    for it in row.suppressed.iter().filter(|it| speaks(&it.finding)) {
        let text = words::SILENCED.with("code", it.finding.code.id);
        weigh.add(Opinion::Doubtful, text);
    }
}

/// Judges by what the law on record allows.
fn compared(row: &Row<'_>, criterion: Criterion, weigh: &mut Weigh) {
    if criterion == Criterion::Necessary && is_mandatory(row.kind) {
        weigh.add(Opinion::Holds, words::MANDATORY_PART.text());
        return;
    }
    let is_excess = |it: &Diagnostic| it.code.id == "B10";
    // A reason that somebody wrote is for a person to judge.
    let excused = row.suppressed.iter().any(|it| is_excess(&it.finding))
        && !row.findings.iter().any(is_excess);
    let mut seen = false;
    for line in row.lines.iter().filter(|it| speaks(it, criterion)) {
        seen = true;
        let (opinion, text) = match &line.order {
            Order::Within => (Opinion::Holds, &words::WITHIN),
            Order::Beyond if excused => (Opinion::Doubtful, &words::BEYOND),
            Order::Beyond => (Opinion::Fails, &words::BEYOND),
            Order::Depends(_) => (Opinion::Doubtful, &words::DEPENDS),
            Order::Unknown(reason) => {
                let text = words::NOT_COMPARED.with("reason", reason.words().text());
                let text = text.with("dimension", line.dimension.name().text());
                weigh.add(Opinion::NotCompared, text);
                continue;
            }
        };
        let text = text.with("dimension", line.dimension.name().text());
        let place = line.verdict.as_ref().and_then(|it| it.against.as_ref());
        let place = place.map(|it| it.place.clone());
        weigh.add(
            opinion,
            text.with("place", place.unwrap_or_else(|| "…".into())),
        );
    }
    if !seen {
        weigh.add(Opinion::NotCompared, words::NOT_LOOKED_AT.text());
    }
}

/// Tells whether every procedure must have such a part (Article 8(2) of Decree 63/2010/NĐ-CP).
fn is_mandatory(kind: Kind) -> bool {
    matches!(kind, Kind::Channel | Kind::Sets | Kind::TimeLimit)
}

/// Tells whether a dimension speaks to a criterion: that something is asked at all is a
/// matter of need, how much of it a matter of reason, and one line may say both.
fn speaks(line: &Line<'_>, criterion: Criterion) -> bool {
    match line.dimension {
        Dimension::Paper => criterion == Criterion::Necessary,
        Dimension::Copies
        | Dimension::Form
        | Dimension::Sets
        | Dimension::TimeLimit
        | Dimension::Channel => criterion == Criterion::Reasonable,
        Dimension::Fee | Dimension::Condition | Dimension::Inspection => true,
    }
}

/// Judges whether a basis is stated where one must be, and how well.
fn stated(row: &Row<'_>, unfounded: &Unfounded, weigh: &mut Weigh) {
    let (opinion, text) = match row.strength() {
        Strength::None => unstated(row, unfounded),
        Strength::Unverified if row.basis.citations.is_empty() => {
            (Opinion::Doubtful, &words::BASIS_UNKNOWN)
        }
        Strength::Unverified => (Opinion::Doubtful, &words::BASIS_UNVERIFIED),
        Strength::Instrument => (Opinion::Doubtful, &words::INSTRUMENT_ONLY),
        Strength::Exact => return,
    };
    weigh.add(opinion, text.text());
}

/// Says what an element without a basis lacks: the ledger finds no more than the rule on such
/// demands does (B01), and gives the reason where that is silent.
fn unstated(row: &Row<'_>, unfounded: &Unfounded) -> (Opinion, &'static Message) {
    let excused = row.suppressed.iter().any(|it| it.finding.code.id == "B01");
    match unfounded.demands.get(&row.path) {
        Some(None) if excused || unfounded.doubtful || row.unverified => {
            (Opinion::Doubtful, &words::NO_BASIS)
        }
        Some(None) => (Opinion::Fails, &words::NO_BASIS),
        Some(Some(silence)) => (Opinion::Doubtful, silent(*silence)),
        None => (Opinion::Doubtful, &words::NO_BASIS),
    }
}

fn silent(silence: Silence) -> &'static Message {
    match silence {
        Silence::Listed => &words::NO_BASIS,
        Silence::PageNamesAct => &words::NO_BASIS_PAGE,
        Silence::OwnWords => &words::NO_BASIS_WORDS,
        Silence::NoPaper => &words::NO_BASIS_NO_PAPER,
        Silence::CaseFile => &words::NO_BASIS_CASE_FILE,
        Silence::Internal => &words::NO_BASIS_INTERNAL,
    }
}

/// Judges by the citations: whether they hold, bind, and may prescribe this.
fn lawful(project: &Project, row: &Row<'_>, home: bool, weigh: &mut Weigh) {
    let links = &row.chain;
    if links.is_empty() {
        return;
    }
    for link in links {
        let bad =
            |it: &Link<'_>| matches!(it.status, Status::Lapsed(lapse, _) if !is_orphaned(lapse));
        let Status::Lapsed(lapse, day) = link.status else {
            continue;
        };
        let opinion = if links.iter().all(bad) {
            Opinion::Fails
        } else {
            Opinion::Doubtful
        };
        weigh.add(
            opinion,
            super::chain::lapse_words(project, link, lapse, day),
        );
    }
    let unknown = links.iter().filter(|it| it.status == Status::Unknown);
    let unknown: Vec<Arg> = unknown.map(|it| it.place.clone()).collect();
    // The list of the whole procedure stands once at the head of its ledger.
    let listed = row.basis.origin == BasisOrigin::Procedure;
    match unknown.len() {
        0 => {}
        n_places if listed && n_places > 1 => {
            let text = words::LIFE_UNKNOWN_LISTED.with("count", n_places);
            weigh.add(Opinion::Doubtful, text);
        }
        _ => weigh.add(
            Opinion::Doubtful,
            words::LIFE_UNKNOWN.with("places", unknown),
        ),
    }
    if !home {
        return;
    }
    if links.iter().all(|it| it.normative == Some(false)) {
        weigh.add(Opinion::Fails, words::NOT_NORMATIVE.text());
    } else if links.iter().all(|it| it.kind.is_none()) {
        weigh.add(Opinion::Doubtful, words::KIND_UNKNOWN.text());
    }
    if !links.iter().any(Link::suffices) {
        let (opinion, text) = powerless(links);
        weigh.add(opinion, text.text());
    }
    if weigh.found.is_empty() {
        weigh.add(Opinion::Holds, words::FOUNDED.text());
    }
}

/// Says what is missing where no instrument may prescribe the element.
fn powerless(links: &[Link<'_>]) -> (Opinion, &'static Message) {
    let unknown = |it: &Link<'_>| matches!(it.delegation, Delegation::Unknown);
    if links.iter().any(unknown) {
        return (Opinion::Doubtful, &words::DELEGATION_NOT_KNOWN);
    }
    if links.iter().any(|it| it.power == Some(Power::Weak)) {
        return (Opinion::Doubtful, &words::WEAK_POWER);
    }
    if links
        .iter()
        .any(|it| it.power == Some(Power::NeedsDelegation))
    {
        return (Opinion::Fails, &words::NOT_DELEGATED);
    }
    (Opinion::Doubtful, &words::NO_POWER)
}

fn is_orphaned(lapse: Lapse) -> bool {
    matches!(lapse, Lapse::Orphaned(_))
}
