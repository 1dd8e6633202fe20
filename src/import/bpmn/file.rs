//! A whole file: each of its pools by itself.

use super::{codes, model::Scope, read, verdict};
use crate::{
    diagnostic::Diagnostic,
    messages::{Text, bpmn as msg},
    source::{FileId, Span},
    syntax,
};

/// Checks every process of a file.
#[must_use]
pub fn check(file: FileId, text: &str) -> Vec<Diagnostic> {
    let model = match read::read(file, text) {
        Ok(model) => model,
        Err(it) => {
            let finding = Diagnostic::new(&syntax::codes::UNREADABLE_MODEL, it.span, it.message);
            return vec![finding.help(msg::UNREADABLE_HELP.text())];
        }
    };
    let mut found = Vec::new();
    let drawn = || model.processes.iter().filter(|it| !it.nodes.is_empty());
    for process in drawn() {
        let pool = model.pools.get(&process.id).filter(|it| !it.is_empty());
        let pool = pool.map_or(process.name.as_str(), String::as_str);
        let pool = if pool.is_empty() { &process.id } else { pool };
        verdict::findings(process, pool, &mut found);
    }
    if drawn().next().is_none() {
        let text = msg::NO_PROCESS.text();
        let finding = Diagnostic::new(&codes::INCOMPLETE_MODEL, Span::new(file, 0, 0), text);
        found.push(finding.help(msg::NO_PROCESS_HELP.text()));
    }
    found
}

/// Names a process or subprocess.
pub(super) fn title(scope: &Scope) -> Text {
    let name = if scope.name.is_empty() {
        &scope.id
    } else {
        &scope.name
    };
    msg::NAMED.with("name", name.as_str())
}
