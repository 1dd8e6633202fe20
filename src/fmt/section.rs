//! Section lines and group lines.

use super::{condition, pen::Pen, value};
use crate::source::Spanned;
use crate::{
    syntax::{
        ast::{Applicant, GivenFact, Group, Section, SectionHead, SectionValue, ValueKind},
        words::{Connective, SectionWord, Word},
    },
    values::{Date, Lang, Stated},
};

/// Writes a section line.
pub(super) fn head(pen: &mut Pen, section: &Section) {
    match &section.head {
        SectionHead::Word(word) => pen.word(*word),
        SectionHead::Param(name) => pen.name(name),
    };
    pen.glue(":");
    let from_only = section.head == SectionHead::Word(SectionWord::AvailableFrom);
    match &section.value {
        SectionValue::Interval {
            from: Some(from),
            to: None,
        } if from_only => value::date(pen, from.value),
        SectionValue::Citations(it)
            if section.head == SectionHead::Word(SectionWord::LegalBases) =>
        {
            value::bases(pen, it);
        }
        it => value_of(pen, it),
    }
}

/// Writes the line of a group.
pub(super) fn group(pen: &mut Pen, group: &Group) {
    match &group.condition {
        Some(it) => {
            pen.kw(Connective::Case);
            condition::condition(pen, it);
        }
        None => {
            pen.kw(Connective::AllCases);
        }
    }
    if let Some(title) = &group.title {
        pen.comma().quoted(title);
    }
    pen.glue(":");
}

fn value_of(pen: &mut Pen, section_value: &SectionValue) {
    match section_value {
        SectionValue::Absent => {}
        SectionValue::None(_) => {
            pen.kw(Connective::None);
        }
        SectionValue::Unknown(_) => {
            pen.kw(Connective::Unknown);
        }
        SectionValue::Token(it) => {
            pen.put(&it.text);
        }
        SectionValue::Text(it) => {
            pen.quoted(it);
        }
        SectionValue::Names(it) => {
            pen.names(it);
        }
        SectionValue::InstrumentKind(it) => {
            pen.word(it.value);
        }
        SectionValue::Issued { date, issuer } => {
            match date {
                Stated::Value(it) => value::date(pen, it.value),
                _ if issuer.is_none() => {
                    pen.kw(Connective::Unknown);
                }
                _ => {
                    pen.kw(Connective::UnknownDate);
                }
            }
            if let Some(issuer) = issuer {
                pen.glue(", ").glue(&issuer.text);
            }
        }
        SectionValue::Interval { from, to } => interval(pen, *from, *to),
        SectionValue::Citations(it) => value::citations(pen, it),
        SectionValue::Overlay { over, until } => {
            if over.is_empty() {
                pen.kw(Connective::AllOthers);
            }
            pen.names(over);
            if let Some(day) = until {
                pen.comma();
                value::until(pen, day.value);
            }
        }
        _ => procedure_value(pen, section_value),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each kind of value")]
fn procedure_value(pen: &mut Pen, section_value: &SectionValue) {
    match section_value {
        SectionValue::Levels(it) => {
            pen.list(it, |pen, level| {
                pen.word(level.value);
            });
        }
        SectionValue::Publication { number, date } => {
            pen.put(&number.text).comma();
            match date {
                Stated::Value(it) => {
                    pen.kw(Connective::DateWord);
                    value::date(pen, it.value);
                }
                Stated::None | Stated::Unknown => {
                    pen.kw(Connective::UnknownDate);
                }
            }
        }
        SectionValue::Applicants(it) => {
            pen.list(it, |pen, applicant| {
                match applicant {
                    Applicant::Kind(kind) if pen.lang == Lang::En => {
                        pen.word_or(kind.value, kind.value.plural())
                    }
                    Applicant::Kind(kind) => pen.word(kind.value),
                    Applicant::Other(text) => pen.quoted(text),
                };
            });
        }
        SectionValue::Channels(it) => {
            pen.list(it, |pen, channel| {
                pen.word(channel.value);
            });
        }
        SectionValue::Sets(Stated::Value(it)) => {
            pen.counted(it.value, Connective::Sets);
        }
        SectionValue::Sets(_) => {
            pen.kw(Connective::UnknownSets);
        }
        SectionValue::Fee(it) => value::fee_value(pen, it),
        SectionValue::Limit(it) => value::limit(pen, it),
        SectionValue::Regime(it) => {
            pen.word(it.value);
        }
        SectionValue::OnlineLevel { level, because } => {
            pen.word(level.value);
            for (idx, reason) in because.iter().enumerate() {
                pen.comma();
                if idx == 0 {
                    pen.kw(Connective::Because);
                }
                pen.word(reason.value);
            }
        }
        SectionValue::Transition(it) => {
            pen.word(it.value);
        }
        SectionValue::Count(it) => value::decimal(pen, it.value.into()),
        SectionValue::Hours(it) => value::hours(pen, it.iter().map(|it| it.value)),
        SectionValue::Given(it) => {
            pen.list(it, given);
        }
        SectionValue::Filed { at, channel } => {
            let at = at.value.display(pen.lang);
            pen.put(&at);
            if let Some(channel) = channel {
                pen.comma().word(channel.value);
            }
        }
        // `value_of` writes the others.
        _ => {}
    }
}

/// Writes `từ … đến hết …`.
pub(super) fn interval(pen: &mut Pen, from: Option<Spanned<Date>>, to: Option<Spanned<Date>>) {
    if let Some(from) = from {
        pen.kw(Connective::From);
        value::date(pen, from.value);
    }
    if let Some(to) = to {
        value::until(pen, to.value);
    }
}

fn given(pen: &mut Pen, fact: &GivenFact) {
    value::subject(pen, &fact.subject);
    match &fact.value.kind {
        ValueKind::Text(text) => {
            pen.quoted(text);
        }
        _ => value::value(pen, &fact.value),
    }
}
