//! Every finding of this floor, by name.

use super::{
    codes,
    conditions::{Expected, expected},
    meta::is_universal,
    scope::{Guess, NameKind},
};
use crate::{
    diagnostic::{Applicability, Diagnostic, Edit, Fix},
    messages::{Arg, Message, Text, clauses, names as msg, slips},
    model::{Fact, FactType, Ident},
    source::{Span, Spanned},
    syntax::{
        ast::{Clause, ClauseKind, Name, Quantity},
        codes::NESTED_TOO_DEEPLY,
        words::{BlockKind, ClauseWord, Outcome, StepKind, Word},
    },
    values::{Date, Lang},
};

/// Places of one unknown name beyond this number are not listed.
const MAX_RELATED: usize = 5;
/// Places of one unknown name beyond this number wait for the next fix.
const MAX_EDITS: usize = 64;

fn word(word: impl Word) -> Arg {
    Arg::Both {
        vi: word.spell(Lang::Vi).to_owned(),
        en: word.spell(Lang::En).to_owned(),
    }
}

fn replace(span: Span, name: &str, applicability: Applicability) -> Fix {
    Fix {
        title: msg::WRITE_NAME.with("name", name),
        applicability,
        edits: vec![Edit {
            span,
            text: name.to_owned(),
        }],
    }
}

/// A name that nothing declares.
pub(super) fn unknown_name(kind: NameKind, name: &Name, guess: Option<&Guess>) -> Diagnostic {
    let message = msg::UNKNOWN_NAME
        .with("kind", kind.word().text())
        .with("name", &*name.text);
    let diagnostic = Diagnostic::new(kind.code(), name.span, message);
    match guess {
        Some(guess) => diagnostic
            .help(slips::DID_YOU_MEAN.with("name", &guess.text))
            .fix(replace(name.span, &guess.text, Applicability::Unsafe)),
        None => diagnostic.help(kind.declared_in().with("name", &*name.text)),
    }
}

/// Lets the fix of an unknown name change the declaration where that is the likelier slip; `alone`
/// says that nothing else needs the declaration as it stands.
///
/// A fix is safe only where one of the two spellings merely lacks its marks.
pub(super) fn settle_guess(finding: &mut Diagnostic, name: &str, guess: &Guess, alone: bool) {
    let Some(fix) = &mut finding.fix else {
        return;
    };
    let (used_plain, declared_plain) = (name.is_ascii(), guess.text.is_ascii());
    let n_uses = fix.edits.len();
    let lacks_marks = guess.same_letters && used_plain != declared_plain;
    let suspect = if lacks_marks {
        declared_plain
    } else {
        n_uses > 1
    };
    if alone && suspect && guess.declared.file == finding.span.file {
        *fix = replace(guess.declared, name, Applicability::Unsafe);
        fix.title = msg::DECLARE_NAME.with("name", name);
        let help = msg::DECLARED_OTHERWISE.with("name", &guess.text);
        finding.help = Some(help.with("used", name));
    }
    if lacks_marks && (alone || used_plain) {
        fix.applicability = Applicability::Safe;
    }
}

/// Adds another place of an unknown name to its finding and to its fix.
pub(super) fn also_here(first: &mut Diagnostic, span: Span) {
    if first.span == span || first.related.iter().any(|(known, _)| *known == span) {
        return;
    }
    if let Some(fix) = &mut first.fix
        && let Some(edit) = fix.edits.first()
        && span.file == first.span.file
        && fix.edits.len() < MAX_EDITS
        && fix.edits.iter().all(|edit| edit.span != span)
    {
        let text = edit.text.clone();
        fix.edits.push(Edit { span, text });
    }
    if first.related.len() < MAX_RELATED {
        first.related.push((span, msg::UNKNOWN_NAME_ALSO.text()));
    }
}

/// A provision asks for a fact.
pub(super) fn fact_in_instrument(name: &Name) -> Diagnostic {
    let message = msg::FACT_IN_INSTRUMENT.with("name", &*name.text);
    Diagnostic::new(&codes::FACT_IN_INSTRUMENT, name.span, message)
        .help(msg::FACT_IN_INSTRUMENT_HELP.text())
}

