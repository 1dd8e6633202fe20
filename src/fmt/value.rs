//! Citations, limits, values, amounts.

use super::pen::Pen;
use crate::{
    syntax::{
        ast::{
            Citation, EventKind, EventRef, FeeFormula, FeeTerm, FeeValue, InstrumentRef, Limit,
            LimitKind, Locator, Money, Name, ProcedureRef, Quantity, Subject, Value, ValueKind,
        },
        words::{Connective, LocatorKind, Word},
    },
    values::{Council, Date, Decimal, Lang, Length, Stated},
};

/// Writes citations parted by semicolons.
pub(super) fn citations(pen: &mut Pen, all: &[Citation]) {
    for (idx, citation) in all.iter().enumerate() {
        if idx > 0 {
            pen.glue(";");
        }
        self::citation(pen, citation);
    }
}

/// Writes the instruments on which a whole procedure rests: commas are enough
/// where no part of any is named.
pub(super) fn bases(pen: &mut Pen, all: &[Citation]) {
    if all.iter().any(|it| !it.locators.is_empty()) {
        return citations(pen, all);
    }
    pen.list(all, citation);
}

fn citation(pen: &mut Pen, citation: &Citation) {
    locators(pen, &citation.locators);
    if let Some(instrument) = &citation.instrument {
        instrument_ref(pen, instrument);
    }
}

pub(super) fn locators(pen: &mut Pen, all: &[Locator]) {
    for locator in all {
        self::locator(pen, locator);
    }
}

/// `khoản 1`, `khoản 1, khoản 2`, `các khoản 1, 2 và 3`; `clauses 1, 2 and 3`.
fn locator(pen: &mut Pen, locator: &Locator) {
    let several = locator.labels.len() > 2 || pen.lang == Lang::En && locator.labels.len() > 1;
    if several && pen.lang == Lang::Vi {
        pen.kw(Connective::Several);
    }
    for (idx, label) in locator.labels.iter().enumerate() {
        let last = idx + 1 == locator.labels.len();
        match (idx, several) {
            (0, _) => {}
            (_, true) if last => {
                pen.kw(Connective::And);
            }
            _ => {
                pen.comma();
            }
        }
        if idx == 0 || !several {
            locator_word(pen, locator.kind, several);
        }
        pen.put(&label.text);
    }
}

fn locator_word(pen: &mut Pen, kind: LocatorKind, several: bool) {
    if several && pen.lang == Lang::En {
        pen.word_or(kind, kind.plural());
    } else {
        pen.word(kind);
    }
}

/// Writes an alias, or kind and number with the capital of official texts.
pub(super) fn instrument_ref(pen: &mut Pen, instrument: &InstrumentRef) {
    match instrument {
        InstrumentRef::Alias(name) => {
            pen.name(name);
        }
        InstrumentRef::Number { kind, number } => {
            let word = kind.value.spell(pen.lang);
            let mut letters = word.chars();
            let first: String = letters
                .next()
                .into_iter()
                .flat_map(char::to_uppercase)
                .collect();
            pen.put(&first).glue(letters.as_str()).put(&number.text);
        }
    }
}

pub(super) fn procedure_ref(pen: &mut Pen, procedure: &ProcedureRef) {
    match procedure {
        ProcedureRef::Name(name) => pen.name(name),
        ProcedureRef::Code(code) => pen.put(&code.text),
    };
}

pub(super) fn date(pen: &mut Pen, date: Date) {
    let text = date.display(pen.lang);
    pen.put(&text);
}

pub(super) fn length(pen: &mut Pen, length: Length) {
    let text = length.display(pen.lang);
    pen.put(&text);
}

pub(super) fn money(pen: &mut Pen, money: &Money) {
    let text = money.value.display(pen.lang);
    pen.put(&text);
}

pub(super) fn decimal(pen: &mut Pen, number: Decimal) {
    let text = number.display(pen.lang);
    pen.put(&text);
}

fn quantity(pen: &mut Pen, quantity: &Quantity) {
    decimal(pen, quantity.number);
    if let Some(unit) = &quantity.unit {
        pen.name(unit);
    }
}

pub(super) fn value(pen: &mut Pen, value: &Value) {
    match &value.kind {
        ValueKind::Name(name) => pen.name(name),
        ValueKind::Yes => pen.kw(Connective::Yes),
        ValueKind::No => pen.kw(Connective::No),
        ValueKind::Unknown => pen.kw(Connective::Unknown),
        ValueKind::Quantity(it) => {
            quantity(pen, it);
            pen
        }
        ValueKind::Money(it) => {
            let text = it.display(pen.lang);
            pen.put(&text)
        }
        ValueKind::Date(it) => {
            date(pen, *it);
            pen
        }
        ValueKind::Applicant(it) => pen.word(*it),
        ValueKind::Channel(it) => pen.word(*it),
        ValueKind::Text(it) => pen.quoted(it),
    };
}

pub(super) fn subject(pen: &mut Pen, subject: &Subject) {
    match subject {
        Subject::Fact(name) => pen.name(name),
        Subject::Channel(_) => pen.kw(Connective::Channel),
        Subject::Applicant(_) => pen.kw(Connective::Applicant),
        Subject::FiledOn(_) => pen.kw(Connective::FiledOn),
    };
}

/// Writes a limit that stands by itself: `3 ngày làm việc, kể từ khi …`.
pub(super) fn limit(pen: &mut Pen, limit: &Limit) {
    limit_with(pen, limit, true);
}

