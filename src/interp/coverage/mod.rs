//! What the examples (ví dụ) of a procedure reach, and why the rest is not reached.
//!
//! A step is reached when it ran, a branch when a dossier took its edge, a paper
//! when an applicant of an example must file it, a fee when one owes it, a clock
//! when it began, a ground when a refusal named it, a result when it was returned.
//! What is not reached has its reason: the last place that examples came to, and
//! what none of them did or answered there.

mod names;
mod reached;
mod reasons;

use super::{dossier::Dossier, machine::Machine};
use crate::{
    messages::{Arg, Message, Text, coverage as m},
    model::{ClockId, DocumentId, FeeId, FeeValue, GroundId, ProcedureId, ResultId, StepId},
    source::Span,
    workflow::{EdgeId, EdgeLabel, NodeKind, Workflow},
};
use names::Names;
use reached::Reached;
use reasons::Reasons;

/// What the examples of one procedure reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The procedure.
    pub procedure: ProcedureId,
    /// How many examples ran.
    pub examples: usize,
    /// Everything that can be reached, by kind and then in the order of the text.
    pub parts: Vec<Part>,
}

impl Coverage {
    /// Returns how many parts of a kind are reached, and how many there are.
    ///
    /// # Example
    ///
    /// A procedure of ten steps, of which examples ran nine, gives `(9, 10)` for
    /// [`Kind::Step`].
    #[must_use]
    pub fn count(&self, kind: Kind) -> (usize, usize) {
        let of_kind = self.parts.iter().filter(|it| it.element.kind() == kind);
        let (mut reached, mut total) = (0, 0);
        for part in of_kind {
            total += 1;
            reached += usize::from(part.reached > 0);
        }
        (reached, total)
    }

    /// Returns the counts of every kind that the procedure has; `procedure` is still open.
    #[must_use]
    pub fn summary(&self) -> Text {
        let kinds = Kind::ALL.into_iter().filter_map(|kind| {
            let (reached, total) = self.count(kind);
            let count = m::COUNT.with("kind", kind.many().text());
            (total > 0).then(|| count.with("reached", reached).with("total", total).into())
        });
        let kinds: Vec<Arg> = kinds.collect();
        let counts = if kinds.is_empty() {
            m::NOTHING.text().into()
        } else {
            Arg::List(kinds)
        };
        let row = m::PROCEDURE.with("n", self.examples);
        row.with("counts", counts)
    }

    /// Returns what no example reaches, without the branches that go on from there.
    pub fn missed(&self) -> impl Iterator<Item = &Part> {
        let missed = self.parts.iter().filter(|it| it.reached == 0);
        missed.filter(|it| !it.beyond)
    }

    /// Returns how many branches go on from places that no example reaches.
    #[must_use]
    pub fn beyond(&self) -> usize {
        self.parts.iter().filter(|it| it.beyond).count()
    }
}

/// Something that examples can reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What.
    pub element: Element,
    /// Its name in a sentence.
    pub name: Text,
    /// The place in the text.
    pub span: Span,
    /// How many examples reach it.
    pub reached: usize,
    /// Why none does; absent where one does.
    pub why: Option<Text>,
    /// It goes on from a place that no example reaches, which is told by itself.
    pub beyond: bool,
}

impl Part {
    /// Returns the line of a part that no example reaches: what, and why.
    #[must_use]
    pub fn missed(&self) -> Text {
        let kind = self.element.kind().one().text();
        let row = m::MISSED.with("kind", kind).with("name", self.name.clone());
        let why = self.why.clone();
        row.with("why", why.unwrap_or_else(|| m::WHY_BRANCH.text()))
    }
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// A step (bước).
    Step(StepId),
    /// A way on: an outcome of a step, a branch of a block, the end of a limit.
    Branch(EdgeId),
    /// A paper (giấy tờ) of the list.
    Document(DocumentId),
    /// A fee, charge or price.
    Fee(FeeId),
    /// A row of the table of a fee, from 0.
    FeeRow(FeeId, usize),
    /// An exemption of a fee, from 0.
    Exemption(FeeId, usize),
    /// A reduction of a fee, from 0.
    Reduction(FeeId, usize),
    /// A clock (thời hạn).
    Clock(ClockId),
    /// A ground for refusal (căn cứ từ chối).
    Ground(GroundId),
    /// A result (kết quả).
    Result(ResultId),
}

impl Element {
    /// Returns the kind under which it is counted.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Step(_) => Kind::Step,
            Self::Branch(_) => Kind::Branch,
            Self::Document(_) => Kind::Document,
            Self::Fee(_) | Self::FeeRow(..) | Self::Exemption(..) | Self::Reduction(..) => {
                Kind::Fee
            }
            Self::Clock(_) => Kind::Clock,
            Self::Ground(_) => Kind::Ground,
            Self::Result(_) => Kind::Result,
        }
    }
}

/// The kinds of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Steps.
    Step,
    /// Outcomes and branches.
    Branch,
    /// Papers.
    Document,
    /// Fees with their rows, exemptions and reductions.
    Fee,
    /// Clocks.
    Clock,
    /// Grounds for refusal.
    Ground,
    /// Results.
    Result,
}

impl Kind {
    /// Every kind, in the order of a report.
    pub const ALL: [Self; 7] = [
        Self::Step,
        Self::Branch,
        Self::Document,
        Self::Fee,
        Self::Clock,
        Self::Ground,
        Self::Result,
    ];