/// Two names with one plain spelling.
pub(super) fn duplicate_name(kind: NameKind, name: &Ident, first: &Ident) -> Diagnostic {
    let (message, help) = if name.text == first.text {
        (msg::DECLARED_TWICE.text(), msg::DECLARED_TWICE_HELP.text())
    } else {
        (msg::DUPLICATE_NAME.text(), msg::DUPLICATE_NAME_HELP.text())
    };
    let message = message
        .with("name", &name.text)
        .with("kind", kind.word().text())
        .with("first", &first.text)
        .with("id", &name.id);
    Diagnostic::new(&codes::DUPLICATE_NAME, name.span, message)
        .related(first.span, msg::DUPLICATE_NAME_FIRST.text())
        .help(help)
}

/// Two versions in force together.
pub(super) fn overlapping_versions(early: &Ident, late: &Ident) -> Diagnostic {
    let message = msg::OVERLAPPING_VERSIONS.with("name", &late.text);
    Diagnostic::new(&codes::OVERLAPPING_VERSIONS, late.span, message)
        .related(early.span, msg::OVERLAPPING_VERSIONS_OTHER.text())
        .reason(msg::OVERLAPPING_VERSIONS_WHY.text())
        .help(msg::OVERLAPPING_VERSIONS_HELP.text())
}

/// Something derived from itself.
pub(super) fn circular_derivation(span: Span, name: &str) -> Diagnostic {
    let message = msg::CIRCULAR_DERIVATION.with("name", name);
    Diagnostic::new(&codes::CIRCULAR_DERIVATION, span, message)
        .help(msg::CIRCULAR_DERIVATION_HELP.text())
}

/// An agency that stands above itself.
pub(super) fn circular_agency(name: &Ident) -> Diagnostic {
    let message = msg::CIRCULAR_AGENCY.with("name", &name.text);
    Diagnostic::new(&codes::CIRCULAR_DERIVATION, name.span, message)
        .help(msg::CIRCULAR_AGENCY_HELP.text())
}

/// A clause that means nothing for its owner.
pub(super) fn clause_not_here(owner: &'static Message, clause: &Clause) -> Diagnostic {
    let (clause_word, used_for) = clause_use(&clause.kind);
    let written = match &*clause.kind {
        ClauseKind::Outcome { outcome, .. } => word(outcome.value),
        _ => word(clause_word),
    };
    let message = msg::CLAUSE_NOT_HERE
        .with("clause", written)
        .with("owner", owner.text());
    Diagnostic::new(&codes::CLAUSE_NOT_HERE, clause.span, message)
        .help(msg::CLAUSE_NOT_HERE_HELP.with("use", used_for.text()))
}

