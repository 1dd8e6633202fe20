//! Suppressions with a reason, and those that silence nothing.

use std::collections::BTreeSet;

use super::{Input, Rule, codes::UNUSED_SUPPRESSION, levels};
use crate::{
    diagnostic::Diagnostic,
    messages::checks,
    model::{Allow, Meta, Procedure, Project},
    source::Span,
};

/// Tells whether a suppression names a rule, by its code or its name.
pub(super) fn names(allow: &Allow, rule: &Rule) -> bool {
    rule.code.is_named(&allow.code)
}

/// Reports suppressions that name no rule, or whose rule ran and found nothing there.
pub(super) fn unused(input: &Input<'_>, used: &BTreeSet<Span>) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for (procedure, meta) in all_metas(input.project) {
        for allow in &meta.allows {
            if used.contains(&allow.span) || !seen.insert(allow.span) {
                continue;
            }
            let text = match levels::find(&allow.code) {
                Some(rule) if levels::is_off(input.levels, rule) => continue,
                Some(_) => &checks::UNUSED_SUPPRESSION,
                None => &checks::SUPPRESSION_OF_NO_RULE,
            };
            let mut diagnostic = Diagnostic::new(
                &UNUSED_SUPPRESSION,
                allow.span,
                text.with("code", &allow.code),
            )
            .help(checks::REMOVE_SUPPRESSION.text());
            diagnostic.procedure = procedure.map(|it| it.name.id.as_str().into());
            out.push(diagnostic);
        }
    }
    out
}

/// Returns the marks of every element of a project, with the procedure of each.
fn all_metas(project: &Project) -> Vec<(Option<&Procedure>, &Meta)> {
    let instruments = project.instruments.values().map(|it| (None, &it.meta));
    let procedures = project.procedures.values().flat_map(|procedure| {
        metas(procedure)
            .into_iter()
            .map(move |meta| (Some(procedure), meta))
    });
    instruments.chain(procedures).collect()
}

/// Returns the marks of every element and section of a procedure.
fn metas(procedure: &Procedure) -> Vec<&Meta> {
    let mut out = vec![&procedure.meta];
    out.extend(procedure.section_metas.iter().map(|(_, meta)| meta));
    out.extend(procedure.agencies.values().map(|it| &it.meta));
    out.extend(procedure.facts.values().map(|it| &it.meta));
    out.extend(procedure.channels.iter().flatten().map(|it| &it.meta));
    out.extend(procedure.requirements.values().map(|it| &it.meta));
    out.extend(procedure.documents.values().map(|it| &it.meta));
    if let Some(dossier) = &procedure.dossier {
        out.push(&dossier.meta);
        for case in &dossier.cases {
            out.push(&case.meta);
            out.extend(case.entries.iter().map(|it| &it.meta));
        }
    }
    out.extend(procedure.fee_sections.iter().map(|it| &it.meta));
    out.extend(procedure.fees.values().map(|it| &it.meta));
    out.extend(procedure.clocks.values().map(|it| &it.meta));
    out.extend(procedure.steps.values().map(|it| &it.meta));
    out.extend(procedure.blocks.values().map(|it| &it.meta));
    out.extend(procedure.results.values().map(|it| &it.meta));
    out.extend(procedure.grounds.values().map(|it| &it.meta));
    out.extend(procedure.prerequisites.iter().map(|it| &it.meta));
    out.extend(procedure.remedies.iter().map(|it| &it.meta));
    out.extend(procedure.order_rules.iter().map(|it| &it.meta));
    out
}