    /// Returns the word for machines.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Step => "steps",
            Self::Branch => "branches",
            Self::Document => "documents",
            Self::Fee => "fees",
            Self::Clock => "clocks",
            Self::Ground => "grounds",
            Self::Result => "results",
        }
    }

    /// Returns the word for several.
    #[must_use]
    pub fn many(self) -> &'static Message {
        match self {
            Self::Step => &m::STEPS,
            Self::Branch => &m::BRANCHES,
            Self::Document => &m::DOCUMENTS,
            Self::Fee => &m::FEES,
            Self::Clock => &m::CLOCKS,
            Self::Ground => &m::GROUNDS,
            Self::Result => &m::RESULTS,
        }
    }

    /// Returns the word for one.
    #[must_use]
    pub fn one(self) -> &'static Message {
        match self {
            Self::Step => &m::STEP,
            Self::Branch => &m::BRANCH,
            Self::Document => &m::DOCUMENT,
            Self::Fee => &m::FEE,
            Self::Clock => &m::CLOCK,
            Self::Ground => &m::GROUND,
            Self::Result => &m::RESULT,
        }
    }
}

/// Returns what the dossiers of the examples of a procedure reach.
#[must_use]
pub fn coverage<'a>(
    machine: &Machine,
    dossiers: impl IntoIterator<Item = &'a Dossier>,
) -> Coverage {
    let reached = Reached::by(machine, dossiers);
    let names = Names::new(machine);
    let reasons = Reasons::new(machine, &reached, names);
    let mut parts: Vec<Part> = elements(machine)
        .into_iter()
        .map(|(element, span)| {
            let count = reached.count(element);
            let beyond = match element {
                Element::Branch(id) => {
                    let edge = machine.workflow().edge(id);
                    edge.is_some_and(|it| !reached.came_to(it.from))
                }
                _ => false,
            };
            Part {
                element,
                name: names.of(element),
                span,
                reached: count,
                why: (count == 0).then(|| reasons.of(element)),
                beyond,
            }
        })
        .collect();
    parts.sort_by_key(|it| (it.element.kind(), it.span.start));
    Coverage {
        procedure: machine.id(),
        examples: reached.dossiers().len(),
        parts,
    }
}

/// Returns the line that counts the branches that go on from places not reached.
#[must_use]
pub fn beyond(branches: usize) -> Text {
    m::BEYOND.with("n", branches)
}

/// Returns everything of a procedure that examples can reach, with its place.
fn elements(machine: &Machine) -> Vec<(Element, Span)> {
    let (procedure, workflow) = (machine.procedure(), machine.workflow());
    let mut found = Vec::new();
    let steps = procedure.steps.iter();
    found.extend(steps.map(|(id, it)| (Element::Step(id), it.meta.span)));
    let ways = workflow.edges().filter(|it| is_way(workflow, it.0));
    found.extend(ways.map(|(id, it)| (Element::Branch(id), it.span)));
    let listed = procedure.dossier.iter().flat_map(|it| &it.cases);
    let listed: Vec<DocumentId> = listed
        .flat_map(|it| &it.entries)
        .map(|it| it.document)
        .collect();
    let documents = procedure.documents.iter();
    found.extend(
        documents
            .filter(|it| listed.contains(&it.0))
            .map(|(id, it)| (Element::Document(id), it.meta.span)),
    );
    for (id, fee) in procedure.fees.iter() {
        found.push((Element::Fee(id), fee.meta.span));
        if let FeeValue::Table { rows, .. } = &fee.value {
            let rows = rows.iter().enumerate();
            found.extend(rows.map(|(n, it)| (Element::FeeRow(id, n), it.span)));
        }
        let exemptions = fee.exemptions.iter().enumerate();
        found.extend(exemptions.map(|(n, it)| (Element::Exemption(id, n), it.span)));
        let reductions = fee.reductions.iter().enumerate();
        found.extend(reductions.map(|(n, it)| (Element::Reduction(id, n), it.span)));
    }
    let clocks = procedure.clocks.iter();
    found.extend(clocks.map(|(id, it)| (Element::Clock(id), it.meta.span)));
    let grounds = procedure.grounds.iter();
    found.extend(grounds.map(|(id, it)| (Element::Ground(id), it.meta.span)));
    let results = procedure.results.iter();
    found.extend(results.map(|(id, it)| (Element::Result(id), it.meta.span)));
    found
}

/// Tells whether an edge is one way of several: the only way on is no branch, and
/// the branches of a parallel block are taken together.
fn is_way(workflow: &Workflow, edge: EdgeId) -> bool {
    let Some(it) = workflow.edge(edge) else {
        return false;
    };
    if it.label.is_case_level() {
        return true;
    }
    let mut others = workflow.out(it.from).into_iter().filter(|id| {
        let other = workflow.edge(*id);
        *id != edge && other.is_some_and(|it| !it.label.is_case_level())
    });
    let together = matches!(it.label, EdgeLabel::Branch { .. })
        && it.guard.is_none()
        && workflow
            .node(it.from)
            .is_some_and(|it| matches!(it.kind, NodeKind::Split(_)))
        && workflow.out(it.from).into_iter().all(|id| {
            let other = workflow.edge(id);
            other.is_none_or(|it| it.guard.is_none())
        });
    others.next().is_some() && !together
}
