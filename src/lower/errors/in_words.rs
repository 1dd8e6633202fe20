//! The finding about a condition that was left in words.

use crate::{
    diagnostic::{Applicability, Diagnostic, Edit, Fix},
    lower::{
        codes,
        in_words::{Host, InWords, Says},
    },
    messages::{Text, in_words as msg},
    syntax::words::{ClauseWord, Word},
};

/// A condition in words that decides nothing.
pub(in crate::lower) fn condition_in_words(it: &InWords<'_>) -> Diagnostic {
    let message = match &it.says {
        Says::Words => msg::WORDS_LOST.text(),
        Says::Fact(fact, _) => msg::FACT_IN_WORDS.with("fact", fact),
        Says::Known(_) => msg::KNOWN_IN_WORDS.text(),
        Says::Name(name) => msg::NAME_IN_WORDS.with("fact", name),
    };
    let finding = Diagnostic::new(
        &codes::CONDITION_IN_WORDS,
        it.span,
        message.with("written", &it.written),
    )
    .reason(msg::IN_WORDS_WHY.text())
    .help(help(it));
    match fix(it) {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}

/// Returns the condition to write, where it is clear.
fn clear(says: &Says) -> Option<&str> {
    match says {
        Says::Fact(_, condition) => condition.as_deref(),
        Says::Known(condition) => Some(condition),
        Says::Words | Says::Name(_) => None,
    }
}

fn guard(it: &InWords<'_>, condition: &str) -> String {
    format!("{} {condition}", ClauseWord::When.spell(it.lang))
}

fn help(it: &InWords<'_>) -> Text {
    match (it.host, clear(&it.says)) {
        (Host::Companion, _) => msg::GUARD_OF_COMPANION.text(),
        (Host::Nowhere, _) => msg::NO_GUARD_HERE.text(),
        (_, None) if it.says == Says::Words => msg::WORDS_ELSEWHERE.text(),
        (Host::Here, Some(condition)) => msg::GUARD_HERE
            .with("guard", guard(it, condition))
            .with("written", &it.written),
        (Host::Line { .. }, Some(condition)) if it.host.guard().is_some() => msg::GUARD_MORE
            .with("condition", condition)
            .with("written", &it.written),
        (Host::Line { .. }, Some(condition)) => msg::GUARD_LINE
            .with("guard", guard(it, condition))
            .with("written", &it.written),
        (Host::Line { .. } | Host::Here, None) => msg::GUARD_OF_FACTS.text(),
    }
}

/// The condition decides from then on, so that the author has to look.
fn fix(it: &InWords<'_>) -> Option<Fix> {
    let guard = guard(it, clear(&it.says)?);
    let edits = match it.host {
        Host::Line { span, indent, .. } if it.host.guard().is_none() => {
            let end = crate::source::Span {
                start: span.end,
                ..span
            };
            let line = format!("\n{}{guard}", " ".repeat(indent));
            vec![
                Edit {
                    span: it.with_comma?,
                    text: String::new(),
                },
                Edit {
                    span: end,
                    text: line,
                },
            ]
        }
        Host::Here => vec![Edit {
            span: it.span,
            text: guard.clone(),
        }],
        Host::Line { .. } | Host::Companion | Host::Nowhere => return None,
    };
    Some(Fix {
        title: msg::GUARD_FIX.with("guard", guard),
        applicability: Applicability::Unsafe,
        edits,
    })
}
