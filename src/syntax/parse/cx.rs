//! What every reader of pairs shares: places, words, numbers, faults.

use std::{cell::RefCell, sync::OnceLock};

use pest::iterators::Pair as PestPair;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{MAX_MISTAKES, errors, grammar::Rule, meant::Places};
use crate::{
    diagnostic::Diagnostic,
    source::{FileId, Span, Spanned, fold_ascii, old_tone_placement},
    syntax::{
        ast::{List, Name, Quoted, Str, list},
        words::{self, Word},
    },
    values::{Amount, Date, Decimal, Instant, Lang, Length, NumberFault, TimeUnit},
};

/// A pair of the grammar.
pub(super) type Pair<'i> = PestPair<'i, Rule>;

/// The context of one piece.
pub(super) struct Cx<'a> {
    pub(super) file: FileId,
    pub(super) lang: Lang,
    /// The offset of the piece in the file.
    pub(super) base: usize,
    /// What was changed in the piece before it could be read.
    pub(super) places: &'a Places,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
    pub(super) letters: &'a Letters,
}

/// The letters of names, each spelling once.
#[derive(Debug, Default)]
pub(super) struct Letters(RefCell<FxHashSet<Str>>);

impl Letters {
    /// Returns the letters, shared with every name that is spelled so.
    pub(super) fn of(&self, text: &str) -> Str {
        let mut known = self.0.borrow_mut();
        if let Some(letters) = known.get(text) {
            return letters.clone();
        }
        let letters = Str::from(text);
        known.insert(letters.clone());
        letters
    }
}