/// Returns the word of a clause and what the clause is for.
fn clause_use(kind: &ClauseKind) -> (ClauseWord, &'static Message) {
    use ClauseKind as K;
    use ClauseWord as W;
    match kind {
        K::Basis(_) => (W::Basis, &clauses::CLAUSE_ANY),
        K::Note(_) => (W::Note, &clauses::CLAUSE_ANY),
        K::Unverified => (W::Unverified, &clauses::CLAUSE_ANY),
        K::Allow { .. } => (W::Allow, &clauses::CLAUSE_ANY),
        K::When(_) => (W::When, &clauses::CLAUSE_WHEN),
        K::WhenThen { .. } => (W::When, &clauses::CLAUSE_WHEN_THEN),
        K::Or(_) => (W::Or, &clauses::CLAUSE_OR),
        K::With { .. } => (W::With, &clauses::CLAUSE_WITH),
        K::Ask(_) => (W::Ask, &clauses::CLAUSE_ASK),
        K::LookUp { .. } => (W::LookUp, &clauses::CLAUSE_LOOK_UP),
        K::Via { .. } => (W::Via, &clauses::CLAUSE_VIA),
        K::ProvedBy(_) => (W::ProvedBy, &clauses::CLAUSE_PROVED_BY),
        K::PreparedBy(_) => (W::PreparedBy, &clauses::CLAUSE_PREPARED_BY),
        K::MayRequire { .. } => (W::MayRequire, &clauses::CLAUSE_PERMISSION),
        K::LimitAtMost { .. } => (W::LimitAtMost, &clauses::CLAUSE_PERMISSION),
        K::FeeAtMost { .. } => (W::FeeAtMost, &clauses::CLAUSE_PERMISSION),
        K::MayInspect { .. } => (W::MayInspect, &clauses::CLAUSE_PERMISSION),
        K::MayCondition { .. } => (W::MayCondition, &clauses::CLAUSE_PERMISSION),
        K::SetsAtMost { .. } => (W::SetsAtMost, &clauses::CLAUSE_PERMISSION),
        K::MayLimitChannels { .. } => (W::MayLimitChannels, &clauses::CLAUSE_PERMISSION),
        K::MayNotRequire { .. } => (W::MayNotRequire, &clauses::CLAUSE_PERMISSION),
        K::NothingElse => (W::NothingElse, &clauses::CLAUSE_PERMISSION),
        K::HasEffect(_) => (W::HasEffect, &clauses::CLAUSE_PROVISION),
        K::AsAmendedBy(_) => (W::AsAmendedBy, &clauses::CLAUSE_PROVISION),
        K::IsRepealedBy(_) => (W::IsRepealedBy, &clauses::CLAUSE_PROVISION),
        K::AppliesTo(_) => (W::AppliesTo, &clauses::CLAUSE_PROVISION),
        K::Content(_) => (W::Content, &clauses::CLAUSE_PERMISSION),
        K::Suspended(_) => (W::Suspended, &clauses::CLAUSE_SUSPENDED),
        K::OnExpiry { .. } => (W::OnExpiry, &clauses::CLAUSE_ON_EXPIRY),
        K::Extension { .. } => (W::Extension, &clauses::CLAUSE_EXTENSION),
        K::MayShorten => (W::MayShorten, &clauses::CLAUSE_MAY_SHORTEN),
        K::Times { .. } => (W::Times, &clauses::CLAUSE_FEE),
        K::DueOn(_) => (W::DueOn, &clauses::CLAUSE_FEE),
        K::ExemptWhen { .. } => (W::ExemptWhen, &clauses::CLAUSE_FEE),
        K::Reduced { .. } => (W::Reduced, &clauses::CLAUSE_FEE),
        K::Outcome { .. } => (W::When, &clauses::CLAUSE_STEP),
        K::Round(_) => (W::Round, &clauses::CLAUSE_STEP),
        K::SkippedWhen(_) => (W::SkippedWhen, &clauses::CLAUSE_STEP),
        K::Before(_) => (W::Before, &clauses::CLAUSE_STEP),
        K::Form { .. } => (W::Form, &clauses::CLAUSE_FORM),
        K::FilingDate(_) => (W::FilingDate, &clauses::CLAUSE_CHANNEL),
        K::OriginalLater(_) => (W::OriginalLater, &clauses::CLAUSE_LATER),
        K::Later { .. } => (W::Later, &clauses::CLAUSE_LATER),
        K::Hours(_) => (W::Hours, &clauses::CLAUSE_HOURS),
        K::Limit(_) => (W::Limit, &clauses::CLAUSE_CHANNEL),
    }
}

/// A line that means nothing where it stands.
pub(super) fn line_not_here(span: Span, line: &'static Message) -> Diagnostic {
    Diagnostic::new(
        &codes::LINE_NOT_HERE,
        span,
        msg::LINE_NOT_HERE.with("line", line.text()),
    )
    .help(msg::LINE_NOT_HERE_HELP.text())
}

/// A suppression without reason.
pub(super) fn suppression_without_reason(span: Span, code: &str) -> Diagnostic {
    let message = msg::SUPPRESSION_WITHOUT_REASON.with("code", code);
    Diagnostic::new(&codes::SUPPRESSION_WITHOUT_REASON, span, message)
        .help(msg::SUPPRESSION_WITHOUT_REASON_HELP.with("code", code))
}

/// A clause that may stand once.
pub(super) fn clause_twice(clause: &Clause, first: Span) -> Diagnostic {
    second_clause(clause, first).help(msg::CLAUSE_TWICE_HELP.text())
}

/// A clause that says a second time what an element has once.
pub(super) fn clause_again(clause: &Clause, first: Span) -> Diagnostic {
    second_clause(clause, first).help(msg::CLAUSE_AGAIN_HELP.text())
}

fn second_clause(clause: &Clause, first: Span) -> Diagnostic {
    debug_assert!(!is_universal(&clause.kind), "universal clauses may repeat");
    let message = msg::CLAUSE_TWICE.with("clause", word(clause_use(&clause.kind).0));
    Diagnostic::new(&codes::CLAUSE_TWICE, clause.span, message)
        .related(first, msg::CLAUSE_TWICE_FIRST.text())
}

