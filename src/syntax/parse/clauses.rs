//! Pairs to clauses: one rule for each word that begins one.

use super::{
    cx::{Cx, Pair, first, has, kid, kids},
    grammar::Rule,
    items::{attr, attrs, due_on, procedure_refs},
    sections::hours,
    steps, values,
};
use crate::{
    source::{Span, Spanned},
    syntax::{
        ast::{
            Alternative, AlternativeKind, BasisClause, ClauseKind, DayRange, Forbidden, List,
            Mention, Waiting, Words, push,
        },
        words::{ClauseWord, Outcome},
    },
    values::Stated,
};

/// Returns the rule that reads what follows a clause word.
pub(super) fn rule(word: ClauseWord) -> Rule {
    match word {
        ClauseWord::Basis => Rule::basis_body,
        ClauseWord::When => Rule::when_body,
        ClauseWord::Or => Rule::or_body,
        ClauseWord::With => Rule::with_body,
        ClauseWord::Ask | ClauseWord::Note | ClauseWord::Content => Rule::quoted_body,
        ClauseWord::Unverified | ClauseWord::MayShorten | ClauseWord::NothingElse => {
            Rule::empty_body
        }
        ClauseWord::LookUp => Rule::look_up_body,
        ClauseWord::LookUpFrom => Rule::look_up_from_body,
        ClauseWord::Via => Rule::via_body,
        ClauseWord::ProvedBy => Rule::name_list_body,
        ClauseWord::PreparedBy => Rule::prepared_by_body,
        ClauseWord::Allow => Rule::allow_body,
        ClauseWord::MayRequire => Rule::may_require_body,
        ClauseWord::LimitAtMost => Rule::limit_at_most_body,
        ClauseWord::FeeAtMost => Rule::fee_at_most_body,
        ClauseWord::MayInspect => Rule::may_inspect_body,
        ClauseWord::MayCondition => Rule::may_condition_body,
        ClauseWord::SetsAtMost => Rule::sets_at_most_body,
        ClauseWord::MayLimitChannels => Rule::may_limit_channels_body,
        ClauseWord::MayNotRequire => Rule::may_not_require_body,
        ClauseWord::HasEffect => Rule::has_effect_body,
        ClauseWord::AsAmendedBy | ClauseWord::IsRepealedBy => Rule::plain_citations_body,
        ClauseWord::AppliesTo => Rule::applies_to_body,
        ClauseWord::Suspended => Rule::suspended_body,
        ClauseWord::OnExpiry => Rule::on_expiry_body,
        ClauseWord::Extension => Rule::extension_body,
        ClauseWord::Times => Rule::times_body,
        ClauseWord::DueOn => Rule::due_on_body,
        ClauseWord::ExemptWhen => Rule::exempt_body,
        ClauseWord::Reduced => Rule::reduced_body,
        ClauseWord::SkippedWhen => Rule::condition_body,
        ClauseWord::Round => Rule::round_body,
        ClauseWord::FilingDate | ClauseWord::Before => Rule::rest_body,
        ClauseWord::OriginalLater => Rule::later_words_body,
        ClauseWord::Later => Rule::later_body,
        ClauseWord::Form => Rule::form_body,
        ClauseWord::Hours => Rule::hours_body,
        ClauseWord::Limit => Rule::limit_body,
    }
}

/// Reads what follows an outcome.
pub(super) fn outcome(cx: &mut Cx<'_>, outcome: Spanned<Outcome>, pair: &Pair<'_>) -> ClauseKind {
    ClauseKind::Outcome {
        outcome,
        effect: Box::new(steps::effect(cx, pair)),
    }
}

/// Reads a clause; `span` is that of the whole clause.
pub(super) fn clause(
    cx: &mut Cx<'_>,
    word: ClauseWord,
    pair: &Pair<'_>,
    span: Span,
) -> Option<ClauseKind> {
    Some(match word {
        ClauseWord::Basis => ClauseKind::Basis(basis(cx, pair)),
        ClauseWord::When => {
            let condition = values::condition_in(cx, pair)?;
            let within = kid(pair, Rule::within).and_then(|it| values::within(cx, &it));
            match within.or_else(|| values::limit_in(cx, pair)) {
                Some(limit) => ClauseKind::WhenThen {
                    condition,
                    limit: Box::new(limit),
                },
                None => ClauseKind::When(condition),
            }
        }
        ClauseWord::Or => ClauseKind::Or(alternative(cx, pair)?),
        ClauseWord::With => {
            let paper = match cx.quoted_in(pair) {
                Some(text) => Mention::Text(text),
                None => Mention::Name(cx.name_in(pair)?),
            };
            ClauseKind::With {
                paper,
                attrs: attrs(cx, pair),
            }
        }
        ClauseWord::Ask => ClauseKind::Ask(cx.quoted_in(pair)?),
        ClauseWord::Note => ClauseKind::Note(cx.quoted_in(pair)?),
        ClauseWord::Content => ClauseKind::Content(cx.quoted_in(pair)?),
        ClauseWord::Unverified => ClauseKind::Unverified,
        ClauseWord::MayShorten => ClauseKind::MayShorten,
        ClauseWord::LookUp | ClauseWord::LookUpFrom => ClauseKind::LookUp {
            database: cx.name_in(pair)?,
            from: cx.date_in(pair),
            basis: values::citations_in(cx, pair),
        },
        ClauseWord::Via => ClauseKind::Via {
            channels: cx.words_of(pair, Rule::channel),
            kinds: cx.words_of(pair, Rule::copy_kind),
        },
        ClauseWord::ProvedBy => ClauseKind::ProvedBy(cx.names_in(pair)),
        ClauseWord::PreparedBy => ClauseKind::PreparedBy(cx.name_in(pair)?),
        ClauseWord::Allow => ClauseKind::Allow {
            code: cx.words(&kid(pair, Rule::code)?),
            reason: cx.quoted_in(pair),
        },
        _ => return provision(cx, word, pair, span),
    })
}

