//! Names and answers as people write them in case files and at the terminal.

use std::str::FromStr;

use crate::{
    calendar::OfficeHours,
    cli::calendar::office_hours,
    interp::{Act, event::Party},
    messages::{Arg, Message, Text, case as m, cost, day, number},
    model::{Fact, FactType, FactValue, GroundId, Ident, Procedure},
    source::{fold_ascii, similarity},
    syntax::words::{Connective, Word},
    values::{Amount, Date, Decimal, Instant, Lang, NumberFault},
};

/// Finds a name in a list, with accents or without.
pub(super) fn name<'a, I>(
    text: &str,
    known: impl Iterator<Item = (I, &'a Ident)>,
    missing: &'static Message,
) -> Result<I, Text> {
    let id = fold_ascii(text.trim()).replace(' ', "_");
    let mut near: Option<(usize, &'a str)> = None;
    for (index, ident) in known {
        if ident.id == id {
            return Ok(index);
        }
        let close = similarity(&id, &ident.id).map(|it| (it, ident.text.as_str()));
        near = [near, close].into_iter().flatten().min();
    }
    let text = missing.with("name", text);
    Err(match near {
        Some((_, near)) => m::CASE_DID_YOU_MEAN.with("text", text).with("near", near),
        None => text,
    })
}

/// Finds who acts: the applicant, or an agency of the procedure.
pub(super) fn party(text: &str, procedure: &Procedure) -> Result<Party, Text> {
    let wanted = fold_ascii(text.trim()).replace('_', " ");
    let row = Connective::ApplicantParty.row();
    if [row.vi, row.en].iter().any(|it| fold_ascii(it) == wanted) {
        return Ok(Party::Applicant);
    }
    let known = procedure.agencies.iter().map(|it| (it.0, &it.1.name));
    name(text, known, &m::CASE_NO_PARTY).map(Party::Agency)
}

/// Finds a ground for refusal; where there is no such one, says which the procedure has.
pub(super) fn ground(text: &str, procedure: &Procedure) -> Result<GroundId, Text> {
    let grounds = || procedure.grounds.iter().map(|it| (it.0, &it.1.name));
    name(text, grounds(), &m::CASE_NO_GROUND).map_err(|why| {
        let known: Vec<Arg> = grounds().map(|it| Arg::from(&it.1.text)).collect();
        if known.is_empty() {
            return m::CASE_NO_GROUNDS.with("text", why);
        }
        m::CASE_GROUNDS.with("text", why).with("known", known)
    })
}

/// Finds a word of the keyword table, in either language.
pub(super) fn word<W: Word>(text: &str, among: &[W]) -> Result<W, Text> {
    let wanted = fold_ascii(text.trim()).replace('_', " ");
    let is = |it: &&W| {
        let row = it.row();
        let mut spellings = [row.vi, row.en].into_iter().chain(row.also.iter().copied());
        spellings.any(|it| fold_ascii(it) == wanted) || it.id().replace('_', " ") == wanted
    };
    let found = among.iter().find(is).copied();
    found.ok_or_else(|| {
        m::CASE_NOT_WORD
            .with("value", text)
            .with("known", spelled(among))
    })
}

/// Finds a word of the keyword table among those that the procedure has; none leaves all.
pub(super) fn offered<W: Word + PartialEq>(
    text: &str,
    among: &[W],
    refused: &'static Message,
) -> Result<W, Text> {
    let found = word(text, W::ALL)?;
    if among.is_empty() || among.contains(&found) {
        return Ok(found);
    }
    Err(refused.with("value", text).with("known", spelled(among)))
}

fn spelled<W: Word>(words: &[W]) -> Arg {
    let list = |lang| {
        let words: Vec<&str> = words.iter().map(|it| it.spell(lang)).collect();
        words.join(", ")
    };
    Arg::Both {
        vi: list(Lang::Vi),
        en: list(Lang::En),
    }
}

/// Reads an instant.
pub(super) fn instant(text: &str) -> Result<Instant, Text> {
    of_calendar(text, &m::CASE_NOT_INSTANT)
}

/// Reads a date.
pub(super) fn date(text: &str) -> Result<Date, Text> {
    of_calendar(text, &m::CASE_NOT_DATE)
}

/// Reads a date or an instant; one of a year beyond the calendar, or of a day or an hour that
/// does not exist, is said to be that.
pub(in crate::cli) fn of_calendar<T: FromStr>(
    text: &str,
    refused: &'static Message,
) -> Result<T, Text> {
    let text = text.trim();
    text.parse().map_err(|_| {
        let mut runs = text.split(|it: char| !it.is_ascii_digit());
        let year = runs.find(|it| it.len() == 4);
        let of_2000 = |year: &&str| text.replacen(*year, "2000", 1).parse::<T>().is_ok();
        match year.filter(of_2000) {
            Some(year) => m::CASE_YEAR
                .with("year", year)
                .with("first", Date::FIRST_YEAR.to_string())
                .with("last", Date::LAST_YEAR.to_string()),
            None => match day::not_there_at(text) {
                Some(why) => m::CASE_NO_SUCH_TIME.with("value", text).with("why", why),
                None => refused.with("value", text),
            },
        }
    })
}

/// Reads money as the procedure writes it, with or without the unit.
pub(super) fn money(text: &str, lang: Lang) -> Result<Amount, Text> {
    let units = ["đồng", "VND", "VNĐ"].into_iter();
    let trimmed = text.trim();
    let digits = units.fold(trimmed, |text, unit| text.trim_end_matches(unit));
    let read = in_either(digits.trim(), lang, Amount::read);
    read.map_err(|fault| not_number(text, &fault, lang, &m::CASE_NOT_MONEY))
}

/// Reads a number from zero up.
pub(super) fn decimal(text: &str, lang: Lang) -> Result<Decimal, Text> {
    let number = in_either(text, lang, Decimal::read);
    let number = number.map_err(|fault| not_number(text, &fault, lang, &cost::COST_NOT_NUMBER))?;
    if number < Decimal::from(0) {
        return Err(m::CASE_NEGATIVE.with("value", text));
    }
    Ok(number)
}

/// Reads a number in the language of the procedure; one that cannot be a number there, such as
/// `12,5` in English, is read in the other language.
pub(super) fn in_either<T>(
    text: &str,
    lang: Lang,
    read: fn(&str, Lang) -> Result<T, NumberFault>,
) -> Result<T, NumberFault> {
    match read(text, lang) {
        Err(NumberFault::Form) => read(text, other(lang)).map_err(|_| NumberFault::Form),
        known => known,
    }
}

/// Refuses a number that each language reads as another: a case file has no language of its
/// own, and that of the procedure can be changed.
pub(super) fn two_readings(text: &str, lang: Lang) -> Result<(), Text> {
    let digits = text.split_whitespace().next().unwrap_or_default();
    let both = [lang, other(lang)].map(|it| Decimal::read(digits, it));
    let [Ok(own), Ok(foreign)] = both else {
        return Ok(());
    };
    if own == foreign {
        return Ok(());
    }
    let (whole, part) = if own.as_integer().is_some() {
        (own, foreign)
    } else {
        (foreign, own)
    };
    let plain = |it: Decimal| it.display(Lang::En).replace(',', "");
    Err(m::CASE_TWO_READINGS
        .with("value", digits)
        .with("whole", plain(whole))
        .with("part", format!("{}0", plain(part))))
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    }
}

