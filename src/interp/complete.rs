//! When a dossier may be found complete.

use super::{
    Answers,
    checklist::Paper,
    draft::Draft,
    event::StepAct,
    machine::Machine,
    reject::{Rejection, codes},
    state::State,
};
use crate::{
    messages::{Arg, run as m},
    model::{AlternativeKind, DocumentId, Prerequisite, Procedure, Step, readable},
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
        if !reception || !crate::workflow::is_good(act.outcome) {
            return Ok(());
        }
        if let Some(missing) = self.machine.unmet(&self.state).next() {
            let text = m::REJECT_PREREQUISITE
                .with("prerequisite", readable(&missing.name))
                .with("step", &step.name.text);
            return self.reject(&codes::R06, text);
        }
        if !self.state.papers_named {
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

impl Machine {
    /// Iterates over the prerequisites (tiền đề) that are not there and that no paper of the
    /// dossier stands for.
    pub(super) fn unmet<'a>(
        &'a self,
        state: &'a State,
    ) -> impl Iterator<Item = &'a Prerequisite> + 'a {
        let absent = absent(self.procedure(), &state.answers);
        absent.filter(|it| {
            let mut papers = results_of(self.procedure(), it);
            !papers.any(|it| state.papers.contains_key(&it))
        })
    }

    /// Tells whether a paper is the result of a prerequisite that is not there, so that it
    /// cannot have been filed.
    pub(super) fn cannot_be_there(&self, answers: &Answers, paper: DocumentId) -> bool {
        let mut absent = absent(self.procedure(), answers);
        absent.any(|it| results_of(self.procedure(), it).any(|it| it == paper))
    }
}

fn absent<'a>(
    procedure: &'a Procedure,
    answers: &'a Answers,
) -> impl Iterator<Item = &'a Prerequisite> + 'a {
    let prerequisites = procedure.prerequisites.iter();
    prerequisites.filter(|it| answers.absent.contains(&it.name.id))
}

/// The papers that are the result of a prerequisite.
fn results_of<'a>(
    procedure: &'a Procedure,
    prerequisite: &'a Prerequisite,
) -> impl Iterator<Item = DocumentId> + 'a {
    let documents = procedure.documents.iter();
    documents
        .filter(|it| it.1.result_of.as_ref() == Some(&prerequisite.target))
        .map(|it| it.0)
}