/// Reads what only a provision of an instrument says.
fn provision(cx: &mut Cx<'_>, word: ClauseWord, pair: &Pair<'_>, span: Span) -> Option<ClauseKind> {
    Some(match word {
        ClauseWord::NothingElse => ClauseKind::NothingElse,
        ClauseWord::HasEffect => ClauseKind::HasEffect(match kid(pair, Rule::interval) {
            Some(interval) => Stated::Value(DayRange {
                from: cx.date_in(&interval),
                to: kid(&interval, Rule::last_day).and_then(|it| cx.date_in(&it)),
            }),
            None => Stated::Unknown,
        }),
        ClauseWord::AsAmendedBy => ClauseKind::AsAmendedBy(values::citations_in(cx, pair)),
        ClauseWord::IsRepealedBy => ClauseKind::IsRepealedBy(values::citations_in(cx, pair)),
        ClauseWord::AppliesTo => ClauseKind::AppliesTo(procedure_refs(cx, pair)),
        _ => return permission(cx, word, pair, span),
    })
}

fn permission(
    cx: &mut Cx<'_>,
    word: ClauseWord,
    pair: &Pair<'_>,
    span: Span,
) -> Option<ClauseKind> {
    let said = pair.clone().into_inner();
    cx.said_once(said, &[Rule::from_event]);
    let scope = values::scope(cx, pair);
    Some(match word {
        ClauseWord::MayRequire => ClauseKind::MayRequire {
            paper: cx.name_in(pair)?,
            attrs: attrs(cx, pair),
            scope,
        },
        ClauseWord::LimitAtMost => ClauseKind::LimitAtMost {
            length: cx.length_in(pair)?,
            from: kid(pair, Rule::from_event)
                .and_then(|it| values::event_in(cx, &it))
                .map(Box::new),
            scope,
        },
        ClauseWord::FeeAtMost => ClauseKind::FeeAtMost {
            amount: cx.money_in(pair)?,
            per: kid(pair, Rule::unit_name)
                .and_then(|it| cx.name_in(&it))
                .map(Box::new),
            scope,
        },
        ClauseWord::SetsAtMost => ClauseKind::SetsAtMost {
            count: cx.count_in(pair)?,
            scope,
        },
        ClauseWord::MayLimitChannels => ClauseKind::MayLimitChannels {
            channels: cx.words_of(pair, Rule::channel),
            scope,
        },
        ClauseWord::MayNotRequire => ClauseKind::MayNotRequire {
            what: match cx.word_in(pair, Rule::copy_kind) {
                Some(kind) => Forbidden::Copy(kind),
                None => Forbidden::Paper(cx.name_in(pair)?),
            },
            scope,
        },
        ClauseWord::MayInspect => ClauseKind::MayInspect { scope },
        ClauseWord::MayCondition => ClauseKind::MayCondition {
            text: cx.quoted_in(pair)?,
            scope,
        },
        _ => return clock(cx, word, pair, span),
    })
}

fn clock(cx: &mut Cx<'_>, word: ClauseWord, pair: &Pair<'_>, span: Span) -> Option<ClauseKind> {
    let said = pair.clone().into_inner();
    cx.said_once(said, &[Rule::bound, Rule::decided_by, Rule::inline_when]);
    Some(match word {
        ClauseWord::Suspended => ClauseKind::Suspended(match first(pair)?.as_rule() {
            Rule::wait_supplement => Waiting::Supplement,
            Rule::wait_payment => Waiting::Payment,
            Rule::wait_consultation => Waiting::Consultation,
            _ => Waiting::ThisStep,
        }),
        ClauseWord::OnExpiry => ClauseKind::OnExpiry {
            expiry: kid(pair, Rule::expiry).and_then(|it| steps::expiry(cx, &it))?,
            bound: values::bound_in(cx, pair),
        },
        ClauseWord::Extension => ClauseKind::Extension {
            length: cx.length_in(pair)?,
            bound: values::bound_in(cx, pair),
            at_most: has(pair, Rule::at_most_mark),
            condition: values::inline_when(cx, pair),
            decided_by: kid(pair, Rule::decided_by)
                .and_then(|it| cx.name_in(&it))
                .map(Box::new),
            before_expiry: has(pair, Rule::before_expiry),
        },
        _ => return fee_or_step(cx, word, pair, span),
    })
}