/// Writes a limit inside a line: `trong 3 ngày làm việc kể từ khi …`.
pub(super) fn within(pen: &mut Pen, limit: &Limit) {
    let needs_word = limit.at_most || matches!(limit.kind, LimitKind::Length(_));
    if needs_word {
        pen.kw(Connective::Within);
    }
    limit_with(pen, limit, false);
}

/// Writes a limit; `loose` puts a comma before each event.
pub(super) fn limit_with(pen: &mut Pen, limit: &Limit, loose: bool) {
    let only_before = !limit.at_most && limit.from.is_none() && limit.until.is_none();
    if let (Some(before), LimitKind::Length(it), true) = (&limit.before, &limit.kind, only_before) {
        pen.kw(Connective::Before);
        event(pen, before);
        return length(pen, *it);
    }
    if limit.at_most {
        pen.kw(Connective::AtMost);
    }
    match limit.kind {
        LimitKind::Length(it) => length(pen, it),
        LimitKind::AtOnce => {
            pen.kw(Connective::AtOnce);
        }
        LimitKind::SameDay => {
            pen.kw(Connective::SameDay);
        }
        LimitKind::Unknown => {
            pen.kw(Connective::UnknownLimit);
        }
    }
    let tails = [
        (Connective::CountedFrom, &limit.from),
        (Connective::CountedUntil, &limit.until),
        (Connective::Before, &limit.before),
    ];
    for (word, tail) in tails {
        if let Some(tail) = tail {
            if loose {
                pen.comma();
            }
            pen.kw(word);
            event(pen, tail);
        }
    }
}

pub(super) fn event(pen: &mut Pen, event: &EventRef) {
    match &event.kind {
        EventKind::Filed => pen.kw(Connective::EventFiled),
        EventKind::Accepted => pen.kw(Connective::EventAccepted),
        EventKind::Complete => pen.kw(Connective::EventComplete),
        EventKind::SupplementReceived => pen.kw(Connective::EventSupplement),
        EventKind::Received(name) => pen.kw(Connective::EventReceived).name(name),
        EventKind::Started(name) => pen.name(name).kw(Connective::Started),
        EventKind::Done(name) => pen.name(name).kw(Connective::Done),
        EventKind::Named(name) => pen.name(name),
    };
}

/// Writes an event or that the source does not say.
pub(super) fn stated_event(pen: &mut Pen, stated: &Stated<EventRef>) {
    match stated {
        Stated::Value(it) => event(pen, it),
        Stated::None | Stated::Unknown => {
            pen.kw(Connective::Unknown);
        }
    }
}

/// `tối đa 2 lần`.
pub(super) fn bound(pen: &mut Pen, count: u32) {
    pen.kw(Connective::Bound);
    if count == 1 {
        pen.kw(Connective::Once);
    } else {
        pen.counted(count, Connective::TimesCount);
    }
}

/// `đến hết 31/12/2026`.
pub(super) fn until(pen: &mut Pen, day: Date) {
    pen.kw(Connective::Until);
    date(pen, day);
}

/// `07:30-11:30, 13:30-17:00`.
pub(super) fn hours(pen: &mut Pen, ranges: impl Iterator<Item = (u16, u16)>) {
    for (idx, (open, close)) in ranges.enumerate() {
        if idx > 0 {
            pen.comma();
        }
        let clock = |it: u16| format!("{:02}:{:02}", it / 60, it % 60);
        pen.put(&format!("{}-{}", clock(open), clock(close)));
    }
}

pub(super) fn fee_value(pen: &mut Pen, fee: &FeeValue) {
    match fee {
        FeeValue::Unknown(_) => {
            pen.kw(Connective::UnknownAmount);
        }
        FeeValue::None(_) => {
            pen.kw(Connective::None);
        }
        FeeValue::ByCouncil(Council::Province, _) => {
            pen.kw(Connective::ByProvince);
        }
        FeeValue::ByCouncil(Council::Commune, _) => {
            pen.kw(Connective::ByCommune);
        }
        FeeValue::Formula(it) => formula(pen, it),
        FeeValue::Table { by } => {
            pen.kw(Connective::TableBy).list(by, subject);
        }
        FeeValue::Tiered { by, cap, each } => {
            pen.kw(Connective::TieredBy).name(by);
            if let Some(cap) = cap {
                tail(pen, Connective::Bound, cap);
            }
            if let Some(each) = each {
                pen.kw(Connective::Each).name(each);
            }
        }
    }
}

pub(super) fn formula(pen: &mut Pen, formula: &FeeFormula) {
    for (idx, term) in formula.terms.iter().enumerate() {
        if idx > 0 {
            pen.put("+");
        }
        self::term(pen, term);
    }
    if let Some(cap) = &formula.cap {
        tail(pen, Connective::Bound, cap);
    }
    if let Some(floor) = &formula.floor {
        tail(pen, Connective::Floor, floor);
    }
}

fn tail(pen: &mut Pen, word: Connective, amount: &Money) {
    pen.comma().kw(word);
    money(pen, amount);
}

fn term(pen: &mut Pen, term: &FeeTerm) {
    money(pen, &term.money);
    if let Some(Name { text, .. }) = &term.per {
        pen.glue("/").glue(text);
    }
    for factor in &term.times {
        pen.put("×").name(factor);
    }
}