impl Cx<'_> {
    pub(super) fn span(&self, pair: &Pair<'_>) -> Span {
        // Rules that are not atomic may end in blanks that they skipped.
        let start = pair.as_span().start();
        self.place(start, start + pair.as_str().trim_end().len())
    }

    /// Returns the place in the file of a part of the piece.
    fn place(&self, start: usize, end: usize) -> Span {
        let in_file = |at: usize| self.base + self.places.original(at);
        Span::new(self.file, in_file(start), in_file(end))
    }

    /// Keeps a finding; of the mistakes of one piece no more than one too many.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() <= MAX_MISTAKES {
            self.diagnostics.push(diagnostic);
        }
    }

    pub(super) fn name(&self, pair: &Pair<'_>) -> Name {
        Name {
            text: self.letters.of(pair.as_str()),
            span: self.span(pair),
        }
    }

    /// Returns the first name directly below a pair.
    pub(super) fn name_in(&self, pair: &Pair<'_>) -> Option<Name> {
        kid(pair, Rule::name).map(|name| self.name(&name))
    }

    /// Returns the names of the list below a pair, or those directly below it.
    pub(super) fn names_in(&self, pair: &Pair<'_>) -> List<Name> {
        let names = kid(pair, Rule::names).unwrap_or_else(|| pair.clone());
        list(kids(&names, Rule::name).map(|name| self.name(&name)))
    }

    pub(super) fn quoted(&mut self, pair: &Pair<'_>) -> Quoted {
        let mut text = String::new();
        let hidden = |it: char| it.is_control() && !matches!(it, '\t' | '\n' | '\r');
        if let Some((at, letter)) = pair.as_str().char_indices().find(|it| hidden(it.1)) {
            let start = pair.as_span().start() + at;
            let span = self.place(start, start + letter.len_utf8());
            self.report(errors::unprintable(span, letter));
        }
        for (idx, piece) in kids(pair, Rule::quote_piece).enumerate() {
            if idx > 0 {
                text.push(' ');
            }
            let written = piece.as_str();
            if let Some(inner) = written
                .strip_prefix('"')
                .and_then(|it| it.strip_suffix('"'))
            {
                text.push_str(&inner.replace("\"\"", "\""));
            } else if let Some(inner) = written
                .strip_prefix('“')
                .and_then(|it| it.strip_suffix('”'))
            {
                text.push_str(inner);
            }
        }
        Quoted {
            text: Str::from(text),
            span: self.span(pair),
        }
    }

    pub(super) fn quoted_in(&mut self, pair: &Pair<'_>) -> Option<Quoted> {
        kid(pair, Rule::quoted).map(|quoted| self.quoted(&quoted))
    }

    /// Takes the letters of a pair as they are, blanks folded.
    pub(super) fn words(&self, pair: &Pair<'_>) -> Quoted {
        let words = pair.as_str().split([' ', '\t', '\r', '\n']);
        let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
        Quoted {
            text: self.letters.of(&words.join(" ")),
            span: self.span(pair),
        }
    }

    /// Takes the rest of a line; a comma at its end says only that the line went on.
    pub(super) fn rest(&self, pair: &Pair<'_>) -> Quoted {
        let mut words = self.words(pair);
        words.text = self.letters.of(words.text.trim_end_matches([' ', ',']));
        words
    }

    /// Reports what a line says twice; the tree has room for one.
    pub(super) fn said_once<'i>(&mut self, said: impl Iterator<Item = Pair<'i>>, rules: &[Rule]) {
        let mut seen = Vec::new();
        for pair in said {
            let rule = pair.as_rule();
            if !rules.contains(&rule) {
                continue;
            }
            if seen.contains(&rule) {
                self.report(errors::said_twice(self.span(&pair), pair.as_str()));
            }
            seen.push(rule);
        }
    }

    /// Reads a word of a closed catalogue.
    pub(super) fn word<W: Word>(&mut self, pair: &Pair<'_>) -> Option<Spanned<W>> {
        let idx = spelling_index(W::PLACE, pair.as_str());
        let word = idx.and_then(|idx| W::ALL.get(idx)).copied();
        if word.is_none() {
            self.internal(pair);
        }
        word.map(|word| Spanned::new(word, self.span(pair)))
    }

    /// Reads the first word of a catalogue directly below a pair.
    pub(super) fn word_in<W: Word>(&mut self, pair: &Pair<'_>, rule: Rule) -> Option<Spanned<W>> {
        kid(pair, rule).and_then(|it| self.word(&it))
    }

    /// Reads all words of a catalogue directly below a pair.
    pub(super) fn words_of<W: Word>(&mut self, pair: &Pair<'_>, rule: Rule) -> List<Spanned<W>> {
        list(kids(pair, rule).filter_map(|it| self.word(&it)))
    }

    pub(super) fn decimal(&mut self, pair: &Pair<'_>) -> Option<Decimal> {
        let number = Decimal::read(pair.as_str(), self.lang);
        self.number(number, pair)
    }

    /// Reports why a text is no number.
    pub(super) fn number<T>(&mut self, read: Result<T, NumberFault>, pair: &Pair<'_>) -> Option<T> {
        match read {
            Ok(number) => Some(number),
            Err(fault) => {
                let finding = errors::bad_number(self.span(pair), pair.as_str(), &fault, self.lang);
                self.report(finding);
                None
            }
        }
    }

    pub(super) fn integer(&mut self, pair: &Pair<'_>) -> Option<Spanned<i64>> {
        let value = pair.as_str().parse::<i64>().ok();
        if value.is_none() {
            return self.number(Err(NumberFault::TooLarge), pair);
        }
        value.map(|value| Spanned::new(value, self.span(pair)))
    }

    pub(super) fn count(&mut self, pair: &Pair<'_>) -> Option<Spanned<u32>> {
        let value = pair.as_str().parse::<u32>().ok();
        if value.is_none() {
            return self.number(Err(NumberFault::TooLarge), pair);
        }
        value.map(|value| Spanned::new(value, self.span(pair)))
    }

    pub(super) fn count_in(&mut self, pair: &Pair<'_>) -> Option<Spanned<u32>> {
        kid(pair, Rule::integer).and_then(|it| self.count(&it))
    }

    pub(super) fn date(&mut self, pair: &Pair<'_>) -> Option<Spanned<Date>> {
        let span = self.span(pair);
        let Ok(date) = pad_date(pair.as_str()).parse::<Date>() else {
            self.report(errors::bad_date(span, pair.as_str()));
            return None;
        };
        if self.lang == Lang::En && pair.as_str().contains('/') {
            self.report(errors::ambiguous_date(span, pair.as_str(), date));
        }
        Some(Spanned::new(date, span))
    }

    pub(super) fn date_in(&mut self, pair: &Pair<'_>) -> Option<Spanned<Date>> {
        kid(pair, Rule::date).and_then(|it| self.date(&it))
    }

    /// Reads a time of day as hour and minute.
    pub(super) fn time(&mut self, pair: &Pair<'_>) -> Option<(u8, u8)> {
        let mut numbers = pair
            .as_str()
            .split(|it: char| !it.is_ascii_digit())
            .filter(|it| !it.is_empty());
        let hour = numbers.next().and_then(|it| it.parse::<u8>().ok());
        let minute = numbers.next().map_or(Some(0), |it| it.parse::<u8>().ok());
        let fits = |(hour, minute): &(u8, u8)| {
            (*hour < 24 && *minute < 60) || (*hour == 24 && *minute == 0)
        };
        let time = hour.zip(minute).filter(fits);
        if time.is_none() {
            self.report(errors::bad_date(self.span(pair), pair.as_str()));
        }
        time
    }

    pub(super) fn instant_in(&mut self, pair: &Pair<'_>) -> Option<Spanned<Instant>> {
        let pair = kid(pair, Rule::instant)?;
        let date = self.date_in(&pair)?.value;
        let (hour, minute) = kid(&pair, Rule::time).and_then(|it| self.time(&it))?;
        date.at(hour, minute)
            .map(|instant| Spanned::new(instant, self.span(&pair)))
    }

    pub(super) fn length_in(&mut self, pair: &Pair<'_>) -> Option<Length> {
        let pair = kid(pair, Rule::length)?;
        let amount = kid(&pair, Rule::number).and_then(|it| self.decimal(&it))?;
        let unit = kid(&pair, Rule::time_unit)?;
        let Some(unit) = time_unit(unit.as_str()) else {
            self.internal(&pair);
            return None;
        };
        Some(Length { amount, unit })
    }

    pub(super) fn money_in(&mut self, pair: &Pair<'_>) -> Option<Spanned<Amount>> {
        let pair = kid(pair, Rule::money)?;
        let number = kid(&pair, Rule::number)?;
        let amount = self.number(Amount::read(number.as_str(), self.lang), &number)?;
        Some(Spanned::new(amount, self.span(&pair)))
    }

    /// Reports that the grammar and its reader disagree.
    pub(super) fn internal(&mut self, pair: &Pair<'_>) {
        let span = self.span(pair);
        self.report(errors::internal(span));
    }
}

