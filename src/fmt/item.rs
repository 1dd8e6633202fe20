//! Items and parts, without their dash or plus.

use super::{condition, example, pen::Pen, step, value};
use crate::{
    syntax::{
        ast::{
            AgencyItem, Bound, Comparison, FactItem, FactType, FeeItem, ItemKind, PaperAttr,
            PaperAttrKind, PaperItem, PartKind, PrerequisiteItem, ProvisionItem, RemedyBody,
            RemedyItem, ResultItem, ResultValidity, TableCell, ValueKind,
        },
        words::{Connective, FactTypeWord, StepMark, Word},
    },
    values::{Lang, Stated},
};

/// Writes an item.
pub(super) fn item(pen: &mut Pen, kind: &ItemKind) {
    match kind {
        ItemKind::Drop(name) => {
            pen.word(StepMark::Drop).name(name);
        }
        ItemKind::Provision(it) => provision(pen, it),
        ItemKind::Agency(it) => agency(pen, it),
        ItemKind::Fact(it) => fact(pen, it),
        ItemKind::Channel(it) => {
            pen.list(&it.channels, |pen, channel| {
                pen.word(channel.value);
            });
            pen.title(":", it.title.as_ref());
        }
        ItemKind::Paper(it) => paper(pen, it),
        ItemKind::Requirement(it) => {
            pen.name(&it.name).title(":", it.title.as_ref());
        }
        ItemKind::Fee(it) => fee(pen, it),
        ItemKind::Clock(it) => {
            pen.name(&it.name).glue(":");
            value::limit(pen, &it.limit);
        }
        ItemKind::Step(it) => step::step(pen, it),
        ItemKind::BlockEnd(it) => step::block_end(pen, it),
        ItemKind::Result(it) => result(pen, it),
        ItemKind::Prerequisite(it) => prerequisite(pen, it),
        ItemKind::Remedy(it) => remedy(pen, it),
        ItemKind::OrderRule(it) => {
            pen.name(&it.name).glue(":").name(&it.step);
            pen.word(it.relation.value).name(&it.other);
        }
        ItemKind::Event(it) => example::event(pen, it),
        ItemKind::Expect(it) => example::expectation(pen, it),
    }
}

/// Writes a part.
pub(super) fn part(pen: &mut Pen, kind: &PartKind) {
    match kind {
        PartKind::Value { name, title } => {
            pen.name(name).title(":", title.as_deref());
        }
        PartKind::Paper(it) => paper(pen, it),
        PartKind::Row { cells, fee } => {
            pen.list(cells, cell).glue(":");
            value::formula(pen, fee);
        }
        PartKind::Tier(tier) => {
            for (word, bound) in [(Connective::From, tier.from), (Connective::To, tier.to)] {
                if let Some(bound) = bound {
                    pen.kw(word).name(&tier.unit).put(&bound.value.to_string());
                }
            }
            pen.glue(":");
            value::formula(pen, &tier.fee);
        }
        PartKind::Branch(name) => {
            pen.word(StepMark::Branch).name(name);
        }
        PartKind::When(it) => {
            pen.kw(Connective::When);
            condition::condition(pen, it);
        }
        PartKind::Otherwise(_) => {
            pen.word(StepMark::Otherwise);
        }
    }
}

fn range(pen: &mut Pen, bounds: &[Bound]) {
    let [low, high] = bounds else {
        let one =
            |it: &Bound| condition::compare(pen, it.comparison, std::slice::from_ref(&it.value));
        return bounds.iter().for_each(one);
    };
    let word = match low.comparison {
        Comparison::Over => Connective::Over,
        _ => Connective::From,
    };
    value::value(pen.kw(word), &low.value);
    let date = matches!(high.value.kind, ValueKind::Date(_));
    match high.comparison {
        Comparison::Under => pen.kw(Connective::To).kw(Connective::Under),
        _ if date => pen.kw(Connective::Until),
        _ => pen.kw(Connective::To),
    };
    value::value(pen, &high.value);
}

fn cell(pen: &mut Pen, cell: &TableCell) {
    match cell {
        TableCell::Values(first, others) => {
            value::value(pen, first);
            for other in others {
                pen.kw(Connective::Or);
                value::value(pen, other);
            }
        }
        TableCell::Range(bounds) => range(pen, bounds),
        TableCell::Otherwise(_) => {
            pen.kw(Connective::Otherwise);
        }
    }
}

fn provision(pen: &mut Pen, item: &ProvisionItem) {
    match &item.at {
        Stated::Value(at) => value::citations(pen, at),
        Stated::None | Stated::Unknown => {
            pen.kw(Connective::UnknownProvision);
        }
    }
    pen.glue(":");
}

fn agency(pen: &mut Pen, item: &AgencyItem) {
    pen.name(&item.name).title(":", item.title.as_deref());
    for role in &item.roles {
        pen.comma().word(role.value);
    }
    if item.many {
        pen.comma().kw(Connective::OneOrMore);
    }
    if let Some(day) = &item.until {
        pen.comma();
        value::until(pen, day.value);
    }
}

