//! Pairs to items and parts.

use super::{
    cx::{Cx, Pair, first, has, kid, kids},
    errors,
    grammar::Rule,
    steps, values,
};
use crate::{
    source::Spanned,
    syntax::{
        ast::{
            AgencyItem, Bound, ChannelItem, ClockItem, Comparison, FactItem, FactType, FeeItem,
            ItemKind, List, OrderRuleItem, PaperAttr, PaperAttrKind, PaperItem, PartKind,
            PrerequisiteItem, ProcedureRef, ProvisionItem, RemedyBody, RemedyItem, RequirementItem,
            ResultItem, ResultValidity, TableCell, Tier, list, push,
        },
        words::CopyKind,
    },
    values::Stated,
};

/// Reads an item.
pub(super) fn item(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<ItemKind> {
    if let Some(drop) = kid(pair, Rule::drop) {
        return cx.name_in(&drop).map(ItemKind::Drop);
    }
    match pair.as_rule() {
        Rule::provision_body => Some(provision(cx, pair)),
        Rule::agency_body => agency(cx, pair).map(ItemKind::Agency),
        Rule::fact_item_body => fact(cx, pair).map(|it| ItemKind::Fact(Box::new(it))),
        Rule::channel_item_body => Some(ItemKind::Channel(ChannelItem {
            channels: cx.words_of(pair, Rule::channel),
            title: cx.quoted_in(pair),
        })),
        Rule::paper_body => kid(pair, Rule::paper).map(|it| ItemKind::Paper(paper(cx, &it))),
        Rule::requirement_body => requirement(cx, pair).map(ItemKind::Requirement),
        Rule::fee_item_body => fee(cx, pair).map(|it| ItemKind::Fee(Box::new(it))),
        Rule::clock_body => Some(ItemKind::Clock(Box::new(ClockItem {
            name: cx.name_in(pair)?,
            limit: values::limit_in(cx, pair)?,
        }))),
        Rule::step_body => steps::step(cx, pair),
        Rule::result_body => Some(ItemKind::Result(Box::new(result(cx, pair)))),
        Rule::prerequisite_body => {
            prerequisite(cx, pair).map(|it| ItemKind::Prerequisite(Box::new(it)))
        }
        Rule::order_rule_body => order_rule(cx, pair).map(|it| ItemKind::OrderRule(Box::new(it))),
        Rule::remedy_body => remedy(cx, pair).map(|it| ItemKind::Remedy(Box::new(it))),
        Rule::event_body => steps::event(cx, pair).map(|it| ItemKind::Event(Box::new(it))),
        Rule::expect_body => steps::expectation(cx, pair).map(|it| ItemKind::Expect(Box::new(it))),
        _ => {
            cx.internal(pair);
            None
        }
    }
}

/// Reads a part.
pub(super) fn part(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<PartKind> {
    match pair.as_rule() {
        Rule::value_part_body => Some(PartKind::Value {
            name: cx.name_in(pair)?,
            title: cx.quoted_in(pair).map(Box::new),
        }),
        Rule::paper_part_body => kid(pair, Rule::paper).map(|it| PartKind::Paper(paper(cx, &it))),
        Rule::row_part_body => match kid(pair, Rule::tier) {
            Some(tier) => tier_part(cx, &tier),
            None => row(cx, &kid(pair, Rule::row)?),
        },
        Rule::branch_part_body => {
            if let Some(branch) = kid(pair, Rule::branch) {
                return cx.name_in(&branch).map(PartKind::Branch);
            }
            match kid(pair, Rule::otherwise) {
                Some(otherwise) => Some(PartKind::Otherwise(cx.span(&otherwise))),
                None => values::inline_when(cx, pair).map(PartKind::When),
            }
        }
        _ => {
            cx.internal(pair);
            None
        }
    }
}

fn provision(cx: &mut Cx<'_>, pair: &Pair<'_>) -> ItemKind {
    if has(pair, Rule::unknown_provision) {
        return ItemKind::Provision(ProvisionItem {
            at: Stated::Unknown,
        });
    }
    let at = kids(pair, Rule::bare_citation).filter_map(|it| values::citation(cx, &it));
    ItemKind::Provision(ProvisionItem {
        at: Stated::Value(list(at)),
    })
}

fn agency(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<AgencyItem> {
    cx.said_once(pair.clone().into_inner(), &[Rule::until_date]);
    Some(AgencyItem {
        name: cx.name_in(pair)?,
        title: cx.quoted_in(pair).map(Box::new),
        roles: cx.words_of(pair, Rule::agency_role),
        many: has(pair, Rule::one_or_more),
        until: values::until_date(cx, pair).map(Box::new),
    })
}

fn fact(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<FactItem> {
    let said = pair.clone().into_inner();
    cx.said_once(said, &[Rule::fact_ask, Rule::fact_default]);
    let ty = first(&kid(pair, Rule::fact_type)?)?;
    let ty = match ty.as_rule() {
        Rule::fact_one_of => FactType::OneOf(list(
            kids(&ty, Rule::choice_name).filter_map(|it| cx.name_in(&it)),
        )),
        Rule::fact_yes_no => FactType::YesNo,
        Rule::fact_money => FactType::Money,
        Rule::fact_number => FactType::Number(cx.name_in(&ty)),
        Rule::fact_date => FactType::Date,
        _ => FactType::Text,
    };
    let default = kid(pair, Rule::fact_default).and_then(|it| kid(&it, Rule::given_value));
    Some(FactItem {
        name: cx.name_in(pair)?,
        ty,
        ask: kid(pair, Rule::fact_ask).and_then(|it| cx.quoted_in(&it)),
        default: default.and_then(|it| values::value(cx, &it)).map(Box::new),
    })
}

/// Reads a paper; a title without a name is reported and kept.
pub(super) fn paper(cx: &mut Cx<'_>, pair: &Pair<'_>) -> PaperItem {
    let name = cx.name_in(pair);
    let title = cx.quoted_in(pair);
    if let (None, Some(title)) = (&name, &title) {
        cx.report(errors::missing_name(title.span, &title.text));
    }
    PaperItem {
        name,
        one_of: has(pair, Rule::one_of),
        title: title.map(Box::new),
        attrs: attrs(cx, pair),
    }
}

/// Reads what is said of a paper after commas.
pub(super) fn attrs(cx: &mut Cx<'_>, pair: &Pair<'_>) -> List<PaperAttr> {
    let mut said: List<PaperAttr> = List::new();
    for pair in kids(pair, Rule::paper_attr) {
        let Some(attr) = attr(cx, &pair) else {
            continue;
        };
        if said.iter().any(|it| says_again(&it.kind, &attr.kind)) {
            cx.report(errors::said_twice(attr.span, pair.as_str()));
        }
        push(&mut said, attr);
    }
    said
}

/// Tells whether a paper has room for one of two attributes.
fn says_again(first: &PaperAttrKind, second: &PaperAttrKind) -> bool {
    use PaperAttrKind as A;
    match (first, second) {
        (A::Copies { kind: one, .. }, A::Copies { kind: two, .. })
        | (A::Kind(one), A::Kind(two)) => one == two,
        (A::Pieces(_), A::Pieces(_))
        | (A::Sets(_), A::Sets(_))
        | (A::ByForm, A::ByForm)
        | (A::IfAny, A::IfAny)
        | (A::Shown, A::Shown)
        | (A::Returned, A::Returned) => true,
        _ => false,
    }
}

pub(super) fn attr(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<PaperAttr> {
    let inside = first(pair)?;
    let kind = match inside.as_rule() {
        Rule::attr_copies => PaperAttrKind::Copies {
            count: cx.count_in(&inside)?.value,
            kind: cx.word_in::<CopyKind>(&inside, Rule::copy_kind)?.value,
        },
        Rule::attr_pieces => PaperAttrKind::Pieces(cx.count_in(&inside)?.value),
        Rule::attr_sets => PaperAttrKind::Sets(cx.count_in(&inside)?.value),
        Rule::attr_kind => {
            PaperAttrKind::Kind(cx.word_in::<CopyKind>(&inside, Rule::copy_kind)?.value)
        }
        Rule::attr_form => {
            let instrument =
                kid(&inside, Rule::instrument_ref).and_then(|it| values::instrument_ref(cx, &it));
            PaperAttrKind::Form {
                locators: values::locators(cx, &inside),
                instrument,
            }
        }
        Rule::attr_form_of => PaperAttrKind::FormOf(cx.word_in(&inside, Rule::instrument_kind)?),
        Rule::attr_by_form => PaperAttrKind::ByForm,
        Rule::attr_if_any => PaperAttrKind::IfAny,
        Rule::attr_if => PaperAttrKind::If(cx.words(&kid(&inside, Rule::words)?)),
        Rule::attr_shown => PaperAttrKind::Shown,
        Rule::attr_returned => PaperAttrKind::Returned,
        _ => PaperAttrKind::ResultOf {
            result: cx.name_in(&inside),
            procedure: procedure_ref(cx, &inside)?,
        },
    };
    Some(PaperAttr {
        kind,
        span: cx.span(pair),
    })
}

fn procedure_ref(cx: &Cx<'_>, pair: &Pair<'_>) -> Option<ProcedureRef> {
    kid(pair, Rule::procedure_ref).and_then(|it| read_procedure_ref(cx, &it))
}

/// Reads all procedures named directly below a pair.
pub(super) fn procedure_refs(cx: &Cx<'_>, pair: &Pair<'_>) -> List<ProcedureRef> {
    list(kids(pair, Rule::procedure_ref).filter_map(|it| read_procedure_ref(cx, &it)))
}

fn read_procedure_ref(cx: &Cx<'_>, reference: &Pair<'_>) -> Option<ProcedureRef> {
    match kid(reference, Rule::procedure_code) {
        Some(code) => Some(ProcedureRef::Code(cx.words(&code))),
        None => cx.name_in(reference).map(ProcedureRef::Name),
    }
}

fn requirement(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<RequirementItem> {
    let title = cx.quoted_in(pair);
    match (cx.name_in(pair), title) {
        (Some(name), title) => Some(RequirementItem { name, title }),
        (None, Some(title)) => {
            cx.report(errors::missing_name(title.span, &title.text));
            None
        }
        (None, None) => None,
    }
}

fn fee(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<FeeItem> {
    let due_on = kid(pair, Rule::fee_due_on).and_then(|it| due_on(cx, &it));
    Some(FeeItem {
        name: cx.name_in(pair)?,
        title: cx.quoted_in(pair),
        value: values::fee_value_in(cx, pair)?,
        due_on,
    })
}

/// Reads when a fee is collected.
pub(super) fn due_on(
    cx: &mut Cx<'_>,
    pair: &Pair<'_>,
) -> Option<Stated<crate::syntax::ast::EventRef>> {
    if has(pair, Rule::v_unknown) {
        return Some(Stated::Unknown);
    }
    values::event_in(cx, pair).map(Stated::Value)
}

fn result(cx: &mut Cx<'_>, pair: &Pair<'_>) -> ResultItem {
    cx.said_once(pair.clone().into_inner(), &[Rule::validity]);
    let validity = kid(pair, Rule::validity).and_then(|it| {
        let value = if has(&it, Rule::validity_unknown) || has(&it, Rule::validity_open) {
            ResultValidity::Unknown
        } else if has(&it, Rule::validity_indefinite) {
            ResultValidity::Indefinite
        } else if let Some(name) = cx.name_in(&it) {
            if has(&it, Rule::within_remaining) {
                ResultValidity::WithinRemainingOf(name)
            } else {
                ResultValidity::RemainingOf(name)
            }
        } else {
            let length = cx.length_in(&it)?;
            if has(&it, Rule::validity_at_most) {
                ResultValidity::AtMost(length)
            } else {
                ResultValidity::Length(length)
            }
        };
        Some(Spanned::new(value, cx.span(&it)))
    });
    ResultItem {
        paper: paper(cx, pair),
        validity,
    }
}

fn prerequisite(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<PrerequisiteItem> {
    let target = kid(pair, Rule::attr_result_of)?;
    Some(PrerequisiteItem {
        name: cx.name_in(pair)?,
        result: cx.name_in(&target),
        procedure: procedure_ref(cx, &target)?,
        automatic: has(pair, Rule::automatic),
        not_filed_again: has(pair, Rule::not_filed_again),
    })
}

fn remedy(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<RemedyItem> {
    let body = match cx.quoted_in(pair) {
        Some(text) => RemedyBody::Text(text),
        None => RemedyBody::Agency(kid(pair, Rule::actor).and_then(|it| cx.name_in(&it))?),
    };
    let limit = kid(pair, Rule::within).and_then(|it| values::within(cx, &it));
    Some(RemedyItem {
        name: cx.name_in(pair)?,
        body,
        limit,
    })
}

fn order_rule(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<OrderRuleItem> {
    let mut sides = kids(pair, Rule::order_side).map(|it| cx.name_in(&it));
    let (step, other) = (sides.next()??, sides.next()??);
    Some(OrderRuleItem {
        name: cx.name_in(pair)?,
        step,
        relation: cx.word_in(pair, Rule::order_relation)?,
        other,
    })
}

fn tier_part(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<PartKind> {
    let mut bound = |rule| {
        let pair = kid(pair, rule)?;
        Some((
            cx.name_in(&pair)?,
            kid(&pair, Rule::integer).and_then(|it| cx.integer(&it))?,
        ))
    };
    let (from, to) = (bound(Rule::tier_from), bound(Rule::tier_to));
    if let (Some((unit, _)), Some((other, _))) = (&from, &to)
        && unit.text != other.text
    {
        cx.report(errors::two_units(other.span, &unit.text, &other.text));
    }
    let unit = from
        .as_ref()
        .or(to.as_ref())
        .map(|(unit, _)| unit.clone())?;
    let fee = values::formula_in(cx, pair)?;
    Some(PartKind::Tier(Box::new(Tier {
        from: from.map(|it| it.1),
        to: to.map(|it| it.1),
        unit,
        fee,
    })))
}

fn row(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<PartKind> {
    Some(PartKind::Row {
        cells: list(kids(pair, Rule::cell).filter_map(|it| cell(cx, &it))),
        fee: Box::new(values::formula_in(cx, pair)?),
    })
}

fn cell(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<TableCell> {
    if let Some(otherwise) = kid(pair, Rule::cell_otherwise) {
        return Some(TableCell::Otherwise(cx.span(&otherwise)));
    }
    if let Some(between) = kid(pair, Rule::cell_between) {
        return between_of(cx, &between);
    }
    let Some(range) = kid(pair, Rule::cell_range) else {
        let mut all = kids(pair, Rule::cell_value).filter_map(|it| values::value(cx, &it));
        return Some(TableCell::Values(all.next()?, list(all)));
    };
    let first = first(&range)?;
    let (comparison, inside) = match first.as_rule() {
        Rule::at_least => (Comparison::AtLeast, &first),
        Rule::cmp_over => (Comparison::Over, &range),
        Rule::cmp_under => (Comparison::Under, &range),
        _ => (Comparison::AtMost, &range),
    };
    let value = values::value(cx, &kid(inside, Rule::value)?)?;
    Some(TableCell::Range([Bound { comparison, value }].into()))
}

/// `từ 01/12/2023 đến hết 31/12/2025`, `trên 10 tấn đến 50 tấn`.
fn between_of(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<TableCell> {
    let low = match kid(pair, Rule::cmp_over) {
        Some(_) => Comparison::Over,
        None => Comparison::AtLeast,
    };
    let high = match kid(pair, Rule::cmp_under) {
        Some(_) => Comparison::Under,
        None => Comparison::AtMost,
    };
    let values = kids(pair, Rule::value).zip([low, high]);
    let bounds = values.map(|(value, comparison)| {
        values::value(cx, &value).map(|value| Bound { comparison, value })
    });
    bounds.collect::<Option<_>>().map(TableCell::Range)
}
