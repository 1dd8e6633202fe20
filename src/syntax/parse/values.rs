//! Pairs to values: citations, conditions, limits, fee formulas.

use super::{
    cx::{Cx, Pair, first, has, kid, kids},
    grammar::Rule,
};
use crate::{
    source::Spanned,
    syntax::{
        ast::{
            Citation, Comparison, Condition, ConditionKind, EventKind, EventRef, FeeFormula,
            FeeTerm, FeeValue, GivenFact, InstrumentRef, Label, Limit, LimitKind, List, Locator,
            Quantity, Scope, Subject, Value, ValueKind, list, push,
        },
        words::LocatorKind,
    },
    values::Council,
};

/// Reads every citation below a list.
pub(super) fn citations(cx: &mut Cx<'_>, pair: &Pair<'_>) -> List<Citation> {
    list(kids(pair, Rule::citation).filter_map(|it| citation(cx, &it)))
}

/// Reads the citations of a `citations` pair below.
pub(super) fn citations_in(cx: &mut Cx<'_>, pair: &Pair<'_>) -> List<Citation> {
    kid(pair, Rule::citations).map_or_else(List::new, |it| citations(cx, &it))
}

/// Reads one citation; a bare one has no instrument.
pub(super) fn citation(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Citation> {
    let instrument = match kid(pair, Rule::instrument_ref) {
        Some(reference) => Some(instrument_ref(cx, &reference)?),
        None => None,
    };
    Some(Citation {
        locators: locators(cx, pair),
        instrument,
        span: cx.span(pair),
    })
}

/// Reads the parts of an instrument below a pair.
pub(super) fn locators(cx: &Cx<'_>, pair: &Pair<'_>) -> List<Locator> {
    list(kids(pair, Rule::locator).filter_map(|it| locator(cx, &it)))
}

fn locator(cx: &Cx<'_>, pair: &Pair<'_>) -> Option<Locator> {
    let inside = first(pair)?;
    let kind = match inside.as_rule() {
        Rule::loc_point => LocatorKind::Point,
        Rule::loc_clause => LocatorKind::Clause,
        Rule::loc_article => LocatorKind::Article,
        Rule::loc_section => LocatorKind::Section,
        Rule::loc_chapter => LocatorKind::Chapter,
        Rule::loc_appendix => LocatorKind::Appendix,
        Rule::loc_form => LocatorKind::Form,
        _ => return None,
    };
    let is_label = |rule| {
        matches!(
            rule,
            Rule::point_label | Rule::digit_label | Rule::roman_label | Rule::form_label
        )
    };
    let labels = inside.into_inner().filter(|it| is_label(it.as_rule()));
    let labels = labels.map(|it| Label {
        text: cx.letters.of(it.as_str()),
        span: cx.span(&it),
    });
    Some(Locator {
        kind,
        labels: list(labels),
    })
}

/// Reads the instrument of a citation.
pub(super) fn instrument_ref(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<InstrumentRef> {
    let Some(number) = kid(pair, Rule::instrument_number) else {
        return cx.name_in(pair).map(InstrumentRef::Alias);
    };
    let kind = cx.word_in(&number, Rule::instrument_kind)?;
    let number = kid(&number, Rule::doc_number)?;
    Some(InstrumentRef::Number {
        kind,
        number: Box::new(cx.words(&number)),
    })
}

/// Reads the condition directly below a pair.
pub(super) fn condition_in(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Condition> {
    kid(pair, Rule::condition).and_then(|it| condition(cx, &it))
}

/// Reads the condition of an `inline_when` below a pair.
pub(super) fn inline_when(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Condition> {
    kid(pair, Rule::inline_when).and_then(|it| condition_in(cx, &it))
}

fn condition(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Condition> {
    let parts = list(kids(pair, Rule::cond_all).filter_map(|it| all_of(cx, &it)));
    join(parts, ConditionKind::Any, cx, pair)
}

fn all_of(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Condition> {
    let parts = list(kids(pair, Rule::cond_not).filter_map(|it| negated(cx, &it)));
    join(parts, ConditionKind::All, cx, pair)
}

fn join(
    mut parts: List<Condition>,
    kind: fn(List<Condition>) -> ConditionKind,
    cx: &Cx<'_>,
    pair: &Pair<'_>,
) -> Option<Condition> {
    if parts.len() > 1 {
        return Some(Condition {
            kind: Box::new(kind(parts)),
            span: cx.span(pair),
        });
    }
    parts.pop()
}

fn negated(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Condition> {
    let odd = kids(pair, Rule::negation).count() % 2 == 1;
    let atom = kid(pair, Rule::cond_atom)?;
    let inside = first(&atom)?;
    let condition = match inside.as_rule() {
        Rule::condition => condition(cx, &inside)?,
        Rule::comparison => comparison(cx, &inside)?,
        rule => {
            let name = cx.name_in(&inside)?;
            let kind = match rule {
                Rule::happened => ConditionKind::Happened(name),
                Rule::expired => ConditionKind::Expired(name),
                _ => ConditionKind::Flag(name),
            };
            Condition {
                kind: Box::new(kind),
                span: cx.span(&inside),
            }
        }
    };
    if odd {
        return Some(Condition {
            kind: Box::new(ConditionKind::Not(condition)),
            span: cx.span(pair),
        });
    }
    Some(condition)
}

fn comparison(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Condition> {
    let mut inside = pair.clone().into_inner();
    let subject = subject_of(cx, &inside.next()?)?;
    let test = inside.next()?;
    let mut how = None;
    let mut values = List::new();
    for part in test.into_inner() {
        match part.as_rule() {
            Rule::comma => {}
            Rule::at_least => {
                how = Some(Comparison::AtLeast);
                if let Some(value) = kid(&part, Rule::value).and_then(|it| value(cx, &it)) {
                    push(&mut values, value);
                }
            }
            Rule::value => push(&mut values, value(cx, &part)?),
            Rule::channel => {
                let word = cx.word(&part)?;
                let kind = ValueKind::Channel(word.value);
                let span = word.span;
                push(&mut values, Value { kind, span });
            }
            Rule::applicant_kind => {
                let word = cx.word(&part)?;
                let kind = ValueKind::Applicant(word.value);
                let span = word.span;
                push(&mut values, Value { kind, span });
            }
            rule => how = how.or(compare_mark(rule)),
        }
    }
    Some(Condition {
        kind: Box::new(ConditionKind::Compare {
            subject,
            comparison: how?,
            values,
        }),
        span: cx.span(pair),
    })
}

fn compare_mark(rule: Rule) -> Option<Comparison> {
    Some(match rule {
        Rule::cmp_in => Comparison::In,
        Rule::cmp_is => Comparison::Is,
        Rule::cmp_is_not => Comparison::IsNot,
        Rule::cmp_over => Comparison::Over,
        Rule::cmp_at_most => Comparison::AtMost,
        Rule::cmp_under => Comparison::Under,
        _ => return None,
    })
}

fn subject_of(cx: &Cx<'_>, pair: &Pair<'_>) -> Option<Subject> {
    Some(match pair.as_rule() {
        Rule::subj_channel => Subject::Channel(cx.span(pair)),
        Rule::subj_applicant => Subject::Applicant(cx.span(pair)),
        Rule::subj_filed => Subject::FiledOn(cx.span(pair)),
        _ => Subject::Fact(cx.name_in(pair)?),
    })
}

/// Reads a value of any of the places that have values.
pub(super) fn value(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Value> {
    let inside = first(pair)?;
    let kind = match inside.as_rule() {
        Rule::date => ValueKind::Date(cx.date(&inside)?.value),
        Rule::money => ValueKind::Money(cx.money_in(pair)?.value),
        Rule::quantity => ValueKind::Quantity(quantity(cx, &inside)?),
        Rule::quoted => ValueKind::Text(cx.quoted(&inside)),
        Rule::val_yes => ValueKind::Yes,
        Rule::val_no => ValueKind::No,
        Rule::val_unknown => ValueKind::Unknown,
        Rule::applicant_kind => ValueKind::Applicant(cx.word(&inside)?.value),
        Rule::channel => ValueKind::Channel(cx.word(&inside)?.value),
        _ => ValueKind::Name(cx.name(&inside)),
    };
    Some(Value {
        kind,
        span: cx.span(pair),
    })
}

fn quantity(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Quantity> {
    let number = kid(pair, Rule::number).and_then(|it| cx.decimal(&it))?;
    let unit = kid(pair, Rule::unit_name).and_then(|it| cx.name_in(&it));
    Some(Quantity {
        number,
        unit: unit.map(Box::new),
    })
}

/// Reads a fact of an example.
pub(super) fn given(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<GivenFact> {
    let mut inside = pair.clone().into_inner();
    let subject = subject_of(cx, &inside.next()?)?;
    let answer = inside.next()?;
    let value = match answer.as_rule() {
        Rule::channel => Value {
            kind: ValueKind::Channel(cx.word(&answer)?.value),
            span: cx.span(&answer),
        },
        Rule::applicant_kind => Value {
            kind: ValueKind::Applicant(cx.word(&answer)?.value),
            span: cx.span(&answer),
        },
        _ => value(cx, &answer)?,
    };
    Some(GivenFact { subject, value })
}

/// Reads the scopes of a permission below a pair.
pub(super) fn scope(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Scope {
    let said = kids(pair, Rule::scope).filter_map(|it| first(&it));
    cx.said_once(said, &[Rule::inline_when, Rule::until_date]);
    let mut scope = Scope::default();
    for part in kids(pair, Rule::scope) {
        if let Some(condition) = inline_when(cx, &part) {
            scope.condition = Some(condition);
        }
        if let Some(until) = until_date(cx, &part) {
            scope.until = Some(until);
        }
    }
    scope
}

/// Reads the `đến hết <ngày>` below a pair.
pub(super) fn until_date(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Spanned<crate::values::Date>> {
    kid(pair, Rule::until_date).and_then(|it| cx.date_in(&it))
}

/// Reads the limit directly below a pair.
pub(super) fn limit_in(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Limit> {
    kid(pair, Rule::limit).and_then(|it| limit(cx, &it))
}

/// Reads a limit.
pub(super) fn limit(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Limit> {
    let inside = first(pair)?;
    let span = cx.span(pair);
    if inside.as_rule() == Rule::limit_before {
        let length = cx.length_in(&inside)?;
        let before = Some(Box::new(event_in(cx, &inside)?));
        return Some(Limit {
            kind: LimitKind::Length(length),
            at_most: false,
            from: None,
            until: None,
            before,
            span,
        });
    }
    let length = kid(&inside, Rule::limit_length)?;
    let kind = match first(&length)?.as_rule() {
        Rule::length => LimitKind::Length(cx.length_in(&length)?),
        Rule::at_once => LimitKind::AtOnce,
        Rule::same_day => LimitKind::SameDay,
        _ => LimitKind::Unknown,
    };
    Some(tails(
        cx,
        &inside,
        Limit {
            kind,
            at_most: has(&inside, Rule::at_most_mark),
            from: None,
            until: None,
            before: None,
            span,
        },
    ))
}

/// Reads a limit that begins with `trong`, or that needs no such word.
pub(super) fn within(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Limit> {
    if let Some(limit) = limit_in(cx, pair) {
        return Some(limit);
    }
    let kind = match first(pair)?.as_rule() {
        Rule::same_day => LimitKind::SameDay,
        Rule::at_once => LimitKind::AtOnce,
        Rule::unknown_limit => LimitKind::Unknown,
        _ => return None,
    };
    let limit = Limit {
        kind,
        at_most: false,
        from: None,
        until: None,
        before: None,
        span: cx.span(pair),
    };
    Some(tails(cx, pair, limit))
}

fn tails(cx: &mut Cx<'_>, pair: &Pair<'_>, mut limit: Limit) -> Limit {
    let once = [Rule::from_event, Rule::until_event, Rule::before_event];
    cx.said_once(pair.clone().into_inner(), &once);
    for part in pair.clone().into_inner() {
        match part.as_rule() {
            Rule::from_event => limit.from = event_in(cx, &part).map(Box::new),
            Rule::until_event => limit.until = event_in(cx, &part).map(Box::new),
            Rule::before_event => limit.before = event_in(cx, &part).map(Box::new),
            _ => {}
        }
    }
    limit
}

/// Reads the event below a pair.
pub(super) fn event_in(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<EventRef> {
    let event = kid(pair, Rule::event)?;
    let inside = first(&event)?;
    let kind = match inside.as_rule() {
        Rule::ev_filed => EventKind::Filed,
        Rule::ev_accepted => EventKind::Accepted,
        Rule::ev_complete => EventKind::Complete,
        Rule::ev_supplement => EventKind::SupplementReceived,
        Rule::ev_received => EventKind::Received(cx.name_in(&inside)?),
        Rule::ev_started => EventKind::Started(cx.name_in(&inside)?),
        Rule::ev_done => EventKind::Done(cx.name_in(&inside)?),
        _ => EventKind::Named(cx.name_in(&inside)?),
    };
    Some(EventRef {
        kind,
        span: cx.span(&event),
    })
}

/// Reads the bound (`tối đa 2 lần`) below a pair.
pub(super) fn bound_in(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Spanned<u32>> {
    kid(pair, Rule::bound).and_then(|it| bound(cx, &it))
}

/// Reads a bound.
pub(super) fn bound(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Spanned<u32>> {
    if has(pair, Rule::once) {
        return Some(Spanned::new(1, cx.span(pair)));
    }
    cx.count_in(pair)
}

/// Reads the fee value below a pair.
pub(super) fn fee_value_in(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<FeeValue> {
    let pair = kid(pair, Rule::fee_value)?;
    let inside = first(&pair)?;
    let span = cx.span(&inside);
    Some(match inside.as_rule() {
        Rule::fee_unknown => FeeValue::Unknown(span),
        Rule::fee_none => FeeValue::None(span),
        Rule::fee_province => FeeValue::ByCouncil(Council::Province, span),
        Rule::fee_commune => FeeValue::ByCouncil(Council::Commune, span),
        Rule::fee_table => {
            let by = kids(&inside, Rule::subject);
            let by = list(by.filter_map(|it| subject_of(cx, &first(&it)?)));
            FeeValue::Table { by }
        }
        Rule::fee_tiered => {
            let mut names = kids(&inside, Rule::name);
            FeeValue::Tiered {
                by: cx.name(&names.next()?),
                cap: kid(&inside, Rule::cap).and_then(|it| cx.money_in(&it)),
                each: names.next().map(|it| cx.name(&it)),
            }
        }
        _ => FeeValue::Formula(formula(cx, &inside)),
    })
}

/// Reads the formula below a pair.
pub(super) fn formula_in(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<FeeFormula> {
    kid(pair, Rule::fee_formula).map(|it| formula(cx, &it))
}

fn formula(cx: &mut Cx<'_>, pair: &Pair<'_>) -> FeeFormula {
    let terms = list(kids(pair, Rule::fee_term).filter_map(|it| term(cx, &it)));
    cx.said_once(pair.clone().into_inner(), &[Rule::cap, Rule::floor]);
    let cap = kid(pair, Rule::cap).and_then(|it| cx.money_in(&it));
    let floor = kid(pair, Rule::floor).and_then(|it| cx.money_in(&it));
    FeeFormula {
        terms,
        cap,
        floor,
        span: cx.span(pair),
    }
}

fn term(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<FeeTerm> {
    let money = cx.money_in(pair)?;
    let per = kid(pair, Rule::unit_name).and_then(|it| cx.name_in(&it));
    let times = list(kids(pair, Rule::factor).filter_map(|it| cx.name_in(&it)));
    Some(FeeTerm { money, per, times })
}
