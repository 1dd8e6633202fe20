//! Every demand of a procedure with what the law says of it, for a ledger.

use super::{
    Dimension, Order, Reason, Verdict,
    asked::{Demand, What, demands},
    law, words,
};
use crate::{
    checks::Element,
    messages::Text,
    model::{Basis, Condition, Procedure, Project},
    source::Span,
    values::Date,
};

/// A demand on all its dimensions.
pub(crate) struct Account<'a> {
    /// What is asked, with everything around it that may carry a mark.
    pub(crate) element: Element<'a>,
    /// Its name as written; empty for a section.
    pub(crate) name: &'a str,
    /// Where it stands.
    pub(crate) span: Span,
    /// Its basis in effect.
    pub(crate) basis: &'a Basis,
    /// Asked only where all of these hold.
    pub(crate) guards: Vec<Condition>,
    /// One line for each dimension.
    pub(crate) lines: Vec<Line<'a>>,
}

/// What is asked on one dimension, and how it stands.
pub(crate) struct Line<'a> {
    /// The dimension.
    pub(crate) dimension: Dimension,
    /// What is asked.
    pub(crate) asked: Text,
    /// The answer.
    pub(crate) order: Order,
    /// The comparison, where one was made.
    pub(crate) verdict: Option<Verdict<'a>>,
}

/// Returns every demand in the order of the sheet, a paper once for each case that lists it.
pub(crate) fn accounts<'a>(
    project: &'a Project,
    procedure: &'a Procedure,
    date: Date,
    as_of: Date,
) -> Vec<Account<'a>> {
    let bench = law::Bench::new(project, procedure, date, as_of);
    let all = demands(procedure).into_iter();
    all.map(|demand| {
        let mut verdicts = bench.judge(&demand);
        // Where the law says nothing of a paper it says nothing of its copies either.
        let silent = match verdicts.first().map(|it| &it.order) {
            Some(Order::Unknown(reason)) => *reason,
            _ => Reason::OtherMatter,
        };
        let lines = dimensions(&demand).into_iter().map(|dimension| {
            let found = verdicts.iter().position(|it| it.dimension == dimension);
            let verdict = found.map(|it| verdicts.swap_remove(it));
            let order = verdict.as_ref().map(|it| it.order.clone());
            Line {
                dimension,
                asked: words::asked(project, procedure, &demand, dimension),
                order: order.unwrap_or(Order::Unknown(silent)),
                verdict,
            }
        });
        let lines = lines.collect();
        Account {
            element: demand.element,
            name: demand.name,
            span: demand.span,
            basis: demand.basis,
            guards: demand.guards,
            lines,
        }
    })
    .collect()
}

/// Returns on which dimensions a demand asks something.
fn dimensions(demand: &Demand<'_>) -> Vec<Dimension> {
    let mut out = vec![Dimension::of(&demand.what)];
    if let What::Paper(document, _) = demand.what {
        out.push(Dimension::Copies);
        out.extend(document.form.is_some().then_some(Dimension::Form));
    }
    out
}
