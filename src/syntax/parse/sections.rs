//! Which sections a declaration has, and what each takes.

use super::{
    cx::{Cx, Pair, first, has, kid, kids},
    grammar::Rule,
    values,
};
use crate::{
    source::Spanned,
    syntax::{
        ast::{Applicant, List, SectionValue, list, push},
        words::{DeclWord, SectionWord},
    },
    values::{Stated, read_whole},
};

/// What a section takes: the rules of its value, its items, its parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) value: Rule,
    pub(super) item: Option<Rule>,
    pub(super) part: Option<Rule>,
    /// It may be grouped by case.
    pub(super) grouped: bool,
}

/// Returns what a section takes in a declaration, or `None` where it does not belong.
pub(super) fn shape(decl: DeclWord, word: SectionWord) -> Option<Shape> {
    let only = |rule| {
        Some(Shape {
            value: rule,
            item: None,
            part: None,
            grouped: false,
        })
    };
    match decl {
        DeclWord::Instrument => match word {
            SectionWord::Number | SectionWord::Jurisdiction => only(Rule::token_body),
            SectionWord::Kind => only(Rule::kind_body),
            SectionWord::Issued => only(Rule::issued_body),
            SectionWord::InForce => only(Rule::interval_body),
            SectionWord::DelegatedBy => only(Rule::citations_body),
            SectionWord::AmendedBy | SectionWord::RepealedBy => only(Rule::names_body),
            SectionWord::Overlays => only(Rule::overlay_body),
            SectionWord::Territory => only(Rule::text_body),
            SectionWord::Provisions => Some(Shape {
                value: Rule::none_body,
                item: Some(Rule::provision_body),
                part: None,
                grouped: false,
            }),
            _ => None,
        },
        DeclWord::Agency => match word {
            SectionWord::Code => only(Rule::token_body),
            SectionWord::Level => only(Rule::levels_body),
            SectionWord::PartOf => only(Rule::names_body),
            SectionWord::Territory => only(Rule::text_body),
            SectionWord::OfficeHours => only(Rule::hours_value_body),
            SectionWord::InForce => only(Rule::interval_body),
            _ => None,
        },
        DeclWord::Database => match word {
            SectionWord::ManagedBy => only(Rule::text_body),
            SectionWord::AvailableFrom => only(Rule::available_body),
            SectionWord::Replaces => only(Rule::names_body),
            _ => None,
        },
        DeclWord::Example => example_shape(word),
        DeclWord::Procedure | DeclWord::Template => procedure_shape(word),
    }
}

fn example_shape(word: SectionWord) -> Option<Shape> {
    let shape = |rule, item| {
        Some(Shape {
            value: rule,
            item,
            part: None,
            grouped: false,
        })
    };
    match word {
        SectionWord::OfProcedure => shape(Rule::names_body, None),
        SectionWord::Given | SectionWord::Prerequisites => shape(Rule::given_body, None),
        SectionWord::Filed => shape(Rule::filed_body, None),
        SectionWord::OfficeHours => shape(Rule::hours_value_body, None),
        SectionWord::Events => shape(Rule::none_body, Some(Rule::event_body)),
        SectionWord::Expect => shape(Rule::none_body, Some(Rule::expect_body)),
        _ => None,
    }
}

/// The same section, whose items stand in no group.
fn ungrouped(shape: Option<Shape>) -> Option<Shape> {
    shape.map(|it| Shape {
        grouped: false,
        ..it
    })
}

fn procedure_shape(word: SectionWord) -> Option<Shape> {
    let only = |rule| {
        Some(Shape {
            value: rule,
            item: None,
            part: None,
            grouped: false,
        })
    };
    let items = |rule, item| {
        Some(Shape {
            value: rule,
            item: Some(item),
            part: None,
            grouped: true,
        })
    };
    let parts = |rule, item, part| {
        Some(Shape {
            value: rule,
            item: Some(item),
            part: Some(part),
            grouped: true,
        })
    };
    match word {
        SectionWord::Code | SectionWord::Jurisdiction => only(Rule::token_body),
        SectionWord::Field | SectionWord::Territory => only(Rule::text_body),
        SectionWord::Level => only(Rule::levels_body),
        SectionWord::Published => only(Rule::publication_body),
        SectionWord::InForce => only(Rule::interval_body),
        SectionWord::Applicants => only(Rule::applicants_body),
        SectionWord::LegalBases => only(Rule::bases_body),
        SectionWord::JoinedWith => only(Rule::names_body),
        SectionWord::Regime => only(Rule::regime_body),
        SectionWord::OnlineLevel => only(Rule::online_level_body),
        SectionWord::YearlyVolume => only(Rule::count_body),
        SectionWord::Pending => only(Rule::transition_body),
        SectionWord::Agencies => items(Rule::none_body, Rule::agency_body),
        SectionWord::Facts => parts(Rule::none_body, Rule::fact_item_body, Rule::value_part_body),
        SectionWord::Channels => items(Rule::channels_body, Rule::channel_item_body),
        SectionWord::Conditions | SectionWord::Grounds => {
            items(Rule::none_body, Rule::requirement_body)
        }
        SectionWord::Papers => parts(Rule::none_body, Rule::paper_body, Rule::paper_part_body),
        SectionWord::Documents => parts(Rule::sets_body, Rule::paper_body, Rule::paper_part_body),
        SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices => {
            parts(Rule::fee_body, Rule::fee_item_body, Rule::row_part_body)
        }
        SectionWord::TimeLimits => items(Rule::limit_value_body, Rule::clock_body),
        SectionWord::Steps | SectionWord::SharedSteps => ungrouped(parts(
            Rule::none_body,
            Rule::step_body,
            Rule::branch_part_body,
        )),
        SectionWord::Results => parts(Rule::none_body, Rule::result_body, Rule::paper_part_body),
        SectionWord::Prerequisites => items(Rule::none_body, Rule::prerequisite_body),
        SectionWord::OrderRules => ungrouped(items(Rule::none_body, Rule::order_rule_body)),
        SectionWord::Remedies => items(Rule::none_body, Rule::remedy_body),
        _ => None,
    }
}