/// Says what a value must be.
fn wanted(expected: Expected<'_>) -> Text {
    match expected {
        Expected::Flag => msg::EXPECT_FLAG.text(),
        Expected::Choice(choices) => {
            let values = choices
                .iter()
                .map(|choice| Arg::from(format!("`{}`", choice.name.text)));
            msg::EXPECT_CHOICE.with("values", values.collect::<Vec<Arg>>())
        }
        Expected::Number(Some(unit)) => msg::EXPECT_NUMBER_OF.with("unit", &unit.text),
        Expected::Number(None) => msg::EXPECT_NUMBER.text(),
        Expected::Money => msg::EXPECT_MONEY.text(),
        Expected::Date => msg::EXPECT_DATE.text(),
        Expected::Text => msg::EXPECT_TEXT.text(),
        Expected::Channel => msg::EXPECT_CHANNEL.text(),
        Expected::Applicant => msg::EXPECT_APPLICANT.text(),
    }
}

/// A value of another type.
pub(super) fn wrong_type(span: Span, expected: Expected<'_>) -> Diagnostic {
    let message = msg::WRONG_TYPE.with("expected", wanted(expected));
    Diagnostic::new(&codes::WRONG_TYPE, span, message).help(msg::WRONG_TYPE_HELP.text())
}

/// A quantity whose unit is not that of the fact.
pub(super) fn unit_mismatch(span: Span, quantity: &Quantity, unit: Option<&Ident>) -> Diagnostic {
    let code = &codes::UNIT_MISMATCH;
    let diagnostic = match (&quantity.unit, unit) {
        (Some(stated), _) => return unit_of_rate(stated, unit),
        (None, Some(unit)) => {
            let message = msg::UNIT_MISSING.with("unit", &unit.text);
            let at = Span {
                start: span.end,
                ..span
            };
            Diagnostic::new(code, span, message).fix(Fix {
                title: msg::UNIT_FIX.with("unit", &unit.text),
                applicability: Applicability::Unsafe,
                edits: vec![Edit {
                    span: at,
                    text: format!(" {}", unit.text),
                }],
            })
        }
        (None, None) => Diagnostic::new(code, span, msg::EXPECT_NUMBER.text()),
    };
    diagnostic.help(msg::UNIT_HELP.text())
}

/// A stated unit that is not that of the fact.
pub(super) fn unit_of_rate(stated: &Name, unit: Option<&Ident>) -> Diagnostic {
    let message = match unit {
        Some(unit) => msg::UNIT_MISMATCH
            .with("stated", &*stated.text)
            .with("unit", &unit.text),
        None => msg::UNIT_NEEDLESS.with("stated", &*stated.text),
    };
    Diagnostic::new(&codes::UNIT_MISMATCH, stated.span, message).help(msg::UNIT_HELP.text())
}

/// A comparison of order on something without order.
pub(super) fn no_order(span: Span, expected: Expected<'_>) -> Diagnostic {
    let message = msg::NO_ORDER.with("expected", wanted(expected));
    Diagnostic::new(&codes::NO_ORDER, span, message).help(msg::NO_ORDER_HELP.text())
}

/// A fact that stands alone.
pub(super) fn fact_not_yes_no(name: &Name, ty: &FactType) -> Diagnostic {
    let message = msg::FACT_NOT_YES_NO.with("name", &*name.text);
    Diagnostic::new(&codes::FACT_NOT_YES_NO, name.span, message).help(
        msg::FACT_NOT_YES_NO_HELP
            .with("name", &*name.text)
            .with("expected", wanted(expected(ty))),
    )
}

/// A text in a condition.
pub(super) fn text_in_condition(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::TEXT_IN_CONDITION,
        span,
        msg::TEXT_IN_CONDITION.text(),
    )
    .help(msg::TEXT_IN_CONDITION_HELP.text())
}

/// A fact that is never asked where it is used.
pub(super) fn fact_not_asked(span: Span, fact: &Fact) -> Diagnostic {
    let message = msg::FACT_NOT_ASKED.with("name", &fact.name.text);
    let diagnostic = Diagnostic::new(&codes::FACT_NOT_ASKED, span, message);
    let diagnostic = match &fact.guard {
        Some(guard) => diagnostic.related(guard.span, msg::FACT_NOT_ASKED_GUARD.text()),
        None => diagnostic,
    };
    diagnostic.help(msg::FACT_NOT_ASKED_HELP.text())
}

/// A fact that is asked only when its own answer is known.
pub(super) fn circular_guard(span: Span, name: &Ident) -> Diagnostic {
    let message = msg::CIRCULAR_GUARD.with("name", &name.text);
    Diagnostic::new(&codes::CIRCULAR_GUARD, span, message).help(msg::CIRCULAR_GUARD_HELP.text())
}

