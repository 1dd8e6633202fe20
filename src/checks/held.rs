//! Papers that the State holds already, and that a dossier could do without.

use super::{Cx, Input, cx::Found, papers::papers, whole::Whole};
use crate::{
    diagnostic::Diagnostic,
    model::{DocumentId, ProcedureId},
};

/// A paper of the dossier that the State holds.
#[derive(Debug)]
pub struct Held {
    /// The paper.
    pub document: DocumentId,
    /// What the rules find of it; nothing where the text itself has the State look first.
    pub findings: Vec<Diagnostic>,
}

/// The rules on papers that are asked once only: what the authority issued itself, what a
/// database replaces, what the population database replaces.
const RULES: &[&str] = &["own-issued-paper", "replaced-paper", "identity-paper"];

/// Returns the papers of a procedure that the State holds, in the order of the dossier.
///
/// A finding that a written reason silences does not count.
#[must_use]
pub fn held(input: &Input<'_>, id: ProcedureId) -> Vec<Held> {
    let Some(procedure) = input.project.procedures.get(id) else {
        return Vec::new();
    };
    let whole = Whole::new(input.project);
    let mut found = Found::default();
    let name = procedure.name.id.as_str().into();
    for (rule, rows) in whole.rules() {
        let mut cx = Cx::new(input, &whole, id, procedure, (rule, rows));
        if RULES.contains(&rule.code.name) && cx.applies() {
            (rule.run)(&mut cx);
            cx.finish(&name, &mut found);
        }
    }
    let mut out = Vec::new();
    for paper in papers(procedure) {
        let path = format!("documents.{}", paper.document.name.id);
        let about = |it: &&Diagnostic| it.element.as_deref() == Some(path.as_str());
        let findings: Vec<Diagnostic> = found.reported.iter().filter(about).cloned().collect();
        let is_held = !findings.is_empty() || !paper.document.look_ups.is_empty();
        let document = procedure.document(&paper.document.name.id);
        if let Some(document) = document.filter(|_| is_held) {
            out.push(Held { document, findings });
        }
    }
    out
}