fn fact(pen: &mut Pen, item: &FactItem) {
    pen.name(&item.name).glue(":");
    match &item.ty {
        FactType::YesNo => {
            pen.word(FactTypeWord::YesNo);
        }
        FactType::OneOf(names) => {
            pen.word(FactTypeWord::OneOf).names(names);
        }
        FactType::Number(Some(unit)) => {
            pen.word(FactTypeWord::Number).name(unit);
        }
        // English says `number of kg`, but `number` alone.
        FactType::Number(None) if pen.lang == Lang::En => {
            let bare = FactTypeWord::Number.row().also.first().copied();
            pen.put(bare.unwrap_or_default());
        }
        FactType::Number(None) => {
            pen.word(FactTypeWord::Number);
        }
        FactType::Money => {
            pen.word(FactTypeWord::Money);
        }
        FactType::Date => {
            pen.word(FactTypeWord::Date);
        }
        FactType::Text => {
            pen.word(FactTypeWord::Text);
        }
    }
    if let Some(ask) = &item.ask {
        pen.comma().kw(Connective::Ask).quoted(ask);
    }
    if let Some(default) = &item.default {
        pen.comma().kw(Connective::Default);
        value::value(pen, default);
    }
}

/// Writes a paper with what is said of it.
fn paper(pen: &mut Pen, item: &PaperItem) {
    if let Some(name) = &item.name {
        pen.name(name);
        if item.one_of || item.title.is_some() {
            pen.glue(":");
        }
    }
    if item.one_of {
        pen.kw(Connective::OneOf);
    }
    if let Some(title) = &item.title {
        if item.one_of {
            pen.comma();
        }
        pen.quoted(title);
    }
    attrs(pen, &item.attrs);
}

/// Writes what is said of a paper, each after a comma.
pub(super) fn attrs(pen: &mut Pen, attrs: &[PaperAttr]) {
    for attr in attrs {
        pen.comma();
        self::attr(pen, &attr.kind);
    }
}

fn attr(pen: &mut Pen, kind: &PaperAttrKind) {
    match kind {
        PaperAttrKind::Copies { count, kind } => pen.counted(*count, *kind),
        PaperAttrKind::Pieces(count) => pen.counted(*count, Connective::Pieces),
        PaperAttrKind::Kind(kind) => pen.word(*kind),
        PaperAttrKind::Sets(count) => pen.counted(*count, Connective::Sets),
        PaperAttrKind::Form {
            locators,
            instrument,
        } => {
            value::locators(pen, locators);
            if let Some(instrument) = instrument {
                value::instrument_ref(pen, instrument);
            }
            pen
        }
        PaperAttrKind::ByForm => pen.kw(Connective::ByForm),
        PaperAttrKind::FormOf(kind) => pen.kw(Connective::FormOf).word(kind.value),
        PaperAttrKind::IfAny => pen.kw(Connective::IfAny),
        PaperAttrKind::If(words) => pen.kw(Connective::If).put(&words.text),
        PaperAttrKind::Shown => pen.kw(Connective::Shown),
        PaperAttrKind::Returned => pen.kw(Connective::Returned),
        PaperAttrKind::ResultOf { result, procedure } => {
            match result {
                Some(result) => pen
                    .kw(Connective::Result)
                    .name(result)
                    .kw(Connective::OfProcedure),
                None => pen.kw(Connective::ResultOf),
            };
            value::procedure_ref(pen, procedure);
            pen
        }
    };
}

fn fee(pen: &mut Pen, item: &FeeItem) {
    pen.name(&item.name).glue(":");
    if let Some(title) = &item.title {
        pen.quoted(title).comma();
    }
    value::fee_value(pen, &item.value);
    if let Some(due) = &item.due_on {
        pen.comma().kw(Connective::DueOn);
        value::stated_event(pen, due);
    }
}

fn result(pen: &mut Pen, item: &ResultItem) {
    paper(pen, &item.paper);
    let Some(validity) = &item.validity else {
        return;
    };
    pen.comma();
    match &validity.value {
        ResultValidity::Length(length) => {
            pen.kw(Connective::Validity);
            value::length(pen, *length);
        }
        ResultValidity::AtMost(length) => {
            pen.kw(Connective::Validity).kw(Connective::AtMost);
            value::length(pen, *length);
        }
        ResultValidity::Indefinite => {
            pen.kw(Connective::Indefinite);
        }
        ResultValidity::RemainingOf(name) => {
            pen.kw(Connective::Validity)
                .kw(Connective::RemainingOf)
                .name(name);
        }
        ResultValidity::WithinRemainingOf(name) => {
            pen.kw(Connective::Validity)
                .kw(Connective::WithinRemainingOf)
                .name(name);
        }
        ResultValidity::Unknown => {
            pen.kw(Connective::UnknownValidity);
        }
    }
}

fn prerequisite(pen: &mut Pen, item: &PrerequisiteItem) {
    pen.name(&item.name).glue(":");
    let target = PaperAttrKind::ResultOf {
        result: item.result.clone(),
        procedure: item.procedure.clone(),
    };
    attr(pen, &target);
    for (said, word) in [
        (item.automatic, Connective::Automatic),
        (item.not_filed_again, Connective::NotFiledAgain),
    ] {
        if said {
            pen.comma().kw(word);
        }
    }
}

fn remedy(pen: &mut Pen, item: &RemedyItem) {
    pen.name(&item.name).glue(":");
    match &item.body {
        RemedyBody::Agency(name) => pen.name(name),
        RemedyBody::Text(text) => pen.quoted(text),
    };
    if let Some(limit) = &item.limit {
        pen.comma();
        value::within(pen, limit);
    }
}