/// A choice of nothing.
pub(super) fn nothing_to_choose(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::NOTHING_TO_CHOOSE,
        span,
        msg::NOTHING_TO_CHOOSE.text(),
    )
    .help(msg::NOTHING_TO_CHOOSE_HELP.text())
}

/// Blocks inside blocks inside blocks.
pub(super) fn blocks_too_deep(span: Span, limit: usize) -> Diagnostic {
    let message = msg::BLOCKS_TOO_DEEP.with("limit", limit);
    Diagnostic::new(&NESTED_TOO_DEEPLY, span, message).help(msg::BLOCKS_TOO_DEEP_HELP.text())
}

/// A block without end.
pub(super) fn block_not_closed(span: Span, name: &Ident, kind: BlockKind) -> Diagnostic {
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
pub(super) fn end_without_block(kind: Spanned<BlockKind>, open: Option<BlockKind>) -> Diagnostic {
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
pub(super) fn branch_not_here(span: Span, kind: Option<BlockKind>) -> Diagnostic {
    let message = match kind {
        Some(kind) => msg::BRANCH_NOT_HERE.with("kind", word(kind)),
        None => msg::BRANCH_OUTSIDE.text(),
    };
    Diagnostic::new(&codes::BRANCH_NOT_HERE, span, message).help(msg::BRANCH_NOT_HERE_HELP.text())
}

/// A step before the first branch of its block.
pub(super) fn step_outside_branch(span: Span, block: Span) -> Diagnostic {
    let message = msg::STEP_OUTSIDE_BRANCH.text();
    Diagnostic::new(&codes::STEP_OUTSIDE_BRANCH, span, message)
        .related(block, msg::STEP_OUTSIDE_BRANCH_BLOCK.text())
        .help(msg::STEP_OUTSIDE_BRANCH_HELP.text())
}

/// A block without branch.
pub(super) fn block_without_branch(span: Span, kind: BlockKind) -> Diagnostic {
    let message = msg::BLOCK_WITHOUT_BRANCH.with("kind", word(kind));
    Diagnostic::new(&codes::BLOCK_WITHOUT_BRANCH, span, message)
        .help(msg::BRANCH_NOT_HERE_HELP.text())
}

/// An outcome that a step of this kind does not have.
pub(super) fn outcome_not_of_step(outcome: Spanned<Outcome>, kind: StepKind) -> Diagnostic {
    let message = msg::OUTCOME_NOT_OF_STEP
        .with("act", word(kind))
        .with("outcome", word(outcome.value));
    Diagnostic::new(&codes::OUTCOME_NOT_OF_STEP, outcome.span, message)
        .help(msg::OUTCOME_NOT_OF_STEP_HELP.text())
}

/// An outcome said twice.
pub(super) fn outcome_twice(outcome: Spanned<Outcome>, first: Span) -> Diagnostic {
    let message = msg::OUTCOME_TWICE.with("outcome", word(outcome.value));
    Diagnostic::new(&codes::OUTCOME_TWICE, outcome.span, message)
        .related(first, msg::CLAUSE_TWICE_FIRST.text())
        .help(msg::OUTCOME_TWICE_HELP.text())
}

/// Something that the act is not done to.
pub(super) fn object_not_of_step(span: Span, kind: StepKind) -> Diagnostic {
    let message = msg::OBJECT_NOT_OF_STEP.with("act", word(kind));
    Diagnostic::new(&codes::OBJECT_NOT_OF_STEP, span, message)
        .help(msg::OBJECT_NOT_OF_STEP_HELP.text())
}

/// A name that is no event.
pub(super) fn not_an_event(name: &Name) -> Diagnostic {
    let message = msg::NOT_AN_EVENT.with("name", &*name.text);
    Diagnostic::new(&codes::NOT_AN_EVENT, name.span, message).help(msg::NOT_AN_EVENT_HELP.text())
}

/// Return to a step that is not shared.
pub(super) fn not_shared(name: &Name) -> Diagnostic {
    let message = msg::NOT_SHARED.with("name", &*name.text);
    Diagnostic::new(&codes::NOT_SHARED, name.span, message)
        .help(msg::NOT_SHARED_HELP.with("name", &*name.text))
}

/// A row of another width than its table.
pub(super) fn row_width(span: Span, cells: usize, columns: usize) -> Diagnostic {
    let message = msg::ROW_WIDTH.with("cells", cells).with("columns", columns);
    Diagnostic::new(&codes::ROW_WIDTH, span, message).help(msg::ROW_WIDTH_HELP.text())
}

/// Rows without table, or a table without rows.
pub(super) fn rows_do_not_fit(span: Span, table: bool) -> Diagnostic {
    let message = if table {
        msg::TABLE_WITHOUT_ROWS.text()
    } else {
        msg::ROWS_WITHOUT_TABLE.text()
    };
    Diagnostic::new(&codes::ROWS_DO_NOT_FIT, span, message).help(msg::ROWS_HELP.text())
}

/// A factor that is no number.
pub(super) fn factor_not_number(name: &Name) -> Diagnostic {
    let message = msg::FACTOR_NOT_NUMBER.with("name", &*name.text);
    Diagnostic::new(&codes::FACTOR_NOT_NUMBER, name.span, message)
        .help(msg::FACTOR_NOT_NUMBER_HELP.with("name", &*name.text))
}

/// An example that does not say to which procedure it belongs.
pub(super) fn example_without_procedure(span: Span, several: bool) -> Diagnostic {
    let message = if several {
        msg::EXAMPLE_OF_SEVERAL.text()
    } else {
        msg::EXAMPLE_WITHOUT_PROCEDURE.text()
    };
    Diagnostic::new(&codes::EXAMPLE_WITHOUT_PROCEDURE, span, message)
        .help(msg::EXAMPLE_WITHOUT_PROCEDURE_HELP.text())
}

fn template_parameter(span: Span, message: Text) -> Diagnostic {
    Diagnostic::new(&codes::TEMPLATE_PARAMETER, span, message)
        .help(msg::TEMPLATE_PARAMETER_HELP.text())
}

/// An argument for a parameter that the template does not have.
pub(super) fn unknown_parameter(name: &Name) -> Diagnostic {
    template_parameter(name.span, msg::UNKNOWN_PARAMETER.with("name", &*name.text))
}

/// A parameter without argument that a title uses.
pub(super) fn missing_argument(procedure: &Name, param: &Name) -> Diagnostic {
    template_parameter(
        procedure.span,
        msg::MISSING_ARGUMENT.with("name", &*param.text),
    )
}

/// A hole in a title that no parameter fills.
pub(super) fn unknown_hole(span: Span, hole: &str) -> Diagnostic {
    template_parameter(span, msg::UNKNOWN_HOLE.with("name", hole))
}

/// Nothing of this name is inherited.
pub(super) fn nothing_to_drop(name: &Name) -> Diagnostic {
    let message = msg::NOTHING_TO_DROP.with("name", &*name.text);
    Diagnostic::new(&codes::NOTHING_TO_DROP, name.span, message)
        .help(msg::NOTHING_TO_DROP_HELP.text())
}

/// An interval that ends before it begins.
pub(super) fn reversed_interval(from: Spanned<Date>, to: Spanned<Date>) -> Diagnostic {
    let message = msg::REVERSED_INTERVAL
        .with("from", from.value)
        .with("to", to.value);
    Diagnostic::new(&codes::REVERSED_INTERVAL, from.span.to(to.span), message)
        .help(msg::REVERSED_INTERVAL_HELP.text())
}

/// A range in which no value lies; `at` is the cell or the tier.
pub(super) fn empty_range(at: Span) -> Diagnostic {
    Diagnostic::new(&codes::REVERSED_INTERVAL, at, msg::EMPTY_RANGE.text())
        .help(msg::EMPTY_RANGE_HELP.text())
}

/// Office hours that close before they open.
pub(super) fn reversed_hours(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::REVERSED_INTERVAL, span, msg::REVERSED_HOURS.text())
        .help(msg::REVERSED_INTERVAL_HELP.text())
}

/// A round of supplement on a step that asks for none.
pub(super) fn round_without_supplement(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::ROUND_WITHOUT_SUPPLEMENT,
        span,
        msg::ROUND_WITHOUT_SUPPLEMENT.text(),
    )
    .help(msg::ROUND_WITHOUT_SUPPLEMENT_HELP.text())
}

/// A length of time of zero.
pub(super) fn zero_length(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::ZERO_COUNT, span, msg::ZERO_LENGTH.text())
        .help(msg::ZERO_LENGTH_HELP.text())
}

/// A count of zero.
pub(super) fn zero_count(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::ZERO_COUNT, span, msg::ZERO_COUNT.text())
        .help(msg::ZERO_COUNT_HELP.text())
}
