//! Findings about steps, blocks and events.

use super::word;
use crate::{
    diagnostic::Diagnostic,
    lower::codes,
    messages::{Arg, names as msg, slips},
    model::Ident,
    source::{Span, Spanned},
    syntax::{
        ast::Name,
        codes::NESTED_TOO_DEEPLY,
        words::{BlockKind, Outcome, StepKind},
    },
};

/// Blocks inside blocks inside blocks.
pub(in crate::lower) fn blocks_too_deep(span: Span, limit: usize) -> Diagnostic {
    let message = msg::BLOCKS_TOO_DEEP.with("limit", limit);
    Diagnostic::new(&NESTED_TOO_DEEPLY, span, message).help(msg::BLOCKS_TOO_DEEP_HELP.text())
}

/// A block without end.
pub(in crate::lower) fn block_not_closed(span: Span, name: &Ident, kind: BlockKind) -> Diagnostic {
    let message = msg::BLOCK_NOT_CLOSED
        .with("name", &name.text)
        .with("kind", word(kind));
    Diagnostic::new(&codes::BLOCK_NOT_CLOSED, span, message)
        .help(msg::BLOCK_NOT_CLOSED_HELP.with("end", end_word(kind)))
}

/// Returns the word after `hết`.
fn end_word(kind: BlockKind) -> Arg {
    let (vi, en) = match kind {
        BlockKind::Parallel => ("song song", "parallel"),
        BlockKind::Choose => ("trường hợp", "choose"),
        BlockKind::Some => ("một số", "some of"),
    };
    Arg::Both {
        vi: vi.to_owned(),
        en: en.to_owned(),
    }
}

/// An end that closes no block.
pub(in crate::lower) fn end_without_block(
    kind: Spanned<BlockKind>,
    open: Option<BlockKind>,
) -> Diagnostic {
    let help = match open {
        Some(open) => msg::END_OF_OTHER_BLOCK_HELP
            .with("open", word(open))
            .with("end", end_word(open)),
        None => msg::END_WITHOUT_BLOCK_HELP.with("kind", word(kind.value)),
    };
    Diagnostic::new(
        &codes::END_WITHOUT_BLOCK,
        kind.span,
        msg::END_WITHOUT_BLOCK.text(),
    )
    .help(help)
}

/// A branch that does not fit its block, or stands in none.
pub(in crate::lower) fn branch_not_here(span: Span, kind: Option<BlockKind>) -> Diagnostic {
    let message = match kind {
        Some(kind) => msg::BRANCH_NOT_HERE.with("kind", word(kind)),
        None => msg::BRANCH_OUTSIDE.text(),
    };
    Diagnostic::new(&codes::BRANCH_NOT_HERE, span, message).help(msg::BRANCH_NOT_HERE_HELP.text())
}

/// A step before the first branch of its block.
pub(in crate::lower) fn step_outside_branch(span: Span, block: Span) -> Diagnostic {
    let message = msg::STEP_OUTSIDE_BRANCH.text();
    Diagnostic::new(&codes::STEP_OUTSIDE_BRANCH, span, message)
        .related(block, msg::STEP_OUTSIDE_BRANCH_BLOCK.text())
        .help(msg::STEP_OUTSIDE_BRANCH_HELP.text())
}

/// A block without branch.
pub(in crate::lower) fn block_without_branch(span: Span, kind: BlockKind) -> Diagnostic {
    let message = msg::BLOCK_WITHOUT_BRANCH.with("kind", word(kind));
    Diagnostic::new(&codes::BLOCK_WITHOUT_BRANCH, span, message)
        .help(msg::BRANCH_NOT_HERE_HELP.text())
}

/// An outcome that a step of this kind does not have.
pub(in crate::lower) fn outcome_not_of_step(
    outcome: Spanned<Outcome>,
    kind: StepKind,
) -> Diagnostic {
    let message = msg::OUTCOME_NOT_OF_STEP
        .with("act", word(kind))
        .with("outcome", word(outcome.value));
    Diagnostic::new(&codes::OUTCOME_NOT_OF_STEP, outcome.span, message)
        .help(msg::OUTCOME_NOT_OF_STEP_HELP.text())
}

/// An outcome said twice.
pub(in crate::lower) fn outcome_twice(outcome: Spanned<Outcome>, first: Span) -> Diagnostic {
    let message = msg::OUTCOME_TWICE.with("outcome", word(outcome.value));
    Diagnostic::new(&codes::OUTCOME_TWICE, outcome.span, message)
        .related(first, msg::CLAUSE_TWICE_FIRST.text())
        .help(msg::OUTCOME_TWICE_HELP.text())
}

/// Something that the act is not done to.
pub(in crate::lower) fn object_not_of_step(span: Span, kind: StepKind) -> Diagnostic {
    let message = msg::OBJECT_NOT_OF_STEP.with("act", word(kind));
    Diagnostic::new(&codes::OBJECT_NOT_OF_STEP, span, message)
        .help(msg::OBJECT_NOT_OF_STEP_HELP.text())
}

/// A name that is no event.
pub(in crate::lower) fn not_an_event(name: &Name) -> Diagnostic {
    let message = msg::NOT_AN_EVENT.with("name", &*name.text);
    Diagnostic::new(&codes::NOT_AN_EVENT, name.span, message).help(msg::NOT_AN_EVENT_HELP.text())
}

/// Return to a step that is not shared.
pub(in crate::lower) fn not_shared(name: &Name) -> Diagnostic {
    let message = msg::NOT_SHARED.with("name", &*name.text);
    Diagnostic::new(&codes::NOT_SHARED, name.span, message)
        .help(msg::NOT_SHARED_HELP.with("name", &*name.text))
}

/// A round of supplement on a step that asks for none.
pub(in crate::lower) fn round_without_supplement(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::ROUND_WITHOUT_SUPPLEMENT,
        span,
        msg::ROUND_WITHOUT_SUPPLEMENT.text(),
    )
    .help(msg::ROUND_WITHOUT_SUPPLEMENT_HELP.text())
}

/// The applicant as the agency of a step.
pub(in crate::lower) fn applicant_as_actor(name: &Name) -> Diagnostic {
    let kind = crate::lower::scope::NameKind::Agency;
    let message = msg::UNKNOWN_NAME
        .with("kind", kind.word().text())
        .with("name", &*name.text);
    Diagnostic::new(kind.code(), name.span, message)
        .help(slips::APPLICANT_AS_ACTOR.with("text", &*name.text))
}