/// Says why a text is no number.
fn not_number(text: &str, fault: &NumberFault, lang: Lang, row: &'static Message) -> Text {
    let text = text.trim();
    let negative = text.strip_prefix(['-', '−']);
    if negative.is_some_and(|it| it.starts_with(|digit: char| digit.is_ascii_digit())) {
        return m::CASE_NEGATIVE.with("value", text);
    }
    match fault {
        NumberFault::Form => row
            .with("value", text)
            .with("marks", number::marks(lang).text()),
        _ => number::sentence(text, fault, lang),
    }
}

/// Reads office hours.
pub(super) fn hours(text: &str) -> Result<OfficeHours, Text> {
    office_hours(text).map_err(|_| m::CASE_NOT_HOURS.with("value", text))
}

/// Reads yes or no.
pub(super) fn yes_no(text: &str) -> Result<bool, Text> {
    match fold_ascii(text.trim()).as_str() {
        "co" | "yes" | "true" | "y" | "c" => Ok(true),
        "khong" | "no" | "false" | "n" | "k" => Ok(false),
        _ => Err(m::CASE_NOT_YES_NO.with("value", text)),
    }
}

/// Reads the yes of an event: what did not happen is left out.
pub(super) fn yes(text: &str) -> Result<(), Text> {
    if yes_no(text)? {
        return Ok(());
    }
    Err(m::CASE_NOT_AN_EVENT.with("value", text))
}

/// Reads a withdrawal: the request alone, or the end that it brings.
pub(super) fn withdrawal(text: &str) -> Result<Act, Text> {
    if matches!(
        fold_ascii(text.trim()).as_str(),
        "yeu cau" | "yeu_cau" | "asked"
    ) {
        return Ok(Act::AskToStop);
    }
    match yes_no(text) {
        Ok(_) => yes(text).map(|()| Act::Withdraw),
        Err(_) => Err(m::CASE_NOT_WITHDRAWAL.with("value", text)),
    }
}

/// Reads the answer to the question of a fact, numbers in the language of the procedure.
pub(super) fn value(fact: &Fact, text: &str, lang: Lang) -> Result<FactValue, Text> {
    let folded = fold_ascii(text.trim());
    if matches!(folded.as_str(), "chua ro" | "chua_ro" | "unknown") {
        return Ok(FactValue::Unknown);
    }
    match &fact.ty {
        FactType::YesNo => yes_no(text).map(FactValue::Flag),
        FactType::OneOf(choices) => {
            let known = choices.iter().map(|it| &it.name).enumerate();
            let names: Vec<Arg> = choices.iter().map(|it| Arg::from(&it.name.text)).collect();
            name(text, known, &m::CASE_NO_FACT)
                .map(FactValue::Choice)
                .map_err(|_| m::CASE_NOT_WORD.with("value", text).with("known", names))
        }
        FactType::Number(unit) => count(text, unit.as_ref(), lang).map(FactValue::Number),
        FactType::Money => money(text, lang).map(FactValue::Money),
        FactType::Date => date(text).map(FactValue::Date),
        FactType::Text => Ok(FactValue::Text(text.to_owned())),
    }
}

/// Reads a number with or without its unit.
fn count(text: &str, unit: Option<&Ident>, lang: Lang) -> Result<Decimal, Text> {
    let trimmed = text.trim();
    let (digits, rest) = trimmed
        .split_once(char::is_whitespace)
        .unwrap_or((trimmed, ""));
    let rest = fold_ascii(rest.trim()).replace(' ', "_");
    if let Some(unit) = unit.filter(|it| !rest.is_empty() && it.id != rest) {
        let text = m::CASE_UNIT.with("value", text).with("unit", &unit.text);
        return Err(text);
    }
    let read = in_either(digits, lang, Decimal::read);
    read.map_err(|fault| not_number(digits, &fault, lang, &m::CASE_NOT_NUMBER))
}
