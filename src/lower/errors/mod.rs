//! Every finding of this floor, by name.

mod in_words;
mod steps;
mod values;

pub(super) use in_words::condition_in_words;
pub(super) use steps::*;
pub(super) use values::*;

use super::{
    codes,
    meta::is_universal,
    scope::{Guess, Meant, NameKind},
};
use crate::{
    diagnostic::{Applicability, Diagnostic, Edit, Fix},
    messages::{Arg, Message, Text, clauses, names as msg, slips},
    model::Ident,
    source::Span,
    syntax::{
        ast::{Clause, ClauseKind, Name, Words},
        words::{ClauseWord, Connective, Word},
    },
    values::Lang,
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
pub(super) fn unknown_name(kind: NameKind, name: &Name, meant: &Meant) -> Diagnostic {
    let message = msg::UNKNOWN_NAME
        .with("kind", kind.word().text())
        .with("name", &*name.text);
    let diagnostic = Diagnostic::new(kind.code(), name.span, message);
    match &meant.guess {
        Some(guess) => diagnostic
            .help(slips::DID_YOU_MEAN.with("name", &guess.text))
            .fix(replace(name.span, &guess.text, Applicability::Unsafe)),
        None => diagnostic.help(declared_or_known(kind, name, meant)),
    }
}

/// A number of an instrument of which the end is missing.
pub(super) fn number_cut_short(number: &Words, whole: &str) -> Diagnostic {
    let message = msg::NUMBER_CUT_SHORT.with("number", &*number.text);
    Diagnostic::new(&codes::UNKNOWN_INSTRUMENT, number.span, message)
        .help(slips::DID_YOU_MEAN.with("name", whole))
        .fix(replace(number.span, whole, Applicability::Unsafe))
}

/// A number of an instrument without its year and sign: each year has such a number.
pub(super) fn number_alone(number: &Words) -> Diagnostic {
    let message = msg::NUMBER_ALONE.with("number", &*number.text);
    Diagnostic::new(&codes::UNKNOWN_INSTRUMENT, number.span, message)
        .help(msg::NUMBER_ALONE_HELP.text())
}

/// Says where such a name is declared, and which ones are.
fn declared_or_known(kind: NameKind, name: &Name, meant: &Meant) -> Text {
    let help = kind.declared_in().with("name", &*name.text);
    // Of the many names that all files share, the first ones say nothing.
    if meant.known.is_empty() || kind.is_global() && meant.n_more > 0 {
        return help;
    }
    let names: Vec<String> = meant.known.iter().map(|it| format!("`{it}`")).collect();
    let message = match meant.n_more {
        0 => &msg::KNOWN_NAMES,
        _ => &msg::KNOWN_NAMES_AND_MORE,
    };
    message
        .with("help", help)
        .with("names", names.join(", "))
        .with("more", meant.n_more.to_string())
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
        **fix = replace(guess.declared, name, Applicability::Unsafe);
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

/// A result with what only a paper to file has.
pub(super) fn attr_of_result(span: Span, written: Connective) -> Diagnostic {
    let message = msg::ATTRIBUTE_OF_RESULT.with("text", word(written));
    Diagnostic::new(&codes::CLAUSE_NOT_HERE, span, message)
        .help(msg::ATTRIBUTE_OF_RESULT_HELP.text())
}

/// Another form of a paper, or what goes with one, with what only an item has.
pub(super) fn attr_of_own_item(span: Span, written: Connective) -> Diagnostic {
    let message = msg::ATTRIBUTE_OF_ITEM.with("text", word(written));
    Diagnostic::new(&codes::CLAUSE_NOT_HERE, span, message).help(msg::ATTRIBUTE_OF_ITEM_HELP.text())
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

/// A choice of nothing.
pub(super) fn nothing_to_choose(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::NOTHING_TO_CHOOSE,
        span,
        msg::NOTHING_TO_CHOOSE.text(),
    )
    .help(msg::NOTHING_TO_CHOOSE_HELP.text())
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