/// Reads the value of a section line.
pub(super) fn value(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<SectionValue> {
    let inside = match first(pair) {
        Some(inside) if inside.as_rule() != Rule::EOI => inside,
        _ => return Some(SectionValue::Absent),
    };
    match inside.as_rule() {
        Rule::v_none => return Some(SectionValue::None(cx.span(&inside))),
        Rule::v_unknown if pair.as_rule() != Rule::issued_body => {
            return Some(SectionValue::Unknown(cx.span(&inside)));
        }
        _ => {}
    }
    Some(match pair.as_rule() {
        Rule::token_body => SectionValue::Token(cx.words(&inside)),
        Rule::text_body => SectionValue::Text(cx.quoted(&inside)),
        Rule::names_body => SectionValue::Names(cx.names_in(pair)),
        Rule::kind_body => SectionValue::InstrumentKind(cx.word(&inside)?),
        Rule::issued_body => SectionValue::Issued {
            date: date_or_unknown(cx, pair)?,
            issuer: kid(pair, Rule::rest).map(|it| cx.rest(&it)),
        },
        Rule::interval_body | Rule::available_body => {
            let from = cx.date_in(&inside);
            let to = kid(&inside, Rule::last_day).and_then(|it| cx.date_in(&it));
            let from = if inside.as_rule() == Rule::date {
                cx.date(&inside)
            } else {
                from
            };
            SectionValue::Interval { from, to }
        }
        Rule::citations_body => SectionValue::Citations(values::citations_in(cx, pair)),
        Rule::bases_body => SectionValue::Citations(values::citations(cx, pair)),
        Rule::overlay_body => SectionValue::Overlay {
            over: cx.names_in(pair),
            until: values::until_date(cx, pair),
        },
        _ => return procedure_value(cx, pair, &inside),
    })
}

fn procedure_value(cx: &mut Cx<'_>, pair: &Pair<'_>, inside: &Pair<'_>) -> Option<SectionValue> {
    Some(match pair.as_rule() {
        Rule::levels_body => SectionValue::Levels(cx.words_of(pair, Rule::level)),
        Rule::publication_body => SectionValue::Publication {
            number: cx.words(inside),
            date: date_or_unknown(cx, pair)?,
        },
        Rule::applicants_body => SectionValue::Applicants(list(
            kids(pair, Rule::applicant).filter_map(|it| applicant(cx, &it)),
        )),
        Rule::channels_body => SectionValue::Channels(cx.words_of(pair, Rule::channel)),
        Rule::sets_body => match cx.count_in(pair) {
            Some(sets) => SectionValue::Sets(Stated::Value(sets)),
            None if has(pair, Rule::unknown_sets) => SectionValue::Sets(Stated::Unknown),
            None => return None,
        },
        Rule::fee_body => SectionValue::Fee(Box::new(values::fee_value_in(cx, pair)?)),
        Rule::limit_value_body => SectionValue::Limit(Box::new(values::limit_in(cx, pair)?)),
        Rule::regime_body => SectionValue::Regime(cx.word(inside)?),
        Rule::online_level_body => SectionValue::OnlineLevel {
            level: cx.word(inside)?,
            because: cx.words_of(pair, Rule::partial_reason),
        },
        Rule::transition_body => SectionValue::Transition(cx.word(inside)?),
        Rule::count_body => {
            let whole = cx.number(read_whole(inside.as_str(), cx.lang), inside)?;
            SectionValue::Count(Spanned::new(whole, cx.span(inside)))
        }
        Rule::hours_value_body => SectionValue::Hours(hours(cx, inside)?),
        Rule::given_body => SectionValue::Given(list(
            kids(pair, Rule::given).filter_map(|it| values::given(cx, &it)),
        )),
        Rule::filed_body => SectionValue::Filed {
            at: cx.instant_in(pair)?,
            channel: cx.word_in(pair, Rule::channel),
        },
        _ => {
            cx.internal(pair);
            return None;
        }
    })
}

fn date_or_unknown(
    cx: &mut Cx<'_>,
    pair: &Pair<'_>,
) -> Option<Stated<Spanned<crate::values::Date>>> {
    match kid(pair, Rule::date) {
        Some(date) => cx.date(&date).map(Stated::Value),
        None => Some(Stated::Unknown),
    }
}

fn applicant(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Applicant> {
    if let Some(text) = cx.quoted_in(pair) {
        return Some(Applicant::Other(text));
    }
    cx.word_in(pair, Rule::applicant_kind).map(Applicant::Kind)
}

/// Reads office hours as minutes of the day.
pub(super) fn hours(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<List<Spanned<(u16, u16)>>> {
    let mut out = List::new();
    for range in kids(pair, Rule::hour_range) {
        let mut times = kids(&range, Rule::time);
        let (open, close) = (times.next()?, times.next()?);
        let minutes = |(hour, minute): (u8, u8)| u16::from(hour) * 60 + u16::from(minute);
        let hours = (minutes(cx.time(&open)?), minutes(cx.time(&close)?));
        push(&mut out, Spanned::new(hours, cx.span(&range)));
    }
    Some(out)
}
