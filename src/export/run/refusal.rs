//! The refusal with which a dossier ended, and what its form must be.

use serde::Serialize;

use super::Writer;
use crate::{
    interp::{codes, legal_basis},
    model::cite,
    workflow::End,
};

/// A refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetRefusal {
    /// The declared grounds that were given.
    pub grounds: Vec<SheetGround>,
    /// Reasons in words.
    pub reason: Option<String>,
    /// It must be in writing (bằng văn bản); so must every refusal.
    pub in_writing: bool,
    /// It must give its reasons (nêu rõ lý do); so must every refusal.
    pub with_reasons: bool,
    /// The provision that says so.
    pub basis: String,
}

/// A declared ground of a refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetGround {
    /// The stable name.
    pub id: String,
    /// The words.
    pub title: String,
    /// The legal basis.
    pub basis: Option<String>,
}

impl Writer<'_> {
    /// Returns the refusal of a dossier that ended with one.
    pub(super) fn refusal(&self) -> Option<SheetRefusal> {
        let state = self.played.dossier.state();
        let refused = state.end.is_some_and(|it| it.end == End::Refused);
        let (grounds, reason) = state.refusal.as_ref().filter(|_| refused)?;
        let declared = &self.machine.procedure().grounds;
        let project = self.machine.project();
        let grounds = grounds.iter().filter_map(|it| declared.get(*it));
        let basis = legal_basis(&codes::R02, self.played.setting.one_stop);
        Some(SheetRefusal {
            grounds: grounds
                .map(|it| SheetGround {
                    id: it.name.id.clone(),
                    title: it.title.clone(),
                    basis: cite::basis(project, &it.meta.basis).map(|it| it.render(self.lang)),
                })
                .collect(),
            reason: reason.clone(),
            in_writing: true,
            with_reasons: true,
            basis: self.say(&basis),
        })
    }
}
