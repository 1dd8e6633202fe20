//! When a dossier may be found complete.

use super::{
    checklist::Paper,
    draft::Draft,
    event::StepAct,
    reject::{Rejection, codes},
};
use crate::{
    messages::{Arg, run as m},
    model::{AlternativeKind, DocumentId, Step},
    syntax::words::Outcome,
    workflow::NodeId,
};

impl Draft<'_> {
    /// A dossier whose papers are named is complete only with all that the list demands.
    pub(super) fn check_complete(
        &self,
        act: &StepAct,
        node: NodeId,
        step: &Step,
    ) -> Result<(), Rejection> {
        let reception = self.machine.node(node).is_some_and(|it| it.reception);
        if !self.state.papers_named || !reception || act.outcome != Outcome::Complete {
            return Ok(());
        }
        let list = self.machine.checklist(&self.state.answers);
        let lacking = list.papers.iter().filter(|it| self.is_lacking(it));
        let documents = &self.machine.procedure().documents;
        let titles: Vec<Arg> = lacking
            .filter_map(|it| documents.get(it.document))
            .map(|it| Arg::from(format!("“{}”", it.title)))
            .collect();
        if titles.is_empty() {
            return Ok(());
        }
        let text = m::REJECT_PAPERS_MISSING
            .with("papers", titles)
            .with("step", &step.name.text);
        self.reject(&codes::R06, text)
    }

    fn is_lacking(&self, paper: &Paper) -> bool {
        let has =
            |it: &DocumentId| self.state.papers.contains_key(it) || self.state.found.contains(it);
        let instead = |it: &AlternativeKind| match it {
            AlternativeKind::Document(other) => has(other),
            // Data and other copies come without a paper of their own.
            AlternativeKind::Data { .. } => true,
            AlternativeKind::Copy(_) => false,
        };
        paper.demand.is_required()
            && !has(&paper.document)
            && !paper.choices.iter().any(has)
            && !paper.instead.iter().any(instead)
    }
}