/// Returns the first pair of a rule directly below.
pub(super) fn kid<'i>(pair: &Pair<'i>, rule: Rule) -> Option<Pair<'i>> {
    pair.clone().into_inner().find(|it| it.as_rule() == rule)
}

/// Returns all pairs of a rule directly below.
pub(super) fn kids<'i>(pair: &Pair<'i>, rule: Rule) -> impl Iterator<Item = Pair<'i>> + use<'i> {
    pair.clone()
        .into_inner()
        .filter(move |it| it.as_rule() == rule)
}

/// Tells whether a pair of a rule stands directly below.
pub(super) fn has(pair: &Pair<'_>, rule: Rule) -> bool {
    kid(pair, rule).is_some()
}

/// Returns the first pair directly below.
pub(super) fn first<'i>(pair: &Pair<'i>) -> Option<Pair<'i>> {
    pair.clone().into_inner().next()
}

/// Writes `1/2/2026` as `01/02/2026`.
pub(super) fn pad_date(text: &str) -> String {
    if !text.contains('/') {
        return text.to_owned();
    }
    let parts: Vec<String> = text.split('/').map(|part| format!("{part:0>2}")).collect();
    parts.join("/")
}

/// The position of a word among the words of its place, by spelling.
fn spelling_index(place: &str, text: &str) -> Option<usize> {
    static INDEX: OnceLock<FxHashMap<&'static str, FxHashMap<String, usize>>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut index: FxHashMap<&'static str, FxHashMap<String, usize>> = FxHashMap::default();
        for place in words::table() {
            let spellings = index.entry(place.place).or_default();
            for (position, row) in place.rows.iter().enumerate() {
                for text in [row.vi, row.en].iter().chain(row.also) {
                    for spelling in [
                        text.to_lowercase(),
                        old_tone_placement(&text.to_lowercase()),
                        fold_ascii(text),
                    ] {
                        spellings.entry(spelling).or_insert(position);
                    }
                }
            }
        }
        index
    });
    let spellings = index.get(place)?;
    spellings
        .get(text)
        .copied()
        .or_else(|| spellings.get(&folded(text)).copied())
        .or_else(|| spellings.get(&fold_ascii(&folded(text))).copied())
}

fn time_unit(text: &str) -> Option<TimeUnit> {
    let canonical = TimeUnit::ALL
        .into_iter()
        .find(|unit| unit.word(Lang::Vi, false) == text);
    if canonical.is_some() {
        return canonical;
    }
    let text = folded(text);
    let plain = fold_ascii(&text);
    TimeUnit::ALL.into_iter().find(|unit| {
        let vietnamese = unit.word(Lang::Vi, false);
        vietnamese == text
            || fold_ascii(vietnamese) == plain
            || unit.word(Lang::En, true) == text
            || unit.word(Lang::En, false) == text
    })
}

/// Lower case, with single blanks.
fn folded(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