fn fee_or_step(
    cx: &mut Cx<'_>,
    word: ClauseWord,
    pair: &Pair<'_>,
    span: Span,
) -> Option<ClauseKind> {
    Some(match word {
        ClauseWord::Times => ClauseKind::Times {
            fact: cx.name_in(pair)?,
            each: kid(pair, Rule::words).map(|it| cx.words(&it)),
        },
        ClauseWord::DueOn => ClauseKind::DueOn(due_on(cx, pair)?),
        ClauseWord::ExemptWhen => ClauseKind::ExemptWhen {
            condition: values::condition_in(cx, pair)?,
            until: values::until_date(cx, pair),
        },
        ClauseWord::Reduced => ClauseKind::Reduced {
            percent: kid(pair, Rule::number).and_then(|it| cx.decimal(&it))?,
            condition: values::inline_when(cx, pair),
            until: values::until_date(cx, pair),
        },
        ClauseWord::SkippedWhen => ClauseKind::SkippedWhen(values::condition_in(cx, pair)?),
        ClauseWord::Round => ClauseKind::Round(Box::new(steps::round(cx, pair)?)),
        ClauseWord::FilingDate => ClauseKind::FilingDate(rest(cx, pair)?),
        ClauseWord::Before => ClauseKind::Before(rest(cx, pair)?),
        ClauseWord::OriginalLater => ClauseKind::OriginalLater(match rest(cx, pair) {
            Some(words) => Stated::Value(words),
            None => Stated::Unknown,
        }),
        ClauseWord::Later => ClauseKind::Later {
            event: values::event_in(cx, pair)?,
            condition: values::inline_when(cx, pair),
        },
        ClauseWord::Form => ClauseKind::Form {
            kind: cx.word_in(pair, Rule::copy_kind)?,
            condition: values::inline_when(cx, pair),
        },
        ClauseWord::Hours => ClauseKind::Hours(match kid(pair, Rule::hours) {
            Some(list) => Stated::Value(hours(cx, &list)?),
            None => Stated::Unknown,
        }),
        ClauseWord::Limit => ClauseKind::Limit(Box::new(values::limit_in(cx, pair)?)),
        _ => {
            cx.report(super::errors::internal(span));
            return None;
        }
    })
}

fn rest(cx: &Cx<'_>, pair: &Pair<'_>) -> Option<Words> {
    kid(pair, Rule::rest).map(|it| cx.rest(&it))
}

fn basis(cx: &mut Cx<'_>, pair: &Pair<'_>) -> BasisClause {
    let citations = if has(pair, Rule::v_unknown) {
        Stated::Unknown
    } else {
        Stated::Value(values::citations_in(cx, pair))
    };
    BasisClause {
        citations,
        unverified: has(pair, Rule::unverified),
    }
}

fn alternative(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Alternative> {
    let inside = first(pair)?;
    let kind = match inside.as_rule() {
        Rule::alt_data => AlternativeKind::Data {
            form: cx.word_in(&inside, Rule::alternative_form)?,
            text: cx.quoted_in(&inside),
        },
        Rule::alt_copy => AlternativeKind::Copy(cx.word_in(&inside, Rule::copy_kind)?),
        _ => AlternativeKind::Paper {
            name: cx.name_in(&inside)?,
            title: cx.quoted_in(&inside).map(Box::new),
        },
    };
    let said = kids(pair, Rule::alt_attr).filter_map(|it| first(&it));
    cx.said_once(said, &[Rule::original_later, Rule::inline_when]);
    let mut out = Alternative {
        kind,
        attrs: List::new(),
        original_later: None,
        condition: None,
    };
    for part in kids(pair, Rule::alt_attr) {
        if let Some(later) = kid(&part, Rule::original_later) {
            let words = kid(&later, Rule::words).map(|it| cx.words(&it));
            let words = words.map_or(Stated::Unknown, Stated::Value);
            out.original_later = Some(Box::new(words));
        } else if let Some(it) = kid(&part, Rule::paper_attr) {
            if let Some(attr) = attr(cx, &it) {
                push(&mut out.attrs, attr);
            }
        } else {
            out.condition = values::inline_when(cx, &part);
        }
    }
    Some(out)
}
